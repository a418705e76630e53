import { CreateIssueModal } from '@forge/jira-bridge';
import type { IssueId, ProjectId } from '../../../src/domain/ids';

/**
 * Opens Jira's own dialog to create issues, so that the app needs no right to write; answers what was created in it,
 * nothing when it was closed. Throws where Jira cannot open it.
 */
export function createIssues(prefilled: { projectId: ProjectId; summary: string }): Promise<IssueId[]> {
  return new Promise((resolve, reject) => {
    const modal = new CreateIssueModal({
      context: prefilled,
      onClose: (closed: { payload?: { issueId: string | number }[] } | undefined) =>
        resolve((closed?.payload ?? []).map(({ issueId }) => String(issueId) as IssueId)),
    });
    modal.open().catch(reject);
  });
}
