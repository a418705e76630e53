import { z } from 'zod';
import type { JiraProject } from '../data';
import type { ProjectPermission } from '../permissions';
import { holds, holdsGlobally, isGlobalPermission, isProjectPermission, maySee } from '../permissions';
import { Refusal, badRequest, issueNotFound } from '../refusal';
import { accountIdOf, recognise } from '../viewer';
import type { Viewer } from '../viewer';
import { projectNotFound } from './projects';
import type { Answer, Call, Route } from './route';
import { bodyAs, listOf, ok } from './route';

const checkLimit = 1000;
const ids = z.array(z.int()).max(checkLimit).default([]);

const checkBody = z.object({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).default([]),
  projectPermissions: z.array(z.object({ permissions: z.array(z.string()), projects: ids, issues: ids })).default([]),
});

const projectsBody = z.object({ permissions: z.array(z.string()) });

export const permissionRoutes: readonly Route[] = [
  { method: 'GET', path: '/mypermissions', answer: getMyPermissions },
  { method: 'POST', path: '/permissions/check', answer: checkPermissions },
  { method: 'POST', path: '/permissions/project', answer: getPermittedProjects },
];

/** Without a project or issue, a project permission is held when it is held in any project. */
function getMyPermissions(call: Call): Answer {
  const { site, viewer, query } = call;
  const keys = listOf(query, 'permissions');
  if (keys.length === 0) throw badRequest("The 'permissions' query parameter is required.");
  const project = projectAsked(call);
  const projects = project ? [project] : site.model.projects;
  const holdsKey = (key: string): boolean =>
    isProjectPermission(key) ? projects.some((each) => holds(viewer, key, each)) : holdsGlobally(viewer, key);
  const pictures = keys.map((key) => [key, permissionPicture(key, holdsKey(key))] as const);
  return ok({ permissions: Object.fromEntries(pictures) });
}

function projectAsked({ site, viewer, query }: Call): JiraProject | undefined {
  const issueName = query.get('issueId') ?? query.get('issueKey');
  if (issueName !== null) {
    const issue = site.model.issue(issueName);
    if (!issue || !maySee(site.model, viewer, issue)) throw issueNotFound();
    return site.model.projectOf(issue);
  }
  const projectName = query.get('projectId') ?? query.get('projectKey');
  if (projectName === null) return undefined;
  const project = site.model.project(projectName);
  if (!project || !holds(viewer, 'BROWSE_PROJECTS', project)) throw projectNotFound(projectName);
  return project;
}

function permissionPicture(key: string, havePermission: boolean): object {
  if (!isProjectPermission(key) && !isGlobalPermission(key)) throw badRequest(`Unrecognized permission(s): ${key}`);
  const name = key.startsWith('ari:') ? (key.split('/').at(-1) ?? key) : titleOf(key);
  const type = isProjectPermission(key) ? 'PROJECT' : 'GLOBAL';
  return { id: key, key, name, type, description: '', havePermission };
}

function titleOf(key: string): string {
  return key.charAt(0) + key.slice(1).toLowerCase().replaceAll('_', ' ');
}

/** Unknown projects and issues are ignored; a permission that nobody knows is refused. */
function checkPermissions(call: Call): Answer {
  const { globalPermissions, projectPermissions, accountId } = bodyAs(call, checkBody);
  const subject = subjectOf(call, accountId);
  for (const key of globalPermissions) {
    if (!isGlobalPermission(key)) throw badRequest(`Unrecognized global permission: ${key}`);
  }
  const grants = projectPermissions.flatMap(({ permissions, projects, issues }) =>
    permissions.map((key) => grantOf(call, subject, projectPermission(key), projects, issues)),
  );
  const held = globalPermissions.filter((key) => holdsGlobally(subject, key));
  return ok({ globalPermissions: held, projectPermissions: grants });
}

function subjectOf({ site, viewer }: Call, accountId: string | undefined): Viewer {
  if (accountId === undefined || accountId === accountIdOf(viewer)) return viewer;
  if (!holdsGlobally(viewer)) {
    throw new Refusal(403, ['You must have the Administer Jira permission to check the permissions of other users.']);
  }
  const subject = recognise(site.model, { kind: 'user', accountId });
  if (!subject) throw badRequest(`User with account ID ${accountId} does not exist.`);
  return subject;
}

function grantOf(
  { site }: Call,
  subject: Viewer,
  permission: ProjectPermission,
  projectIds: readonly number[],
  issueIds: readonly number[],
): object {
  const grantedIn = (project: JiraProject | undefined): boolean =>
    project !== undefined && holds(subject, permission, project);
  const projectOfIssue = (id: number): JiraProject | undefined => {
    const issue = site.model.issue(String(id));
    return issue && site.model.projectOf(issue);
  };
  return {
    permission,
    projects: projectIds.filter((id) => grantedIn(site.model.project(String(id)))),
    issues: issueIds.filter((id) => grantedIn(projectOfIssue(id))),
  };
}

function getPermittedProjects(call: Call): Answer {
  const permissions = bodyAs(call, projectsBody).permissions.map(projectPermission);
  const projects = call.site.model.projects.filter((project) =>
    permissions.every((permission) => holds(call.viewer, permission, project)),
  );
  return ok({ projects: projects.map(({ id, key }) => ({ id: Number(id), key })) });
}

function projectPermission(key: string): ProjectPermission {
  if (!isProjectPermission(key)) throw badRequest(`Unrecognized project permission: ${key}`);
  return key;
}
