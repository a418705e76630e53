import type { Nullable } from 'kysely';
import type { KeyResult } from '../../../use-cases/records';
import { toNumber, toNumberOrNull } from '../database/cells';
import type { MeasureColumns } from '../database/schema';
import { fromMeasure, toMeasure } from './measure';
import { namedColumns, placeless } from './row-of';
import type { CellsOf, Each, Given, NamesOf, RowOf } from './row-of';

const namesOfMeasure = {
  measure_kind: 'measure_kind',
  measure_start: 'measure_start',
  measure_target: 'measure_target',
  measure_low: 'measure_low',
  measure_high: 'measure_high',
  measure_unit: 'measure_unit',
  measure_reading: 'measure_reading',
} as const satisfies Record<keyof MeasureColumns, string>;

const names = {
  id: 'keyResultId',
  version: 'keyResultVersion',
  objective_id: 'keyResultObjectiveId',
  position: null,
  title: 'keyResultTitle',
  owner_id: 'keyResultOwnerId',
  weight: 'keyResultWeight',
  cadence_days: 'keyResultCadenceDays',
  source: 'keyResultSource',
  grade: 'keyResultGrade',
  learned: 'keyResultLearned',
  carried_from_id: 'keyResultCarriedFromId',
  ...namesOfMeasure,
} as const satisfies NamesOf<'key_result'>;

export const measureColumns = namedColumns('key_result', namesOfMeasure);
export const keyResultColumns = namedColumns('key_result', names);

/** All but its place, which it finds anew where it is brought back. */
export const storedOfKeyResult = placeless(names);

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
  source: row.keyResultSource,
  grade: toNumberOrNull(row.keyResultGrade),
  learned: row.keyResultLearned,
  carriedFromId: row.keyResultCarriedFromId,
});

type Cells = CellsOf<'key_result'>;

/** Of an edit, only what it gives. */
export function fromKeyResult(keyResult: KeyResult): Cells;
export function fromKeyResult(edit: Given<KeyResult>): Given<Cells>;
export function fromKeyResult({ measure, ...own }: Given<KeyResult>): Given<Cells> {
  const cells = {
    id: own.id,
    version: own.version,
    objective_id: own.objectiveId,
    title: own.title,
    owner_id: own.ownerId,
    weight: own.weight,
    cadence_days: own.cadenceDays,
    source: own.source,
    grade: own.grade,
    learned: own.learned,
    carried_from_id: own.carriedFromId,
  } satisfies Each<Omit<Cells, keyof MeasureColumns>>;
  return measure === undefined ? cells : { ...cells, ...fromMeasure(measure) };
}

/** Where key results are joined, there may be none. */
export const hasKeyResult = <Joined extends Nullable<KeyResultRow>>(row: Joined): row is Joined & KeyResultRow =>
  row.keyResultId !== null;
