import { z } from 'zod';
import type { KeyResultId, ObjectiveId } from '../../domain/ids';
import {
  accountId,
  cycleId,
  keyResultId,
  measure,
  objectiveId,
  projectId,
  strategicGoalId,
  teamId,
  text,
  title,
  version,
  weight,
} from '../fields';
import { operation } from '../operation';
import type { ExplanationView, ProjectPageView, Saved } from '../views';

/** A team’s goals, read, written and explained. */
export const goalsOperations = {
  readProjectPage: operation<ProjectPageView>()(z.object({ projectId, cycleId: cycleId.nullable() }), {
    kind: 'everyone',
  }),
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
  explainProgress: operation<ExplanationView>()(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('keyResult'), id: keyResultId }),
      z.object({ kind: z.literal('delivery'), id: keyResultId }),
      z.object({ kind: z.literal('objective'), id: objectiveId }),
      z.object({ kind: z.literal('strategicGoal'), id: strategicGoalId }),
    ]),
    { kind: 'everyone' },
  ),
};
