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
 * Known differences: REPLACE of an existing row counts 2 affected rows on MySQL and MariaDB, 1 on SQLite; a decimal
 * expression (`AVG` of integers, `n * 1.0`) is text on MySQL and MariaDB, a number on SQLite; MariaDB types small
 * integer literals as INT, so `SELECT 1` is a number there and text elsewhere.
 */
export interface SqlEngine {
  execute(query: string, params: readonly unknown[]): Promise<SqlAnswer>;
  executeDdl(query: string, params: readonly unknown[]): Promise<SqlAnswer>;
  close(): Promise<void>;
}

export type SqlFailureCode =
  | 'INVALID_SQL_QUERY'
  | 'SQL_EXECUTION_ERROR'
  | 'SQL_POLICY_VIOLATION'
  | 'QUERY_TIMED_OUT'
  | 'RATE_LIMIT_EXCEEDED'
  | 'SIZE_LIMIT_EXCEEDED';

/** `errno` and `sqlMessage` are those of MySQL. */
export interface SqlDebug {
  errno: number;
  sqlMessage: string;
}

export class SqlFailure extends Error {
  constructor(
    readonly code: SqlFailureCode,
    message: string,
    readonly debug?: SqlDebug,
  ) {
    super(message);
  }
}

export function executionError(errno: number, sqlMessage: string): SqlFailure {
  return new SqlFailure('SQL_EXECUTION_ERROR', 'The query could not be executed.', { errno, sqlMessage });
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
