import type { GoalListView } from '../../contract/goal-page-views';
import type { Day } from '../../domain/day';
import type { Rules } from '../../domain/rules';
import { toKeyResultView, toObjectiveProgressView } from '../progress/progress-views';
import type { Cycle, FocusedObjectiveRow } from '../records';
import { toOwnView } from '../goals/own-view';

/** An objective with its key results, without their initiatives. */
export function toGoalView(
  row: FocusedObjectiveRow,
  cycle: Cycle,
  today: Day,
  rules: Rules,
): GoalListView['objectives'][number] {
  return {
    ...toOwnView(row),
    progress: toObjectiveProgressView(row.progress, cycle, today, rules),
    keyResults: row.keyResults.map(({ keyResult, progress, reading }) =>
      toKeyResultView(keyResult, progress, reading, cycle, today, rules),
    ),
  };
}
