import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/**
 * At the front of a SELECT from few rows: TiDB looks up what belongs to them in these tables, by the names under which
 * they are joined. Left to itself it expects more rows than there are, and reads such tables as a whole.
 */
export const lookUp = (...tables: string[]): RawBuilder<unknown> =>
  sql`/*+ INL_JOIN(${sql.join(tables.map((table) => sql.raw(table)))}) */`;
