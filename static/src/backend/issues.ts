import type { IssueId } from '../../../src/domain/ids';
import { Directory, useDirectory, type Known } from './directory';
import { askJira } from './jira';

export type StatusCategory = 'new' | 'indeterminate' | 'done';

/** What the viewer may know of an issue. */
export interface IssueSummary {
  key: string;
  title: string;
  status: { name: string; category: StatusCategory };
}

export type KnownIssue = Known<IssueSummary>;

interface BulkAnswer {
  issues: {
    id: string;
    key: string;
    fields: { summary: string; status: { name: string; statusCategory: { key: string } } };
  }[];
}

const issues = new Directory<IssueId, IssueSummary>(async (ids) => {
  const answer = await askJira<BulkAnswer>('/rest/api/3/issue/bulkfetch', {
    issueIdsOrKeys: ids,
    fields: ['summary', 'status'],
  });
  return new Map(answer.issues.map((issue) => [issue.id as IssueId, summaryOf(issue)]));
}, 100);

/** Titles, keys and statuses of issues as far as the viewer may see them. */
export const useIssues = (ids: readonly IssueId[]): ((id: IssueId) => KnownIssue) => useDirectory(issues, ids);

/** The same once they are known, for what is made at one go. */
export const lookUpIssues = (ids: readonly IssueId[]) => issues.lookUp(ids);

/** Asks anew for an issue that changed. */
export const refreshIssue = (id: IssueId): void => issues.refresh(id);

function summaryOf({ key, fields }: BulkAnswer['issues'][number]): IssueSummary {
  return {
    key,
    title: fields.summary,
    status: { name: fields.status.name, category: categoryOf(fields.status.statusCategory.key) },
  };
}

export function categoryOf(key: string): StatusCategory {
  return key === 'done' || key === 'indeterminate' ? key : 'new';
}
