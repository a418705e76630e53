import type { Nullable, SelectQueryBuilder } from 'kysely';
import type { ObjectiveId, TeamId } from '../../../domain/ids';
import type { Objective, ObjectiveRow } from '../../../use-cases/records';
import { progressColumns, toGoalProgressRow } from './goal-progress';
import { hasKeyResult, keyResultColumns, toKeyResult } from './key-result';
import type { KeyResultRow } from './key-result';
import { objectiveColumns } from './objective';
import { toReading } from './reading';
import type { ReadingRow } from './reading';
import { placeBy } from './readings';
import type { Database } from '../database/schema';

/**
 * The objectives that a query finds, in their teams’ own order, with a row for each of their key results in theirs, for
 * `withReadings`.
 */
export const withKeyResults = (objectives: SelectQueryBuilder<Database, 'objective', object>) =>
  objectives
    .leftJoin('key_result', 'key_result.objective_id', 'objective.id')
    .leftJoin('goal_progress as objectiveState', (join) =>
      join.on('objectiveState.goal_kind', '=', 'objective').onRef('objectiveState.goal_id', '=', 'objective.id'),
    )
    .leftJoin('goal_progress as keyResultState', (join) =>
      join.on('keyResultState.goal_kind', '=', 'keyResult').onRef('keyResultState.goal_id', '=', 'key_result.id'),
    )
    .select(objectiveColumns)
    .select(progressColumns('objectiveState'))
    .select(keyResultColumns)
    .select(progressColumns('keyResultState'))
    .select(placeBy('objective.position', 'objective.id', 'key_result.position', 'key_result.id'));

/** One of each objective in such rows, with its key results. */
export function foldObjectives<
  Row extends { objectiveId: ObjectiveId } & Nullable<KeyResultRow>,
  Own extends object,
  Part,
>(
  rows: readonly Row[],
  toOwn: (row: Row) => Own,
  toPart: (row: Row & KeyResultRow) => Part,
): (Own & { keyResults: Part[] })[] {
  const folded = new Map<ObjectiveId, Own & { keyResults: Part[] }>();
  for (const row of rows) {
    const objective = folded.get(row.objectiveId) ?? { ...toOwn(row), keyResults: [] };
    folded.set(row.objectiveId, objective);
    if (hasKeyResult(row)) objective.keyResults.push(toPart(row));
  }
  return [...folded.values()];
}

type StateRow = Parameters<typeof toGoalProgressRow<'keyResultState'>>[1];

/** A key result with how it stands. */
export const toKeyResultRow = (row: KeyResultRow & StateRow & ReadingRow): ObjectiveRow['keyResults'][number] => ({
  keyResult: toKeyResult(row),
  progress: toGoalProgressRow('keyResultState', row),
  reading: toReading(row),
});

/** Team by team in the order given, those of one team in the order in which they came. */
export const byTeams = <Row extends { objective: Pick<Objective, 'teamId'> }>(rows: Row[], teamIds: TeamId[]): Row[] =>
  rows.toSorted((one, other) => teamIds.indexOf(one.objective.teamId) - teamIds.indexOf(other.objective.teamId));
