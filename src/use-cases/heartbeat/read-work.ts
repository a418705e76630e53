import type { WorkView } from '../../contract/work-views';
import type { CycleId, TeamId } from '../../domain/ids';
import { teamsWithin } from '../../domain/team-tree';
import type { World } from '../ports';
import { toCycleView } from '../progress/progress-views';
import { shownCycle } from '../shown-cycle';
import { addWeeks, toStandingView } from './work-views';

/** From so many teams on, the weeks of all are read and sorted out afterwards. */
const mostNamedTeams = 500;

/** Work of the company in a cycle: every team's own, and the weeks of one with all below it, or of all. Three statements. */
export async function readWork(
  { clock, cycles, workPage }: Pick<World, 'clock' | 'cycles' | 'workPage'>,
  { cycleId, teamId }: { cycleId: CycleId | null; teamId: TeamId | null },
): Promise<WorkView> {
  const allCycles = await cycles.list();
  const cycle = shownCycle(allCycles, cycleId, clock.today());
  const rows = await workPage.listAll(cycle?.id ?? null);
  const within =
    teamId === null
      ? null
      : teamsWithin(
          rows.map(({ team }) => team),
          teamId,
        );
  const named = within === null || within.size > mostNamedTeams ? 'all' : [...within];
  const weeks = cycle === undefined ? [] : await workPage.listWeeks(cycle.id, named);
  return {
    cycles: allCycles.map(toCycleView),
    cycleId: cycle?.id ?? null,
    teams: rows.map((row) => {
      const { id, parentId, name } = row.team;
      return { ...toStandingView(row), id, parentId, name };
    }),
    teamId,
    weeks: addWeeks(weeks.flatMap((own) => (within === null || within.has(own.teamId) ? own.weeks : []))),
  };
}
