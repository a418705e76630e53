import { useTranslation } from 'react-i18next';
import type { AccountId } from '../../../src/domain/ids';
import { PersonName } from '../components/person';
import { ChosenList } from './chosen-list';
import { Field } from './field';
import { PersonSearch } from './person-field';
import { useNames } from './use-names';
import type { Submission } from './use-submission';

interface PeopleFieldProps {
  readonly label: string;
  readonly path: string;
  readonly submission: Submission;
  readonly values: readonly AccountId[];
  readonly onChange: (values: AccountId[]) => void;
}

/** Several people, each found in Jira by name. */
export function PeopleField({ label, path, submission, values, onChange }: PeopleFieldProps) {
  const { t } = useTranslation();
  const nameOf = useNames(values);
  return (
    <Field label={label} path={path} submission={submission} isOptional>
      {(control) => (
        <>
          <ChosenList
            label={label}
            values={values}
            show={(id) => <PersonName accountId={id} />}
            removalLabel={(id) => t('field.takeOut', { name: nameOf(id) })}
            onRemove={(id) => onChange(values.filter((value) => value !== id))}
          />
          <PersonSearch
            key={values.join()}
            control={control}
            name=""
            onChoose={(id) => id !== null && onChange([...new Set([...values, id])])}
          />
        </>
      )}
    </Field>
  );
}
