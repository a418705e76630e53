import { z } from 'zod';
import type { JiraProject } from '../data';
import { holds, holdsGlobally } from '../permissions';
import type { ProjectPermission } from '../permissions';
import { Refusal, badField } from '../refusal';
import { accountIdOf } from '../viewer';
import type { Answer, Call, Route } from './route';
import { bodyAs, listOf, noContent, numberOf, ok, pageBean, param } from './route';

const createBody = z.looseObject({ key: z.string(), name: z.string(), leadAccountId: z.string().optional() });

const permissionFor: Readonly<Record<string, ProjectPermission>> = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
};

export const projectRoutes: readonly Route[] = [
  { method: 'GET', path: '/project/search', answer: searchProjects },
  { method: 'GET', path: '/project/{projectIdOrKey}', answer: getProject },
  { method: 'POST', path: '/project', answer: createProject },
  { method: 'DELETE', path: '/project/{projectIdOrKey}', answer: deleteProject },
];

function searchProjects(call: Call): Answer {
  const { site, query } = call;
  const orderBy = query.get('orderBy') ?? 'key';
  const found = site.model.projects.filter((project) => matchesQuery(call, project)).sort(projectOrder(orderBy));
  const page = {
    self: `${site.pictures.api}/project/search`,
    startAt: numberOf(query, 'startAt', 0),
    maxResults: Math.min(numberOf(query, 'maxResults', 50), 100),
  };
  return ok(pageBean(found, page, (project) => projectPicture(call, project)));
}

function matchesQuery({ viewer, query }: Call, project: JiraProject): boolean {
  const words = (query.get('query') ?? '').toLowerCase();
  const [ids, keys] = [listOf(query, 'id'), listOf(query, 'keys')];
  const permission = permissionFor[query.get('action') ?? 'view'] ?? 'BROWSE_PROJECTS';
  return (
    holds(viewer, 'BROWSE_PROJECTS', project) &&
    holds(viewer, permission, project) &&
    (ids.length === 0 || ids.includes(project.id)) &&
    (keys.length === 0 || keys.includes(project.key)) &&
    [project.key, project.name].some((text) => text.toLowerCase().includes(words))
  );
}

function projectOrder(orderBy: string): (a: JiraProject, b: JiraProject) => number {
  const sign = orderBy.startsWith('-') ? -1 : 1;
  const by = orderBy.endsWith('name') ? 'name' : 'key';
  return (a, b) => sign * (a[by] < b[by] ? -1 : 1);
}

function getProject(call: Call): Answer {
  return ok(projectPicture(call, projectOf(call)));
}

function createProject(call: Call): Answer {
  const { site, viewer } = call;
  demandAdministrator(call);
  const { key, name, leadAccountId = accountIdOf(viewer) } = bodyAs(call, createBody);
  if (site.model.project(key)) throw badField('projectKey', 'Project key is already used by another project.');
  const project = site.changes.createProject(viewer, { key, name, leadAccountId });
  const self = `${site.pictures.api}/project/${project.id}`;
  return { status: 201, body: { id: Number(project.id), key, self } };
}

function deleteProject(call: Call): Answer {
  demandAdministrator(call);
  call.site.changes.deleteProject(call.viewer, projectOf(call));
  return noContent;
}

function demandAdministrator({ viewer }: Call): void {
  if (!holdsGlobally(viewer)) throw new Refusal(403, ['You must have global administrator rights.']);
}

function projectOf(call: Call): JiraProject {
  const idOrKey = param(call, 'projectIdOrKey');
  const project = call.site.model.project(idOrKey);
  if (project && holds(call.viewer, 'BROWSE_PROJECTS', project)) return project;
  throw projectNotFound(idOrKey);
}

export function projectNotFound(idOrKey: string): Refusal {
  return new Refusal(404, [`No project could be found with ${/^\d+$/.test(idOrKey) ? 'id' : 'key'} '${idOrKey}'.`]);
}

function projectPicture({ site }: Call, project: JiraProject): object {
  const { model, pictures } = site;
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...pictures.projectReference(project),
    description: '',
    lead: pictures.user(project.leadAccountId),
    ...(project.category && {
      projectCategory: { self: `${pictures.api}/projectCategory/${project.category.id}`, ...project.category },
    }),
    issueTypes: model.issueTypes.map((type) => pictures.issueType(type)),
    style: 'classic',
    isPrivate: false,
  };
}
