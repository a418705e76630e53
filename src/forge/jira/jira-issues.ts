import { route } from '@forge/api';
import { z } from 'zod';
import type { IssueId } from '../../domain/ids';
import type { Rules } from '../../domain/rules';
import type { Behalf, JiraIssues } from '../../use-cases/ports';
import { fieldsToRead, jiraIssue, type JiraIssue, toMirroredIssue } from './issue-fields';
import { askJira, bodyOf } from './request';
import type { FindStoryPointField } from './story-point-field';

const bulkAnswer = z.object({ issues: z.array(jiraIssue) });
const searchAnswer = z.object({ issues: z.array(jiraIssue), nextPageToken: z.string().nullish() });
const countAnswer = z.object({ count: z.number() });

type PageOfChildren = Awaited<ReturnType<JiraIssues['readChildren']>>;

/** Issues a page; Jira gives fewer when it likes. */
const pageSize = 100;

const childrenOf = (parentIds: IssueId[]): string => `parent in (${parentIds.join(', ')})`;

/**
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post
 */
export class JiraRestIssues implements JiraIssues {
  constructor(
    private readonly findStoryPointField: FindStoryPointField,
    private readonly rules: Rules,
  ) {}

  async read(ids: IssueId[], as: Behalf) {
    if (ids.length === 0) return [];
    const field = await this.findStoryPointField();
    const asked = { issueIdsOrKeys: ids, fields: fieldsToRead(field) };
    const answer = await askJira(as, route`/rest/api/3/issue/bulkfetch`, asked);
    return bodyOf(bulkAnswer, answer, 'issue/bulkfetch').issues.map((issue) => this.toMirrored(issue, field));
  }

  async readChildren(parentIds: IssueId[], as: Behalf, pageToken: string | null): Promise<PageOfChildren> {
    const field = await this.findStoryPointField();
    const answer = await askJira(as, route`/rest/api/3/search/jql`, {
      jql: `${childrenOf(parentIds)} ORDER BY created ASC`,
      fields: fieldsToRead(field),
      maxResults: pageSize,
      ...(pageToken === null ? {} : { nextPageToken: pageToken }),
    });
    if (answer.status === 400) return this.readChildrenOfExisting(parentIds, as);
    const page = bodyOf(searchAnswer, answer, 'search/jql');
    return {
      issues: page.issues.map((issue) => this.toMirrored(issue, field)),
      parentsBelow: page.issues.filter(({ fields }) => fields.issuetype.mayHaveChildren).map(({ id }) => id as IssueId),
      nextPageToken: page.nextPageToken ?? null,
    };
  }

  /** Jira refuses JQL as a whole when it names an issue that is gone or may not be seen. */
  private async readChildrenOfExisting(parentIds: IssueId[], as: Behalf): Promise<PageOfChildren> {
    const existing = (await this.read(parentIds, as)).map(({ id }) => id);
    if (existing.length === parentIds.length) throw new Error('Jira refused to search for children');
    if (existing.length === 0) return { issues: [], parentsBelow: [], nextPageToken: null };
    return this.readChildren(existing, as, null);
  }

  async countChildren(parentIds: IssueId[], as: Behalf) {
    const answer = await askJira(as, route`/rest/api/3/search/approximate-count`, { jql: childrenOf(parentIds) });
    return bodyOf(countAnswer, answer, 'search/approximate-count').count;
  }

  private toMirrored(issue: JiraIssue, storyPointField: string | null) {
    return toMirroredIssue(issue, storyPointField, this.rules);
  }
}
