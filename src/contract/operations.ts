import { z } from 'zod';
import { parseDay, type Day } from '../domain/day';
import type {
  AccountId,
  CheckInId,
  CycleId,
  IssueId,
  KeyResultId,
  ObjectiveId,
  ProjectId,
  StrategicGoalId,
  TeamId,
} from '../domain/ids';
import type { Permission } from './permission';
import type { Reply } from './reply';
import type { ExplanationView, IssuePanelView, KeyResultChoicesView, ProjectPageView, Saved } from './views';

const uuid = <Id extends string>() => z.uuid('Not an id of this app.') as unknown as z.ZodType<Id, string>;
const jiraId = <Id extends string>() =>
  z.string().regex(/^\d{1,19}$/, 'Not an id of Jira.') as unknown as z.ZodType<Id, string>;

const issueId = jiraId<IssueId>();
const projectId = jiraId<ProjectId>();
const accountId = z.string().min(1).max(128) as unknown as z.ZodType<AccountId, string>;
const strategicGoalId = uuid<StrategicGoalId>();
const teamId = uuid<TeamId>();
const cycleId = uuid<CycleId>();
const objectiveId = uuid<ObjectiveId>();
const keyResultId = uuid<KeyResultId>();

/** Limits of what people type, in characters. */
export const limits = { title: 255, text: 10_000, unit: 20 } as const;

const title = z
  .string()
  .trim()
  .min(1, 'Give it a title.')
  .max(limits.title, `Make it ${limits.title} characters or shorter.`);
const text = z.string().max(limits.text, `Make it ${limits.text} characters or shorter.`);
const unit = z.string().trim().max(limits.unit, `Make it ${limits.unit} characters or shorter.`);
const figure = z.number('Enter a number.');
const weight = z.number('Enter a number.').min(0, 'Enter 0 or more.').max(1000, 'Enter 1000 or less.');
const day = z
  .string()
  .refine((text) => parseDay(text) !== null, 'Enter a day as year-month-day.') as unknown as z.ZodType<Day, string>;
const version = z.number().int().min(1);

const measure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), start: figure.nullable(), target: figure.nullable(), unit }),
  z.object({ kind: z.literal('keep'), low: figure.nullable(), high: figure.nullable(), unit }),
  z.object({ kind: z.literal('milestone') }),
  z.object({ kind: z.literal('initiatives') }),
]);

/** One operation: what it takes, what it gives, and who may call it. `Output` exists for the compiler only. */
export interface Operation<Schema extends z.ZodType, Output> {
  readonly input: Schema;
  readonly permission: Permission<z.output<Schema>>;
  readonly output?: Output;
}

const operation =
  <Output>() =>
  <Schema extends z.ZodType>(input: Schema, permission: Permission<z.output<Schema>>): Operation<Schema, Output> => ({
    input,
    permission,
  });

const onIssue = z.object({ issueId });
const onInitiative = z.object({ issueId, keyResultId });

/** Everything that the browser can ask of the backend. */
export const operations = {
  readIssuePanel: operation<IssuePanelView>()(onIssue, { kind: 'everyone' }),
  /**
   * Reads the issue and its children from Jira with the caller's rights, then answers as `readIssuePanel`; an issue that
   * the caller may not see is not found.
   */
  rereadIssue: operation<IssuePanelView>()(onIssue, { kind: 'everyone' }),
  findKeyResults: operation<KeyResultChoicesView>()(
    z.object({ text: z.string().max(limits.title), projectId: projectId.nullable() }),
    { kind: 'everyone' },
  ),
  linkInitiative: operation<IssuePanelView>()(onInitiative.extend({ weight: weight.default(1) }), {
    kind: 'initiative-editor',
    issue: (i) => i.issueId,
    keyResult: (i) => i.keyResultId,
    mustSee: true,
  }),
  unlinkInitiative: operation<IssuePanelView>()(onInitiative, {
    kind: 'initiative-editor',
    issue: (i) => i.issueId,
    keyResult: (i) => i.keyResultId,
    mustSee: false,
  }),
  markHeartbeat: operation<IssuePanelView>()(onIssue, { kind: 'issue-editor', issue: (i) => i.issueId }),
  unmarkHeartbeat: operation<IssuePanelView>()(onIssue, { kind: 'issue-editor', issue: (i) => i.issueId }),
  explainProgress: operation<ExplanationView>()(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('keyResult'), id: keyResultId }),
      z.object({ kind: z.literal('delivery'), id: keyResultId }),
      z.object({ kind: z.literal('objective'), id: objectiveId }),
      z.object({ kind: z.literal('strategicGoal'), id: strategicGoalId }),
    ]),
    { kind: 'everyone' },
  ),
  /** Why the delivery of one issue, which counts for this key result, is that number. */
  explainIssue: operation<ExplanationView>()(onInitiative, { kind: 'issue-viewer', issue: (i) => i.issueId }),
  readProjectPage: operation<ProjectPageView>()(z.object({ projectId, cycleId: cycleId.nullable() }), {
    kind: 'everyone',
  }),
  createStrategicGoal: operation<Saved<StrategicGoalId>>()(z.object({ title, description: text.default('') }), {
    kind: 'strategy-editor',
  }),
  createCycle: operation<Saved<CycleId>>()(z.object({ name: title, startsOn: day, endsOn: day }), {
    kind: 'strategy-editor',
  }),
  createTeam: operation<Saved<TeamId>>()(
    z.object({
      name: title,
      projectIds: z.array(projectId).min(1, 'Choose at least one project.').max(100),
      weighting: z.enum(['count', 'storyPoints', 'timeEstimate']).default('count'),
      leadId: accountId.nullable().default(null),
      editorIds: z.array(accountId).max(100).default([]),
    }),
    { kind: 'project-admin', projects: (i) => i.projectIds },
  ),
  createObjective: operation<Saved<ObjectiveId>>()(
    z.object({
      teamId,
      cycleId,
      title,
      description: text.default(''),
      strategicGoalId: strategicGoalId.nullable(),
      noGoalReason: text.default(''),
      ownerId: accountId.nullable().default(null),
      weight: weight.default(1),
    }),
    { kind: 'goal-editor', goals: (i) => ({ teamId: i.teamId }) },
  ),
  editObjective: operation<Saved<ObjectiveId>>()(
    z.object({ objectiveId, version, title, strategicGoalId: strategicGoalId.nullable(), noGoalReason: text }),
    { kind: 'goal-editor', goals: (i) => ({ objectiveId: i.objectiveId }) },
  ),
  createKeyResult: operation<Saved<KeyResultId>>()(
    z.object({ objectiveId, title, measure, ownerId: accountId.nullable().default(null), weight: weight.default(1) }),
    { kind: 'goal-editor', goals: (i) => ({ objectiveId: i.objectiveId }) },
  ),
  editKeyResult: operation<Saved<KeyResultId>>()(z.object({ keyResultId, version, title, measure, weight }), {
    kind: 'goal-editor',
    goals: (i) => ({ keyResultId: i.keyResultId }),
  }),
  checkIn: operation<Saved<CheckInId>>()(
    z.object({
      keyResultId,
      value: figure,
      confidence: z.number().int().min(0).max(10).nullable().default(null),
      note: text.default(''),
      /** The day the value was true; today when left out. */
      measuredOn: day.nullable().default(null),
    }),
    { kind: 'check-in-author', keyResult: (i) => i.keyResultId },
  ),
};

export type Operations = typeof operations;
export type OperationName = keyof Operations;
/** What a caller sends. */
export type Input<Name extends OperationName> = z.input<Operations[Name]['input']>;
/** What a use case receives. */
export type Parsed<Name extends OperationName> = z.output<Operations[Name]['input']>;
export type Output<Name extends OperationName> = Exclude<Operations[Name]['output'], undefined>;
/** The shape that `makeResolver` and `makeInvoke` take. */
export type Definitions = { [Name in OperationName]: (input: Input<Name>) => Reply<Output<Name>> };
