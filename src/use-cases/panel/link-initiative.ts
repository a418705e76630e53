import { notFound, ok, refuse, type Reply } from '../../contract/reply';
import type { IssuePanelView } from '../../contract/views';
import type { IssueId, KeyResultId } from '../../domain/ids';
import { changeKeyResults } from '../progress/change-key-results';
import { openReading, readAtOnce } from '../mirror/mirror-issues';
import type { Caller, World } from '../ports';
import { readIssuePanel } from './read-issue-panel';
import { recordChange } from '../record-activity';

/** Links an issue to the key result it is meant to move, and reads all below it into the mirror. */
export async function linkInitiative(
  world: World,
  link: { issueId: IssueId; keyResultId: KeyResultId; weight: number },
  caller: Caller,
): Promise<Reply<IssuePanelView>> {
  const run = await openReading(world, link.issueId);
  const linkedAt = world.clock.now();
  const outcome = await world.initiatives.insert({ ...link, linkedBy: caller.accountId, linkedAt });
  if (outcome !== 'linked') {
    if (run.read === 0) await world.mirrorRuns.delete(link.issueId);
    return outcome === 'no-key-result' ? notFound('key-result') : alreadyLinked();
  }
  const change = { change: 'link', from: null, to: link.issueId } as const;
  await recordChange(world, caller, { kind: 'keyResult', id: link.keyResultId }, change);
  await readAtOnce(world, run, [link.keyResultId]);
  return ok(await readIssuePanel(world, link.issueId, caller));
}

const alreadyLinked = () =>
  refuse({
    code: 'conflict',
    reason: 'already-linked',
    message: 'This issue is linked to that key result already.',
  });

/** Ends a link. The issues stay in the mirror, where they count for nothing. */
export async function unlinkInitiative(
  world: World,
  { issueId, keyResultId }: { issueId: IssueId; keyResultId: KeyResultId },
  caller: Caller,
): Promise<Reply<IssuePanelView>> {
  const wasLinked = await changeKeyResults(world, [keyResultId], () => world.initiatives.delete(keyResultId, issueId));
  if (!wasLinked) return notFound('initiative');
  const change = { change: 'unlink', from: issueId, to: null } as const;
  await recordChange(world, caller, { kind: 'keyResult', id: keyResultId }, change);
  return ok(await readIssuePanel(world, issueId, caller));
}
