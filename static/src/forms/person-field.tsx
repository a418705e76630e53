import Textfield from '@atlaskit/textfield';
import { useCombobox } from 'downshift';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '../../../src/domain/ids';
import { findPeople, usePeople, type Person } from '../backend/people';
import { PersonLabel } from '../components/person';
import { Field } from './field';
import styles from './person-field.module.css';
import type { Submission } from './use-submission';

const pauseMs = 200;

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
  readonly control: { readonly id: string; readonly isInvalid: boolean };
  /** Of whoever is chosen; '' for nobody. */
  readonly name: string;
  readonly onChoose: (value: AccountId | null) => void;
}

/** Finds somebody by typing; works by keyboard alone. */
export function PersonSearch({ control, name, onChoose }: PersonSearchProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const found = useFoundPeople(words);
  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps } = useCombobox<Person>({
    inputId: control.id,
    items: found ?? [],
    initialInputValue: name,
    itemToString: (person) => person?.name ?? '',
    onInputValueChange: ({ inputValue, type }) => {
      if (type !== useCombobox.stateChangeTypes.InputChange) return;
      setWords(inputValue);
      if (inputValue.trim() === '') onChoose(null);
    },
    onSelectedItemChange: ({ selectedItem }) => onChoose(selectedItem?.accountId ?? null),
  });
  const isShown = isOpen && words.trim() !== '';
  return (
    <div className={styles.search}>
      <Textfield
        {...getInputProps()}
        isInvalid={control.isInvalid}
        placeholder={t('person.placeholder')}
        autoComplete="off"
      />
      <ul {...getMenuProps({ 'aria-label': t('person.people') })} className={isShown ? styles.list : styles.closed}>
        {isShown &&
          found?.map((person, index) => (
            <li
              key={person.accountId}
              className={index === highlightedIndex ? styles.active : styles.option}
              {...getItemProps({ item: person, index })}
            >
              <PersonLabel person={person} />
            </li>
          ))}
        {isShown && found?.length === 0 && <li className={styles.none}>{t('person.nobody')}</li>}
      </ul>
    </div>
  );
}

/** Those whom Jira finds for these words, a moment after the last letter; null before. */
function useFoundPeople(words: string): Person[] | null {
  const [found, setFound] = useState<{ words: string; people: Person[] } | null>(null);
  useEffect(() => {
    if (words.trim() === '') return undefined;
    const timer = setTimeout(() => {
      findPeople(words.trim()).then(
        (people) => setFound({ words, people }),
        () => setFound({ words, people: [] }),
      );
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [words]);
  return found?.words === words ? found.people : null;
}
