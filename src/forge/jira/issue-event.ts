import { z } from 'zod';
import { dayOf } from '../../domain/day';
import type { IssueId, ProjectId } from '../../domain/ids';
import type { IssueChange } from '../../use-cases/records';
import { jiraId, jiraInstant, jiraStatus } from './issue-fields';

/**
 * What a Jira event tells of an issue, in our words; `needsReading`: not all of it, or issues may have come with it.
 * `unplaced`: it is new, and what it lies below is not told.
 */
export type IssueEvent =
  | { kind: 'changed'; change: IssueChange; formerParentId: IssueId | null; needsReading: boolean }
  | { kind: 'unplaced'; issueId: IssueId; projectId: ProjectId }
  | { kind: 'deleted'; issueId: IssueId; at: number };

const text = z.string().nullish();

/** One changed field. `toString` is read with care: every object has a method of that name. */
const changedField = z.preprocess(
  (item) => (typeof item === 'object' && item !== null ? { ...item, toText: ownText(item, 'toString') } : item),
  z.object({ field: z.string(), fieldId: text, fieldtype: text, from: text, to: text, toText: text }),
);
type ChangedField = z.output<typeof changedField>;

/** Names under which a changelog tells of a parent; the older ones do not always carry its id. */
const parentAssociation = 'IssueParentAssociation';
const olderParentFields = ['Parent', 'Parent Issue', 'Epic Link', 'Parent Link'];
const isOlderParent = ({ field }: ChangedField): boolean => olderParentFields.includes(field);

const anyIssueEvent = z.object({
  eventType: z.string(),
  timestamp: z.coerce.number(),
  issue: z.object({ id: jiraId }),
});

const issueEvent = anyIssueEvent.extend({
  issue: z.object({
    id: jiraId,
    fields: z.object({
      parent: z.object({ id: jiraId }).nullish(),
      project: z.object({ id: jiraId }).optional(),
      status: jiraStatus.optional().catch(undefined),
      updated: jiraInstant.optional(),
    }),
  }),
  changelog: z.object({ items: z.array(changedField) }).optional(),
});
type ParsedEvent = z.output<typeof issueEvent>;

function ownText(item: object, key: string): unknown {
  return Object.hasOwn(item, key) ? (item as Record<string, unknown>)[key] : undefined;
}

/**
 * Reads a created, updated or deleted issue event. Forge's payload carries no resolution and no estimates outside the
 * changelog, so a fact that it does not tell is left out.
 * @see https://developer.atlassian.com/platform/forge/events-reference/jira/
 * @throws ZodError when it has another shape
 */
export function parseIssueEvent(event: unknown): IssueEvent {
  const { eventType, timestamp, issue } = anyIssueEvent.parse(event);
  const issueId = issue.id as IssueId;
  if (eventType === 'avi:jira:deleted:issue') return { kind: 'deleted', issueId, at: timestamp };
  const parsed = issueEvent.parse(event);
  const { parent, project, updated } = parsed.issue.fields;
  const items = parsed.changelog?.items ?? [];
  const parentItem = items.find(({ field }) => field === parentAssociation) ?? items.find(isOlderParent);
  if (eventType === 'avi:jira:created:issue' && !parent && project !== undefined)
    return { kind: 'unplaced', issueId, projectId: project.id as ProjectId };
  return {
    kind: 'changed',
    formerParentId: idIn(parentItem?.from),
    needsReading: eventType === 'avi:jira:created:issue' || parentItem !== undefined || isHalfTold(parsed, items),
    change: {
      id: issueId,
      updatedAt: updated ?? timestamp,
      facts: {
        ...parentFact(parsed, parentItem),
        ...projectFact(parsed),
        ...statusFacts(parsed, items),
        ...estimateFact(items),
      },
      customNumbers: customNumbers(items),
      isCustomOnly: items.length > 0 && items.every((item) => isCustom(item) && !isOlderParent(item)),
    },
  };
}

/** Older parent fields may name their issue by its key, or by nothing. */
const idIn = (written: string | null | undefined): IssueId | null =>
  written && /^\d+$/.test(written) ? (written as IssueId) : null;

/** A changelog that says neither what became of a field nor that it is empty now tells nothing of it. */
const isUntold = ({ to, toText }: ChangedField): boolean => to == null && toText == null;

function isHalfTold(event: ParsedEvent, items: ChangedField[]): boolean {
  const isOpen = (item: ChangedField): boolean =>
    item.field === 'issuetype' ||
    (isCustom(item) && !item.fieldId) ||
    (item.field === 'timeoriginalestimate' && isUntold(item));
  return items.some(isOpen) || isEndHalfTold(event, items);
}

/** Done now, and how it ended is not told: by a change of status alone, or of the resolution to nothing that is said. */
function isEndHalfTold({ issue }: ParsedEvent, items: ChangedField[]): boolean {
  if (issue.fields.status !== 'done') return false;
  const resolution = items.find(({ field }) => field === 'resolution');
  return resolution === undefined ? hasItem(items, 'status') : isUntold(resolution);
}

const hasItem = (items: ChangedField[], name: string): boolean => items.some(({ field }) => field === name);

const projectDeletion = z.object({ project: z.object({ id: jiraId }), timestamp: z.coerce.number() });

/** @throws ZodError */
export function parseProjectDeletion(event: unknown): { projectId: ProjectId; at: number } {
  const { project, timestamp } = projectDeletion.parse(event);
  return { projectId: project.id as ProjectId, at: timestamp };
}

function parentFact({ issue }: ParsedEvent, parentItem: ChangedField | undefined) {
  if (issue.fields.parent) return { parentId: issue.fields.parent.id as IssueId };
  if (parentItem === undefined) return {};
  const parentId = idIn(parentItem.to);
  return parentId === null && isOlderParent(parentItem) ? {} : { parentId };
}

const projectFact = ({ issue }: ParsedEvent) =>
  issue.fields.project === undefined ? {} : { projectId: issue.fields.project.id as ProjectId };

/** A resolution that the changelog does not name is unknown while the issue is done, and of no matter otherwise. */
function statusFacts({ issue, timestamp }: ParsedEvent, items: ChangedField[]) {
  const category = issue.fields.status;
  if (category === undefined) return {};
  if (category !== 'done') return { category, resolution: null, completedOn: null };
  const resolution = items.find(({ field }) => field === 'resolution');
  if (resolution === undefined || isUntold(resolution)) return { category };
  const completedOn = dayOf(issue.fields.updated ?? timestamp);
  return { category, resolution: resolution.toText ?? null, completedOn };
}

function estimateFact(items: ChangedField[]) {
  const item = items.find(({ field }) => field === 'timeoriginalestimate');
  return item === undefined || isUntold(item) ? {} : { timeEstimateSeconds: toNumber(item.to ?? item.toText) };
}

const isCustom = ({ fieldtype }: ChangedField): boolean => fieldtype === 'custom';

function customNumbers(items: ChangedField[]): Record<string, number | null> {
  return Object.fromEntries(
    items.filter(isCustom).flatMap(({ fieldId, toText }) => (fieldId ? [[fieldId, toNumber(toText)]] : [])),
  );
}

function toNumber(written: string | null | undefined): number | null {
  const number = Number(written ?? NaN);
  return written?.trim() === '' || !Number.isFinite(number) ? null : number;
}
