import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalListView } from '../../../../src/contract/goal-page-views';
import type { CycleId, ProjectId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { useReturn, useTeamNews } from '../../backend/live';
import { useReading } from '../../backend/use-reading';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PageHeader } from '../../components/page-header';
import { ReadingError } from '../../components/reading-error';
import { Skeleton } from '../../components/skeleton';
import { CycleChoice } from '../../forms/cycle-choice';
import { GoalList } from './goal-list';
import { Mentions } from './mentions';

interface GoalsPageProps {
  readonly projectId: ProjectId;
  /** The first reading, under way since before the page was loaded. */
  readonly opened: Promise<GoalListView>;
}

/** All goals of the project's teams in a cycle, also in one that is closed. */
export function GoalsPage({ projectId, opened }: GoalsPageProps) {
  const { t } = useTranslation();
  const [cycleId, setCycleId] = useState<CycleId | null>(null);
  const { view, error, read } = useReading(() => opened);
  const readCycle = (id: CycleId | null) => read(() => call('readGoals', { projectId, cycleId: id }));
  const reread = () => readCycle(cycleId);
  useTeamNews(view?.teams.map(({ id }) => id) ?? [], reread);
  useReturn(reread);
  const choose = (id: CycleId): void => {
    setCycleId(id);
    void readCycle(id);
  };

  if (view === null && error === null) return <Skeleton shape="project-page" />;
  return (
    <Page>
      <PageHeader title={t('goalPage.allGoals')}>
        {view !== null && <CycleChoice view={view} marksClosed onChoose={choose} />}
      </PageHeader>
      <ReadingError reading={{ view, error }} failed={t('goalPage.list.failed')} onRetry={reread} />
      {view !== null && view.mentions.length > 0 && <Mentions mentions={view.mentions} />}
      {view !== null &&
        (view.objectives.length === 0 ? (
          <EmptyState sentence={t('focus.noObjectives')} />
        ) : (
          <GoalList key={view.cycleId} view={view} />
        ))}
    </Page>
  );
}
