import { sql } from 'kysely';
import type { Expression } from 'kysely';
import type { Day } from '../../../domain/day';
import type { GoalProgressRow } from '../../../use-cases/records';
import { toBoolean, toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import type { GoalKind } from '../database/schema';

/** Of `goal_progress`, joined under the name of the goal it belongs to. */
export const progressColumns = <Goal extends string>(goal: Goal) =>
  [
    `${goal}.progress as ${goal}Progress`,
    `${goal}.raw as ${goal}Raw`,
    `${goal}.is_unmeasured as ${goal}IsUnmeasured`,
    `${goal}.delivery as ${goal}Delivery`,
    `${goal}.done_count as ${goal}Done`,
    `${goal}.total_count as ${goal}Total`,
    `${goal}.read_at as ${goal}ReadAt`,
  ] as const;

/** Progress on that day or the last before. */
export const earlierProgress = (kind: 'keyResult' | 'objective', goal: 'key_result.id' | 'objective.id', day: Day) =>
  progressUntil(kind, sql.ref(goal), day);

/** In its place, where no earlier day is asked for. */
export const noHistory = sql<Numeric | null>`NULL`;

/** Progress of any goal on that day or the last before, by its id as the history has it. */
export const progressUntil = (kind: GoalKind | Expression<unknown>, goalId: Expression<unknown>, day: Day) =>
  sql<Numeric | null>`(SELECT progress_history.progress FROM progress_history
    WHERE progress_history.goal_kind = ${kind} AND progress_history.goal_id = ${goalId}
    AND progress_history.day <= ${day} AND progress_history.progress IS NOT NULL ORDER BY progress_history.day DESC LIMIT 1)`;

type ProgressCell = 'Progress' | 'Raw' | 'IsUnmeasured' | 'Delivery' | 'Done' | 'Total' | 'ReadAt' | 'Earlier';

/** Nothing computed yet: none, and unmeasured. */
export function toGoalProgressRow<Goal extends string>(
  goal: Goal,
  row: Record<`${Goal}${ProgressCell}`, Numeric | null>,
): GoalProgressRow {
  const cell = (name: ProgressCell): Numeric | null => row[`${goal}${name}`];
  return {
    progress: toNumberOrNull(cell('Progress')),
    raw: toNumberOrNull(cell('Raw')),
    isUnmeasured: toBoolean(cell('IsUnmeasured') ?? 1),
    delivery: toNumberOrNull(cell('Delivery')),
    done: toNumber(cell('Done') ?? 0),
    total: toNumber(cell('Total') ?? 0),
    computedAt: toNumberOrNull(cell('ReadAt')),
    earlierProgress: toNumberOrNull(cell('Earlier')),
  };
}
