import { useTranslation } from 'react-i18next';
import type { AccountId } from '../../../src/domain/ids';
import { findPeople, usePeople } from '../backend/people';
import { PersonLabel } from '../components/person';
import { Field } from './field';
import { Finder, type FinderControl } from './finder';
import type { Submission } from './use-submission';

interface PersonFieldProps {
  readonly label: string;
  readonly path: string;
  readonly submission: Submission;
  readonly value: AccountId | null;
  readonly onChoose: (value: AccountId | null) => void;
}

/** Somebody, found in Jira by name; nobody when it is emptied. */
export function PersonField({ label, path, submission, value, onChoose }: PersonFieldProps) {
  const known = usePeople(value === null ? [] : [value]);
  const current = value === null ? undefined : known(value);
  const name = typeof current === 'object' ? current.name : '';
  return (
    <Field label={label} path={path} submission={submission} isOptional>
      {(control) => <PersonSearch key={name} control={control} name={name} onChoose={onChoose} />}
    </Field>
  );
}

interface PersonSearchProps {
  readonly control: FinderControl;
  /** Of whoever is chosen; '' for nobody. */
  readonly name: string;
  /** Where nothing else says whom it asks for. */
  readonly placeholder?: string;
  readonly onChoose: (value: AccountId | null) => void;
}

/** Finds somebody by typing; works by keyboard alone. */
export function PersonSearch({ control, name, placeholder, onChoose }: PersonSearchProps) {
  const { t } = useTranslation();
  return (
    <Finder
      control={control}
      text={name}
      placeholder={placeholder ?? t('person.placeholder')}
      listLabel={t('person.people')}
      nothingFound={t('person.nobody')}
      find={findPeople}
      textOf={(person) => person.name}
      keyOf={(person) => person.accountId}
      show={(person) => <PersonLabel person={person} />}
      onChoose={(person) => onChoose(person?.accountId ?? null)}
    />
  );
}
