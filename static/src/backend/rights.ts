import { useEffect, useState } from 'react';
import type { IssueId, ProjectId } from '../../../src/domain/ids';
import { askJira } from './jira';

type JiraPermission = 'EDIT_ISSUES' | 'ADMINISTER_PROJECTS' | 'ADMINISTER';

interface PermissionsAnswer {
  permissions: Partial<Record<JiraPermission, { havePermission: boolean }>>;
}

/**
 * Whether the viewer may do these things in Jira; none of them until Jira has answered. It decides only which controls
 * are shown: the backend checks every change.
 */
function useJiraPermissions(permissions: readonly JiraPermission[], where: string): ReadonlySet<JiraPermission> {
  const path = `/rest/api/3/mypermissions?permissions=${permissions.join()}&${where}`;
  const [held, setHeld] = useState<ReadonlySet<JiraPermission>>(new Set());
  useEffect(() => {
    let isCurrent = true;
    askJira<PermissionsAnswer>(path).then(
      (answer) => {
        const entries = Object.entries(answer.permissions) as [JiraPermission, { havePermission: boolean }][];
        if (isCurrent) setHeld(new Set(entries.filter(([, { havePermission }]) => havePermission).map(([key]) => key)));
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [path]);
  return held;
}

export function useMayEditIssue(issueId: IssueId): boolean {
  return useJiraPermissions(['EDIT_ISSUES'], `issueId=${issueId}`).has('EDIT_ISSUES');
}

export interface ProjectRights {
  /** Of this project, or of all of Jira. */
  isProjectAdmin: boolean;
  isJiraAdmin: boolean;
}

export function useProjectRights(projectId: ProjectId): ProjectRights {
  const held = useJiraPermissions(['ADMINISTER_PROJECTS', 'ADMINISTER'], `projectId=${projectId}`);
  const isJiraAdmin = held.has('ADMINISTER');
  return { isProjectAdmin: isJiraAdmin || held.has('ADMINISTER_PROJECTS'), isJiraAdmin };
}
