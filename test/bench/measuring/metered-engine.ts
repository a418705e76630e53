import { createPool } from 'mysql2/promise';
import type { Pool } from 'mysql2/promise';
import type { SqlAnswer, SqlEngine } from '../../site/forge/sql/engine';
import { SqlFailure } from '../../site/forge/sql/failure';
import { createMysqlEngine } from '../../site/forge/sql/mysql-engine';
import { checkPolicy } from '../../site/forge/sql/policy';

/** What one statement took. */
export interface Statement {
  query: string;
  kind: 'select' | 'dml';
  /** Rows that its operators read from storage; null where they were not counted. */
  rows: number | null;
  milliseconds: number;
  answerBytes: number;
  /** Why it was refused, cancelled or stopped. */
  failure: string | null;
}

export interface MeteredEngine extends SqlEngine {
  readonly statements: Statement[];
  /** Counting runs each statement twice: once to be explained, which for one that writes is rolled back. */
  isCounting: boolean;
  /** Most bytes that a statement needed since it was last asked. */
  takeMemory(): Promise<number>;
  /** Data and indexes of that table, or of all. */
  storedBytes(table?: string): Promise<number>;
  /** How much of the history lies in whole months before that day, 0…1, and in how many. */
  historyBefore(day: string): Promise<{ share: number; months: number }>;
}

export interface MeterChoice {
  /** Clears what the server knows of the statements of all its databases. */
  isMemoryMeasured: boolean;
}

/** A database of the server at Forge's limits, which keeps account of what it is asked. */
export function meterDatabase(url: string, { isMemoryMeasured }: MeterChoice): MeteredEngine {
  const engine = createMysqlEngine(url);
  const pool = createPool({ uri: url, connectionLimit: 3 });
  const statements: Statement[] = [];

  async function execute(query: string, params: readonly unknown[]): Promise<SqlAnswer> {
    const kind = checkPolicy(query, 'execute') === 'select' ? 'select' : 'dml';
    const rows = metered.isCounting ? await rowsRead(pool, query, params, kind) : null;
    const statement: Statement = { query, kind, rows, milliseconds: 0, answerBytes: 0, failure: null };
    statements.push(statement);
    const startedAt = performance.now();
    try {
      const answer = await engine.execute(query, params);
      statement.milliseconds = performance.now() - startedAt;
      statement.answerBytes = Buffer.byteLength(JSON.stringify(answer));
      return answer;
    } catch (error) {
      if (!isDuplicateKey(error)) statement.failure = error instanceof Error ? error.message : String(error);
      throw error;
    }
  }

  const metered: MeteredEngine = {
    ...{ statements, isCounting: false, execute },
    executeDdl: (query, params) => engine.executeDdl(query, params),
    takeMemory: () => (isMemoryMeasured ? takeMemory(pool) : Promise.resolve(0)),
    storedBytes: (table) => storedBytes(pool, table),
    historyBefore: (day) => historyBefore(pool, day),
    close: async () => {
      await pool.end();
      await engine.close();
    },
  };
  return metered;
}

/** An answer like any other: the app asks for it. */
const isDuplicateKey = (error: unknown): boolean => error instanceof SqlFailure && error.debug?.errno === 1062;

/** Operators of TiDB that read a table or an index from storage. */
const storageReader = /^\W*(Table(Full|Range)Scan|TableRowIDScan|Index(Full|Range)Scan|(Batch_)?Point_Get)_/;

type ExplainRow = Record<'id' | 'actRows', string>;

/** @see https://docs.pingcap.com/tidb/stable/sql-statement-explain-analyze */
async function rowsRead(pool: Pool, query: string, params: readonly unknown[], kind: Statement['kind']) {
  const connection = await pool.getConnection();
  try {
    if (kind === 'dml') await connection.query('BEGIN');
    const [rows] = await connection.query(`EXPLAIN ANALYZE ${query}`, params as unknown[]);
    return (rows as ExplainRow[])
      .filter(({ id }) => storageReader.test(id))
      .reduce((sum, { actRows }) => sum + Number(actRows), 0);
  } catch {
    // What is wrong with it shows when it is run.
    return null;
  } finally {
    if (kind === 'dml') await connection.query('ROLLBACK');
    connection.release();
  }
}

/** @see https://docs.pingcap.com/tidb/stable/statement-summary-tables */
async function takeMemory(pool: Pool): Promise<number> {
  const [rows] = await pool.query(
    `SELECT MAX(max_mem) AS most FROM information_schema.statements_summary
    WHERE schema_name = DATABASE() AND digest_text NOT LIKE 'explain %' AND digest_text NOT LIKE 'analyze %'
      AND digest_text NOT LIKE '%information_schema%'`,
  );
  for (const state of ['OFF', 'ON']) await pool.query(`SET GLOBAL tidb_enable_stmt_summary = ${state}`);
  return Number((rows as { most: string | null }[])[0]?.most ?? 0);
}

async function storedBytes(pool: Pool, table = '%'): Promise<number> {
  const [rows] = await pool.query(
    `SELECT SUM(data_length + index_length) AS bytes FROM information_schema.tables
    WHERE table_schema = DATABASE() AND table_name LIKE ?`,
    [table],
  );
  return Number((rows as { bytes: string | null }[])[0]?.bytes ?? 0);
}

async function historyBefore(pool: Pool, day: string): Promise<{ share: number; months: number }> {
  const [rows] = await pool.query(
    `SELECT AVG(day < ?) AS share, COUNT(DISTINCT CASE WHEN day < ? THEN SUBSTR(day, 1, 7) END) AS months
    FROM progress_history`,
    [day, day],
  );
  const [row] = rows as { share: string | null; months: string }[];
  return { share: Number(row?.share ?? 0), months: Number(row?.months ?? 0) };
}
