const MOST_IDS_JIRA_RECONCILES = 50;

const ids = new Set<number>();

/** Remembers that an issue changed, so that later searches read it past the delay of Jira's search index. */
export function noteChanged(issueId: string): void {
  const id = Number(issueId);
  ids.delete(id);
  ids.add(id);
  const [oldest] = ids;
  if (ids.size > MOST_IDS_JIRA_RECONCILES && oldest !== undefined) ids.delete(oldest);
}

/** The `reconcileIssues` of a search: the issues that changed last. */
export const recentlyChanged = (): readonly number[] => [...ids];
