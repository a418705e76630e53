import { notFound, ok, type Reply } from '../contract/reply';
import type { IssuePanelView } from '../contract/views';
import type { IssueId } from '../domain/ids';
import type { Caller, World } from './ports';
import { readIssuePanel } from './read-issue-panel';
import type { MirroredIssue } from './records';
import { listServed, recomputeProgress } from './recompute-progress';
import { settleMissing } from './settle-missing';

/** Jira reads this many issues at once. */
const atOnce = 100;

/**
 * Reads an issue and its children from Jira again, with the rights of the person who looks at it, so that an open panel
 * need not wait for an event; what serves a key result is recomputed at once. Known children are read by id, since
 * Jira's search may lag behind; the search finds the newest. One person's sight is not the truth for all: where Jira
 * shows them nothing, or no longer the parent we know, the app asks for itself, and tells nobody.
 */
export async function rereadIssue(
  world: Pick<World, 'clock' | 'jiraIssues' | 'marks' | 'mirror' | 'news' | 'panel' | 'progress'>,
  issueId: IssueId,
  caller: Caller,
): Promise<Reply<IssuePanelView>> {
  const askedAt = world.clock.now();
  const known = await world.mirror.listChildren(issueId, atOnce - 1);
  const [read, newest] = await Promise.all([
    world.jiraIssues.read([issueId, ...known], 'viewer'),
    world.jiraIssues.readNewestChildren(issueId, 'viewer'),
  ]);
  const seen = new Map([...newest, ...read].map((issue) => [issue.id, issue]));
  const issue = seen.get(issueId);
  if (issue === undefined) return notFound('issue');
  const mirrored = await world.mirror.listMirrored(issue.parentId === null ? [issueId] : [issueId, issue.parentId]);
  if (mirrored.length > 0) {
    const before = await listServed(world, issueId);
    const parentOf = new Map([
      ...known.map((id) => [id, issueId] as const),
      ...mirrored.map(({ id, parentId }) => [id, parentId] as const),
    ]);
    const isDoubtful = ({ id, parentId }: MirroredIssue) => parentId === null && (parentOf.get(id) ?? null) !== null;
    const issues = [...seen.values()];
    await world.mirror.store(
      issues.filter((each) => !isDoubtful(each)),
      askedAt,
    );
    const unseen = known.filter((id) => !seen.has(id));
    await settleMissing(world, [...unseen, ...issues.filter(isDoubtful).map(({ id }) => id)]);
    await recomputeProgress(world, [...new Set([...before, ...(await listServed(world, issueId))])]);
  }
  return ok(await readIssuePanel(world, issueId, caller));
}
