import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { parseDay, type Day } from '../../../domain/day';
import { groupBy } from '../../../use-cases/group-by';
import type { HistoryDay, HistoryRound, HistoryStore } from '../../../use-cases/ports';
import type { GoalRef } from '../../../use-cases/records';
import { toBoolean } from '../database/cells';
import type { Numeric } from '../database/cells';
import { inChunks } from '../database/given-rows';
import type { Database } from '../database/schema';

const thinning = 'historyThinning';

/** Where no round was noted. */
const never = '0000-01-01' as Day;

const day = z.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== null);
const goal = z.object({ kind: z.string(), id: z.string() }).transform((ref) => ref as GoalRef);
const stored = z.object({ begunOn: day, from: goal.nullable() });

/** Days that a statement deletes. */
const daysPerStatement = 500;

export class SqlHistoryStore implements HistoryStore {
  constructor(private readonly db: Kysely<Database>) {}

  async findRound(): Promise<HistoryRound> {
    const row = await this.db
      .selectFrom('site_setting')
      .select('value')
      .where('name', '=', thinning)
      .executeTakeFirst();
    return row === undefined ? { begunOn: never, from: null } : stored.parse(JSON.parse(row.value));
  }

  async saveRound(round: HistoryRound): Promise<void> {
    await this.db
      .replaceInto('site_setting')
      .values({ name: thinning, value: JSON.stringify(round) })
      .execute();
  }

  async listOld(
    from: GoalRef | null,
    { valuesBefore, today }: { valuesBefore: Day; today: Day },
    limit: number,
  ): Promise<HistoryDay[]> {
    const { kind, id } = from ?? { kind: '', id: '' };
    const { rows } = await sql<{ kind: GoalRef['kind']; id: string; day: Day; has_value: Numeric }>`
      SELECT goal_kind AS kind, goal_id AS id, day, progress IS NOT NULL AS has_value FROM progress_history
      WHERE (goal_kind, goal_id) >= (${kind}, ${id})
        AND day < CASE WHEN progress IS NULL THEN ${today} ELSE ${valuesBefore} END
      ORDER BY goal_kind, goal_id, day LIMIT ${limit}`.execute(this.db);
    return rows.map((row) => ({
      goal: { kind: row.kind, id: row.id } as GoalRef,
      day: row.day,
      hasValue: toBoolean(row.has_value),
    }));
  }

  async remove(days: { goal: GoalRef; days: Day[] }[]): Promise<void> {
    const listed = days.flatMap(({ goal: { kind, id }, days: own }) => own.map((on) => ({ kind, id, on })));
    for (const chunk of inChunks(listed, daysPerStatement)) {
      const ofGoals = [...groupBy(chunk, ({ kind, id }) => `${kind} ${id}`).values()].map(
        (own) => sql`(goal_kind = ${own[0]?.kind} AND goal_id = ${own[0]?.id}
          AND day IN (${sql.join(own.map(({ on }) => on))}))`,
      );
      await sql`DELETE FROM progress_history WHERE ${sql.join(ofGoals, sql` OR `)}`.execute(this.db);
    }
  }
}
