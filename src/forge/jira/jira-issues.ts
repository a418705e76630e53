import { route } from '@forge/api';
import { z } from 'zod';
import type { IssueId } from '../../domain/ids';
import type { Behalf, JiraIssues, Settings, SiteSettings } from '../../use-cases/ports';
import type { MirroredIssue } from '../../use-cases/records';
import { fieldsToRead, jiraIssue, type JiraIssue, toMirroredIssue } from './issue-fields';
import { type AskJira, bodyOf } from './request';
import { type FindStoryPointFields, storyPointFieldsUnder } from './story-point-field';

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
    private readonly askJira: AskJira,
    private readonly findStoryPointFields: FindStoryPointFields,
    private readonly settings: Pick<SiteSettings, 'findSettings'>,
  ) {}

  async read(ids: IssueId[], as: Behalf) {
    if (ids.length === 0) return [];
    return this.toMirrored(await this.fetch(ids, as, await this.findStoryPointFields()));
  }

  async readUnder({ rules, storyPointField }: Pick<Settings, 'rules' | 'storyPointField'>, ids: IssueId[]) {
    const current = await this.settings.findSettings();
    const isCurrent = current.storyPointField === storyPointField;
    const fields = isCurrent
      ? await this.findStoryPointFields()
      : await storyPointFieldsUnder(storyPointField, this.askJira);
    return (await this.fetch(ids, 'app', fields)).map((issue) => toMirroredIssue(issue, fields, rules));
  }

  private async fetch(ids: IssueId[], as: Behalf, storyPointFields: string[]): Promise<JiraIssue[]> {
    const asked = { issueIdsOrKeys: ids, fields: fieldsToRead(storyPointFields) };
    return bodyOf(bulkAnswer, await this.askJira(as, route`/rest/api/3/issue/bulkfetch`, asked), 'issue/bulkfetch')
      .issues;
  }

  async readChildren(parentIds: IssueId[], as: Behalf, pageToken: string | null): Promise<PageOfChildren> {
    const answer = await this.search(parentIds, 'created ASC', as, pageToken);
    if (answer.status === 400) return this.readChildrenOfExisting(parentIds, as);
    const page = bodyOf(searchAnswer, answer, 'search/jql');
    return {
      issues: await this.toMirrored(page.issues),
      parents: parentIds,
      parentsBelow: page.issues.filter(({ fields }) => fields.issuetype.mayHaveChildren).map(({ id }) => id as IssueId),
      nextPageToken: page.nextPageToken ?? null,
    };
  }

  /** Jira refuses JQL as a whole when it names an issue that is gone or may not be seen. */
  private async readChildrenOfExisting(parentIds: IssueId[], as: Behalf): Promise<PageOfChildren> {
    const existing = (await this.read(parentIds, as)).map(({ id }) => id);
    if (existing.length === parentIds.length) throw new Error('Jira refused to search for children');
    if (existing.length === 0) return { issues: [], parents: [], parentsBelow: [], nextPageToken: null };
    return this.readChildren(existing, as, null);
  }

  async readNewestChildren(parentId: IssueId, as: Behalf): Promise<MirroredIssue[]> {
    const answer = await this.search([parentId], 'updated DESC', as, null);
    if (answer.status === 400) return [];
    return this.toMirrored(bodyOf(searchAnswer, answer, 'search/jql').issues);
  }

  async countChildren(parentIds: IssueId[], as: Behalf) {
    const answer = await this.askJira(as, route`/rest/api/3/search/approximate-count`, { jql: childrenOf(parentIds) });
    return answer.status === 400 ? null : bodyOf(countAnswer, answer, 'search/approximate-count').count;
  }

  private async search(parentIds: IssueId[], order: string, as: Behalf, pageToken: string | null) {
    return this.askJira(as, route`/rest/api/3/search/jql`, {
      jql: `${childrenOf(parentIds)} ORDER BY ${order}`,
      fields: fieldsToRead(await this.findStoryPointFields()),
      maxResults: pageSize,
      ...(pageToken === null ? {} : { nextPageToken: pageToken }),
    });
  }

  private async toMirrored(issues: JiraIssue[]): Promise<MirroredIssue[]> {
    const storyPointFields = await this.findStoryPointFields();
    const { rules } = await this.settings.findSettings();
    return issues.map((issue) => toMirroredIssue(issue, storyPointFields, rules));
  }
}
