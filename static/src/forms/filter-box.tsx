import Textfield from '@atlaskit/textfield';
import type { ComponentProps } from 'react';

interface FilterBoxProps extends Pick<ComponentProps<typeof Textfield>, 'width'> {
  /** Says in the empty box what it is for, and names it. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
}

/** Words that what is shown has to fit. */
export function FilterBox({ label, onChange, ...input }: FilterBoxProps) {
  return (
    <Textfield
      {...input}
      aria-label={label}
      placeholder={label}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
