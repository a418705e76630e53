import { plainText } from './adf';
import { numberIn } from './data';
import type { ChangeItem, CustomField, JiraIssue } from './data';
import type { Model } from './model';

/** A value as the changelog shows it: its id, where it has one, and its text. */
interface Shown {
  readonly id: string | null;
  readonly text: string | null;
}

interface TrackedField {
  readonly field: string;
  readonly fieldId?: string;
  readonly fieldtype: ChangeItem['fieldtype'];
  readonly show: (model: Model, issue: JiraIssue) => Shown;
}

const nothing: Shown = { id: null, text: null };
const shownText = (text: string | null): Shown => ({ id: null, text: text === '' ? null : text });
const shownNumber = (value: number | null): Shown => shownText(value === null ? null : String(value));
const shownSeconds = (value: number | null): Shown => (value === null ? nothing : { id: `${value}`, text: `${value}` });
const shownNamed = (entity: { id: string; name: string } | null): Shown =>
  entity ? { id: entity.id, text: entity.name } : nothing;

const trackedFields: readonly TrackedField[] = [
  system('summary', (_, issue) => shownText(issue.summary)),
  system('description', (_, issue) => shownText(plainText(issue.description))),
  system('labels', (_, issue) => shownText(issue.labels.join(' '))),
  system('issuetype', (model, issue) => shownNamed(model.typeOf(issue))),
  system('priority', (model, issue) => shownNamed(issue.priorityId ? model.priority(issue.priorityId) : null)),
  system('assignee', (model, issue) => shownUser(model, issue.assigneeId)),
  system('status', (model, issue) => shownNamed(model.statusOf(issue))),
  system('resolution', (model, issue) => shownNamed(issue.resolutionId ? model.resolution(issue.resolutionId) : null)),
  system('timeoriginalestimate', (_, issue) => shownSeconds(issue.originalEstimate)),
  system('timeestimate', (_, issue) => shownSeconds(issue.remainingEstimate)),
  {
    field: 'IssueParentAssociation',
    fieldtype: 'jira',
    show: (model, issue) =>
      issue.parentId ? { id: issue.parentId, text: model.issue(issue.parentId)?.key ?? null } : nothing,
  },
];

/** The changelog items that lead from one version of an issue to another. */
export function changesBetween(model: Model, before: JiraIssue, after: JiraIssue): readonly ChangeItem[] {
  const custom = model.customFields.map((each) => customField(each));
  return [...trackedFields, ...custom].flatMap(({ show, ...naming }) => {
    const from = show(model, before);
    const to = show(model, after);
    if (from.id === to.id && from.text === to.text) return [];
    return [{ ...naming, from: from.id, fromString: from.text, to: to.id, toString: to.text }];
  });
}

function system(field: string, show: TrackedField['show']): TrackedField {
  return { field, fieldId: field, fieldtype: 'jira', show };
}

function customField({ id, name }: CustomField): TrackedField {
  return { field: name, fieldId: id, fieldtype: 'custom', show: (_, issue) => shownNumber(numberIn(issue, id)) };
}

function shownUser(model: Model, accountId: string | null): Shown {
  return accountId ? { id: accountId, text: model.user(accountId)?.displayName ?? null } : nothing;
}
