import type { HistoryView } from '../../contract/closing-views';
import { meanGrade } from '../../domain/grade';
import type { ProjectId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { toCycleView, toTeamView } from '../progress/progress-views';
import { toLookedBackViews } from './looked-back-views';

/** Cycles a page. */
const cyclesAtOnce = 8;

/** What became of the goals of a project’s teams, cycle by cycle, the newest first. Three statements. */
export async function readHistory(
  { clock, closing }: Pick<World, 'clock' | 'closing'>,
  { projectId, skip }: { projectId: ProjectId; skip: number },
  caller: Caller,
): Promise<HistoryView> {
  const past = await closing.readPast(projectId, clock.today(), caller.accountId);
  const shown = past.cycles.slice(skip, skip + cyclesAtOnce);
  const teamIds = past.teams.map(({ id }) => id);
  const cycleIds = shown.map(({ id }) => id);
  const [{ carried }, rows] =
    shown.length === 0
      ? [{ carried: [] }, []]
      : await Promise.all([
          closing.listCycles(teamIds, cycleIds, caller.accountId),
          closing.listObjectives(teamIds, cycleIds, caller.accountId),
        ]);
  return {
    teams: past.teams.map((team) => toTeamView(team, caller)),
    cycles: shown.map((cycle) => {
      const ofCycle = rows.filter(({ objective }) => objective.cycleId === cycle.id);
      const objectives = toLookedBackViews(ofCycle, carried);
      return { cycle: toCycleView(cycle), grade: meanGrade(objectives), objectives };
    }),
    hasMore: past.cycles.length > skip + cyclesAtOnce,
  };
}
