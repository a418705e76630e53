import type { InitiativesLinkedView } from '../../contract/initiative-views';
import { ok, type Reply } from '../../contract/reply';
import type { IssueId, KeyResultId } from '../../domain/ids';
import { openReadings, readBelowTogether } from '../mirror/mirror-issues';
import type { Caller, World } from '../ports';
import { changeKeyResults } from '../progress/change-key-results';
import { recordChanges } from '../record-activity';

interface Links {
  keyResultId: KeyResultId;
  issues: { issueId: IssueId; weight: number }[];
}

/**
 * Links the issues that the caller may see to the key result that they are meant to move, in one statement, reads all
 * below them into the mirror, and works out the numbers once.
 */
export async function linkInitiatives(
  world: World,
  { keyResultId, issues }: Links,
  caller: Caller,
): Promise<Reply<InitiativesLinkedView>> {
  const weights = new Map(issues.map(({ issueId, weight }) => [issueId, weight]));
  const wanted = [...weights.keys()];
  const startedAt = world.clock.now();
  const seen = await world.jiraIssues.read(wanted, 'viewer');
  const mayLink = (id: IssueId) => seen.some((issue) => issue.id === id);
  const ids = wanted.filter(mayLink);
  const notFound = wanted.filter((id) => !mayLink(id));
  if (ids.length === 0) return ok({ linked: [], alreadyLinked: [], notFound });
  await openReadings(world, ids);
  const linked = await changeKeyResults(world, [keyResultId], async () => {
    const by = { keyResultId, linkedBy: caller.accountId, linkedAt: world.clock.now() };
    const written = await world.initiatives.insertAll(
      ids.map((issueId) => ({ ...by, issueId, weight: weights.get(issueId) ?? 1 })),
    );
    await world.mirror.store(seen, startedAt);
    await readBelowTogether(world, ids, startedAt);
    return written;
  });
  const subject = { kind: 'keyResult', id: keyResultId } as const;
  await recordChanges(
    world,
    caller,
    linked.map((issueId) => ({ subject, change: 'link', from: null, to: issueId })),
  );
  return ok({ linked, alreadyLinked: ids.filter((id) => !linked.includes(id)), notFound });
}
