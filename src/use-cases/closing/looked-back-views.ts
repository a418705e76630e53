import type { LookedBackKeyResultView, LookedBackObjectiveView } from '../../contract/closing-views';
import { carryMeasure } from '../../domain/carry-over';
import { meanGrade, suggestedGrade } from '../../domain/grade';
import type { ObjectiveId } from '../../domain/ids';
import type { GoalInCycle, LookedBackRow } from '../ports';

/** The objectives, each with what goes on with it. */
export const toLookedBackViews = (
  rows: LookedBackRow[],
  carried: (GoalInCycle & { fromId: ObjectiveId })[],
): LookedBackObjectiveView[] => rows.map((row) => toLookedBackView(row, carriedOnFrom(row.objective.id, carried)));

const carriedOnFrom = (id: ObjectiveId, carried: (GoalInCycle & { fromId: ObjectiveId })[]): GoalInCycle[] =>
  carried.filter(({ fromId }) => fromId === id).map(({ fromId: _, ...goal }) => goal);

function toLookedBackView(
  { objective, progress, carriedFrom, keyResults }: LookedBackRow,
  carriedTo: GoalInCycle[],
): LookedBackObjectiveView {
  const { id, version, teamId, title, weight, learned } = objective;
  return {
    ...{ id, version, teamId, title, weight, progress, learned, carriedFrom, carriedTo },
    grade: meanGrade(keyResults.map(({ keyResult }) => keyResult)),
    keyResults: keyResults.map(toKeyResultView),
  };
}

function toKeyResultView({
  keyResult,
  progress,
  reading,
}: LookedBackRow['keyResults'][number]): LookedBackKeyResultView {
  const { id, version, title, measure, weight, grade, learned } = keyResult;
  const value = reading?.value ?? null;
  return {
    ...{ id, version, title, measure, weight, grade, learned, progress, value },
    measuredOn: reading?.measuredOn ?? null,
    suggestedGrade: suggestedGrade(progress),
    meetsTarget: carryMeasure(measure, value).meetsTarget,
  };
}
