import { plainText } from '../adf';
import { numberIn } from '../data';
import type { JiraIssue, Named } from '../data';
import type { Model } from '../model';
import { maySee } from '../permissions';
import { badRequest } from '../refusal';
import type { Viewer } from '../viewer';
import { accountIdOf } from '../viewer';
import type { JqlValue } from './parse';

export interface JqlContext {
  readonly model: Model;
  readonly viewer: Viewer;
  readonly now: number;
}

/** What JQL can ask of a field. A set field compares whole values, by id. */
export type JqlField = SetField | AmountField | DateField | TextField;

interface SetField {
  readonly kind: 'set';
  /** The ids that the issue has in this field; none means EMPTY. */
  readonly of: (issue: JiraIssue, context: JqlContext) => readonly string[];
  /** The ids that a value in the query stands for; refuses a value that does not exist. */
  readonly ids: (value: JqlValue, context: JqlContext, field: string) => readonly string[];
  readonly order: (issue: JiraIssue, context: JqlContext) => Comparable;
}

interface AmountField {
  readonly kind: 'number';
  readonly of: (issue: JiraIssue) => number | null;
}

interface DateField {
  readonly kind: 'date';
  readonly of: (issue: JiraIssue, context: JqlContext) => number | null;
}

interface TextField {
  readonly kind: 'text';
  readonly of: (issue: JiraIssue) => string;
}

export type Comparable = string | number | null;

const project: SetField = {
  kind: 'set',
  of: (issue) => [issue.projectId],
  ids: (value, { model }, field) => {
    const text = literal(value, field);
    const found = model.project(text) ?? model.projects.find(({ name }) => sameName(name, text));
    return [(found ?? refuse(value, field)).id];
  },
  order: (issue, { model }) => model.projectOf(issue).key,
};

const key: SetField = {
  kind: 'set',
  of: (issue) => [issue.id],
  ids: visibleIssue,
  order: (issue, { model }) => `${model.projectOf(issue).key} ${issue.key.padStart(20, '0')}`,
};

const parent: SetField = {
  kind: 'set',
  of: (issue) => ids(issue.parentId),
  ids: visibleIssue,
  order: (issue) => issue.parentId,
};

const parentEpic: SetField = {
  kind: 'set',
  of: (issue, { model }) => epicsAbove(model, issue),
  ids: visibleIssue,
  order: (issue) => issue.parentId,
};

const issueType = named(
  (model) => model.issueTypes,
  (issue) => issue.issueTypeId,
);
const status = named(
  (model) => model.statuses,
  (issue) => issue.statusId,
);
const priority = named(
  (model) => model.priorities,
  (issue) => issue.priorityId,
);
const namedResolution = named(
  (model) => model.resolutions,
  (issue) => issue.resolutionId,
);

const resolution: SetField = {
  ...namedResolution,
  ids: (value, context, field) =>
    value.kind === 'literal' && sameName(value.text, 'Unresolved') ? [] : namedResolution.ids(value, context, field),
};

const categoryNames = { new: 'To Do', indeterminate: 'In Progress', done: 'Done' } as const;

const statusCategory: SetField = {
  kind: 'set',
  of: (issue, { model }) => [model.categoryOf(issue)],
  ids: (value, _, field) => {
    const text = literal(value, field);
    const found = Object.entries(categoryNames).find(([id, name]) => sameName(id, text) || sameName(name, text));
    return [(found ?? refuse(value, field))[0]];
  },
  order: (issue, { model }) => Object.keys(categoryNames).indexOf(model.categoryOf(issue)),
};

const labels: SetField = {
  kind: 'set',
  of: (issue) => issue.labels,
  ids: (value, _, field) => [literal(value, field)],
  order: (issue) => issue.labels.join(' ') || null,
};

const people = (of: (issue: JiraIssue) => string | null): SetField => ({
  kind: 'set',
  of: (issue) => ids(of(issue)),
  ids: (value, { model, viewer }, field) => {
    if (value.kind === 'function' && sameName(value.name, 'currentUser')) return [accountIdOf(viewer)];
    const text = literal(value, field);
    const found = model.users.find(({ accountId, displayName, emailAddress }) =>
      [accountId, displayName, emailAddress].some((name) => sameName(name, text)),
    );
    return [(found ?? refuse(value, field)).accountId];
  },
  order: (issue, { model }) => model.user(of(issue) ?? '')?.displayName ?? null,
});

const created: DateField = { kind: 'date', of: (issue) => issue.created };
const updated: DateField = { kind: 'date', of: (issue) => issue.updated };
const resolved: DateField = { kind: 'date', of: (issue) => issue.resolutionDate };
const categoryChanged: DateField = { kind: 'date', of: (issue, { model }) => model.categorySince(issue) };

/** The system fields that queries may use, by lower-case name. */
const fields: Readonly<Record<string, JqlField>> = {
  project,
  key,
  id: key,
  issue: key,
  issuekey: key,
  parent,
  parentepic: parentEpic,
  issuetype: issueType,
  type: issueType,
  status,
  statuscategory: statusCategory,
  resolution,
  priority,
  labels,
  assignee: people((issue) => issue.assigneeId),
  reporter: people((issue) => issue.reporterId),
  creator: people((issue) => issue.creatorId),
  originalestimate: { kind: 'number', of: (issue) => issue.originalEstimate },
  timeoriginalestimate: { kind: 'number', of: (issue) => issue.originalEstimate },
  created,
  createddate: created,
  updated,
  updateddate: updated,
  resolved,
  resolutiondate: resolved,
  statuscategorychangeddate: categoryChanged,
  summary: { kind: 'text', of: (issue) => issue.summary },
  description: { kind: 'text', of: (issue) => plainText(issue.description) },
  text: { kind: 'text', of: wholeText },
};

/** The field of a name, in whatever case; a custom field is known by its own name and as `cf[10016]`. */
export function fieldNamed(name: string, model: Model): JqlField {
  const clauseName = name.toLowerCase();
  const field = Object.hasOwn(fields, clauseName) ? fields[clauseName] : customField(clauseName, model);
  if (!field) throw badRequest(`Field '${name}' does not exist or you do not have permission to view it.`);
  return field;
}

function customField(clauseName: string, { customFields }: Model): AmountField | undefined {
  const found = customFields.find(({ id, name }) =>
    [name.toLowerCase(), `cf[${id.replace('customfield_', '')}]`].includes(clauseName),
  );
  return found && { kind: 'number', of: (issue) => numberIn(issue, found.id) };
}

function named(all: (model: Model) => readonly Named[], of: (issue: JiraIssue) => string | null): SetField {
  return {
    kind: 'set',
    of: (issue) => ids(of(issue)),
    ids: (value, { model }, field) => {
      const text = literal(value, field);
      const found = all(model).filter(({ id, name }) => id === text || sameName(name, text));
      return found.length > 0 ? found.map(({ id }) => id) : refuse(value, field);
    },
    order: (issue, { model }) => all(model).findIndex(({ id }) => id === of(issue)),
  };
}

function visibleIssue(value: JqlValue, { model, viewer }: JqlContext, field: string): readonly string[] {
  const text = literal(value, field);
  const issue = model.issue(text);
  if (issue && maySee(model, viewer, issue)) return [issue.id];
  throw badRequest(
    /^\d+$/.test(text)
      ? `A value with ID '${text}' does not exist for the field '${field}'.`
      : `An issue with key '${text}' does not exist for field '${field}'.`,
  );
}

function epicsAbove(model: Model, issue: JiraIssue): readonly string[] {
  const above = issue.parentId ? model.issue(issue.parentId) : undefined;
  if (!above) return [];
  return model.typeOf(above).hierarchyLevel === 1 ? [above.id] : epicsAbove(model, above);
}

function wholeText(issue: JiraIssue): string {
  const comments = issue.comments.map(({ body }) => plainText(body));
  return [issue.summary, plainText(issue.description), ...comments].join('\n');
}

function ids(id: string | null): readonly string[] {
  return id === null ? [] : [id];
}

function literal(value: JqlValue, field: string): string {
  if (value.kind === 'literal') return value.text;
  if (value.kind === 'function') throw badRequest(`Unable to find JQL function '${value.name}()'.`);
  throw badRequest(`The value EMPTY is not allowed here for the field '${field}'.`);
}

function refuse(value: JqlValue, field: string): never {
  throw badRequest(`The value '${literal(value, field)}' does not exist for the field '${field}'.`);
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
