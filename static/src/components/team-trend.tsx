import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleId, TeamId } from '../../../src/domain/ids';
import { call } from '../backend/call';
import { useReading } from '../backend/use-reading';
import { lazily } from '../lazily';
import { ReadingError } from './reading-error';
import { SkeletonLines } from './skeleton';
import { useTrendSentence } from './use-trend-sentence';

const TrendChart = lazily(async () => (await import('./trend-chart')).TrendChart);

interface TeamTrendProps {
  readonly teamId: TeamId;
  readonly cycleId: CycleId;
}

/** How a team, with all below it, moved in the cycle: as a gadget about it shows it. */
export function TeamTrend({ teamId, cycleId }: TeamTrendProps) {
  const { t } = useTranslation();
  const sentenceOf = useTrendSentence();
  const scope = { kind: 'team', id: teamId, isWithBelow: true } as const;
  const ask = () => call('readGadget', { scope, cycleId, show: 'trend', rows: 1 });
  const { view, error, read } = useReading(ask);
  const waiting = <SkeletonLines count={6} />;
  return (
    <>
      <ReadingError reading={{ view, error }} failed={t('overview.trendFailed')} onRetry={() => read(ask)} />
      {view === null && error === null && waiting}
      {view?.kind === 'trend' && (
        <Suspense fallback={waiting}>
          <TrendChart sentence={sentenceOf(view.progress)} points={view.points} cycle={view.cycle} today={view.today} />
        </Suspense>
      )}
    </>
  );
}
