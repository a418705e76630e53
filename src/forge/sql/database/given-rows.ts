import { sql } from 'kysely';
import type { AliasedRawBuilder } from 'kysely';

/** Most rows that one statement is given. */
export const rowsPerStatement = 100;

/** Most cells of rows that a statement selects from: TiDB needs some 10 kB of its 16 MiB for each. */
const mostGivenCells = 400;

/** How many rows of so many columns a statement is given to select from. */
export const givenAtOnce = (columns: number): number => Math.floor(mostGivenCells / columns);

/**
 * Rows of parameters as a table to select from, for writes under a condition: all of them with the columns of the first,
 * at least one row. Without a condition `upsert` takes more.
 * @throws RangeError when they have too many cells
 */
export function givenRows<Row extends object, Alias extends string>(
  rows: readonly Row[],
  alias: Alias,
): AliasedRawBuilder<Row, Alias> {
  const columns = Object.keys(rows[0] ?? {}).length;
  if (rows.length > givenAtOnce(columns)) throw new RangeError(`${rows.length} rows of ${columns} columns.`);
  const selects = rows.map((row) => {
    const cells = Object.entries(row).map(([name, value]) => sql`${value} AS ${sql.ref(name)}`);
    return sql`SELECT ${sql.join(cells)}`;
  });
  return sql<Row>`(${sql.join(selects, sql` UNION ALL `)})`.as(alias);
}

export function inChunks<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}
