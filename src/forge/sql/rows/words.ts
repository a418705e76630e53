import { sql } from 'kysely';
import type { SqlBool } from 'kysely';

/** Whether every word of the text stands in one of these columns, in whatever letter case. */
export function hasWords(text: string, columns: readonly string[]) {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const conditions = words.map((word) => {
    const pattern = `%${word.replace(/[!%_]/g, '!$&')}%`;
    const isIn = (column: string) => sql`LOWER(${sql.ref(column)}) LIKE LOWER(${pattern}) ESCAPE '!'`;
    return sql`(${sql.join(columns.map(isIn), sql` OR `)})`;
  });
  return sql<SqlBool>`(${conditions.length === 0 ? sql`1 = 1` : sql.join(conditions, sql` AND `)})`;
}
