import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectPageView } from '../../../../src/contract/views';
import type { CycleId, ProjectId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { useReturn, useTeamNews } from '../../backend/live';
import { useProjectRights } from '../../backend/rights';
import { useReading } from '../../backend/use-reading';
import { Page } from '../../components/page';
import { ReadingError } from '../../components/reading-error';
import { Hidden } from '../../components/hidden';
import { ProgressNews } from '../../components/progress-news';
import { Skeleton } from '../../components/skeleton';
import { useUndo } from '../../components/use-undo';
import { FirstSteps } from './first-steps';
import { firstStepsOf } from './first-steps-of';
import { FocusHeader } from './focus-header';
import type { FocusProps } from './focus-props';
import { ObjectiveList } from './objective-list';
import { SetUp } from './set-up';

interface ProjectPageProps {
  readonly projectId: ProjectId;
  /** The first reading, under way since before the page was loaded. */
  readonly opened: Promise<ProjectPageView>;
}

/** Our focus: the objectives of the project's teams in a cycle, and how they move. */
export function ProjectPage({ projectId, opened }: ProjectPageProps) {
  const { t } = useTranslation();
  const [cycleId, setCycleId] = useState<CycleId | null>(null);
  const { view, error, read } = useReading(() => opened);
  const rights = useProjectRights(projectId);
  const readCycle = (id: CycleId | null) => read(() => call('readProjectPage', { projectId, cycleId: id }));
  const reread = () => readCycle(cycleId);
  const chooseCycle = (id: CycleId): void => {
    setCycleId(id);
    void readCycle(id);
  };
  useTeamNews(view?.teams.map(({ id }) => id) ?? [], reread);
  useReturn(reread);

  if (view === null && error === null) return <Skeleton shape="project-page" />;
  return (
    <Page>
      {view === null && (
        <h1>
          <Hidden>{t('app.projectPage.focus')}</Hidden>
        </h1>
      )}
      <ReadingError reading={{ view, error }} failed={t('focus.failed')} onRetry={reread} />
      {view !== null && <Focus {...{ view, rights }} onChooseCycle={chooseCycle} onChanged={reread} />}
    </Page>
  );
}

type ReadFocus = Pick<FocusProps, 'view' | 'rights' | 'onChanged'>;

function Focus({ onChooseCycle, ...read }: ReadFocus & { readonly onChooseCycle: (id: CycleId) => void }) {
  const { view, onChanged } = read;
  const [said, say] = useState('');
  const removal = useUndo(onChanged);
  const page: FocusProps = { ...read, say, offerUndo: removal.offerUndo };
  const steps = firstStepsOf(page);
  const isStarting = steps.some(({ isDone, kind }) => !isDone && kind !== 'strategicGoal');
  return (
    <>
      <FocusHeader {...page} isStarting={isStarting} onChooseCycle={onChooseCycle} />
      {removal.notice}
      {isStarting && <FirstSteps {...page} steps={steps} />}
      <ObjectiveList {...page} isStarting={isStarting} />
      {!isStarting && <SetUp {...page} />}
      <Hidden>
        <span role="status" aria-live="polite">
          {said}
        </span>
      </Hidden>
      <ProgressNews goals={view.objectives.flatMap((objective) => [objective, ...objective.keyResults])} />
    </>
  );
}
