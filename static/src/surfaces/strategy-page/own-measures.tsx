import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnMeasureReading } from '../../../../src/contract/strategy-views';
import { keyResultProgress } from '../../../../src/domain/measure';
import type { OwnMeasure } from '../../../../src/domain/strategy';
import { ProgressBar } from '../../components/progress-bar';
import { useFormat } from '../../locale/use-format';
import styles from './goal-card.module.css';

interface OwnMeasuresProps {
  readonly measures: readonly OwnMeasure[];
  readonly readings: readonly OwnMeasureReading[];
  readonly action: ((measure: OwnMeasure) => ReactNode) | undefined;
}

/** What a strategic goal is measured by besides its objectives: beside its progress, never in it. */
export function OwnMeasures({ measures, readings, action }: OwnMeasuresProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (measures.length === 0) return null;
  return (
    <ul className={styles.measures} aria-label={t('strategy.ownMeasures')}>
      {measures.map((own) => {
        const reading = readings.find(({ measureId }) => measureId === own.id);
        const figures = format.measure(own.measure, reading?.value ?? null);
        const { progress } = keyResultProgress(own.measure, reading?.value ?? null, null);
        return (
          <li key={own.id} className={styles.measure}>
            <span dir="auto">{own.title}</span>
            <ProgressBar
              label={t('progress.of', { title: own.title })}
              share={progress}
              tone="neutral"
              thickness="thin"
            />
            <span className={styles.served}>
              {reading === undefined ? figures : t('strategy.own.on', { figures, day: format.day(reading.measuredOn) })}
            </span>
            {action?.(own)}
          </li>
        );
      })}
    </ul>
  );
}
