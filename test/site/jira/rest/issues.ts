import { z } from 'zod';
import { isAdf } from '../adf';
import type { JiraIssue } from '../data';
import { holds, maySee } from '../permissions';
import type { ProjectPermission } from '../permissions';
import { Refusal, badField, badRequest, issueNotFound } from '../refusal';
import { editBody, entityId, readEdit } from './issue-edit';
import { commentPicture, selectedFields } from './issue-fields';
import { fieldGuides, historyPicture, issuePicture, transitionId, transitionPictures } from './issue-picture';
import type { Answer, Call, Route } from './route';
import { bodyAs, listOf, noContent, numberOf, ok, pageBean, param } from './route';

const bulkLimit = 100;

const bulkFetchBody = z.object({
  issueIdsOrKeys: z.array(z.string()),
  fields: z.array(z.string()).optional(),
  expand: z.array(z.string()).default([]),
});

const transitionBody = z.looseObject({ transition: z.looseObject({ id: z.string() }) });
const commentBody = z.looseObject({ body: z.unknown() });
const projectReference = z.object({ id: z.string().optional(), key: z.string().optional() });

export const issueRoutes: readonly Route[] = [
  { method: 'GET', path: '/issue/{issueIdOrKey}', answer: getIssue },
  { method: 'POST', path: '/issue', answer: createIssue },
  { method: 'PUT', path: '/issue/{issueIdOrKey}', answer: editIssue },
  { method: 'DELETE', path: '/issue/{issueIdOrKey}', answer: deleteIssue },
  { method: 'GET', path: '/issue/{issueIdOrKey}/transitions', answer: getTransitions },
  { method: 'POST', path: '/issue/{issueIdOrKey}/transitions', answer: transitionIssue },
  { method: 'GET', path: '/issue/{issueIdOrKey}/changelog', answer: getChangelog },
  { method: 'GET', path: '/issue/{issueIdOrKey}/comment', answer: getComments },
  { method: 'POST', path: '/issue/{issueIdOrKey}/comment', answer: addComment },
  { method: 'POST', path: '/issue/bulkfetch', answer: bulkFetch },
];

function getIssue(call: Call): Answer {
  const { site, viewer, query } = call;
  const wanted = {
    fields: selectedFields(query.has('fields') ? listOf(query, 'fields') : ['*all'], site.model),
    expand: listOf(query, 'expand'),
  };
  return ok({ ...issuePicture(issueOf(call), wanted, site, viewer), ...fieldGuides(wanted) });
}

function createIssue(call: Call): Answer {
  const { site, viewer } = call;
  const { fields } = bodyAs(call, editBody);
  const named = projectReference.safeParse(fields.project).data;
  const project = site.model.project(named?.id ?? named?.key ?? '');
  if (!project || !holds(viewer, 'BROWSE_PROJECTS', project)) {
    throw badField('project', 'Specify a valid project ID or key');
  }
  if (!holds(viewer, 'CREATE_ISSUES', project)) throw badField('project', 'You cannot create issues in this project.');
  const edit = readEdit(call, [], ['project']);
  if (edit.summary === undefined) throw badField('summary', 'You must specify a summary of the issue.');
  const issueTypeId = edit.issueTypeId ?? entityId('issuetype', fields.issuetype, site.model.issueTypes);
  const given = { ...edit, projectId: project.id, issueTypeId, summary: edit.summary };
  const { id, key } = site.changes.createIssue(viewer, project, given);
  return { status: 201, body: { id, key, self: `${site.pictures.api}/issue/${id}` } };
}

function editIssue(call: Call): Answer {
  const { site, viewer, query } = call;
  const issue = issueOf(call);
  demand(call, issue, 'EDIT_ISSUES', 403, 'You do not have permission to edit issues in this project.');
  const after = site.changes.editIssue(viewer, issue, readEdit(call, issue.labels));
  if (query.get('returnIssue') !== 'true') return noContent;
  const wanted = { fields: selectedFields(['*all'], site.model), expand: listOf(query, 'expand') };
  return ok(issuePicture(after, wanted, site, viewer));
}

function deleteIssue(call: Call): Answer {
  const { site, viewer, query } = call;
  const issue = issueOf(call);
  demand(call, issue, 'DELETE_ISSUES', 403, 'You do not have permission to delete issues in this project.');
  site.changes.deleteIssue(viewer, issue, { withSubtasks: query.get('deleteSubtasks') === 'true' });
  return noContent;
}

function getTransitions(call: Call): Answer {
  const issue = issueOf(call);
  const { site, viewer } = call;
  const allowed = holds(viewer, 'TRANSITION_ISSUES', site.model.projectOf(issue));
  return ok({ expand: 'transitions', transitions: allowed ? transitionPictures(site) : [] });
}

function transitionIssue(call: Call): Answer {
  const { site, viewer } = call;
  const issue = issueOf(call);
  const { transition } = bodyAs(call, transitionBody);
  const status = site.model.statuses.find(({ id }) => transitionId(id) === transition.id);
  const allowed = holds(viewer, 'TRANSITION_ISSUES', site.model.projectOf(issue));
  if (!status || !allowed) {
    throw badRequest(`Transition id '${transition.id}' is not valid for this issue.`);
  }
  const edit = readEdit(call, issue.labels);
  site.changes.editIssue(viewer, issue, { ...edit, statusId: status.id });
  return noContent;
}

function getChangelog(call: Call): Answer {
  const { site, query } = call;
  const issue = issueOf(call);
  const page = {
    self: `${site.pictures.api}/issue/${issue.id}/changelog`,
    startAt: numberOf(query, 'startAt', 0),
    maxResults: Math.min(numberOf(query, 'maxResults', 100), 100),
  };
  return ok(pageBean(issue.history, page, (entry) => historyPicture(entry, site)));
}

function getComments(call: Call): Answer {
  const { site } = call;
  const issue = issueOf(call);
  const comments = issue.comments.map((comment) => commentPicture(comment, issue, site));
  return ok({ startAt: 0, maxResults: comments.length, total: comments.length, comments });
}

function addComment(call: Call): Answer {
  const { site, viewer } = call;
  const issue = issueOf(call);
  demand(call, issue, 'ADD_COMMENTS', 403, 'You do not have permission to comment on this issue.');
  const { body } = bodyAs(call, commentBody);
  if (!isAdf(body)) throw badField('comment', 'Comment body is not valid!');
  const comment = site.changes.addComment(viewer, issue, body);
  return { status: 201, body: commentPicture(comment, issue, site) };
}

/** Issues that are missing or hidden are silently left out. */
function bulkFetch(call: Call): Answer {
  const { site, viewer } = call;
  const { issueIdsOrKeys, fields, expand } = bodyAs(call, bulkFetchBody);
  if (issueIdsOrKeys.length > bulkLimit) throw badRequest(`Cannot fetch more than ${bulkLimit} issues at once.`);
  const found = new Set(issueIdsOrKeys.flatMap((idOrKey) => site.model.issue(idOrKey) ?? []));
  const visible = [...found].filter((issue) => maySee(site.model, viewer, issue));
  const wanted = { fields: selectedFields(fields ?? ['*navigable'], site.model), expand };
  const issues = visible
    .sort((a, b) => Number(a.id) - Number(b.id))
    .map((issue) => ({ ...issuePicture(issue, wanted, site, viewer), ...fieldGuides(wanted) }));
  return ok({ issues, issueErrors: [] });
}

function issueOf(call: Call): JiraIssue {
  const issue = call.site.model.issue(param(call, 'issueIdOrKey'));
  if (!issue || !maySee(call.site.model, call.viewer, issue)) throw issueNotFound();
  return issue;
}

function demand(call: Call, issue: JiraIssue, permission: ProjectPermission, status: number, message: string): void {
  if (!holds(call.viewer, permission, call.site.model.projectOf(issue))) throw new Refusal(status, [message]);
}
