import { sql } from 'kysely';
import type { Kysely, RawBuilder, SqlBool } from 'kysely';
import type { Database } from './schema';

/**
 * Conditions that hold when two act at once. TiDB isolates by snapshots: a statement whose condition reads rows that it does
 * not write is not stopped by another that writes them, but of two that write a common row it works out the later one again.
 * So a statement counts up `touched` of all rows that its condition rests on; a row that it leaves as it is would not be
 * written. An INSERT writes one table alone: after it, what it hangs on is counted up, and it is taken back where that is
 * gone.
 */

type Guarded = 'team' | 'cycle' | 'objective' | 'key_result' | 'strategy_draft';

export const counted = sql<number>`touched + 1`;

/** No condition. */
export const always = sql<SqlBool>`TRUE`;

/** Counts up these rows; answers whether all of them are there. A cycle that is closed is not. */
export async function areStillThere(
  db: Kysely<Database>,
  table: 'team' | 'cycle',
  ids: readonly string[],
): Promise<boolean> {
  if (ids.length === 0) return true;
  const isOpen = table === 'cycle' ? sql`AND closed_at IS NULL` : sql``;
  const { numAffectedRows } = await sql`UPDATE ${sql.table(table)} SET touched = ${counted}
    WHERE id IN (${sql.join(ids)}) ${isOpen}`.execute(db);
  return numAffectedRows === BigInt(ids.length);
}

/** Each cell of the row with that id as given, of the others as it is. */
export const ofRow = (id: string, cells: Record<string, unknown>): Record<string, RawBuilder<never>> =>
  Object.fromEntries(
    Object.entries(cells)
      .filter(([, cell]) => cell !== undefined)
      .map(([column, cell]) => [column, sql<never>`CASE WHEN id = ${id} THEN ${cell} ELSE ${sql.ref(column)} END`]),
  );

/** A table that is updated may be read only through a table of its own. */
export const cellOf = (table: Guarded, column: string, id: string) =>
  sql`(SELECT cell FROM (SELECT ${sql.ref(column)} AS cell FROM ${sql.table(table)} WHERE id = ${id}) AS row_itself)`;

/**
 * Puts rows that were just inserted as the last of their siblings behind those that others inserted or moved at the same
 * time; mostly they stand there. It writes the last of the others in any case: whoever moves them meanwhile, without having
 * seen these, is worked out again.
 * @param siblings which rows they stand among
 */
export async function settleLast(
  db: Kysely<Database>,
  table: Guarded,
  ids: readonly string[],
  siblings: RawBuilder<unknown>,
): Promise<void> {
  const own = sql.join(ids);
  const first = sql`(SELECT place FROM (SELECT MIN(position) AS place FROM ${sql.table(table)} WHERE id IN (${own})) AS own)`;
  const last = sql`(SELECT place FROM (SELECT MAX(position) AS place FROM ${sql.table(table)}
    WHERE ${siblings} AND id NOT IN (${own})) AS others)`;
  await sql`UPDATE ${sql.table(table)} SET touched = ${counted}, position = CASE
      WHEN id IN (${own}) AND ${last} >= ${first} THEN position + ${last} - ${first} + 1 ELSE position END
    WHERE ${siblings} AND position >= CASE WHEN ${last} < ${first} THEN ${last} ELSE ${first} END`.execute(db);
}
