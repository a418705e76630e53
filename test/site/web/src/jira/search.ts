import { recentlyChanged } from './recently-changed';
import { requestJira } from './request';
import type { Issue, SearchPage } from './shapes';

export const ROW_FIELDS = ['summary', 'status', 'issuetype', 'project', 'parent', 'assignee', 'priority', 'updated'];

/** One page of a JQL search. */
export function searchIssues(jql: string, maxResults = 50, nextPageToken?: string): Promise<SearchPage> {
  return requestJira('POST', '/search/jql', {
    jql,
    fields: ROW_FIELDS,
    maxResults,
    reconcileIssues: recentlyChanged(),
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
  });
}

const escapeJql = (text: string): string => text.replace(/["\\]/g, '\\$&');

const looksLikeKey = (text: string): boolean => /^[a-z][a-z0-9_]*-\d+$/i.test(text);

async function issueByKey(key: string): Promise<readonly Issue[]> {
  const fields = ROW_FIELDS.join(',');
  return requestJira<Issue>('GET', `/issue/${key.toUpperCase()}?fields=${fields}`).then(
    (issue) => [issue],
    () => [],
  );
}

/** Finds issues by key or by words of the summary, within an optional JQL clause. */
export async function findIssues(text: string, within?: string): Promise<readonly Issue[]> {
  const words = text.trim();
  if (looksLikeKey(words)) return issueByKey(words);
  const clauses = [within, words === '' ? undefined : `summary ~ "${escapeJql(words)}*"`].filter(Boolean);
  const jql = `${clauses.join(' AND ') || 'updated >= -90d'} ORDER BY updated DESC`;
  return (await searchIssues(jql, 20)).issues;
}
