import type { IssueId } from '../../domain/ids';
import type { World } from '../ports';

/** Jira reads this many issues at once. */
export const issuesAtOnce = 100;

/**
 * Finds out about mirrored issues that Jira did not give where they were expected: stores those that moved elsewhere,
 * marks those that are gone as deleted. Asked as the app, for ids that only the app knows, and told to nobody.
 */
export async function settleMissing(
  { clock, jiraIssues, mirror }: Pick<World, 'clock' | 'jiraIssues' | 'mirror'>,
  ids: IssueId[],
): Promise<void> {
  for (let from = 0; from < ids.length; from += issuesAtOnce) {
    const group = ids.slice(from, from + issuesAtOnce);
    const askedAt = clock.now();
    const found = await jiraIssues.read(group, 'app');
    await mirror.store(found, askedAt);
    const existing = new Set(found.map(({ id }) => id));
    for (const id of group.filter((each) => !existing.has(each))) await mirror.applyDeletion(id, askedAt);
  }
}
