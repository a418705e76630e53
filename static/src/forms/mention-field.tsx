import Textarea from '@atlaskit/textarea';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../backend/people';
import { Hidden } from '../components/hidden';
import { PersonLabel } from '../components/person';
import type { ControlProps } from './field';
import { nameBeingTyped, type Named } from './mention-text';
import styles from './suggestions.module.css';
import { useFoundPeople } from './use-found-people';

interface MentionFieldProps {
  readonly control: ControlProps;
  readonly value: string;
  /** Who was chosen so far. */
  readonly people: readonly Named[];
  /** It was opened to be typed in. */
  readonly isFocused: boolean;
  readonly onChange: (value: string) => void;
  readonly onMention: (person: Named) => void;
}

/** A text in which an @ finds people by name; works by keyboard alone. */
export function MentionField({ control, value, people, isFocused, onChange, onMention }: MentionFieldProps) {
  const { t } = useTranslation();
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [name, setName] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const found = useFoundPeople(name ?? '') ?? [];
  const isOpen = name !== null && found.length > 0;
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);
  const optionId = (index: number): string => `${listId}-${index}`;

  const type = (typed: string, caret: number): void => {
    onChange(typed);
    setName(nameBeingTyped(typed, caret, people));
    setActive(0);
  };
  const choose = (person: Person): void => {
    const caret = field.current?.selectionStart ?? value.length;
    const start = caret - (name ?? '').length;
    onMention(person);
    onChange(`${value.slice(0, start)}${person.name} ${value.slice(caret)}`);
    setName(null);
    field.current?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const person = found[active];
    if (!isOpen || person === undefined) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(person);
    else if (event.key === 'Escape') setName(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { isInvalid, ...attributes } = control;
  return (
    <div className={styles.search}>
      <Textarea
        {...attributes}
        ref={field}
        isInvalid={isInvalid}
        minimumRows={2}
        resize="smart"
        dir="auto"
        value={value}
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? optionId(active) : undefined}
        onChange={({ currentTarget }) => type(currentTarget.value, currentTarget.selectionStart)}
        onKeyDown={press}
        onBlur={() => setName(null)}
      />
      <ul
        id={listId}
        role="listbox"
        aria-label={t('person.people')}
        className={isOpen ? styles.list : styles.closed}
        // The text keeps the caret.
        onMouseDown={(event) => event.preventDefault()}
      >
        {isOpen &&
          found.map((person, index) => (
            <li
              key={person.accountId}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              className={index === active ? styles.active : styles.option}
              onClick={() => choose(person)}
            >
              <PersonLabel person={person} />
            </li>
          ))}
      </ul>
      <Hidden>
        <span role="status">{isOpen ? t('dialogue.peopleFound', { count: found.length }) : ''}</span>
      </Hidden>
    </div>
  );
}
