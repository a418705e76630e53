import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChosenList } from './chosen-list';
import { Field, type ControlProps } from './field';
import type { Submission } from './use-submission';

/** What a field takes that holds several of a kind. */
export interface ListFieldProps<Id extends string> {
  readonly label: string;
  readonly path: string;
  readonly submission: Submission;
  readonly values: readonly Id[];
  readonly onChange: (values: Id[]) => void;
}

interface FoundListProps<Id extends string> extends ListFieldProps<Id> {
  readonly nameOf: (id: Id) => string;
  /** In place of the plain name. */
  readonly show?: (id: Id) => ReactNode;
  /** What finds one more; it begins anew after each. */
  readonly children: (control: ControlProps, add: (id: Id) => void) => ReactNode;
}

/** Several things of Jira: those chosen, and a search for one more. */
export function ListField<Id extends string>(props: FoundListProps<Id>) {
  const { label, path, submission, values, nameOf, show = nameOf, onChange, children } = props;
  const { t } = useTranslation();
  return (
    <Field label={label} path={path} submission={submission} isOptional>
      {(control) => (
        <>
          <ChosenList
            label={label}
            values={values}
            show={show}
            removalLabel={(id) => t('field.takeOut', { name: nameOf(id) })}
            onRemove={(id) => onChange(values.filter((value) => value !== id))}
          />
          <Fragment key={values.join()}>{children(control, (id) => onChange([...new Set([...values, id])]))}</Fragment>
        </>
      )}
    </Field>
  );
}
