import { createPool } from 'mysql2/promise';
import type { FieldPacket, QueryResult, ResultSetHeader } from 'mysql2/promise';
import { SqlFailure, TIME_LIMITS, executionError, timedOut, writeResult } from './engine';
import type { Row, SqlAnswer, SqlEngine } from './engine';
import { checkPolicy } from './policy';
import type { Endpoint } from './policy';

/** The session of TiDB's defaults (strict, byte order, UTC) under Forge's limits: 16 MiB a statement, 5 s a SELECT. */
const SESSION = [
  "SET SESSION sql_mode = 'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO'",
  'SET NAMES utf8mb4 COLLATE utf8mb4_bin',
  "SET SESSION time_zone = '+00:00'",
  'SET SESSION tidb_mem_quota_query = 16777216',
  `SET SESSION max_execution_time = ${TIME_LIMITS.select}`,
];

/** Statements at the same time; the connections are opened when needed. */
const CONNECTIONS = 5;

/** `url` is `mysql://user:password@host:port/database`, with `?socketPath=` for a unix socket. */
export function createMysqlEngine(url: string): SqlEngine {
  const pool = createPool({
    uri: url.replace(/^mariadb:/, 'mysql:'),
    connectionLimit: CONNECTIONS,
    supportBigNumbers: true,
    bigNumberStrings: true,
    dateStrings: true,
    jsonStrings: true,
  });
  pool.pool.on('connection', (connection) => {
    for (const statement of SESSION) connection.query(statement);
  });

  async function run(endpoint: Endpoint, query: string, params: readonly unknown[]): Promise<SqlAnswer> {
    const kind = checkPolicy(query, endpoint);
    try {
      const [result, fields] = await pool.query({
        sql: query,
        values: params.map(parameter),
        timeout: TIME_LIMITS[kind],
      });
      return answerOf(result, fields);
    } catch (error) {
      const failure = driverError(error);
      throw failure?.code === 'PROTOCOL_SEQUENCE_TIMEOUT' ? timedOut(kind) : failureOf(error);
    }
  }

  return {
    execute: (query, params) => run('execute', query, params),
    executeDdl: (query, params) => run('ddl', query, params),
    close: () => pool.end(),
  };
}

function answerOf(result: QueryResult, fields: FieldPacket[]): SqlAnswer {
  if ('affectedRows' in result) {
    const { affectedRows, info, insertId, serverStatus, warningStatus } = result as ResultSetHeader;
    return {
      rows: { ...writeResult(affectedRows, insertId), info, serverStatus, warningStatus },
      metadata: { fields: [] },
    };
  }
  const columns = fields.map(({ name, columnType }) => ({ name, columnType: columnType ?? 253 }));
  return { rows: result as Row[], metadata: { fields: columns } };
}

function parameter(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value;
  throw new SqlFailure('INVALID_SQL_QUERY', `A parameter of type ${typeof value} cannot be bound.`);
}

const PARSE_ERRORS = new Set([1064, 1149]);

function failureOf(error: unknown): unknown {
  const failure = driverError(error);
  if (failure?.errno === undefined || failure.sqlMessage === undefined) return error;
  const { errno, sqlMessage } = failure;
  if (!PARSE_ERRORS.has(errno)) return executionError(errno, sqlMessage);
  return new SqlFailure('INVALID_SQL_QUERY', 'The query is not valid SQL.', { errno, sqlMessage });
}

interface DriverError {
  code?: string;
  errno?: number;
  sqlMessage?: string;
}

function driverError(error: unknown): DriverError | undefined {
  return error instanceof Error ? (error as DriverError) : undefined;
}
