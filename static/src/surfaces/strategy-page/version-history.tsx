import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyVersionView } from '../../../../src/contract/strategy-views';
import { PersonName } from '../../components/person';
import { useFormat } from '../../locale/use-format';
import styles from './version-history.module.css';

interface VersionHistoryProps {
  /** The latest first. */
  readonly history: readonly StrategyVersionView[];
  readonly chosen: number | null;
  readonly onChoose: (number: number, button: HTMLElement) => void;
}

/** Every version: who published it, when, what they said of it; each opens to what it changed. */
export function VersionHistory({ history, chosen, onChoose }: VersionHistoryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleId = useId();
  if (history.length === 0) return null;
  return (
    <section className={styles.history}>
      <h2 id={titleId}>{t('strategy.history.title')}</h2>
      <ol aria-labelledby={titleId}>
        {history.map(({ number, publishedAt, publishedBy, note }) => (
          <li key={number} className={styles.version}>
            <button
              type="button"
              className={styles.open}
              aria-label={t('strategy.history.show', { number })}
              aria-current={number === chosen}
              onClick={(event) => onChoose(number, event.currentTarget)}
            >
              {t('strategy.version', { number })}
            </button>
            <span className={styles.quiet}>{format.instant(publishedAt)}</span>
            <PersonName accountId={publishedBy} />
            {note !== '' && (
              <p className={styles.note} dir="auto">
                {note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
