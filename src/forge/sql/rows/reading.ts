import type { Day } from '../../../domain/day';
import type { AccountId } from '../../../domain/ids';
import type { StatedPace } from '../../../domain/pace';
import type { Reading, ReadingTrouble } from '../../../use-cases/records';
import { toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';

export interface ReadingRow {
  readingValue: Numeric | null;
  readingConfidence: Numeric | null;
  readingMeasuredOn: Day | null;
  readingStatedPace: StatedPace | null;
  readingAuthorId: AccountId | null;
  readingError: string | null;
  readingFailingSince: Numeric | null;
}

export const toTrouble = (row: { error: string | null; failing_since: Numeric | null }): ReadingTrouble | null =>
  row.error === null || row.failing_since === null ? null : { error: row.error, since: toNumber(row.failing_since) };

export function toReading(row: ReadingRow): Reading | null {
  const trouble = toTrouble({ error: row.readingError, failing_since: row.readingFailingSince });
  if (row.readingValue === null && trouble === null) return null;
  return {
    value: toNumberOrNull(row.readingValue),
    confidence: toNumberOrNull(row.readingConfidence),
    measuredOn: row.readingMeasuredOn,
    statedPace: row.readingStatedPace,
    authorId: row.readingAuthorId,
    trouble,
  };
}
