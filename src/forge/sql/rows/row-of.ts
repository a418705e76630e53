import type { Selection } from 'kysely';
import type { Database } from '../database/schema';

/** What a statement that selects these columns of a table answers. */
export type RowOf<Table extends keyof Database, Columns extends readonly string[]> = Selection<
  Database,
  Table,
  Columns[number]
>;
