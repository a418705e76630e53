import { z } from 'zod';
import type { KeyResultId, ObjectiveId } from '../../domain/ids';
import {
  accountId,
  cadenceDays,
  cycleId,
  keyResultId,
  limits,
  measure,
  objectiveId,
  projectId,
  readers,
  strategicGoalId,
  teamId,
  text,
  title,
  version,
  weight,
} from '../fields';
import { operation } from '../operation';
import type { ExplanationView, ObjectiveChoicesView, ProjectPageView, Saved } from '../views';

/** Where the number of a key result comes from: a sentence, or a web address. */
const source = z.string().trim().max(500, 'Make it 500 characters or shorter.');

/** What people write of a key result. */
const keyResultFields = z.object({
  title,
  measure,
  ownerId: accountId.nullable(),
  weight,
  cadenceDays: cadenceDays.nullable(),
  source,
});
const newKeyResult = keyResultFields.extend({
  ownerId: accountId.nullable().default(null),
  weight: weight.default(1),
  cadenceDays: cadenceDays.nullable().default(null),
  source: source.default(''),
});

/** What people write of an objective. */
const objectiveFields = z.object({
  title,
  description: text,
  strategicGoalId: strategicGoalId.nullable(),
  parentObjectiveId: objectiveId.nullable(),
  noGoalReason: text,
  ownerId: accountId.nullable(),
  weight,
  readers,
});

/** The place of a goal among its siblings: before one of them, or null for the last. */
const beforeObjective = z.object({ objectiveId, beforeId: objectiveId.nullable() });
const beforeKeyResult = z.object({ keyResultId, beforeId: keyResultId.nullable() });
const contribution = z.object({ parentObjectiveId: objectiveId, objectiveId });

const ofObjective = {
  kind: 'goal-editor',
  goals: ({ objectiveId }: { objectiveId: ObjectiveId }) => ({ objectiveId }),
} as const;
const ofKeyResult = {
  kind: 'goal-editor',
  goals: ({ keyResultId }: { keyResultId: KeyResultId }) => ({ keyResultId }),
} as const;
const ofParent = {
  kind: 'goal-editor',
  goals: (i: { parentObjectiveId: ObjectiveId }) => ({ objectiveId: i.parentObjectiveId }),
  besides: ({ objectiveId }: { objectiveId: ObjectiveId }) => ({ objectiveId }),
} as const;

/** A team’s goals, read, written and explained. */
export const goalsOperations = {
  readProjectPage: operation<ProjectPageView>()(z.object({ projectId, cycleId: cycleId.nullable() }), {
    kind: 'everyone',
  }),
  /** Objectives of cycles that have not ended, by words of their titles. */
  findObjectives: operation<ObjectiveChoicesView>()(
    z.object({ text: z.string().max(limits.title), projectId: projectId.nullable() }),
    { kind: 'everyone' },
  ),
  /**
   * With its first key results. It contributes to the parent at once where the caller may edit that one's goals too;
   * else it is proposed to that one's team.
   */
  createObjective: operation<Saved<ObjectiveId>>()(
    objectiveFields.extend({
      teamId,
      cycleId,
      description: text.default(''),
      parentObjectiveId: objectiveId.nullable().default(null),
      noGoalReason: text.default(''),
      ownerId: accountId.nullable().default(null),
      weight: weight.default(1),
      readers: readers.default(null),
      keyResults: z.array(newKeyResult).max(50).default([]),
    }),
    { kind: 'goal-editor', goals: (i) => ({ teamId: i.teamId }) },
  ),
  /** What is left out stays as it is; a parent counts as in `createObjective`, null ends or withdraws it. */
  editObjective: operation<Saved<ObjectiveId>>()(
    objectiveFields.partial().extend({ objectiveId, version }),
    ofObjective,
  ),
  /** Lets an objective that was proposed as contributing count for its parent. */
  acceptContribution: operation<null>()(contribution, ofParent),
  declineContribution: operation<null>()(contribution, ofParent),
  moveObjective: operation<null>()(beforeObjective, {
    ...ofObjective,
    besides: ({ beforeId }) => (beforeId === null ? null : { objectiveId: beforeId }),
  }),
  /** With all below it. Nothing of it is lost: see `restoreObjective`. */
  removeObjective: operation<null>()(z.object({ objectiveId, version }), ofObjective),
  restoreObjective: operation<null>()(beforeObjective.extend({ teamId }), {
    kind: 'goal-editor',
    goals: (i) => ({ teamId: i.teamId }),
  }),
  createKeyResult: operation<Saved<KeyResultId>>()(newKeyResult.extend({ objectiveId }), ofObjective),
  /** What is left out stays as it is. */
  editKeyResult: operation<Saved<KeyResultId>>()(
    keyResultFields.partial().extend({ keyResultId, version }),
    ofKeyResult,
  ),
  moveKeyResult: operation<null>()(beforeKeyResult, ofKeyResult),
  /** With its check-ins and initiatives. Nothing of it is lost: see `restoreKeyResult`. */
  removeKeyResult: operation<null>()(z.object({ keyResultId, version }), ofKeyResult),
  restoreKeyResult: operation<null>()(beforeKeyResult.extend({ objectiveId }), ofObjective),
  explainProgress: operation<ExplanationView>()(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('keyResult'), id: keyResultId }),
      z.object({ kind: z.literal('delivery'), id: keyResultId }),
      z.object({ kind: z.literal('objective'), id: objectiveId }),
      z.object({ kind: z.literal('strategicGoal'), id: strategicGoalId }),
    ]),
    {
      kind: 'goal-viewer',
      goals: (i) => {
        if (i.kind === 'strategicGoal') return null;
        return i.kind === 'objective' ? { objectiveId: i.id } : { keyResultId: i.id };
      },
    },
  ),
};
