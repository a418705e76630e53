import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { GoalKey } from '../../../contract/goal-page-views';
import type { GoalPageStore } from '../../../use-cases/ports';
import type { Cycle } from '../../../use-cases/records';
import { toBoolean, toNumber } from '../database/cells';
import type { Numeric } from '../database/cells';
import { selectKinds } from '../database/kinds';
import type { Database } from '../database/schema';
import { toCheckIn } from '../rows/check-in';
import { placeBy } from '../rows/readings';

/** See `GoalPageStore.findHistory`. */
export async function findGoalHistory(
  db: Kysely<Database>,
  goal: GoalKey,
  cycle: Pick<Cycle, 'startsOn' | 'endsOn'>,
  mostCheckIns: number,
): ReturnType<GoalPageStore['findHistory']> {
  const rows = await selectKinds(db, {
    checkIn: selectCheckIns(db, goal, mostCheckIns),
    day: selectDays(db, goal, cycle),
  });
  return {
    checkIns: rows.checkIn.map((row) => ({ ...toCheckIn(row), isCorrected: toBoolean(row.isCorrected) })),
    history: rows.day.map(({ day, share }) => ({ on: day, share: toNumber(share) })),
  };
}

/** The latest first. */
const selectCheckIns = (db: Kysely<Database>, goal: GoalKey, limit: number) =>
  db
    .selectFrom('key_result')
    .innerJoin('check_in', 'check_in.key_result_id', 'key_result.id')
    .where(goal.kind === 'objective' ? 'key_result.objective_id' : 'key_result.id', '=', goal.id as never)
    .select(['check_in.id', 'check_in.key_result_id', 'check_in.value', 'check_in.confidence', 'check_in.note'])
    .select(['check_in.measured_on', 'check_in.author_id', 'check_in.created_at', 'check_in.stated_pace'])
    .select('check_in.replaces_id')
    .select(
      sql<Numeric>`EXISTS (SELECT 1 FROM check_in AS newer WHERE newer.replaces_id = check_in.id)`.as('isCorrected'),
    )
    .select(placeBy(sql`check_in.measured_on DESC`, sql`check_in.created_at DESC`, sql`check_in.id DESC`))
    .orderBy('place')
    .limit(limit);

const selectDays = (db: Kysely<Database>, goal: GoalKey, { startsOn, endsOn }: Pick<Cycle, 'startsOn' | 'endsOn'>) =>
  db
    .selectFrom('progress_history')
    .where('goal_kind', '=', goal.kind)
    .where('goal_id', '=', goal.id)
    .where('day', '>=', startsOn)
    .where('day', '<=', endsOn)
    .where('progress', 'is not', null)
    .select('day')
    .select(sql<Numeric>`progress_history.progress`.as('share'))
    .select(placeBy('day'));
