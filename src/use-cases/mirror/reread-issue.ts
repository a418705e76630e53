import { notFound, ok, type Reply } from '../../contract/reply';
import type { IssuePanelView } from '../../contract/views';
import type { IssueId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { readIssuePanel } from '../panel/read-issue-panel';
import { listServed, recomputeProgress } from '../progress/recompute-progress';
import { issuesAtOnce, settleMissing } from './settle-missing';

/**
 * Reads an issue and its children from Jira again, with the rights of the person who looks at it, so that an open panel
 * need not wait for an event; what serves a key result is recomputed at once. Known children are read by id, the search
 * finds new ones. One person's sight is not the truth for all, and the search may lag behind: where Jira shows them
 * nothing by id, or no longer the parent we know, the app asks for itself, and tells nobody.
 */
export async function rereadIssue(
  world: Pick<World, 'clock' | 'jiraIssues' | 'jobs' | 'marks' | 'mirror' | 'news' | 'panel' | 'progress' | 'settings'>,
  issueId: IssueId,
  caller: Caller,
): Promise<Reply<IssuePanelView>> {
  const askedAt = world.clock.now();
  const known = await world.mirror.listChildren(issueId, issuesAtOnce - 1);
  const asked = [issueId, ...known];
  const [seen, newest] = await Promise.all([
    world.jiraIssues.read(asked, 'viewer'),
    world.jiraIssues.readNewestChildren(issueId, 'viewer'),
  ]);
  const issue = seen.find(({ id }) => id === issueId);
  if (issue === undefined) return notFound('issue');
  const mirrored = await world.mirror.listMirrored(issue.parentId === null ? [issueId] : [issueId, issue.parentId]);
  if (mirrored.length > 0) {
    const before = await listServed(world, issueId);
    const hadParent = new Set([...known, ...mirrored.filter(({ parentId }) => parentId !== null).map(({ id }) => id)]);
    const certain = seen.filter(({ id, parentId }) => parentId !== null || !hadParent.has(id));
    await world.mirror.store(certain, askedAt);
    const settled = new Set(certain.map(({ id }) => id));
    await settleMissing(
      world,
      [...new Set([...asked, ...newest.map(({ id }) => id)])].filter((id) => !settled.has(id)),
    );
    await recomputeProgress(world, [...new Set([...before, ...(await listServed(world, issueId))])]);
  }
  return ok(await readIssuePanel(world, issueId, caller));
}
