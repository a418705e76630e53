import { z } from 'zod';
import { parseDay, type Day } from '../domain/day';
import { gapKinds } from '../domain/gaps';
import type {
  AccountId,
  CheckInId,
  CommentId,
  CycleId,
  GroupId,
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
export const checkInId = uuid<CheckInId>();
export const commentId = uuid<CommentId>();
const groupId = z.string().min(1).max(255) as unknown as z.ZodType<GroupId, string>;

/** Who may see an objective besides those who always may; null: everyone. */
export const readers = z.object({ people: z.array(accountId).max(50), groupIds: z.array(groupId).max(20) }).nullable();

/** The goal that a page is about. */
export const goal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('objective'), id: objectiveId }),
  z.object({ kind: z.literal('keyResult'), id: keyResultId }),
]);
/** What people talk about: a goal, a team, or a strategic goal. */
export const talkSubject = z.discriminatedUnion('kind', [
  ...goal.options,
  z.object({ kind: z.literal('team'), id: teamId }),
  z.object({ kind: z.literal('strategicGoal'), id: strategicGoalId }),
]);
/** Which gap of what is talked about; `issueId` of an epic, of which its team is talked to. */
export const gapOf = z.object({ kind: z.enum(gapKinds), issueId: issueId.nullable().default(null) });
/** Where a list goes on. */
export const cursor = z.object({ at: z.iso.datetime(), id: z.uuid() });

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
/** Days from one check-in to the next. */
export const cadenceDays = z
  .number('Enter a number.')
  .int('Enter whole days.')
  .min(1, 'Enter 1 or more.')
  .max(366, 'Enter 366 or less.');
export const day = z
  .string()
  .refine((text) => parseDay(text) !== null, 'Enter a day as year-month-day.') as unknown as z.ZodType<Day, string>;
export const version = z.number().int().min(1);

const jql = z.string().trim().min(1, 'Enter JQL.').max(limits.text, `Make it ${limits.text} characters or shorter.`);

/** What is read from Jira. */
export const jiraReading = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count'), jql }),
  z.object({ kind: z.literal('sum'), jql, fieldId: z.string().regex(/^[a-z][A-Za-z0-9_]*$/, 'Not a field of Jira.') }),
  z.object({ kind: z.literal('share'), jql, ofJql: jql }),
]);

export const measure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), start: figure.nullable(), target: figure.nullable(), unit }),
  z.object({ kind: z.literal('keep'), low: figure.nullable(), high: figure.nullable(), unit }),
  z.object({ kind: z.literal('milestone') }),
  z.object({
    kind: z.literal('jira'),
    start: figure.nullable(),
    target: figure.nullable(),
    unit,
    reading: jiraReading,
  }),
  z.object({ kind: z.literal('initiatives') }),
]);
