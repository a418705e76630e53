import { ok, type Reply } from '../../contract/reply';
import type { IssueId, TeamId } from '../../domain/ids';
import { openReadings, readBelowTogether } from '../mirror/mirror-issues';
import type { Caller, World } from '../ports';
import { recordChanges } from '../record-activity';

interface Sorted {
  teamId: TeamId;
  issueIds: IssueId[];
}

/** Marks a team's unclassified issues as heartbeat, or ends that; what is below them follows as from the panel. */
export async function markWork(
  world: World,
  { teamId, issueIds, isHeartbeat }: Sorted & { isHeartbeat: boolean },
  caller: Caller,
): Promise<Reply<null>> {
  const { clock, heartbeat, jiraIssues, mirror } = world;
  const startedAt = clock.now();
  if (isHeartbeat) {
    await openReadings(world, issueIds);
    await mirror.store(await jiraIssues.read(issueIds, 'viewer'), startedAt);
    await heartbeat.mark(issueIds, { markedBy: caller.accountId, markedAt: startedAt });
    await readBelowTogether(world, issueIds, startedAt);
  } else await heartbeat.unmark(issueIds);
  await recordChanges(
    world,
    caller,
    issueIds.map((id) => ({
      subject: { kind: 'issue', id },
      ...{ change: 'heartbeat', from: !isHeartbeat, to: isHeartbeat },
    })),
  );
  return refreshWork(world, teamId);
}

/** Leaves a team's unclassified issues as they are until they change in Jira, or ends that. */
export async function leaveWork(
  { clock, workPage }: Pick<World, 'clock' | 'workPage'>,
  { teamId, issueIds, isLeft }: Sorted & { isLeft: boolean },
): Promise<Reply<null>> {
  await workPage.leave(teamId, issueIds, isLeft ? clock.now() : null);
  return ok(null);
}

/** Has a team's work read from Jira ahead of its time; without a job that is left to the hourly sweep. */
export async function refreshWork(
  { clock, jobs, work }: Pick<World, 'clock' | 'jobs' | 'work'>,
  teamId: TeamId,
): Promise<Reply<null>> {
  await work.makeDue([teamId], clock.now());
  await jobs.work(0).catch(() => undefined);
  return ok(null);
}
