import { notFound, ok, type Reply } from '../contract/reply';
import type { IssuePanelView } from '../contract/views';
import type { IssueId } from '../domain/ids';
import type { Caller, World } from './ports';
import { readIssuePanel } from './read-issue-panel';
import { listServed, recomputeProgress } from './recompute-progress';
import { settleMissing } from './settle-missing';

/** Jira reads this many issues at once. */
const atOnce = 100;

/**
 * Reads an issue and its children from Jira again, with the rights of the person who looks at it, so that an open panel
 * need not wait for an event; what serves a key result is recomputed at once. Known children are read by id, since
 * Jira's search may lag behind; the search finds new ones. Issues the person may not see are left to the events, except
 * that what is gone altogether is told apart by asking as the app for ids only we know.
 */
export async function rereadIssue(
  world: Pick<World, 'clock' | 'jiraIssues' | 'marks' | 'mirror' | 'news' | 'panel' | 'progress'>,
  issueId: IssueId,
  caller: Caller,
): Promise<Reply<IssuePanelView>> {
  const known = await world.mirror.listChildren(issueId, atOnce - 1);
  const [seen, children] = await Promise.all([
    world.jiraIssues.read([issueId, ...known], 'viewer'),
    world.jiraIssues.readChildren([issueId], 'viewer', null),
  ]);
  const issue = seen.find(({ id }) => id === issueId);
  if (issue === undefined) return notFound('issue');
  if (await isCounted(world, [issueId, issue.parentId])) {
    const before = await listServed(world, issueId);
    const found = new Map([...children.issues, ...seen].map((each) => [each.id, each]));
    await world.mirror.store([...found.values()], world.clock.now());
    await settleMissing(
      world,
      known.filter((id) => !found.has(id)),
    );
    await recomputeProgress(world, [...new Set([...before, ...(await listServed(world, issueId))])]);
  }
  return ok(await readIssuePanel(world, issueId, caller));
}

type Mirrored = Pick<World, 'mirror'>;

async function isCounted({ mirror }: Mirrored, ids: (IssueId | null)[]): Promise<boolean> {
  for (const id of ids) if (id !== null && (await mirror.isMirrored(id))) return true;
  return false;
}
