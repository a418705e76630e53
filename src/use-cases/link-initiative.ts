import { notFound, ok, refuse, type Reply } from '../contract/reply';
import type { IssuePanelView } from '../contract/views';
import type { IssueId, KeyResultId } from '../domain/ids';
import { mirrorIssues } from './mirror-issues';
import type { Caller, World } from './ports';
import { recordChange } from './record-activity';
import { readIssuePanel } from './read-issue-panel';
import { recomputeProgress } from './recompute-progress';

/** Time for reading the issues below at once; what is left goes on as a job, and the panel shows how far it has come. */
const readingBudgetMilliseconds = 5_000;

/** Links an issue to the key result it is meant to move, and reads all below it into the mirror. */
export async function linkInitiative(
  world: World,
  link: { issueId: IssueId; keyResultId: KeyResultId; weight: number },
  caller: Caller,
): Promise<Reply<IssuePanelView>> {
  const linkedAt = world.clock.now();
  const outcome = await world.initiatives.insert({ ...link, linkedBy: caller.accountId, linkedAt });
  if (outcome === 'no-key-result') return notFound('key-result');
  if (outcome === 'already-linked') {
    const message = 'This issue is linked to that key result already.';
    return refuse({ code: 'conflict', reason: 'already-linked', message });
  }
  const change = { change: 'link', from: null, to: link.issueId } as const;
  await recordChange(world, caller, { kind: 'keyResult', id: link.keyResultId }, change);
  await mirrorIssues(world, link.issueId, readingBudgetMilliseconds);
  return ok(await readIssuePanel(world, link.issueId, caller));
}

/** Ends a link; the issues stay in the mirror until a reconciliation finds that nothing needs them. */
export async function unlinkInitiative(
  world: World,
  { issueId, keyResultId }: { issueId: IssueId; keyResultId: KeyResultId },
  caller: Caller,
): Promise<Reply<IssuePanelView>> {
  if (!(await world.initiatives.delete(keyResultId, issueId))) return notFound('initiative');
  const change = { change: 'unlink', from: issueId, to: null } as const;
  await recordChange(world, caller, { kind: 'keyResult', id: keyResultId }, change);
  await recomputeProgress(world, [keyResultId]);
  return ok(await readIssuePanel(world, issueId, caller));
}
