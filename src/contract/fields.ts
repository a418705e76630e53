import { z } from 'zod';
import { parseDay, type Day } from '../domain/day';
import type {
  AccountId,
  CycleId,
  IssueId,
  KeyResultId,
  ObjectiveId,
  ProjectId,
  StrategicGoalId,
  TeamId,
} from '../domain/ids';

/** What the inputs of operations are made of. */

export const uuid = <Id extends string>() => z.uuid('Not an id of this app.') as unknown as z.ZodType<Id, string>;
const jiraId = <Id extends string>() =>
  z.string().regex(/^\d{1,19}$/, 'Not an id of Jira.') as unknown as z.ZodType<Id, string>;

export const issueId = jiraId<IssueId>();
export const projectId = jiraId<ProjectId>();
export const accountId = z.string().min(1).max(128) as unknown as z.ZodType<AccountId, string>;
export const strategicGoalId = uuid<StrategicGoalId>();
export const teamId = uuid<TeamId>();
export const cycleId = uuid<CycleId>();
export const objectiveId = uuid<ObjectiveId>();
export const keyResultId = uuid<KeyResultId>();

/** Limits of what people type, in characters. */
export const limits = { title: 255, text: 10_000, unit: 20 } as const;

export const title = z
  .string()
  .trim()
  .min(1, 'Give it a title.')
  .max(limits.title, `Make it ${limits.title} characters or shorter.`);
export const text = z.string().max(limits.text, `Make it ${limits.text} characters or shorter.`);
export const unit = z.string().trim().max(limits.unit, `Make it ${limits.unit} characters or shorter.`);
export const figure = z.number('Enter a number.');
export const weight = z.number('Enter a number.').min(0, 'Enter 0 or more.').max(1000, 'Enter 1000 or less.');
export const day = z
  .string()
  .refine((text) => parseDay(text) !== null, 'Enter a day as year-month-day.') as unknown as z.ZodType<Day, string>;
export const version = z.number().int().min(1);

export const measure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), start: figure.nullable(), target: figure.nullable(), unit }),
  z.object({ kind: z.literal('keep'), low: figure.nullable(), high: figure.nullable(), unit }),
  z.object({ kind: z.literal('milestone') }),
  z.object({ kind: z.literal('initiatives') }),
]);
