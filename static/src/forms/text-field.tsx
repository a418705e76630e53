import Textfield from '@atlaskit/textfield';
import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field';

type InputProps = Pick<
  ComponentProps<typeof Textfield>,
  'elemAfterInput' | 'inputMode' | 'max' | 'placeholder' | 'spellCheck' | 'type' | 'width'
>;

interface TextFieldProps extends Omit<FieldProps, 'children'>, InputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line of text, with its label above. */
export function TextField({ label, path, submission, isOptional = false, onChange, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, path, submission, isOptional }}>
      {(control) => <Textfield {...control} {...input} onChange={(event) => onChange(event.currentTarget.value)} />}
    </Field>
  );
}
