import { useEffect, useState } from 'react';
import type { ProjectId } from '../../../src/domain/ids';
import { askJira } from './jira';

export interface IssueType {
  id: string;
  name: string;
}

/** The issue types of a project, in Jira's order; null until Jira has answered, and when it does not. */
export function useIssueTypes(projectId: ProjectId): readonly IssueType[] | null {
  const [types, setTypes] = useState<readonly IssueType[] | null>(null);
  useEffect(() => {
    askJira<{ issueTypes: readonly IssueType[] }>(`/rest/api/3/project/${projectId}`).then(
      ({ issueTypes }) => setTypes(issueTypes),
      () => undefined,
    );
  }, [projectId]);
  return types;
}
