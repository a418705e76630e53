import type { SelectQueryBuilder } from 'kysely';
import type { AccountId } from '../../domain/ids';
import type { LookedBackRow } from '../../use-cases/ports';
import { toNumberOrNull } from './cells';
import {
  hasKeyResult,
  keyResultColumns,
  objectiveColumns,
  readingColumns,
  toKeyResult,
  toObjective,
  toReading,
} from './goal-columns';
import type { Database } from './schema';
import { isSeenBy } from './seen-objectives';

/** The objectives that a query finds and the viewer may see, in their teams’ own order, each with its key results in theirs. */
export async function listLookedBack(
  objectives: SelectQueryBuilder<Database, 'objective', object>,
  viewer: AccountId,
): Promise<LookedBackRow[]> {
  const rows = await select(objectives, viewer).execute();
  const found = new Map<string, LookedBackRow>();
  for (const row of rows) {
    const lookedBack = found.get(row.objectiveId) ?? {
      objective: toObjective(row),
      progress: toNumberOrNull(row.objectiveProgress),
      carriedFrom: toCarriedFrom(row),
      keyResults: [],
    };
    found.set(row.objectiveId, lookedBack);
    if (!hasKeyResult(row)) continue;
    lookedBack.keyResults.push({
      keyResult: toKeyResult(row),
      progress: toNumberOrNull(row.keyResultProgress),
      reading: toReading(row),
    });
  }
  return [...found.values()];
}

const select = (objectives: SelectQueryBuilder<Database, 'objective', object>, viewer: AccountId) =>
  objectives
    .where(isSeenBy(viewer))
    .leftJoin('key_result', 'key_result.objective_id', 'objective.id')
    .leftJoin('goal_progress as objectiveState', (join) =>
      join.on('objectiveState.goal_kind', '=', 'objective').onRef('objectiveState.goal_id', '=', 'objective.id'),
    )
    .leftJoin('goal_progress as keyResultState', (join) =>
      join.on('keyResultState.goal_kind', '=', 'keyResult').onRef('keyResultState.goal_id', '=', 'key_result.id'),
    )
    .leftJoin('objective as former', (join) =>
      join.onRef('former.id', '=', 'objective.carried_from_id').on(isSeenBy(viewer, 'former')),
    )
    .leftJoin('cycle as formerCycle', 'formerCycle.id', 'former.cycle_id')
    .select(objectiveColumns)
    .select(keyResultColumns)
    .select(readingColumns)
    .select([
      'objectiveState.progress as objectiveProgress',
      'keyResultState.progress as keyResultProgress',
      'former.id as formerId',
      'formerCycle.id as formerCycleId',
      'formerCycle.name as formerCycleName',
    ])
    .orderBy('objective.position')
    .orderBy('objective.id')
    .orderBy('key_result.position')
    .orderBy('key_result.id');

type Former = Pick<
  Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number],
  'formerId' | 'formerCycleId' | 'formerCycleName'
>;

function toCarriedFrom({ formerId, formerCycleId, formerCycleName }: Former): LookedBackRow['carriedFrom'] {
  if (formerId === null || formerCycleId === null || formerCycleName === null) return null;
  return { objectiveId: formerId, cycleId: formerCycleId, cycleName: formerCycleName };
}
