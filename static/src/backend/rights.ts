import { useEffect, useState } from 'react';
import type { TeamView } from '../../../src/contract/views';
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
  isJiraAdmin: boolean;
  mayEditIssues: boolean;
  /** Of this project, or of all of Jira. */
  isProjectAdmin: boolean;
  /** Jira administrators, and holders of *Edit strategy*. */
  isStrategyEditor: boolean;
}

/** Without a project, what the viewer may do in all of Jira. */
export function useProjectRights(projectId: ProjectId | null): ProjectRights {
  const editStrategy = usePlace().permissionOf('edit-strategy');
  const held = useJiraPermissions(
    ['ADMINISTER_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER', editStrategy],
    projectId === null ? '' : `projectId=${projectId}`,
  );
  const isJiraAdmin = held.has('ADMINISTER');
  return {
    isJiraAdmin,
    mayEditIssues: held.has('EDIT_ISSUES'),
    isProjectAdmin: isJiraAdmin || held.has('ADMINISTER_PROJECTS'),
    isStrategyEditor: isJiraAdmin || held.has(editStrategy),
  };
}

/** Whether the viewer may edit the goals of a team that works in the project. */
export function mayEditGoalsOf(team: Pick<TeamView, 'isEditor' | 'goalEditing'>, rights: ProjectRights): boolean {
  if (team.isEditor || rights.isJiraAdmin) return true;
  switch (team.goalEditing) {
    case 'leadsAndEditors':
      return false;
    case 'projectAdmins':
      return rights.isProjectAdmin;
    case 'projectMembers':
      return rights.isProjectAdmin || rights.mayEditIssues;
  }
}

/** Whether the viewer may write the strategy, cycles and settings. */
export function useIsStrategyEditor(): boolean {
  const editStrategy = usePlace().permissionOf('edit-strategy');
  const held = useJiraPermissions(['ADMINISTER', editStrategy], '');
  return held.has('ADMINISTER') || held.has(editStrategy);
}
