import { z } from 'zod';
import { dayOf } from '../../domain/day';
import type { IssueId, ProjectId } from '../../domain/ids';
import { isDropped, type Rules, type StatusCategory } from '../../domain/rules';
import type { MirroredIssue } from '../../use-cases/records';

/** Jira's numeric ids come as text in REST and as numbers in some events. */
export const jiraId = z.union([z.string(), z.number()]).transform(String);

export const jiraInstant = z.string().transform((text, context) => {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) context.addIssue({ code: 'custom', message: `not an instant: ${text}` });
  return instant;
});

/** Status category; Jira has one more, `undefined`, for what nobody has placed yet. */
export const jiraStatus = z
  .object({ statusCategory: z.object({ key: z.string() }) })
  .transform(({ statusCategory: { key } }): StatusCategory =>
    key === 'indeterminate' || key === 'done' ? key : 'new',
  );

export const jiraIssueType = z
  .object({ hierarchyLevel: z.number().optional(), subtask: z.boolean().optional() })
  .transform(({ hierarchyLevel, subtask }) => ({
    mayHaveChildren: hierarchyLevel === undefined ? !subtask : hierarchyLevel >= 0,
    /** On a level above stories. */
    isEpic: hierarchyLevel !== undefined && hierarchyLevel > 0,
  }));

const fields = z.looseObject({
  parent: z.object({ id: jiraId }).nullish(),
  project: z.object({ id: jiraId }),
  issuetype: jiraIssueType,
  status: jiraStatus,
  resolution: z.object({ name: z.string() }).nullish(),
  resolutiondate: z.string().nullish(),
  timeoriginalestimate: z.number().nullish(),
  updated: jiraInstant,
});

export const jiraIssue = z.object({ id: jiraId, fields });
export type JiraIssue = z.output<typeof jiraIssue>;

/** The fields to ask Jira for, so that an answer fits `jiraIssue`. */
export const fieldsToRead = (storyPointFields: string[]): string[] => [
  'parent',
  'project',
  'issuetype',
  'status',
  'resolution',
  'resolutiondate',
  'timeoriginalestimate',
  'updated',
  ...storyPointFields,
];

/** Of several fields that may hold story points, the first with a number counts. */
export function storyPointsIn(f: JiraIssue['fields'], storyPointFields: string[]): number | null {
  return storyPointFields.map((field) => f[field]).find((value) => typeof value === 'number') ?? null;
}

/** A done issue without a day of resolution (there are many) counts as completed on the day it last changed. */
export function toMirroredIssue({ id, fields: f }: JiraIssue, storyPointFields: string[], rules: Rules): MirroredIssue {
  return {
    id: id as IssueId,
    parentId: (f.parent?.id ?? null) as IssueId | null,
    projectId: f.project.id as ProjectId,
    category: f.status,
    dropped: isDropped(f.status, f.resolution?.name ?? null, rules),
    storyPoints: storyPointsIn(f, storyPointFields),
    timeEstimateSeconds: f.timeoriginalestimate ?? null,
    completedOn: f.status === 'done' ? dayOf(resolvedAt(f)) : null,
    updatedAt: f.updated,
  };
}

function resolvedAt({ resolutiondate, updated }: JiraIssue['fields']): number {
  const instant = Date.parse(resolutiondate ?? '');
  return Number.isNaN(instant) ? updated : instant;
}
