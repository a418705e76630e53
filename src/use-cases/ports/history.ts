import type { Day } from '../../domain/day';
import type { GoalRef } from '../records';

/** A day of a goal's history. */
export interface HistoryDay {
  goal: GoalRef;
  day: Day;
  /** It ended with a value; without one it is as though it were not there. */
  hasValue: boolean;
}

/** How far thinning the history out came. */
export interface HistoryRound {
  begunOn: Day;
  /** The goal to go on from; null: it went through all of them. */
  from: GoalRef | null;
}

export interface HistoryStore {
  /** One that lies long back, where there was none. One statement. */
  findRound(): Promise<HistoryRound>;
  /** One statement. */
  saveRound(round: HistoryRound): Promise<void>;
  /**
   * So many days before those, from that goal on, null: from the first, goal by goal and each goal's in their order. One
   * statement.
   */
  listOld(
    from: GoalRef | null,
    before: {
      /** Of days with a value. */
      valuesBefore: Day;
      /** Of those without. */
      today: Day;
    },
    limit: number,
  ): Promise<HistoryDay[]>;
  /** One statement per 500 days. */
  remove(days: { goal: GoalRef; days: Day[] }[]): Promise<void>;
}
