import type { Selectable } from 'kysely';
import type { CheckIn } from '../../../use-cases/records';
import { toNumber, toNumberOrNull } from '../database/cells';
import { givenCells } from '../database/guarded-write';
import type { Cells } from '../database/guarded-write';
import type { CheckInTable } from '../database/schema';
import type { CellsOf } from './row-of';

/** Every column, as rows joined as `given` have it. */
export const givenOfCheckIn: Cells<'check_in'> = {
  ...givenCells('id', 'key_result_id', 'value', 'confidence', 'note', 'measured_on'),
  ...givenCells('author_id', 'created_at', 'stated_pace', 'replaces_id'),
};

export const toCheckIn = (row: Selectable<CheckInTable>): CheckIn => ({
  id: row.id,
  keyResultId: row.key_result_id,
  value: toNumber(row.value),
  confidence: toNumberOrNull(row.confidence),
  note: row.note,
  measuredOn: row.measured_on,
  authorId: row.author_id,
  createdAt: toNumber(row.created_at),
  statedPace: row.stated_pace,
  replacesId: row.replaces_id,
});

export const fromCheckIn = (checkIn: CheckIn): CellsOf<'check_in'> => ({
  id: checkIn.id,
  key_result_id: checkIn.keyResultId,
  value: checkIn.value,
  confidence: checkIn.confidence,
  note: checkIn.note,
  measured_on: checkIn.measuredOn,
  author_id: checkIn.authorId,
  created_at: checkIn.createdAt,
  stated_pace: checkIn.statedPace,
  replaces_id: checkIn.replacesId,
});
