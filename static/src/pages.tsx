import type { ReactElement } from 'react';
import type { GoalKey } from '../../src/contract/goal-page-views';
import type { CycleId, KeyResultId, ObjectiveId, ProjectId, TeamId } from '../../src/domain/ids';
import { askAhead } from './backend/call';
import { Skeleton } from './components/skeleton';
import type { Place } from './place';
import { openRoutes, Routed } from './routing';

type PagedPlace = Place & { surface: 'project-page' | 'strategy-admin' };

/** The pages of a surface that has several, by the app's own address. */
export async function openPages(place: PagedPlace): Promise<ReactElement> {
  const routes = await openRoutes(place.moduleKey, place.surface === 'project-page' ? place.projectKey : null);
  const load = loaderOf(place);
  return (
    <Routed routes={routes} first={await load(routes.path)} load={load} waiting={<Skeleton shape={place.surface} />} />
  );
}

function loaderOf(place: PagedPlace): (path: string) => Promise<ReactElement> {
  switch (place.surface) {
    case 'project-page':
      return (path) => loadProjectPage(partsOf(path), place.projectId);
    case 'strategy-admin':
      return (path) => loadAdminPage(partsOf(path));
  }
}

/** '/goals/objective/1' → ['goals', 'objective', '1'] */
const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/** The code of a page is loaded while its data is being read. An unknown address is our focus. */
async function loadProjectPage([name, ...rest]: string[], projectId: ProjectId): Promise<ReactElement> {
  switch (name) {
    case 'check-in': {
      const opened = askAhead('readCheckIns', {});
      const { CheckInPage } = await import('./surfaces/check-in-page/check-in-page');
      return <CheckInPage opened={opened} />;
    }
    case 'closing': {
      const [teamId, cycleId] = rest as [TeamId, CycleId];
      const opened = askAhead('readClosing', { teamId, cycleId });
      const { ClosingPage } = await import('./surfaces/closing-page/closing-page');
      return <ClosingPage projectId={projectId} teamId={teamId} cycleId={cycleId} opened={opened} />;
    }
    case 'goals': {
      const goal = goalOf(rest);
      return goal === null ? loadGoals(projectId) : loadGoal(goal, projectId);
    }
    case 'history': {
      const opened = askAhead('readHistory', { projectId });
      const { HistoryPage } = await import('./surfaces/history-page/history-page');
      return <HistoryPage projectId={projectId} opened={opened} />;
    }
    case 'strategy': {
      const opened = askAhead('readStrategy', {});
      const { StrategyPage } = await import('./surfaces/strategy-page/strategy-page');
      return <StrategyPage opened={opened} />;
    }
    default: {
      const opened = askAhead('readProjectPage', { projectId, cycleId: null });
      const { ProjectPage } = await import('./surfaces/project-page/project-page');
      return <ProjectPage projectId={projectId} opened={opened} />;
    }
  }
}

/** The goal that '/goals/objective/ID' or '/goals/key-result/ID' names; null for the list of all. */
function goalOf([kind, id]: string[]): GoalKey | null {
  if (id === undefined) return null;
  if (kind === 'objective') return { kind, id: id as ObjectiveId };
  return kind === 'key-result' ? { kind: 'keyResult', id: id as KeyResultId } : null;
}

async function loadGoals(projectId: ProjectId): Promise<ReactElement> {
  const opened = askAhead('readGoals', { projectId, cycleId: null });
  const { GoalsPage } = await import('./surfaces/goals-page/goals-page');
  return <GoalsPage projectId={projectId} opened={opened} />;
}

async function loadGoal(goal: GoalKey, projectId: ProjectId): Promise<ReactElement> {
  const opened = askAhead('readGoalPage', { goal });
  const { GoalPage } = await import('./surfaces/goal-page/goal-page');
  return <GoalPage projectId={projectId} goal={goal} opened={opened} />;
}

/** An unknown address is the strategy. */
async function loadAdminPage([name]: string[]): Promise<ReactElement> {
  const { AdminFrame } = await import('./surfaces/strategy-admin/admin-frame');
  switch (name) {
    case 'cycles': {
      const opened = askAhead('readOrganisation', {});
      const { CyclesPage } = await import('./surfaces/cycles-page/cycles-page');
      return (
        <AdminFrame tab="cycles">
          <CyclesPage opened={opened} />
        </AdminFrame>
      );
    }
    case 'teams': {
      const opened = askAhead('readOrganisation', {});
      const { TeamsPage } = await import('./surfaces/teams-page/teams-page');
      return (
        <AdminFrame tab="teams">
          <TeamsPage opened={opened} />
        </AdminFrame>
      );
    }
    case 'settings': {
      const opened = askAhead('readSettings', {});
      const { SettingsPage } = await import('./surfaces/settings-page/settings-page');
      return (
        <AdminFrame tab="settings">
          <SettingsPage opened={opened} />
        </AdminFrame>
      );
    }
    default: {
      const opened = askAhead('readStrategyDraft', {});
      const { StrategyWriting } = await import('./surfaces/strategy-page/writing/strategy-writing');
      return (
        <AdminFrame tab="strategy">
          <StrategyWriting opened={opened} />
        </AdminFrame>
      );
    }
  }
}
