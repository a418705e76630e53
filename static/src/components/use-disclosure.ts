import { useCallback, useId, useState } from 'react';

/** Something that a button shows and hides; `id` is for `aria-controls`. */
export interface Disclosure {
  id: string;
  isOpen: boolean;
  toggle: () => void;
}

export function useDisclosure(isOpenAtFirst = false): Disclosure {
  const id = useId();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const toggle = useCallback(() => setOpen((before) => !before), []);
  return { id, isOpen, toggle };
}
