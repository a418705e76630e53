import { notFound, ok, type Reply } from '../../contract/reply';
import type { HeartbeatCountView } from '../../contract/work-views';
import { addDays, type Day } from '../../domain/day';
import { type HeartbeatDeclaration, heartbeatJql } from '../../domain/heartbeat';
import type { TeamId } from '../../domain/ids';
import type { World } from '../ports';

/** Completed work is counted so far back. */
const countedDays = 90;

export const countedSince = (today: Day): Day => addDays(today, -countedDays);

/** How many of the team's issues a declaration matches, as the caller sees them. */
export async function tryHeartbeat(
  { clock, jiraWork, teams }: Pick<World, 'clock' | 'jiraWork' | 'teams'>,
  { teamId, ...declaration }: HeartbeatDeclaration & { teamId: TeamId },
): Promise<Reply<HeartbeatCountView>> {
  const team = await teams.find(teamId);
  if (team === undefined) return notFound('team');
  const since = countedSince(clock.today());
  const jql = heartbeatJql(declaration);
  if (jql === null || team.projectIds.length === 0) return ok({ error: null, open: 0, completed: 0, since });
  const counts = await jiraWork.countMatches({ projectIds: team.projectIds, since }, jql, 'viewer');
  return ok(counts.error === null ? { ...counts, since } : { error: counts.error });
}
