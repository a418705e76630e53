import { ok, type Reply } from '../contract/reply';
import type { IssuePanelView } from '../contract/views';
import type { IssueId } from '../domain/ids';
import { mirrorIssues } from './mirror-issues';
import type { Caller, World } from './ports';
import { readIssuePanel } from './read-issue-panel';

const readingBudgetMilliseconds = 5_000;

/** Says that an issue, and all below it, keeps things running; they are mirrored so that each of them can say so too. */
export async function markHeartbeat(world: World, issueId: IssueId, caller: Caller): Promise<Reply<IssuePanelView>> {
  const at = world.clock.now();
  await world.heartbeat.mark({ issueId, markedBy: caller.accountId, markedAt: at });
  await record(world, issueId, caller, at, true);
  await mirrorIssues(world, issueId, readingBudgetMilliseconds);
  return ok(await readIssuePanel(world, issueId, caller));
}

export async function unmarkHeartbeat(world: World, issueId: IssueId, caller: Caller): Promise<Reply<IssuePanelView>> {
  await world.heartbeat.unmark(issueId);
  await record(world, issueId, caller, world.clock.now(), false);
  return ok(await readIssuePanel(world, issueId, caller));
}

const record = ({ activity }: World, issueId: IssueId, { accountId }: Caller, at: number, isHeartbeat: boolean) =>
  activity.record({
    at,
    accountId,
    source: 'person',
    subject: { kind: 'issue', id: issueId },
    change: 'heartbeat',
    from: !isHeartbeat,
    to: isHeartbeat,
  });
