import { ok, type Reply } from '../../contract/reply';
import type { IssuePanelView } from '../../contract/views';
import type { IssueId } from '../../domain/ids';
import { openReading, readAtOnce } from '../mirror/mirror-issues';
import type { Caller, World } from '../ports';
import { recordChange } from '../record-activity';
import { readIssuePanel } from './read-issue-panel';

/** Says that an issue, and all below it, keeps things running; they are mirrored so that each of them can say so too. */
export async function markHeartbeat(world: World, issueId: IssueId, caller: Caller): Promise<Reply<IssuePanelView>> {
  const run = await openReading(world, issueId);
  await world.heartbeat.mark([issueId], { markedBy: caller.accountId, markedAt: world.clock.now() });
  await recordChange(world, caller, { kind: 'issue', id: issueId }, { change: 'heartbeat', from: false, to: true });
  await readAtOnce(world, run);
  return ok(await readIssuePanel(world, issueId, caller));
}

export async function unmarkHeartbeat(world: World, issueId: IssueId, caller: Caller): Promise<Reply<IssuePanelView>> {
  await world.heartbeat.unmark([issueId]);
  await recordChange(world, caller, { kind: 'issue', id: issueId }, { change: 'heartbeat', from: true, to: false });
  return ok(await readIssuePanel(world, issueId, caller));
}
