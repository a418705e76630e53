import CrossIcon from '@atlaskit/icon/core/cross';
import type { ReactNode } from 'react';
import styles from './chosen-list.module.css';

interface ChosenListProps<Id extends string> {
  readonly label: string;
  readonly values: readonly Id[];
  readonly show: (id: Id) => ReactNode;
  readonly removalLabel: (id: Id) => string;
  readonly onRemove: (id: Id) => void;
}

/** What a field holds already, each to be taken out. */
export function ChosenList<Id extends string>({ label, values, show, removalLabel, onRemove }: ChosenListProps<Id>) {
  if (values.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {values.map((id) => (
        <li key={id} className={styles.chosen}>
          {show(id)}
          <button type="button" className={styles.remove} aria-label={removalLabel(id)} onClick={() => onRemove(id)}>
            <CrossIcon label="" size="small" color="currentColor" />
          </button>
        </li>
      ))}
    </ul>
  );
}
