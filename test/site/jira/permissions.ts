import type { JiraIssue, JiraProject, ProjectRole } from './data';
import type { Model } from './model';
import type { Viewer } from './viewer';

const rolesWith = {
  BROWSE_PROJECTS: ['viewer', 'member', 'administrator'],
  CREATE_ISSUES: ['member', 'administrator'],
  EDIT_ISSUES: ['member', 'administrator'],
  TRANSITION_ISSUES: ['member', 'administrator'],
  ADD_COMMENTS: ['member', 'administrator'],
  ASSIGN_ISSUES: ['member', 'administrator'],
  DELETE_ISSUES: ['administrator'],
  ADMINISTER_PROJECTS: ['administrator'],
} as const satisfies Record<string, readonly ProjectRole[]>;

export type ProjectPermission = keyof typeof rolesWith;

export const projectPermissions = Object.keys(rolesWith) as readonly ProjectPermission[];

export function isProjectPermission(key: string): key is ProjectPermission {
  return key in rolesWith;
}

/** `ADMINISTER`, or a permission that an app defines: the Jira administrators hold both, and some people the second. */
export function isGlobalPermission(key: string): boolean {
  return key === 'ADMINISTER' || key.startsWith('ari:cloud:ecosystem::extension/');
}

export function holdsGlobally(viewer: Viewer, permission = 'ADMINISTER'): boolean {
  if (viewer.kind === 'app') return false;
  const { jiraAdministrator, appPermissions = [] } = viewer.user;
  return jiraAdministrator || appPermissions.some((key) => permission.endsWith(`/static/${key}`));
}

export function holds(viewer: Viewer, permission: ProjectPermission, project: JiraProject): boolean {
  if (viewer.kind === 'app') return permission !== 'ADMINISTER_PROJECTS';
  const role = project.roles[viewer.user.accountId];
  const roles: readonly ProjectRole[] = rolesWith[permission];
  return role !== undefined && roles.includes(role);
}

export function maySee(model: Model, viewer: Viewer, issue: JiraIssue): boolean {
  return holds(viewer, 'BROWSE_PROJECTS', model.projectOf(issue));
}
