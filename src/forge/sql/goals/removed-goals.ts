import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { AccountId, KeyResultId, ObjectiveId } from '../../../domain/ids';
import type { RemovedGoals } from '../../../use-cases/ports';
import type { KeyResult, Objective } from '../../../use-cases/records';
import { toBoolean } from '../database/cells';
import { errno, isDatabaseError } from '../database/sql-failure';
import { fromKeyResult, keyResultColumns, storedOfKeyResult, toKeyResult } from '../rows/key-result';
import { fromObjective, objectiveColumns, storedOfObjective, toObjective } from '../rows/objective';
import type { Database } from '../database/schema';
import { seenCell } from '../rows/seen-objectives';

/**
 * Goals that were removed: their rows, each in a table of its own. A row stays there when its goal comes back, so that
 * bringing it back may be asked for twice; while the goal is there nobody looks at it, and the next removal replaces it.
 */
export class SqlRemovedGoals implements RemovedGoals {
  constructor(private readonly db: Kysely<Database>) {}

  async findObjective(id: ObjectiveId, viewer: AccountId): Promise<Objective | undefined> {
    const find = () => this.selectObjective(id, viewer);
    const row = (await find()) ?? ((await this.keepNotedObjective(id)) ? await find() : undefined);
    return row !== undefined && toBoolean(row.isSeen) ? toObjective(row) : undefined;
  }

  async findKeyResult(id: KeyResultId): Promise<KeyResult | undefined> {
    const find = () => this.selectKeyResult(id);
    const row = (await find()) ?? ((await this.keepNotedKeyResult(id)) ? await find() : undefined);
    return row && toKeyResult(row);
  }

  async listKeyResults(id: ObjectiveId): Promise<KeyResultId[]> {
    const rows = await this.db.selectFrom('key_result').select('id').where('objective_id', '=', id).execute();
    return rows.map((row) => row.id);
  }

  private selectObjective(id: ObjectiveId, viewer: AccountId) {
    return this.db
      .selectFrom('removed_objective as objective')
      .where('objective.id', '=', id)
      .select(objectiveColumns)
      .select(seenCell(viewer).as('isSeen'))
      .executeTakeFirst();
  }

  private selectKeyResult(id: KeyResultId) {
    return this.db
      .selectFrom('removed_key_result as key_result')
      .where('key_result.id', '=', id)
      .select(keyResultColumns)
      .executeTakeFirst();
  }

  /** Keeps what the log noted of a goal that was removed before such were kept; answers whether there is something. */
  private async keepNotedObjective(id: ObjectiveId): Promise<boolean> {
    const { success, data } = notedObjective.safeParse(await this.findNoted('objective', id));
    if (success) await this.keep('removed_objective', fromObjective(data as Partial<Objective>));
    return success;
  }

  private async keepNotedKeyResult(id: KeyResultId): Promise<boolean> {
    const { success, data } = notedKeyResult.safeParse(await this.findNoted('keyResult', id));
    if (success) await this.keep('removed_key_result', fromKeyResult(data as Partial<KeyResult>));
    return success;
  }

  /** With the columns that are known; the others take their default. */
  private async keep(table: 'removed_objective' | 'removed_key_result', cells: Record<string, unknown>): Promise<void> {
    const known = Object.entries(cells).filter(([, cell]) => cell !== undefined);
    const columns = sql.join(known.map(([column]) => sql.ref(column)));
    try {
      await sql`INSERT INTO ${sql.table(table)} (${columns})
        VALUES (${sql.join(known.map(([, cell]) => cell))})`.execute(this.db);
    } catch (error) {
      // Somebody else restores it at the same time.
      if (!isDatabaseError(error, errno.duplicateKey)) throw error;
    }
  }

  private async findNoted(kind: 'objective' | 'keyResult', id: string): Promise<unknown> {
    const row = await this.db
      .selectFrom('activity')
      .select('from_value')
      .where('subject_kind', '=', kind)
      .where('subject_id', '=', id)
      .where('change_name', '=', 'remove')
      .orderBy('happened_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && (JSON.parse(row.from_value) as unknown);
  }
}

const kept = {
  objective: { table: 'removed_objective', columns: storedOfObjective },
  key_result: { table: 'removed_key_result', columns: storedOfKeyResult },
} as const;

/** Puts the goal among the removed ones in place of what may be there of it, if it has that version. */
export async function keepRemoved(
  db: Kysely<Database>,
  from: keyof typeof kept,
  id: string,
  version: number,
): Promise<void> {
  const { table, columns } = kept[from];
  const stored = sql.join(columns.map((column) => sql.ref(column)));
  await sql`REPLACE INTO ${sql.table(table)} (${stored})
    SELECT ${stored} FROM ${sql.table(from)} WHERE id = ${id} AND version = ${version}`.execute(db);
}

/** What the log noted whole; of what it may lack, the columns that have no default of their own. */
const text = z.string().default('');
const common = { id: z.string(), title: z.string(), version: z.number().default(1), weight: z.number().default(1) };
const notedObjective = z.looseObject({
  ...{ ...common, teamId: z.string(), cycleId: z.string() },
  ...{ description: text, noGoalReason: text, learned: text },
  ...{ state: z.string().default('proposed'), readers: z.unknown().default(null) },
});
const notedKeyResult = z.looseObject({
  ...{ ...common, objectiveId: z.string(), learned: text },
  measure: z.looseObject({ kind: z.string() }),
});
