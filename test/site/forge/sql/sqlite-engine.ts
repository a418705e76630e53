import Database from 'libsql';
import { TIME_LIMITS, timedOut, writeResult } from './engine';
import type { Field, Row, SqlAnswer, SqlEngine } from './engine';
import { SqlFailure, executionError, parseError } from './failure';
import { checkPolicy } from './policy';
import type { Endpoint } from './policy';
import { sqliteDdl } from './sqlite-ddl';
import { sqliteDml } from './sqlite-dml';
import { refuseAsTidb } from './sqlite-refusals';
import { sqliteShow } from './sqlite-show';

type Cell = string | number | bigint | null | Uint8Array;

interface Column {
  field: Field;
  convert: (value: Cell) => unknown;
}

/** `path` is a file, or `:memory:` for a database that lives as long as the engine. */
export function createSqliteEngine(path: string): SqlEngine {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('case_sensitive_like = ON');
  database.defaultSafeIntegers(true);
  const statements = new Statements(database);

  function run(endpoint: Endpoint, query: string, params: readonly unknown[]): SqlAnswer {
    const kind = checkPolicy(query, endpoint);
    const startedAt = performance.now();
    const answer = kind === 'ddl' ? change(query) : answerOf(statements, query, params);
    if (performance.now() - startedAt > TIME_LIMITS[kind]) throw timedOut(kind);
    return answer;
  }

  function hasColumn(table: string, column: string): boolean {
    return database.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, column) !== undefined;
  }

  function change(query: string): SqlAnswer {
    try {
      const steps = sqliteDdl(query, hasColumn);
      database.transaction(() => steps.forEach((step) => database.prepare(step).run()))();
      return { rows: writeResult(0), metadata: { fields: [] } };
    } catch (error) {
      throw failureOf(error);
    }
  }

  return {
    execute: (query, params) => settled(() => run('execute', query, params)),
    executeDdl: (query, params) => settled(() => run('ddl', query, params)),
    close: () => settled(() => void database.close()),
  };
}

/** The most statements that are kept prepared; a run of the app has a few hundred. */
const MOST_PREPARED = 1_000;

/** Statements as SQLite has read and planned them, which takes longer than running most of them. */
class Statements {
  private readonly byText = new Map<string, Database.Statement>();

  constructor(private readonly database: Database.Database) {}

  prepared(query: string): Database.Statement {
    const kept = this.byText.get(query);
    if (kept) return kept;
    refuseAsTidb(query);
    if (this.byText.size === MOST_PREPARED) this.byText.clear();
    const statement = this.database.prepare(sqliteShow(query) ?? sqliteDml(query));
    this.byText.set(query, statement);
    return statement;
  }
}

/** A promise of what `work` answers or throws at once. */
function settled<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}

/** The next statement comes on another connection anyway, so that the variable is not there. */
const SET = /^\s*SET\b/i;

function answerOf(statements: Statements, query: string, params: readonly unknown[]): SqlAnswer {
  if (SET.test(query)) return { rows: writeResult(0), metadata: { fields: [] } };
  try {
    const statement = statements.prepared(query);
    // As one list: a single value that is null is taken for an object of named ones.
    const values = params.map(parameter);
    if (!statement.reader) {
      const { changes, lastInsertRowid } = statement.run(values);
      return { rows: writeResult(changes, insertedId(query, lastInsertRowid)), metadata: { fields: [] } };
    }
    const columns = statement.columns().map(columnOf);
    const rows = statement.raw(true).all(values) as Cell[][];
    return { rows: rows.map((cells) => rowOf(columns, cells)), metadata: { fields: columns.map((c) => c.field) } };
  } catch (error) {
    throw failureOf(error);
  }
}

function rowOf(columns: readonly Column[], cells: readonly Cell[]): Row {
  const row: Row = {};
  columns.forEach(({ field, convert }, index) => {
    row[field.name] = convert(cells[index] ?? null);
  });
  return row;
}

/** Integers are bound as integers, so that `?` behaves as the same literal would. */
function parameter(value: unknown): Cell {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  throw new SqlFailure('INVALID_SQL_QUERY', `A parameter of type ${typeof value} cannot be bound.`);
}

/** SQLite keeps the last generated id for the whole connection; only an INSERT has generated one. */
function insertedId(query: string, rowid: number | bigint): number {
  return /^\s*(insert|replace)\b/i.test(query) ? Number(rowid) : 0;
}

const NUMBER = { INT: 3, TINYINT: 1, SMALLINT: 2, MEDIUMINT: 9, BOOLEAN: 1, BOOL: 1, DOUBLE: 5, FLOAT: 4 };
const EXACT = { BIGINT: 8, INTEGER: 8, DECIMAL: 246, NUMERIC: 246 };
const TEXT = { DATE: 10, TIME: 11, DATETIME: 12, TIMESTAMP: 7, JSON: 245, VARCHAR: 253, CHAR: 254, TEXT: 252 };
const TYPES = new Map(Object.entries({ ...NUMBER, ...EXACT, ...TEXT }));

/** An expression has no declared type: its integers are BIGINT, as they are in MySQL. */
function columnOf({ name, type }: { name: string; type: string | null }): Column {
  const [, base = '', scale] = /^(\w+)[^(]*(?:\(\d+(?:,\s*(\d+))?\))?/.exec(type?.toUpperCase() ?? '') ?? [];
  const field = { name, columnType: TYPES.get(base) ?? 253 };
  if (base in NUMBER) return { field, convert: (value) => (typeof value === 'bigint' ? Number(value) : value) };
  if (base === 'DECIMAL' || base === 'NUMERIC') {
    return { field, convert: (value) => (value === null ? null : Number(value).toFixed(Number(scale ?? 0))) };
  }
  return { field, convert: (value) => (typeof value === 'bigint' ? String(value) : value) };
}

const ERRORS: readonly [RegExp, number, (subject: string) => string][] = [
  [/^no such table: (.+)$/, 1146, (table) => `Table '${table}' doesn't exist`],
  [/^no such column: (.+)$/, 1054, (column) => `Unknown column '${column}'`],
  [/^table .* has no column named (.+)$/, 1054, (column) => `Unknown column '${column}'`],
  [/^UNIQUE constraint failed: (.+)$/, 1062, (key) => `Duplicate entry for key '${key}'`],
  [/^NOT NULL constraint failed: (.+)$/, 1048, (column) => `Column '${column}' cannot be null`],
  [/^CHECK constraint failed: length\(`?(\w+)`?\) <= \d+$/, 1406, (column) => `Data too long for column '${column}'`],
  [/^CHECK constraint failed: (.+)$/, 3819, (check) => `Check constraint '${check}' is violated.`],
  [/^table (\S+) already exists$/, 1050, (table) => `Table '${table}' already exists`],
  [/^duplicate column name: (.+)$/, 1060, (column) => `Duplicate column name '${column}'`],
  [/^index (\S+) already exists$/, 1061, (index) => `Duplicate key name '${index}'`],
  [/^ambiguous column name: (.+)$/, 1052, (column) => `Column '${column}' is ambiguous`],
];

function failureOf(error: unknown): Error {
  if (error instanceof SqlFailure) return error;
  if (!(error instanceof Database.SqliteError)) return error instanceof Error ? error : new Error(String(error));
  if (/syntax error|incomplete input|unrecognized token/.test(error.message)) return parseError(error.message);
  for (const [pattern, errno, message] of ERRORS) {
    const subject = pattern.exec(error.message)?.[1];
    if (subject !== undefined) return executionError(errno, message(subject));
  }
  return executionError(1105, error.message);
}
