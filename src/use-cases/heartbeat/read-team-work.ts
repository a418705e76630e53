import type { TeamWorkView } from '../../contract/work-views';
import type { CycleId, ProjectId, TeamId } from '../../domain/ids';
import { addWeeks } from '../../domain/work-weeks';
import type { Caller, World } from '../ports';
import { toCycleView, toTeamView } from '../progress/progress-views';
import { shownCycle } from '../shown-cycle';
import { toStandingView } from './work-views';

/** Unclassified issues listed of a team. */
const listedItems = 500;

/** Work of a project's teams, or of one team, in a cycle, and what of it is unclassified. Three statements. */
export async function readTeamWork(
  { clock, cycles, workPage }: Pick<World, 'clock' | 'cycles' | 'workPage'>,
  { of, cycleId }: { of: { projectId: ProjectId } | { teamId: TeamId }; cycleId: CycleId | null },
  caller: Caller,
): Promise<TeamWorkView> {
  const allCycles = await cycles.list();
  const cycle = shownCycle(allCycles, cycleId, clock.today());
  const rows = await workPage.listTeams(of, cycle?.id ?? null);
  const teamIds = rows.map(({ team }) => team.id);
  const work = new Map(
    (await workPage.listWork(cycle?.id ?? null, teamIds, listedItems)).map((own) => [own.teamId, own]),
  );
  return {
    cycles: allCycles.map(toCycleView),
    cycleId: cycle?.id ?? null,
    teams: rows.map((row) => {
      const { weeks = [], items = [] } = work.get(row.team.id) ?? {};
      return {
        ...toStandingView(row),
        team: toTeamView(row.team, caller),
        projectIds: row.projectIds,
        weeks: addWeeks(weeks),
        items: items.map(({ issueId, isEpic, state, stateSince, isLeft }) => {
          return { issueId, isEpic, state, since: stateSince, isLeft };
        }),
      };
    }),
  };
}
