import { z } from 'zod';
import { isAdf } from '../adf';
import type { IssueEdit } from '../changes';
import { storyPointsFieldId } from '../data';
import type { Named } from '../data';
import type { Model } from '../model';
import { maySee } from '../permissions';
import { badField, badRequest } from '../refusal';
import type { Viewer } from '../viewer';
import { secondsOf } from './duration';
import type { Call } from './route';
import { bodyAs } from './route';

type Reader = (value: unknown, model: Model, viewer: Viewer) => IssueEdit;

const operations = z.array(z.record(z.string(), z.unknown()));

export const editBody = z.looseObject({
  fields: z.record(z.string(), z.unknown()).default({}),
  update: z.record(z.string(), operations).default({}),
  transition: z.looseObject({ id: z.string() }).optional(),
});

const reference = z.object({ id: z.string().optional(), key: z.string().optional(), name: z.string().optional() });
const person = z.object({ accountId: z.string().nullish(), id: z.string().nullish() });

const readers: Readonly<Record<string, Reader>> = {
  summary: (value) => ({ summary: summaryOf(value) }),
  description: (value) => {
    if (value !== null && !isAdf(value)) {
      throw badField(
        'description',
        'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
      );
    }
    return { description: value };
  },
  labels: (value) => ({ labels: labelsOf(value) }),
  parent: (value, model, viewer) => ({ parentId: parentIdOf(value, model, viewer) }),
  priority: (value, model) => ({ priorityId: optionalEntityId('priority', value, model.priorities) }),
  resolution: (value, model) => ({ resolutionId: optionalEntityId('resolution', value, model.resolutions) }),
  issuetype: (value, model) => ({ issueTypeId: entityId('issuetype', value, model.issueTypes) }),
  assignee: (value, model) => ({ assigneeId: assigneeIdOf(value, model) }),
  timeoriginalestimate: (value) => withRemaining(secondsFrom('timeoriginalestimate', value)),
  timetracking: timeTrackingOf,
};

/** Reads the `fields` and `update` of a request; `labels` are those that the issue has so far. */
export function readEdit(call: Call, labels: readonly string[], ignored: readonly string[] = []): IssueEdit {
  const { fields, update } = bodyAs(call, editBody);
  const twice = Object.keys(fields).find((name) => name in update);
  if (twice) throw badField(twice, `Field '${twice}' cannot be set in both fields and update.`);
  const updated = Object.entries(update).map(([name, steps]) => [name, resultOf(name, steps, labels)] as const);
  return [...Object.entries(fields), ...updated]
    .filter(([name]) => !ignored.includes(name))
    .map(([name, value]) => readerOf(name, call.site.model)(value, call.site.model, call.viewer))
    .reduce((edit, part) => ({ ...edit, ...part, numbers: { ...edit.numbers, ...part.numbers } }), {});
}

/** The id of the entity that `{id}` or `{name}` refers to. */
export function entityId(field: string, value: unknown, entities: readonly Named[]): string {
  const wanted = reference.safeParse(value).data;
  const found = entities.find(({ id, name }) => (wanted?.id === undefined ? name === wanted?.name : id === wanted.id));
  if (!found) throw badField(field, `Could not find valid 'id' or 'name' in ${field} object.`);
  return found.id;
}

function optionalEntityId(field: string, value: unknown, entities: readonly Named[]): string | null {
  return value === null ? null : entityId(field, value, entities);
}

function readerOf(name: string, model: Model): Reader {
  const isCustom = model.customFields.some(({ id }) => id === name);
  const reader = isCustom ? numberReader(name) : Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (!reader) {
    throw badField(name, `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`);
  }
  return reader;
}

function numberReader(fieldId: string): Reader {
  return (value) => {
    if (value !== null && typeof value !== 'number') throw badField(fieldId, 'Operation value must be a number');
    return fieldId === storyPointsFieldId ? { storyPoints: value } : { numbers: { [fieldId]: value } };
  };
}

/** What a field's list of `set`, `edit`, `add` and `remove` steps comes to. */
function resultOf(name: string, steps: z.infer<typeof operations>, labels: readonly string[]): unknown {
  let result: unknown = name === 'labels' ? labels : undefined;
  for (const step of steps) {
    if ('set' in step) result = step.set;
    else if ('edit' in step && name === 'timetracking') result = step.edit;
    else if ('add' in step && name === 'labels') result = [...new Set([...labelsOf(result), step.add])];
    else if ('remove' in step && name === 'labels') result = labelsOf(result).filter((each) => each !== step.remove);
    else throw badField(name, `Unsupported operation on the field '${name}'.`);
  }
  return result;
}

function summaryOf(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '')
    throw badField('summary', 'You must specify a summary of the issue.');
  if (value.includes('\n')) throw badField('summary', 'The summary is invalid because it contains newline characters.');
  if (value.length > 255) throw badField('summary', 'Summary must be less than 255 characters.');
  return value;
}

function labelsOf(value: unknown): readonly string[] {
  const labels = z.array(z.string()).safeParse(value).data;
  if (!labels) throw badField('labels', 'data was not an array');
  const spaced = labels.find((label) => /\s/.test(label));
  if (spaced !== undefined) throw badField('labels', `The label '${spaced}' contains spaces which is invalid.`);
  return labels;
}

function parentIdOf(value: unknown, model: Model, viewer: Viewer): string | null {
  const cleared = value === null || z.object({ none: z.literal(true) }).safeParse(value).success;
  if (cleared) return null;
  const wanted = reference.safeParse(value).data;
  const parent = model.issue(wanted?.id ?? wanted?.key ?? '');
  if (!parent || !maySee(model, viewer, parent)) {
    throw badField('parent', 'Could not find issue by id or key.');
  }
  return parent.id;
}

function assigneeIdOf(value: unknown, model: Model): string | null {
  if (value === null) return null;
  const wanted = person.safeParse(value).data;
  const accountId = wanted?.accountId ?? wanted?.id ?? null;
  if (accountId !== null && !model.users.some((user) => user.accountId === accountId))
    throw badField('assignee', `User '${accountId}' cannot be assigned issues.`);
  return accountId;
}

function timeTrackingOf(value: unknown): IssueEdit {
  const given = z.record(z.string(), z.unknown()).safeParse(value).data;
  if (!given) throw badField('timetracking', 'expected Object');
  return {
    ...('originalEstimate' in given && withRemaining(secondsFrom('timetracking', given.originalEstimate))),
    ...('remainingEstimate' in given && {
      remainingEstimate: secondsFrom('timetracking', given.remainingEstimate),
    }),
  };
}

/** No work is logged on this site, so all of an estimate remains unless a request says otherwise. */
function withRemaining(seconds: number | null): IssueEdit {
  return { originalEstimate: seconds, remainingEstimate: seconds };
}

/** A number counts seconds, a text is a duration like `2d 4h`. */
function secondsFrom(field: string, value: unknown): number | null {
  if (value === null || value === '') return null;
  const seconds = typeof value === 'number' ? value : typeof value === 'string' ? secondsOf(value) : undefined;
  if (seconds === undefined) throw badRequest(`The value of '${field}' is not a duration.`);
  return seconds;
}
