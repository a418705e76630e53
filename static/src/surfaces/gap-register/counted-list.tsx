import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextButton } from '../../components/text-button';
import styles from './counted-list.module.css';

/** Entries shown at first. */
const shownAtFirst = 8;

interface Counted {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

interface CountedListProps {
  readonly title: string;
  /** The way back to where this list was opened. */
  readonly back?: ReactNode;
  readonly entries: readonly Counted[];
}

/** Names with a count each, as long bars as there are many; a press narrows the list below to them. */
export function CountedList({ title, back, entries }: CountedListProps) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const most = Math.max(1, ...entries.map(({ count }) => count));
  const shown = isWhole ? entries : entries.slice(0, shownAtFirst);
  return (
    <div className={styles.counted} role="group" aria-label={title}>
      <h2 dir="auto">{title}</h2>
      {back}
      {entries.length === 0 && <p className={styles.quiet}>{t('gaps.nothingHere')}</p>}
      <ul>
        {shown.map(({ id, label, count, isChosen, choose }) => (
          <li key={id}>
            <button type="button" className={styles.entry} aria-pressed={isChosen} onClick={choose}>
              <span className={styles.label} dir="auto">
                {label}
              </span>
              <span className={styles.count}>{count}</span>
              <span className={styles.bar} aria-hidden style={{ inlineSize: `${(100 * count) / most}%` }} />
            </button>
          </li>
        ))}
      </ul>
      {entries.length > shown.length && (
        <TextButton onClick={() => setWhole(true)}>{t('gaps.showAll', { count: entries.length })}</TextButton>
      )}
    </div>
  );
}
