import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { GoalKey } from '../../../contract/goal-page-views';
import type { Day } from '../../../domain/day';
import type { AccountId, CheckInId, KeyResultId } from '../../../domain/ids';
import type { StatedPace } from '../../../domain/pace';
import type { GoalPageStore, PastCheckIn } from '../../../use-cases/ports';
import type { Cycle } from '../../../use-cases/records';
import { toBoolean, toNumber } from '../database/cells';
import type { Numeric } from '../database/cells';
import { toCheckIn } from '../rows/check-in';
import type { Database } from '../database/schema';

/** Rows of two kinds in one answer: a day of the history has its day and its share, and NULL for the rest. */
type HistoryRow =
  | { kind: 'day'; measured_on: Day; value: Numeric }
  | {
      kind: 'checkIn';
      measured_on: Day;
      value: Numeric;
      id: CheckInId;
      key_result_id: KeyResultId;
      confidence: Numeric | null;
      note: string;
      author_id: AccountId;
      created_at: Numeric;
      stated_pace: StatedPace | null;
      replaces_id: CheckInId | null;
      is_corrected: Numeric;
    };

/** See `GoalPageStore.findHistory`. */
export async function findGoalHistory(
  db: Kysely<Database>,
  goal: GoalKey,
  cycle: Pick<Cycle, 'startsOn' | 'endsOn'>,
  mostCheckIns: number,
): ReturnType<GoalPageStore['findHistory']> {
  const { rows } = await historyOf(goal, cycle, mostCheckIns).execute(db);
  return {
    checkIns: rows
      .flatMap((row) => (row.kind === 'checkIn' ? [toPastCheckIn(row)] : []))
      .sort((one, other) => other.measuredOn.localeCompare(one.measuredOn) || other.createdAt - one.createdAt),
    history: rows
      .flatMap((row) => (row.kind === 'day' ? [{ on: row.measured_on, share: toNumber(row.value) }] : []))
      .sort((one, other) => one.on.localeCompare(other.on)),
  };
}

const historyOf = (goal: GoalKey, { startsOn, endsOn }: Pick<Cycle, 'startsOn' | 'endsOn'>, limit: number) =>
  sql<HistoryRow>`
  SELECT listed.* FROM (
    SELECT 'checkIn' AS kind, check_in.measured_on, check_in.value, check_in.id, check_in.key_result_id,
      check_in.confidence, check_in.note, check_in.author_id, check_in.created_at, check_in.stated_pace,
      check_in.replaces_id,
      EXISTS (SELECT 1 FROM check_in AS newer WHERE newer.replaces_id = check_in.id) AS is_corrected
    FROM key_result JOIN check_in ON check_in.key_result_id = key_result.id
    WHERE ${goal.kind === 'objective' ? sql`key_result.objective_id` : sql`key_result.id`} = ${goal.id}
    ORDER BY check_in.measured_on DESC, check_in.created_at DESC, check_in.id DESC LIMIT ${sql.lit(limit)}
  ) AS listed
  UNION ALL
  SELECT 'day', day, progress, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM progress_history
  WHERE goal_kind = ${goal.kind} AND goal_id = ${goal.id} AND day BETWEEN ${startsOn} AND ${endsOn}
  AND progress IS NOT NULL`;

const toPastCheckIn = (row: HistoryRow & { kind: 'checkIn' }): PastCheckIn => ({
  ...toCheckIn(row),
  isCorrected: toBoolean(row.is_corrected),
});
