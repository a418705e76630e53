import { useTranslation } from 'react-i18next';
import type { DeliveryView } from '../../../src/contract/views';
import { useFormat } from '../locale/use-format';
import styles from './goal-row.module.css';
import { ProgressBar } from './progress-bar';
import type { Disclosure } from './use-disclosure';

interface DeliveryBarProps {
  readonly title: string;
  readonly delivery: DeliveryView;
  /** What its count opens; null for a plain count. */
  readonly why: Disclosure | null;
}

/** The thin bar of a goal row, with its issues counted. */
export function DeliveryBar({ title, delivery, why }: DeliveryBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = t('delivery.counts', { done: format.number(delivery.done), total: format.number(delivery.total) });
  return (
    <>
      <div className={styles.delivery}>
        <ProgressBar label={t('delivery.of', { title })} share={delivery.share} tone="neutral" thickness="thin" />
      </div>
      <div className={styles.counts}>
        {why === null ? (
          counts
        ) : (
          <button
            type="button"
            aria-label={t('why.delivery', { counts, of: title })}
            aria-expanded={why.isOpen}
            aria-controls={why.isOpen ? why.id : undefined}
            onClick={why.toggle}
          >
            {counts}
          </button>
        )}
      </div>
    </>
  );
}
