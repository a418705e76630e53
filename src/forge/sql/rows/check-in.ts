import type { Selectable } from 'kysely';
import type { CheckIn } from '../../../use-cases/records';
import { toNumber, toNumberOrNull } from '../database/cells';
import type { CheckInTable } from '../database/schema';

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
