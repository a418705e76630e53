import { useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

interface InPlaceForm {
  readonly isOpen: boolean;
  readonly open: () => void;
  /** Closes it, and goes on at what opened it. */
  readonly close: () => void;
  readonly opener: RefObject<HTMLButtonElement | null>;
}

/** A form that a button opens in its place on the page. */
export function useInPlaceForm(): InPlaceForm {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    flushSync(() => setOpen(false));
    opener.current?.focus();
  };
  return { isOpen, open: () => setOpen(true), close, opener };
}
