import { createPool } from 'mysql2/promise';
import type { FieldPacket, PoolConnection, QueryResult, ResultSetHeader } from 'mysql2/promise';
import { TIME_LIMITS, timedOut, writeResult } from './engine';
import type { Row, SqlAnswer, SqlEngine, StatementKind } from './engine';
import { SqlFailure, refusedByDatabase } from './failure';
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

/** A TiDB at `mysql://user:password@host:port/database`. After it was gone for a while the engine finds it again. */
export function createMysqlEngine(url: string): SqlEngine {
  const pool = createPool({
    uri: url,
    connectionLimit: CONNECTIONS,
    supportBigNumbers: true,
    bigNumberStrings: true,
    dateStrings: true,
    jsonStrings: true,
  });
  const ready = new WeakSet<object>();

  async function connect(): Promise<PoolConnection> {
    const connection = await pool.getConnection();
    try {
      if (!ready.has(connection.connection)) for (const statement of SESSION) await connection.query(statement);
      ready.add(connection.connection);
      return connection;
    } catch (error) {
      connection.destroy();
      throw error;
    }
  }

  async function run(endpoint: Endpoint, query: string, params: readonly unknown[]): Promise<SqlAnswer> {
    const kind = checkPolicy(query, endpoint);
    const values = params.map(parameter);
    try {
      return await answer(await connect(), { sql: query, values, timeout: TIME_LIMITS[kind] });
    } catch (error) {
      throw failureOf(error, kind);
    }
  }

  return {
    execute: (query, params) => run('execute', query, params),
    executeDdl: (query, params) => run('ddl', query, params),
    close: () => pool.end(),
  };
}

interface Statement {
  sql: string;
  values: Parameter[];
  timeout: number;
}

/** A statement that was left alone goes on in the database, as on Forge; its connection is of no use to others. */
async function answer(connection: PoolConnection, statement: Statement): Promise<SqlAnswer> {
  try {
    const [result, fields] = await connection.query(statement);
    connection.release();
    return answerOf(result, fields);
  } catch (error) {
    if (isFromServer(error)) connection.release();
    else connection.destroy();
    throw error;
  }
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

type Parameter = string | number | boolean | null;

function parameter(value: unknown): Parameter {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value;
  throw new SqlFailure('INVALID_SQL_QUERY', `A parameter of type ${typeof value} cannot be bound.`);
}

/** What the driver throws; what comes from the server has all four. */
interface DriverError extends Error {
  code?: string;
  errno?: number;
  sqlState?: string;
  sqlMessage?: string;
}

type ServerError = DriverError & Required<Pick<DriverError, 'errno' | 'sqlState' | 'sqlMessage'>>;

const isFromServer = (error: unknown): error is ServerError =>
  error instanceof Error && 'errno' in error && 'sqlState' in error && 'sqlMessage' in error;

/** Execution was interrupted, at the time limit of the statement or otherwise. */
const INTERRUPTED = [1317, 3024];
const SHUTTING_DOWN = 1053;
const UNKNOWN_VARIABLE = 1193;

function failureOf(error: unknown, kind: StatementKind): unknown {
  if (isFromServer(error)) return serverFailure(error, kind);
  const { code, message } = error instanceof AggregateError ? firstOf(error) : (error as DriverError);
  if (code === 'PROTOCOL_SEQUENCE_TIMEOUT') return timedOut(kind);
  return code === undefined ? error : new SqlFailure('UNKNOWN_ERROR', `The database does not answer: ${message}`);
}

/** A name with several addresses fails once for each. */
const firstOf = ({ errors }: AggregateError): DriverError => errors[0] as DriverError;

function serverFailure({ code, errno, sqlState, sqlMessage }: ServerError, kind: StatementKind): SqlFailure {
  if (INTERRUPTED.includes(errno)) return timedOut(kind);
  if (errno === SHUTTING_DOWN) return new SqlFailure('UNKNOWN_ERROR', `The database does not answer: ${sqlMessage}`);
  if (errno === UNKNOWN_VARIABLE && sqlMessage.includes('tidb_'))
    return new SqlFailure('UNKNOWN_ERROR', 'The database is no TiDB, which Forge SQL is');
  return refusedByDatabase({ code, errno, sqlState, sqlMessage });
}
