import type { IssueId, ProjectId } from '../../../src/domain/ids';
import { categoryOf, type IssueSummary } from './issues';
import { jqlOf, parseIssueSearch } from './issue-search';
import { askJira } from './jira';

/** Most issues that are found, and linked, at once. */
export const mostFound = 50;

export interface FoundIssue extends IssueSummary {
  readonly id: IssueId;
  readonly type: string;
  /** In Jira's hierarchy: 0 for a story, 1 for an epic, −1 for a sub-task. */
  readonly level: number;
}

export interface FoundIssues {
  readonly issues: readonly FoundIssue[];
  readonly hasMore: boolean;
}

interface JiraIssue {
  id: string;
  key: string;
  fields: {
    summary: string;
    status: { name: string; statusCategory: { key: string } };
    issuetype: { name: string; hierarchyLevel?: number };
  };
}

const fields = ['summary', 'status', 'issuetype'];

/**
 * Issues that the viewer may see, by key, by JQL or by words of the title; those of the project first, and epics before
 * what is below them. Throws when Jira refuses to search.
 */
export async function findIssues(typed: string, projectId: ProjectId): Promise<FoundIssues> {
  const search = parseIssueSearch(typed);
  if (search.kind === 'keys') {
    const { issues } = await askJira<{ issues: JiraIssue[] }>('/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: search.keys.slice(0, mostFound),
      fields,
    });
    return { issues: sorted(issues), hasMore: search.keys.length > mostFound };
  }
  const [here, elsewhere] = await Promise.all([
    searchBy(jqlOf(search, projectId, 'here')),
    searchBy(jqlOf(search, projectId, 'elsewhere')),
  ]);
  const all = [...here.issues, ...elsewhere.issues];
  return { issues: all.slice(0, mostFound), hasMore: here.hasMore || elsewhere.hasMore || all.length > mostFound };
}

async function searchBy(jql: string | null): Promise<FoundIssues> {
  if (jql === null) return { issues: [], hasMore: false };
  const asked = { jql, fields, maxResults: mostFound };
  const answer = await askJira<{ issues: JiraIssue[]; nextPageToken?: string | null }>('/rest/api/3/search/jql', asked);
  return { issues: sorted(answer.issues), hasMore: answer.nextPageToken != null };
}

const sorted = (issues: JiraIssue[]): FoundIssue[] => issues.map(toFound).sort((one, other) => other.level - one.level);

const toFound = ({ id, key, fields: { summary, status, issuetype } }: JiraIssue): FoundIssue => ({
  id: id as IssueId,
  key,
  title: summary,
  status: { name: status.name, category: categoryOf(status.statusCategory.key) },
  type: issuetype.name,
  level: issuetype.hierarchyLevel ?? 0,
});
