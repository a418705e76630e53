import { sql } from 'kysely';

/**
 * After SELECT: TiDB joins its tables from the left to the right, and looks up by an index what it joins of these, however
 * much it takes the tables on the left to hold. To SQLite CROSS JOIN says so.
 */
export const lookingUp = (...tables: string[]) =>
  sql.raw(`/*+ INL_JOIN(${tables.map((table) => `\`${table}\``).join(', ')}) */ STRAIGHT_JOIN`);
