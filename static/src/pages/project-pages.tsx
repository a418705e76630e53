import type { ReactElement } from 'react';
import type { CycleId, ProjectId, TeamId } from '../../../src/domain/ids';
import { askAhead } from '../backend/call';
import { goalOf, loadGoal } from './goal-pages';
import { loadTeamWork } from './work-pages';

/** The code of a page is loaded while its data is being read. An unknown address is our focus. */
export async function loadProjectPage([name, ...rest]: string[], projectId: ProjectId): Promise<ReactElement> {
  switch (name) {
    case 'check-in': {
      const opened = askAhead('readCheckIns', {});
      const { CheckInPage } = await import('../surfaces/check-in-page/check-in-page');
      return <CheckInPage opened={opened} />;
    }
    case 'closing': {
      const [teamId, cycleId] = rest as [TeamId, CycleId];
      const opened = askAhead('readClosing', { teamId, cycleId });
      const { ClosingPage } = await import('../surfaces/closing-page/closing-page');
      return <ClosingPage projectId={projectId} teamId={teamId} cycleId={cycleId} opened={opened} />;
    }
    case 'goals': {
      const goal = goalOf(rest);
      return goal === null ? loadGoals(projectId) : loadGoal(goal, projectId);
    }
    case 'history': {
      const opened = askAhead('readHistory', { projectId });
      const { HistoryPage } = await import('../surfaces/history-page/history-page');
      return <HistoryPage projectId={projectId} opened={opened} />;
    }
    case 'work':
      return loadTeamWork({ projectId });
    case 'strategy': {
      const opened = askAhead('readStrategy', {});
      const { StrategyPage } = await import('../surfaces/strategy-page/strategy-page');
      return <StrategyPage opened={opened} />;
    }
    default: {
      const opened = askAhead('readProjectPage', { projectId, cycleId: null });
      const { ProjectPage } = await import('../surfaces/project-page/project-page');
      return <ProjectPage projectId={projectId} opened={opened} />;
    }
  }
}

async function loadGoals(projectId: ProjectId): Promise<ReactElement> {
  const opened = askAhead('readGoals', { projectId, cycleId: null });
  const { GoalsPage } = await import('../surfaces/goals-page/goals-page');
  return <GoalsPage projectId={projectId} opened={opened} />;
}
