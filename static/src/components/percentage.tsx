import { useTranslation } from 'react-i18next';
import type { Share } from '../../../src/domain/share';
import { useFormat } from '../locale/use-format';
import styles from './percentage.module.css';
import type { Disclosure } from './use-disclosure';

interface PercentageProps {
  readonly share: Share;
  /** What it is the number of. */
  readonly of: string;
  readonly why: Disclosure;
}

/** A percentage that opens the reason for itself. */
export function Percentage({ share, of, why }: PercentageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const figure = share === null ? '–' : format.percent(share);
  return (
    <button
      type="button"
      className={styles.percentage}
      aria-label={t(share === null ? 'why.noProgress' : 'why.number', { figure, of })}
      title={t('why.title')}
      aria-expanded={why.isOpen}
      aria-controls={why.isOpen ? why.id : undefined}
      onClick={why.toggle}
    >
      {figure}
    </button>
  );
}
