import type { ClosingView } from '../../contract/closing-views';
import { notFound, ok, type Reply } from '../../contract/reply';
import type { CycleId, TeamId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { toCycleView, toTeamView } from '../progress/progress-views';
import { toLookedBackViews } from './looked-back-views';

/** A team’s goals in a cycle, to grade and to carry over. Three statements. */
export async function readClosing(
  { closing }: Pick<World, 'closing'>,
  { teamId, cycleId }: { teamId: TeamId; cycleId: CycleId },
  caller: Caller,
): Promise<Reply<ClosingView>> {
  const [teams, { cycles, carried }, rows] = await Promise.all([
    closing.listTeamsBeside(teamId),
    closing.listCycles([teamId], [cycleId], caller.accountId),
    closing.listObjectives([teamId], [cycleId], caller.accountId),
  ]);
  const [team] = teams;
  const cycle = cycles.find(({ id }) => id === cycleId);
  if (team === undefined) return notFound('team');
  if (cycle === undefined) return notFound('cycle');
  return ok({
    team: toTeamView(team, caller),
    cycle: toCycleView(cycle),
    objectives: toLookedBackViews(rows, carried),
    openCycles: cycles.filter(({ closedAt }) => closedAt === null).map(toCycleView),
    teams: teams.map((each) => toTeamView(each, caller)),
  });
}
