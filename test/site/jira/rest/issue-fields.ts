import { plainText } from '../adf';
import { numberIn } from '../data';
import type { CustomField, JiraIssue } from '../data';
import type { Model } from '../model';
import { maySee } from '../permissions';
import type { Viewer } from '../viewer';
import { duration } from './duration';
import type { Site } from './route';

export interface FieldSchema {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  readonly customId?: number;
}

export interface IssueField {
  readonly name: string;
  readonly schema: FieldSchema;
  /** undefined leaves the field out of the answer */
  readonly value: (issue: JiraIssue, site: Site, viewer: Viewer) => unknown;
  /** not part of `*navigable` */
  readonly detail?: true;
  readonly clauseNames?: readonly string[];
}

const systemFields: Readonly<Record<string, IssueField>> = {
  summary: field('Summary', 'string', 'summary', (issue) => issue.summary),
  issuetype: field('Issue Type', 'issuetype', 'issuetype', (issue, { model, pictures }) =>
    pictures.issueType(model.typeOf(issue)),
  ),
  project: field('Project', 'project', 'project', (issue, { model, pictures }) =>
    pictures.projectReference(model.projectOf(issue)),
  ),
  status: field('Status', 'status', 'status', (issue, { model, pictures }) => pictures.status(model.statusOf(issue))),
  resolution: field('Resolution', 'resolution', 'resolution', (issue, { model, pictures }) =>
    issue.resolutionId === null ? null : pictures.resolution(model.resolution(issue.resolutionId)),
  ),
  resolutiondate: {
    ...field('Resolved', 'datetime', 'resolutiondate', (issue, site) => optionalInstant(site, issue.resolutionDate)),
    clauseNames: ['resolved', 'resolutiondate'],
  },
  statuscategorychangedate: {
    ...field('Status Category Changed', 'datetime', 'statuscategorychangedate', (issue, { model, pictures }) =>
      pictures.instant(model.categorySince(issue)),
    ),
    clauseNames: ['statusCategoryChangedDate'],
  },
  created: field('Created', 'datetime', 'created', (issue, { pictures }) => pictures.instant(issue.created)),
  updated: field('Updated', 'datetime', 'updated', (issue, { pictures }) => pictures.instant(issue.updated)),
  parent: field('Parent', 'issuelink', 'parent', parentPicture),
  subtasks: {
    ...field('Sub-tasks', 'array', 'subtasks', subtaskPictures),
    schema: { type: 'array', items: 'issuelinks', system: 'subtasks' },
  },
  priority: field('Priority', 'priority', 'priority', (issue, { pictures }) =>
    issue.priorityId === null ? null : pictures.priority(issue.priorityId),
  ),
  labels: {
    ...field('Labels', 'array', 'labels', (issue) => issue.labels),
    schema: { type: 'array', items: 'string', system: 'labels' },
  },
  assignee: field('Assignee', 'user', 'assignee', (issue, { pictures }) =>
    issue.assigneeId === null ? null : pictures.user(issue.assigneeId),
  ),
  reporter: field('Reporter', 'user', 'reporter', (issue, { pictures }) => pictures.user(issue.reporterId)),
  creator: field('Creator', 'user', 'creator', (issue, { pictures }) => pictures.user(issue.creatorId)),
  timeoriginalestimate: field('Original estimate', 'number', 'timeoriginalestimate', (issue) => issue.originalEstimate),
  timeestimate: field('Remaining Estimate', 'number', 'timeestimate', (issue) => issue.remainingEstimate),
  description: { ...field('Description', 'string', 'description', (issue) => issue.description), detail: true },
  timetracking: { ...field('Time tracking', 'timetracking', 'timetracking', timeTracking), detail: true },
  comment: {
    ...field('Comment', 'comments-page', 'comment', commentPage),
    detail: true,
  },
};

/** The fields that issues of a site have, by id. */
export function issueFields({ customFields }: Model): ReadonlyMap<string, IssueField> {
  const custom = customFields.map((each) => [each.id, customField(each)] as const);
  return new Map([...Object.entries(systemFields), ...custom]);
}

export type FieldEntry = readonly [id: string, field: IssueField];

/** The fields that a list like `*all,-comment` or `summary,status` selects; names that a site does not have are nothing. */
export function selectedFields(names: readonly string[], model: Model): readonly FieldEntry[] {
  const fields = issueFields(model);
  const selected = new Map<string, IssueField>();
  const excludedOnly = names.length > 0 && names.every((name) => name.startsWith('-'));
  for (const name of excludedOnly ? ['*all', ...names] : names) {
    if (name.startsWith('-')) selected.delete(name.slice(1));
    for (const [id, field] of fields) {
      if (name === id || name === '*all' || (name === '*navigable' && !field.detail)) selected.set(id, field);
    }
  }
  return [...selected];
}

function customField({ id, name, type }: CustomField): IssueField {
  const customId = Number(id.replace('customfield_', ''));
  return {
    name,
    schema: { type: 'number', custom: type, customId },
    value: (issue) => numberIn(issue, id),
    clauseNames: [`cf[${customId}]`, name],
  };
}

/** One comment, as REST shows it. */
export function commentPicture(comment: JiraIssue['comments'][number], issue: JiraIssue, { pictures }: Site): object {
  const author = pictures.user(comment.authorId);
  const at = pictures.instant(comment.created);
  return {
    self: `${pictures.api}/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    author,
    body: comment.body,
    renderedBody: plainText(comment.body),
    updateAuthor: author,
    created: at,
    updated: at,
  };
}

function field(name: string, type: string, system: string, value: IssueField['value']): IssueField {
  return { name, schema: { type, system }, value };
}

function optionalInstant({ pictures }: Site, at: number | null): string | null {
  return at === null ? null : pictures.instant(at);
}

/** The parent, with its own fields only for those who may see it. */
function parentPicture(issue: JiraIssue, site: Site, viewer: Viewer): unknown {
  const parent = issue.parentId === null ? undefined : site.model.issue(issue.parentId);
  if (!parent) return undefined;
  return maySee(site.model, viewer, parent) ? relatedPicture(parent, site) : reference(parent, site);
}

function subtaskPictures(issue: JiraIssue, site: Site): unknown {
  const { model } = site;
  const subtasks = model.childrenOf(issue.id).filter((child) => model.typeOf(child).hierarchyLevel < 0);
  return subtasks.map((child) => relatedPicture(child, site));
}

function relatedPicture(issue: JiraIssue, site: Site): object {
  const { model, pictures } = site;
  const fields = {
    summary: issue.summary,
    status: pictures.status(model.statusOf(issue)),
    issuetype: pictures.issueType(model.typeOf(issue)),
    ...(issue.priorityId !== null && { priority: pictures.priority(issue.priorityId) }),
  };
  return { ...reference(issue, site), fields };
}

function reference(issue: JiraIssue, { pictures }: Site): object {
  return { id: issue.id, key: issue.key, self: `${pictures.api}/issue/${issue.id}` };
}

function timeTracking({ originalEstimate, remainingEstimate }: JiraIssue): unknown {
  return {
    ...(originalEstimate !== null && {
      originalEstimate: duration(originalEstimate),
      originalEstimateSeconds: originalEstimate,
    }),
    ...(remainingEstimate !== null && {
      remainingEstimate: duration(remainingEstimate),
      remainingEstimateSeconds: remainingEstimate,
    }),
  };
}

function commentPage(issue: JiraIssue, site: Site): unknown {
  const comments = issue.comments.map((comment) => commentPicture(comment, issue, site));
  const self = `${site.pictures.api}/issue/${issue.id}/comment`;
  return { comments, self, maxResults: comments.length, total: comments.length, startAt: 0 };
}
