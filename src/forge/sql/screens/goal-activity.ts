import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { GoalKey } from '../../../contract/goal-page-views';
import type { AccountId } from '../../../domain/ids';
import type { ActivityRow, Place } from '../../../use-cases/ports';
import { toNumber } from '../database/cells';
import type { Numeric } from '../database/cells';
import type { Database } from '../database/schema';

interface Row {
  id: string;
  happened_at: Numeric;
  account_id: AccountId | null;
  subject_kind: ActivityRow['subject']['kind'];
  subject_id: string;
  change_name: string;
  from_value: string;
  to_value: string;
  agreement: ActivityRow['agreement'];
}

/** See `GoalPageStore.listActivity`. */
export async function listGoalActivity(
  db: Kysely<Database>,
  goal: GoalKey,
  before: Place | null,
  limit: number,
): Promise<ActivityRow[]> {
  const { rows } = await activityOf(goal, before, limit).execute(db);
  return rows.map((row) => ({
    id: row.id,
    at: toNumber(row.happened_at),
    by: row.account_id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    change: row.change_name,
    from: JSON.parse(row.from_value) as unknown,
    to: JSON.parse(row.to_value) as unknown,
    agreement: row.agreement,
  }));
}

/** CROSS JOIN keeps SQLite to that order: from the few goals to their changes. */
const activityOf = (goal: GoalKey, before: Place | null, limit: number) => sql<Row>`
  SELECT listed.*, (
    SELECT said.change_name FROM activity AS said WHERE said.subject_kind = 'objective'
    AND said.subject_id = ${objectiveOf(goal)} AND said.happened_at < listed.happened_at
    AND said.change_name IN ('agree', 'propose') ORDER BY said.happened_at DESC, said.id DESC LIMIT 1
  ) AS agreement
  FROM (
    SELECT activity.* FROM (${subjectsOf(goal)}) AS found CROSS JOIN activity
    ON activity.subject_kind = found.kind AND activity.subject_id = found.id
    ${before === null ? sql`` : sql`WHERE ${isBefore(before)}`}
    ORDER BY activity.happened_at DESC, activity.id DESC LIMIT ${sql.lit(limit)}
  ) AS listed
  ORDER BY listed.happened_at DESC, listed.id DESC`;

const subjectsOf = (goal: GoalKey) =>
  goal.kind === 'objective'
    ? sql`SELECT 'objective' AS kind, ${goal.id} AS id
        UNION ALL SELECT 'keyResult', key_result.id FROM key_result WHERE key_result.objective_id = ${goal.id}`
    : sql`SELECT 'keyResult' AS kind, ${goal.id} AS id`;

const objectiveOf = (goal: GoalKey) =>
  goal.kind === 'objective'
    ? sql`${goal.id}`
    : sql`(SELECT key_result.objective_id FROM key_result WHERE key_result.id = ${goal.id})`;

const isBefore = ({ at, id }: Place) =>
  sql`(activity.happened_at < ${at} OR (activity.happened_at = ${at} AND activity.id < ${id}))`;
