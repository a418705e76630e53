import { sql } from 'kysely';
import type { AliasedRawBuilder } from 'kysely';

/** Most rows that one statement is given. */
export const rowsPerStatement = 100;

/** Rows of parameters as a table to select from: all of them with the columns of the first, at least one row. */
export function givenRows<Row extends object, Alias extends string>(
  rows: readonly Row[],
  alias: Alias,
): AliasedRawBuilder<Row, Alias> {
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
