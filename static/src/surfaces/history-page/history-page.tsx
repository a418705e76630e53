import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryView } from '../../../../src/contract/closing-views';
import type { ProjectId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { useReturn, useTeamNews } from '../../backend/live';
import { useProjectRights } from '../../backend/rights';
import { useReading } from '../../backend/use-reading';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { ReadingError } from '../../components/reading-error';
import { Skeleton } from '../../components/skeleton';
import { GradeTrend } from './grade-trend';
import { PastCycle } from './past-cycle';

interface HistoryPageProps {
  readonly projectId: ProjectId;
  /** The first reading, under way since before the page was loaded. */
  readonly opened: Promise<HistoryView>;
}

/** What became of the goals of the project’s teams, cycle by cycle. */
export function HistoryPage({ projectId, opened }: HistoryPageProps) {
  const { t } = useTranslation();
  const { view, error, read } = useReading(() => opened);
  const rights = useProjectRights(projectId);
  const [isReadingMore, setReadingMore] = useState(false);
  const reread = () => read(() => readFirst(projectId, view?.cycles.length ?? 0));
  useTeamNews(view?.teams.map(({ id }) => id) ?? [], reread);
  useReturn(reread);

  if (view === null && error === null) return <Skeleton shape="project-page" />;
  const readMore = async (shown: HistoryView): Promise<void> => {
    setReadingMore(true);
    await read(() => readOn(projectId, shown));
    setReadingMore(false);
  };
  return (
    <Page>
      <h1>{t('history.title')}</h1>
      <ReadingError reading={{ view, error }} failed={t('history.failed')} onRetry={reread} />
      {view?.cycles.length === 0 && <EmptyState sentence={t('history.empty')} />}
      {view !== null && <GradeTrend cycles={view.cycles} />}
      {view?.cycles.map((past, at) => (
        <PastCycle
          key={past.cycle.id}
          past={past}
          teams={view.teams}
          rights={rights}
          isOpenAtFirst={at < openAtFirst}
        />
      ))}
      {view?.hasMore === true && (
        <div>
          <Button isLoading={isReadingMore} onClick={() => void readMore(view)}>
            {t('history.more')}
          </Button>
        </div>
      )}
    </Page>
  );
}

/** Newest cycles that begin open. */
const openAtFirst = 2;

/** Reads the pages again of which so many cycles are shown. */
async function readFirst(projectId: ProjectId, shown: number): Promise<HistoryView> {
  let view = await call('readHistory', { projectId, skip: 0 });
  while (view.hasMore && view.cycles.length < shown) view = await readOn(projectId, view);
  return view;
}

/** The cycles shown, and the next earlier ones. */
async function readOn(projectId: ProjectId, shown: HistoryView): Promise<HistoryView> {
  const next = await call('readHistory', { projectId, skip: shown.cycles.length });
  return { ...next, cycles: [...shown.cycles, ...next.cycles] };
}
