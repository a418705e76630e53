import type { HistoryEntry, JiraIssue, JiraProject } from './data';
import type { Model } from './model';
import type { Pictures } from './pictures';
import { accountIdOf } from './viewer';
import type { Viewer } from './viewer';

/** A product event, in the shape that apps receive; `at` is milliseconds since the epoch. */
export interface JiraEvent {
  name: string;
  payload: Record<string, unknown>;
  issueId?: string;
  projectId?: string;
  at: number;
}

/** Who changed something, and when. */
export interface Cause {
  readonly viewer: Viewer;
  readonly at: number;
}

export type IssueVerb = 'created' | 'updated' | 'deleted' | 'assigned' | 'commented';

/**
 * An event about an issue. Its fields are fewer than those of the REST API: resolution, resolution date and estimates
 * are seen in the changelog alone.
 */
export function issueEvent(
  verb: IssueVerb,
  model: Model,
  pictures: Pictures,
  issue: JiraIssue,
  cause: Cause,
  entry?: HistoryEntry,
): JiraEvent {
  const name = `avi:jira:${verb}:issue`;
  const fields = eventFields(model, pictures, issue, verb === 'deleted');
  const payload = {
    ...envelope(name, cause),
    issue: { id: issue.id, key: issue.key, fields },
    associatedUsers: [{ accountId: accountIdOf(cause.viewer) }],
    ...(entry && { changelog: { id: entry.id, items: entry.items } }),
  };
  return { name, payload, issueId: issue.id, projectId: issue.projectId, at: cause.at };
}

export function projectEvent(verb: 'created' | 'deleted', project: JiraProject, cause: Cause): JiraEvent {
  const name = `avi:jira:${verb}:project`;
  const payload = { ...envelope(name, cause), project: { id: project.id, key: project.key, name: project.name } };
  return { name, payload, projectId: project.id, at: cause.at };
}

function envelope(eventType: string, { viewer, at }: Cause): Record<string, unknown> {
  return {
    eventType,
    selfGenerated: viewer.kind === 'app',
    atlassianId: accountIdOf(viewer),
    timestamp: String(at),
  };
}

function eventFields(model: Model, pictures: Pictures, issue: JiraIssue, deleted: boolean): Record<string, unknown> {
  const parent = issue.parentId ? model.issue(issue.parentId) : undefined;
  const parentIsLost = deleted && model.typeOf(issue).hierarchyLevel >= 0;
  return {
    summary: issue.summary,
    issuetype: pictures.issueType(model.typeOf(issue)),
    creator: pictures.user(issue.creatorId),
    created: pictures.instant(issue.created),
    project: pictures.projectReference(model.projectOf(issue)),
    reporter: pictures.user(issue.reporterId),
    assignee: issue.assigneeId ? pictures.user(issue.assigneeId) : null,
    updated: pictures.instant(issue.updated),
    status: pictures.status(model.statusOf(issue)),
    labels: issue.labels,
    priority: issue.priorityId ? pictures.priority(issue.priorityId) : null,
    ...(parent && !parentIsLost && { parent: { id: parent.id, key: parent.key } }),
  };
}
