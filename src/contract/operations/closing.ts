import { z } from 'zod';
import type { ObjectiveId } from '../../domain/ids';
import type { ClosingView, HistoryView } from '../closing-views';
import { cycleId, keyResultId, objectiveId, projectId, teamId, text, version } from '../fields';
import { operation } from '../operation';

const grade = z.number('Enter a number.').min(0, 'Enter 0 or more.').max(1, 'Enter 1 or less.');

/** Looking back: grades, what was learned, and what goes on in another cycle. */
export const closingOperations = {
  readClosing: operation<ClosingView>()(z.object({ teamId, cycleId }), { kind: 'everyone' }),
  /**
   * Each goal is written when `version` is still its own: after a conflict the others are saved. Answers as
   * `readClosing`.
   */
  gradeGoals: operation<ClosingView>()(
    z.object({
      teamId,
      cycleId,
      objectives: z.array(z.object({ objectiveId, version, learned: text })).max(200),
      keyResults: z.array(z.object({ keyResultId, version, grade: grade.nullable(), learned: text })).max(1_000),
    }),
    { kind: 'goal-editor', goals: (i) => ({ teamId: i.teamId }) },
  ),
  /** Answers the new objectives, in the order of those chosen. */
  carryOver: operation<{ objectiveIds: ObjectiveId[] }>()(
    z.object({
      objectiveIds: z.array(objectiveId).min(1, 'Choose at least one objective.').max(50),
      /** The team and the open cycle in which they go on. */
      teamId,
      cycleId,
      /** carry: the team goes on with them; clone: fresh copies, for any team. */
      mode: z.enum(['carry', 'clone']),
    }),
    { kind: 'goal-editor', goals: (i) => ({ teamId: i.teamId }) },
  ),
  /** The newest cycles, after the first `skip`. */
  readHistory: operation<HistoryView>()(z.object({ projectId, skip: z.number().int().min(0).max(10_000).default(0) }), {
    kind: 'everyone',
  }),
};
