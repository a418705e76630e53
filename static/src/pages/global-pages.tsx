import type { ReactElement } from 'react';
import type { TeamId } from '../../../src/domain/ids';
import { askAhead } from '../backend/call';
import { goalOf, loadGoal } from './goal-pages';
import { loadTeamWork } from './work-pages';

/** What the whole organisation looks at. An unknown address is the teams. */
export async function loadGlobalPage([name, ...rest]: string[]): Promise<ReactElement> {
  const { GlobalFrame } = await import('../surfaces/global-page/global-frame');
  const goal = name === 'goals' ? goalOf(rest) : null;
  if (goal !== null) return <GlobalFrame tab={null}>{await loadGoal(goal, null)}</GlobalFrame>;
  switch (name) {
    case 'work': {
      const [teamId] = rest as [TeamId | undefined];
      return <GlobalFrame tab="work">{await loadWork(teamId)}</GlobalFrame>;
    }
    case 'alignment':
      return <GlobalFrame tab="alignment">{await loadAlignment(rest)}</GlobalFrame>;
    case 'progress': {
      const opened = askAhead('readCompanyProgress', { cycleId: null });
      const { CompanyProgress } = await import('../surfaces/company-progress/company-progress');
      return (
        <GlobalFrame tab="progress">
          <CompanyProgress opened={opened} />
        </GlobalFrame>
      );
    }
    case 'strategy': {
      const opened = askAhead('readStrategy', {});
      const { StrategyPage } = await import('../surfaces/strategy-page/strategy-page');
      return (
        <GlobalFrame tab="strategy">
          <StrategyPage opened={opened} />
        </GlobalFrame>
      );
    }
    default: {
      const opened = askAhead('readTeams', { cycleId: null });
      const { TeamsOverview } = await import('../surfaces/teams-overview/teams-overview');
      return (
        <GlobalFrame tab="teams">
          <TeamsOverview opened={opened} />
        </GlobalFrame>
      );
    }
  }
}

/** Of a team, or of the whole company. */
async function loadWork(teamId: TeamId | undefined): Promise<ReactElement> {
  if (teamId === undefined) {
    const opened = askAhead('readWork', { cycleId: null });
    const { CompanyWorkPage } = await import('../surfaces/company-work-page/company-work-page');
    return <CompanyWorkPage opened={opened} />;
  }
  return loadTeamWork({ teamId });
}

/** The strategy map, or the gaps in it. */
async function loadAlignment([part]: string[]): Promise<ReactElement> {
  if (part === 'gaps') {
    const opened = askAhead('readGaps', { cycleId: null });
    const { GapRegister } = await import('../surfaces/gap-register/gap-register');
    return <GapRegister opened={opened} />;
  }
  const opened = askAhead('readStrategyMap', { cycleId: null });
  const { Alignment } = await import('../surfaces/alignment/alignment');
  return <Alignment opened={opened} />;
}
