import Button from '@atlaskit/button/new';
import { useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import styles from './numbered-rows.module.css';

interface NumberedRowsProps<Draft> {
  readonly drafts: readonly Draft[];
  readonly newDraft: () => Draft;
  /** Where rows would else be told apart by their place alone. */
  readonly keyOf?: (draft: Draft) => string;
  readonly texts: {
    readonly row: (number: number) => string;
    readonly add: string;
    readonly remove: string;
  };
  readonly onChange: (drafts: readonly Draft[]) => void;
  /** The fields of one of them. */
  readonly children: (draft: Draft, place: number, edit: (fields: Partial<Draft>) => void) => ReactNode;
}

/** Rows of fields, any number of them, none at first; the focus follows those that come and go. */
export function NumberedRows<Draft extends object>(props: NumberedRowsProps<Draft>) {
  const { drafts, newDraft, keyOf, texts, onChange, children } = props;
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const add = (): void => {
    flushSync(() => onChange([...drafts, newDraft()]));
    list.current?.lastElementChild?.querySelector('input')?.focus();
  };
  const remove = (place: number): void => {
    flushSync(() => onChange(drafts.toSpliced(place, 1)));
    adder.current?.focus();
  };
  return (
    <>
      <ol ref={list} className={styles.rows}>
        {drafts.map((draft, place) => (
          <li key={keyOf?.(draft) ?? place}>
            <fieldset className={styles.row}>
              <legend>{texts.row(place + 1)}</legend>
              {children(draft, place, (fields) => onChange(drafts.with(place, { ...draft, ...fields })))}
              <div>
                <Button appearance="subtle" spacing="compact" onClick={() => remove(place)}>
                  {texts.remove}
                </Button>
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <div>
        <Button ref={adder} onClick={add}>
          {texts.add}
        </Button>
      </div>
    </>
  );
}
