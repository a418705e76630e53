import { SqlFailure } from './failure';

/** A column as the SQL endpoint describes it; `columnType` is MySQL's protocol number. */
export interface Field {
  name: string;
  columnType: number;
}

/** What Forge answers for INSERT, UPDATE, DELETE, REPLACE and DDL. UPDATE counts the rows it matched. */
export interface WriteResult {
  affectedRows: number;
  fieldCount: number;
  info: string;
  insertId: number;
  serverStatus: number;
  warningStatus: number;
}

export type Row = Record<string, unknown>;

export interface SqlAnswer {
  rows: Row[] | WriteResult;
  metadata: { fields: Field[] };
}

/**
 * A database that answers one statement as Forge SQL does: BIGINT, DECIMAL, dates and JSON as text, INT, DOUBLE and
 * BOOLEAN as numbers. Both methods reject with `SqlFailure`.
 *
 * Known differences in the rows that a write counts, which is one for each row that is new on both: a row that
 * `ON DUPLICATE KEY UPDATE` changes counts 2 on TiDB and 1 on SQLite, one that it leaves as it was 1 on both; one that
 * REPLACE replaces counts 2 on TiDB, but 1 if it is the same again, and always 1 on SQLite. INT loses its type in an
 * expression on SQLite: `MAX(n)` of an INT is text there and a number on TiDB.
 */
export interface SqlEngine {
  execute(query: string, params: readonly unknown[]): Promise<SqlAnswer>;
  executeDdl(query: string, params: readonly unknown[]): Promise<SqlAnswer>;
  close(): Promise<void>;
}

export function writeResult(affectedRows: number, insertId = 0): WriteResult {
  return { affectedRows, fieldCount: 0, info: '', insertId, serverStatus: 2, warningStatus: 0 };
}

/** Execution limits in milliseconds by kind of statement: SELECT 5 s, DML 10 s, DDL 20 s. */
export const TIME_LIMITS = { select: 5_000, dml: 10_000, ddl: 20_000 } as const;

export type StatementKind = keyof typeof TIME_LIMITS;

export function timedOut(kind: StatementKind): SqlFailure {
  return new SqlFailure('QUERY_TIMED_OUT', `The query took longer than ${TIME_LIMITS[kind] / 1000} seconds.`);
}
