import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure } from '../../../../src/domain/measure';
import { SkeletonLines } from '../../components/skeleton';
import { useTrendSentence } from '../../components/use-trend-sentence';
import { lazily } from '../../lazily';
import { useFormat, type Format } from '../../locale/use-format';
import styles from './goal-page.module.css';
import type { GoalProps } from './goal-props';

const TrendChart = lazily(async () => (await import('../../components/trend-chart')).TrendChart);

/** How the goal moved in its cycle. */
export function Trend({ view }: Pick<GoalProps, 'view'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentenceOf = useTrendSentence();
  const { objective, keyResultId, cycle } = view;
  const keyResult = objective.keyResults.find(({ id }) => id === keyResultId);
  return (
    <section className={styles.section} aria-label={t('goalPage.trend.title')}>
      <h2>{t('goalPage.trend.title')}</h2>
      <Suspense fallback={<SkeletonLines count={6} />}>
        <TrendChart
          sentence={sentenceOf((keyResult ?? objective).progress)}
          points={view.trend}
          cycle={cycle}
          today={view.today}
          quantityOf={keyResult === undefined ? null : quantityOf(keyResult.measure, format)}
        />
      </Suspense>
    </section>
  );
}

/** What a share of the way from start to target is in the measure's unit; null for measures without a way. */
function quantityOf(measure: Measure, format: Format): ((share: number) => string) | null {
  if (measure.kind !== 'number' && measure.kind !== 'jira') return null;
  const { start, target, unit } = measure;
  if (start === null || target === null) return null;
  return (share) => format.quantity(start + share * (target - start), unit);
}
