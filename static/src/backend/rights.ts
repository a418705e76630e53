import { useEffect, useState } from 'react';
import type { IssueId, ProjectId } from '../../../src/domain/ids';
import { usePlace } from '../place';
import { askJira } from './jira';

interface PermissionsAnswer {
  permissions: Record<string, { havePermission: boolean }>;
}

/**
 * Whether the viewer may do these things in Jira; none of them until Jira has answered. It decides only which controls
 * are shown: the backend checks every change.
 */
function useJiraPermissions(permissions: readonly string[], where: string): ReadonlySet<string> {
  const path = `/rest/api/3/mypermissions?permissions=${encodeURIComponent(permissions.join())}&${where}`;
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let isCurrent = true;
    askJira<PermissionsAnswer>(path).then(
      (answer) => {
        const entries = Object.entries(answer.permissions);
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
  /** Jira administrators, and holders of *Edit strategy*. */
  isStrategyEditor: boolean;
}

export function useProjectRights(projectId: ProjectId): ProjectRights {
  const editStrategy = usePlace().permissionOf('edit-strategy');
  const held = useJiraPermissions(['ADMINISTER_PROJECTS', 'ADMINISTER', editStrategy], `projectId=${projectId}`);
  const isJiraAdmin = held.has('ADMINISTER');
  return {
    isProjectAdmin: isJiraAdmin || held.has('ADMINISTER_PROJECTS'),
    isStrategyEditor: isJiraAdmin || held.has(editStrategy),
  };
}

/** Whether the viewer may write the strategy, cycles and settings. */
export function useIsStrategyEditor(): boolean {
  const editStrategy = usePlace().permissionOf('edit-strategy');
  const held = useJiraPermissions(['ADMINISTER', editStrategy], '');
  return held.has('ADMINISTER') || held.has(editStrategy);
}
