import { notFound, ok, type Reply } from '../../contract/reply';
import type { TeamFocusView } from '../../contract/teams-views';
import type { CycleId, TeamId } from '../../domain/ids';
import { toGoalView } from '../goal-page/goal-views';
import type { Caller, World } from '../ports';
import { comparedDay, toCycleView } from '../progress/progress-views';

const listedInitiatives = 50;

/** What one team focuses on in a cycle, and what of it is under way. Three statements. */
export async function readTeamFocus(
  { clock, projectPage, teamsPage }: Pick<World, 'clock' | 'projectPage' | 'teamsPage'>,
  { teamId, cycleId }: { teamId: TeamId; cycleId: CycleId },
  { accountId }: Caller,
): Promise<Reply<TeamFocusView>> {
  const found = await teamsPage.findTeam(teamId, cycleId, accountId);
  if (found === undefined) return notFound('team');
  const { team, projectIds, isFollowed, cycle, rules } = found;
  const today = clock.today();
  const rows = await projectPage.listObjectives([teamId], cycleId, comparedDay(today), accountId);
  const keyResultIds = rows.flatMap(({ keyResults }) => keyResults.map(({ keyResult }) => keyResult.id));
  return ok({
    team: { id: team.id, name: team.name, leadId: team.leadId, projectIds, isFollowed },
    cycle: toCycleView(cycle),
    objectives: rows.map((row) => toGoalView(row, cycle, today, rules)),
    inProgress: await teamsPage.listInProgress(keyResultIds, listedInitiatives),
  });
}
