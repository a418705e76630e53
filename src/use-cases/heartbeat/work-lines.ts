import type { IssueId } from '../../domain/ids';
import { issuesAtOnce } from '../mirror/settle-missing';
import type { WorkIssue, World } from '../ports';
import type { Budget } from './work-budget';

/** The parent of each issue that is known of; null at the top. */
export type Parents = Map<IssueId, IssueId | null>;

/**
 * Learns the lines of these issues up to the top: their own parents as Jira just said, those above from the mirror, and
 * from Jira, level by level, those that it does not hold. What was learned before is not asked again.
 */
export async function learnLines(
  { jiraIssues, mirror }: Pick<World, 'jiraIssues' | 'mirror'>,
  issues: WorkIssue[],
  parents: Parents,
  budget: Budget,
): Promise<void> {
  for (const { id, parentId } of issues) parents.set(id, parentId);
  let level = unknownIn(issues, parents);
  while (level.length > 0) {
    const above = await mirror.listMirrored(level);
    const mirrored = new Set(above.map(({ id }) => id));
    const unread = level.filter((id) => !mirrored.has(id));
    for (let from = 0; from < unread.length; from += issuesAtOnce) {
      budget.requests -= 1;
      above.push(...(await jiraIssues.read(unread.slice(from, from + issuesAtOnce), 'app')));
    }
    for (const id of level) parents.set(id, null);
    for (const { id, parentId } of above) parents.set(id, parentId);
    level = unknownIn(above, parents);
  }
}

const unknownIn = (issues: { parentId: IssueId | null }[], parents: Parents): IssueId[] => [
  ...new Set(issues.flatMap(({ parentId }) => (parentId === null || parents.has(parentId) ? [] : [parentId]))),
];

/** Those above an issue, nearest first; ends on rings. */
export function ancestorsOf(id: IssueId, parents: Parents): IssueId[] {
  const ancestors = new Set<IssueId>();
  for (let at = parents.get(id) ?? null; at !== null && !ancestors.has(at); at = parents.get(at) ?? null) {
    ancestors.add(at);
  }
  return [...ancestors];
}
