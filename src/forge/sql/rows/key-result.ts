import type { Nullable } from 'kysely';
import type { KeyResult } from '../../../use-cases/records';
import { toNumber, toNumberOrNull } from '../database/cells';
import { toMeasure } from './measure';
import type { RowOf } from './row-of';

export const measureColumns = [
  'key_result.measure_kind',
  'key_result.measure_start',
  'key_result.measure_target',
  'key_result.measure_low',
  'key_result.measure_high',
  'key_result.measure_unit',
  'key_result.measure_reading',
] as const;

export const keyResultColumns = [
  'key_result.id as keyResultId',
  'key_result.version as keyResultVersion',
  'key_result.objective_id as keyResultObjectiveId',
  'key_result.title as keyResultTitle',
  'key_result.owner_id as keyResultOwnerId',
  'key_result.weight as keyResultWeight',
  'key_result.cadence_days as keyResultCadenceDays',
  'key_result.grade as keyResultGrade',
  'key_result.learned as keyResultLearned',
  'key_result.carried_from_id as keyResultCarriedFromId',
  ...measureColumns,
] as const;

export type KeyResultRow = RowOf<'key_result', typeof keyResultColumns>;

export const toKeyResult = (row: KeyResultRow): KeyResult => ({
  id: row.keyResultId,
  version: toNumber(row.keyResultVersion),
  objectiveId: row.keyResultObjectiveId,
  title: row.keyResultTitle,
  measure: toMeasure(row),
  ownerId: row.keyResultOwnerId,
  weight: toNumber(row.keyResultWeight),
  cadenceDays: toNumberOrNull(row.keyResultCadenceDays),
  grade: toNumberOrNull(row.keyResultGrade),
  learned: row.keyResultLearned,
  carriedFromId: row.keyResultCarriedFromId,
});

/** Where key results are joined, there may be none. */
export const hasKeyResult = <Joined extends Nullable<KeyResultRow>>(row: Joined): row is Joined & KeyResultRow =>
  row.keyResultId !== null;
