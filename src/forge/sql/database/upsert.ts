import { sql } from 'kysely';
import type { Insertable, Kysely, RawBuilder } from 'kysely';
import { inChunks, rowsPerStatement } from './given-rows';
import type { Database } from './schema';

/**
 * Writes of many rows that may be there: INSERT … VALUES … ON DUPLICATE KEY UPDATE, which databases hold for cheap,
 * however many rows it has. MySQL and TiDB assign the columns of a row that is there from the left to the right, SQLite
 * all at once: so a column that others are compared by stands after them.
 */

type Column<Table extends keyof Database> = keyof Database[Table] & string;

/** What becomes of the columns of a row that is there, in this order; the others stay. */
export type Merged<Table extends keyof Database> = Partial<Record<Column<Table>, RawBuilder<unknown>>>;

/** All rows with the columns of the first. */
export async function upsert<Table extends keyof Database>(
  db: Kysely<Database>,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
  merged: Merged<Table>,
): Promise<void> {
  for (const chunk of inChunks(rows, rowsPerStatement)) {
    const columns = Object.keys(chunk[0] ?? {}) as (keyof Insertable<Database[Table]> & string)[];
    const given = chunk.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
    await sql`INSERT INTO ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      VALUES ${sql.join(given)} ON DUPLICATE KEY UPDATE ${assignments(merged)}`.execute(db);
  }
}

/** After ON DUPLICATE KEY UPDATE. */
export const assignments = (merged: Partial<Record<string, RawBuilder<unknown>>>) =>
  sql.join(Object.entries(merged).map(([column, value]) => sql`${sql.ref(column)} = ${value}`));

/** The value that the statement gives for the column, beside the one that is there. */
export const given = (column: string) => sql`VALUES(${sql.ref(column)})`;

/** These columns as given, whatever was there. */
export const asGiven = <Name extends string>(...columns: Name[]) => mergedBy(columns, given);

/** The greater of what is there and what is given. */
export const later = <Name extends string>(column: Name) =>
  mergedBy(
    [column],
    () => sql`CASE WHEN ${sql.ref(column)} > ${given(column)} THEN ${sql.ref(column)}
    ELSE ${given(column)} END`,
  );

/** These columns and their instant as given, unless what is there is of a later instant. */
export const newestBy = <Instant extends string, Name extends string>(instant: Instant, ...columns: Name[]) =>
  mergedBy<Name | Instant>(
    [...columns, instant],
    (column) => sql`CASE WHEN ${given(instant)} >= ${sql.ref(instant)}
    THEN ${given(column)} ELSE ${sql.ref(column)} END`,
  );

const mergedBy = <Name extends string>(columns: readonly Name[], mergedOf: (column: Name) => RawBuilder<unknown>) =>
  Object.fromEntries(columns.map((column) => [column, mergedOf(column)])) as Record<Name, RawBuilder<unknown>>;
