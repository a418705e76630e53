import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingView } from '../../../../src/contract/closing-views';
import type { CycleId, ObjectiveId, ProjectId, TeamId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { useReturn, useTeamNews } from '../../backend/live';
import { mayEditGoalsOf, useProjectRights, type ProjectRights } from '../../backend/rights';
import { useReading } from '../../backend/use-reading';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { ReadingError } from '../../components/reading-error';
import { Hidden } from '../../components/hidden';
import { Skeleton } from '../../components/skeleton';
import { CarryOverPanel } from './carry-over-panel';
import { mayGoOn, type Mode } from './carrying';
import { ClosedNote } from './closed-note';
import { ClosingHeader } from './closing-header';
import { GradedObjective } from './graded-objective';
import { GradingBar } from './grading-bar';
import { ungradedOf } from './ungraded';
import { useGrading } from './use-grading';

interface ClosingPageProps {
  readonly projectId: ProjectId;
  readonly teamId: TeamId;
  readonly cycleId: CycleId;
  /** The first reading, under way since before the page was loaded. */
  readonly opened: Promise<ClosingView>;
}

/** A team looks back on a cycle: grades its key results, notes what was learned, and takes goals on into another cycle. */
export function ClosingPage({ projectId, teamId, cycleId, opened }: ClosingPageProps) {
  const { t } = useTranslation();
  const { view, error, read, accept } = useReading(() => opened);
  const rights = useProjectRights(projectId);
  const reread = () => read(() => call('readClosing', { teamId, cycleId }));
  useTeamNews([teamId], reread);
  useReturn(reread);

  if (view === null && error === null) return <Skeleton shape="project-page" />;
  return (
    <Page>
      {view === null && (
        <h1>
          <Hidden>{t('closing.finish')}</Hidden>
        </h1>
      )}
      <ReadingError reading={{ view, error }} failed={t('closing.failed')} onRetry={reread} />
      {view !== null && <LookBack view={view} rights={rights} accept={accept} reread={reread} />}
    </Page>
  );
}

interface LookBackProps {
  readonly view: ClosingView;
  readonly rights: ProjectRights;
  readonly accept: (view: ClosingView) => void;
  readonly reread: () => Promise<void>;
}

function LookBack({ view, rights, accept, reread }: LookBackProps) {
  const { t } = useTranslation();
  const kept = useGrading(view, accept, reread);
  const [mode, setMode] = useState<Mode>('carry');
  const [ticked, setTicked] = useState<ReadonlySet<ObjectiveId>>(new Set());
  const { cycle, objectives } = view;
  const teams = view.teams.filter((team) => mayEditGoalsOf(team, rights));
  const mayEdit = teams.some(({ id }) => id === view.team.id);
  const grading = mayEdit && !cycle.isClosed ? kept : null;
  const total = objectives.flatMap(({ keyResults }) => keyResults).length;
  const choosable = !mayEdit ? [] : objectives.filter((objective) => mayGoOn(objective, mode));
  const chosen = choosable.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  const tick = (id: ObjectiveId, isTicked: boolean): void =>
    setTicked((before) => new Set(isTicked ? [...before, id] : [...before].filter((each) => each !== id)));

  return (
    <>
      <ClosingHeader view={view} graded={total - ungradedOf(view, grading).length} total={total} />
      {cycle.isClosed && <ClosedNote cycle={cycle} mayReopen={rights.isStrategyEditor} onReopened={reread} />}
      {objectives.length === 0 && <EmptyState sentence={t('closing.noObjectives')} />}
      {objectives.map((objective) => (
        <GradedObjective
          key={objective.id}
          objective={objective}
          grading={grading}
          isChosen={choosable.includes(objective) ? chosen.includes(objective.id) : null}
          onChoose={(isChosen) => tick(objective.id, isChosen)}
        />
      ))}
      {grading !== null && objectives.length > 0 && (
        <GradingBar view={view} grading={grading} isStrategyEditor={rights.isStrategyEditor} onClosed={reread} />
      )}
      {mayEdit && objectives.length > 0 && (
        <CarryOverPanel
          view={view}
          chosen={chosen}
          mode={mode}
          onMode={setMode}
          teams={teams}
          onCarried={async () => {
            setTicked(new Set());
            await reread();
          }}
        />
      )}
    </>
  );
}
