import type { GoalListView } from '../../contract/goal-page-views';
import type { Day } from '../../domain/day';
import type { Rules } from '../../domain/rules';
import { toKeyResultView, toObjectiveProgressView } from '../progress/progress-views';
import type { Cycle, ObjectiveRow } from '../records';

/** An objective with its key results, without their initiatives. */
export function toGoalView(
  row: Pick<ObjectiveRow, 'objective' | 'progress' | 'keyResults'>,
  cycle: Cycle,
  today: Day,
  rules: Rules,
): GoalListView['objectives'][number] {
  const { cycleId: _, carriedFromId: __, ...objective } = row.objective;
  return {
    ...objective,
    progress: toObjectiveProgressView(row.progress, cycle, today, rules),
    keyResults: row.keyResults.map(({ keyResult, progress, reading }) =>
      toKeyResultView(keyResult, progress, reading, cycle, today, rules),
    ),
  };
}

export const toIso = (instant: number): string => new Date(instant).toISOString();
