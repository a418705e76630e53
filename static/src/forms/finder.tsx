import Textfield from '@atlaskit/textfield';
import { useCombobox } from 'downshift';
import { useState, type ReactNode } from 'react';
import styles from './suggestions.module.css';
import { useFound } from './use-found';

/** The control that the finder is. */
export interface FinderControl {
  readonly id: string;
  readonly isInvalid: boolean;
}

interface FinderProps<Thing> {
  readonly control: FinderControl;
  /** What is chosen already, in words; '' for nothing. */
  readonly text: string;
  readonly placeholder: string;
  /** Names the list of what is found. */
  readonly listLabel: string;
  readonly nothingFound: string;
  /** The same function each time. */
  readonly find: (words: string) => Promise<Thing[]>;
  readonly textOf: (thing: Thing) => string;
  readonly keyOf: (thing: Thing) => string;
  readonly show: (thing: Thing) => ReactNode;
  /** null when the text is emptied. */
  readonly onChoose: (thing: Thing | null) => void;
}

/** Finds something in Jira by typing; works by keyboard alone. */
export function Finder<Thing>(props: FinderProps<Thing>) {
  const { control, text, placeholder, listLabel, nothingFound, find, textOf, keyOf, show, onChoose } = props;
  const [words, setWords] = useState('');
  const found = useFound(words, find);
  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps } = useCombobox<Thing>({
    inputId: control.id,
    items: found ?? [],
    initialInputValue: text,
    itemToString: (thing) => (thing === null ? '' : textOf(thing)),
    onInputValueChange: ({ inputValue, type }) => {
      if (type !== useCombobox.stateChangeTypes.InputChange) return;
      setWords(inputValue);
      if (inputValue.trim() === '') onChoose(null);
    },
    onSelectedItemChange: ({ selectedItem }) => onChoose(selectedItem ?? null),
  });
  const isShown = isOpen && words.trim() !== '';
  return (
    <div className={styles.search}>
      <Textfield {...getInputProps()} isInvalid={control.isInvalid} placeholder={placeholder} autoComplete="off" />
      <ul {...getMenuProps({ 'aria-label': listLabel })} className={isShown ? styles.list : styles.closed}>
        {isShown &&
          found?.map((thing, index) => (
            <li
              key={keyOf(thing)}
              className={index === highlightedIndex ? styles.active : styles.option}
              {...getItemProps({ item: thing, index })}
            >
              {show(thing)}
            </li>
          ))}
        {isShown && found?.length === 0 && <li className={styles.none}>{nothingFound}</li>}
      </ul>
    </div>
  );
}
