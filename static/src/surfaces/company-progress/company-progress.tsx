import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changePeriods,
  type ChangePeriod,
  type CompanyProgressView,
} from '../../../../src/contract/company-progress-views';
import type { CycleId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { useReturn } from '../../backend/live';
import { useReading } from '../../backend/use-reading';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PageHeader } from '../../components/page-header';
import { ReadingError } from '../../components/reading-error';
import { Skeleton } from '../../components/skeleton';
import { Choice } from '../../forms/choice';
import { CycleChoice } from '../../forms/cycle-choice';
import { CompanyStanding } from './company-standing';
import styles from './company-progress.module.css';
import { Diverging } from './diverging';
import { GoalTrends } from './goal-trends';
import { Movers } from './movers';

interface CompanyProgressProps {
  /** The first reading, under way since before the page was loaded: of 14 days. */
  readonly opened: Promise<CompanyProgressView>;
}

/** How we all move: strategic goals against what is expected, who moved, and where work and number part. */
export function CompanyProgress({ opened }: CompanyProgressProps) {
  const { t } = useTranslation();
  const [days, setDays] = useState<ChangePeriod>(14);
  const { view, error, read } = useReading(() => opened);
  const readOf = (cycleId: CycleId | null, period: ChangePeriod) =>
    read(() => call('readCompanyProgress', { cycleId, days: period }));
  const reread = () => readOf(view?.cycleId ?? null, days);
  useReturn(reread);

  if (view === null && error === null) return <Skeleton shape="global-page" />;
  return (
    <Page className={styles.page}>
      <PageHeader title={t('moves.title')}>
        {view?.cycleId != null && (
          <>
            <CycleChoice view={view} onChoose={(cycleId) => void readOf(cycleId, days)} />
            <Choice
              aria-label={t('moves.period')}
              value={String(days)}
              options={changePeriods.map((count) => ({ value: String(count), label: t('moves.days', { count }) }))}
              onChoose={(value) => {
                const period = changePeriods.find((count) => String(count) === value) ?? 14;
                setDays(period);
                void readOf(view.cycleId, period);
              }}
            />
          </>
        )}
      </PageHeader>
      <ReadingError reading={{ view, error }} failed={t('moves.failed')} onRetry={reread} />
      {view !== null &&
        (view.cycleId === null ? (
          <EmptyState sentence={t('overview.noCycle')} />
        ) : (
          <>
            <CompanyStanding company={view.company} />
            <GoalTrends view={view} days={days} />
            <Movers key={view.cycleId} movers={view.movers} cycleId={view.cycleId} days={days} />
            <Diverging keyResults={view.diverging} />
          </>
        ))}
    </Page>
  );
}
