import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangePeriod, CompanyProgressView } from '../../../../src/contract/company-progress-views';
import { PaceLozenge } from '../../components/pace-lozenge';
import { SkeletonLines } from '../../components/skeleton';
import { lazily } from '../../lazily';
import { pointsOf, useFormat } from '../../locale/use-format';
import styles from './company-progress.module.css';

const TrendChart = lazily(async () => (await import('../../components/trend-chart')).TrendChart);

interface GoalTrendsProps {
  readonly view: CompanyProgressView;
  readonly days: ChangePeriod;
}

/** Each strategic goal over the cycle, against what is expected. */
export function GoalTrends({ view, days }: GoalTrendsProps) {
  const { t } = useTranslation();
  const cycle = view.cycles.find(({ id }) => id === view.cycleId);
  if (cycle === undefined) return null;
  return (
    <section className={styles.section} aria-label={t('moves.goals')}>
      <h2>{t('moves.goals')}</h2>
      {view.strategicGoals.length === 0 && <p className={styles.quiet}>{t('moves.noGoals')}</p>}
      <ul className={styles.goals}>
        {view.strategicGoals.map((goal) => (
          <li key={goal.id}>
            <article className={styles.goal} aria-label={goal.title}>
              <header>
                <h3 dir="auto">{goal.title}</h3>
                <PaceLozenge pace={goal.pace} />
              </header>
              <Suspense fallback={<SkeletonLines count={8} />}>
                <GoalTrend goal={goal} cycle={cycle} today={view.today} days={days} />
              </Suspense>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface GoalTrendProps {
  readonly goal: CompanyProgressView['strategicGoals'][number];
  readonly cycle: CompanyProgressView['cycles'][number];
  readonly today: CompanyProgressView['today'];
  readonly days: ChangePeriod;
}

function GoalTrend({ goal, cycle, today, days }: GoalTrendProps) {
  const sentence = useMoveSentence()(goal, days);
  return <TrendChart sentence={sentence} points={goal.trend} cycle={cycle} today={today} />;
}

/** "61 %, 9 points ahead of expected, up 6 points in 14 days" */
function useMoveSentence() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ progress, expected, change }: GoalTrendProps['goal'], days: ChangePeriod): string => {
    if (progress === null) return t('progress.none');
    const ahead = expected === null ? null : pointsOf(progress - expected);
    const moved = change === null ? null : pointsOf(change);
    return [
      format.percent(progress),
      ...(ahead === null ? [] : [distance(ahead)]),
      ...(moved === null ? [] : [t('moves.movedIn', { change: format.points(change ?? 0), count: days })]),
    ].join(', ');
  };

  function distance(points: number): string {
    if (points === 0) return t('goalPage.trend.asExpected');
    return t(points > 0 ? 'goalPage.trend.ahead' : 'goalPage.trend.behind', { count: Math.abs(points) });
  }
}
