import type { Day } from '../../domain/day';
import type { KeyResultId } from '../../domain/ids';
import type { JiraReading } from '../../domain/measure';
import type { ReadingTrouble } from '../records';

/** What Jira gave for a key result that it measures. */
export interface JiraValue {
  keyResultId: KeyResultId;
  /** The last that it gave; null: none yet. */
  value: number | null;
  readOn: Day | null;
  trouble: ReadingTrouble | null;
  /** What a sum rests on; null: it is to be read anew. */
  basis: SumBasis | null;
}

/** By which is seen that a sum cannot have moved. */
export interface SumBasis {
  reading: JiraReading;
  /** When its issues were read, and how many they were. */
  readAt: number;
  matched: number;
}

export interface JiraValueStore {
  /** Unless another was asked for later; one statement for each 100. */
  save(values: JiraValue[], askedAt: number): Promise<void>;
  /**
   * Key results of open cycles that run on `today` and are measured by Jira: those never asked, then those asked longest
   * ago, at most `limit`; without a basis of another reading. One statement.
   */
  listMeasured(today: Day, limit: number): Promise<(JiraValue & { reading: JiraReading })[]>;
}
