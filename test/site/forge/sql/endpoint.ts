import type { Clock } from '../clock';
import { slidingWindow } from '../rates';
import type { SqlAnswer, SqlEngine } from './engine';
import { SqlFailure } from './failure';
import type { SqlFailureCode } from './failure';
import { checkParameters, checkPolicy } from './policy';
import type { Endpoint } from './policy';

export interface SqlEndpointOptions {
  engine: SqlEngine;
  clock: Clock;
  /** Refuse with RATE_LIMIT_EXCEEDED above 150 DML a second and 25 DDL calls a minute. */
  readonly enforceRates: boolean;
}

const REQUEST_BYTES = 1024 ** 2;
const RESPONSE_BYTES = 4 * 1024 ** 2;

/** Forge SQL's HTTP endpoint: `handle` takes the path and JSON body that `@forge/sql` sends. */
export function createSqlEndpoint(options: SqlEndpointOptions) {
  const { engine, clock } = options;
  const dml = slidingWindow(clock, 150, 1_000);
  const ddl = slidingWindow(clock, 25, 60_000);

  function checkRate(query: string, endpoint: Endpoint) {
    if (!options.enforceRates) return;
    const allowed = endpoint === 'ddl' ? ddl() : checkPolicy(query, endpoint) === 'dml' ? dml() : true;
    if (!allowed) throw new SqlFailure('RATE_LIMIT_EXCEEDED', 'Too many statements.');
  }

  return {
    async handle(path: string, body: string, onStatement: (query: string) => void): Promise<Response> {
      try {
        const endpoint = endpointOf(path);
        const { query, params } = parseRequest(body);
        onStatement(query);
        checkRate(query, endpoint);
        checkParameters(query, params);
        const answer = await (endpoint === 'ddl' ? engine.executeDdl(query, params) : engine.execute(query, params));
        return ok(answer);
      } catch (error) {
        if (error instanceof SqlFailure) return refusal(error);
        throw error;
      }
    },
  };
}

function endpointOf(path: string): Endpoint {
  if (path === '/api/v1/execute') return 'execute';
  if (path === '/api/v1/execute/ddl') return 'ddl';
  throw new Error(`Forge SQL has no ${path}.`);
}

function parseRequest(body: string): { query: string; params: unknown[] } {
  if (Buffer.byteLength(body) > REQUEST_BYTES)
    throw new SqlFailure('SIZE_LIMIT_EXCEEDED', 'The request exceeds 1 MiB.');
  const { query, params } = JSON.parse(body) as { query?: unknown; params?: unknown };
  if (typeof query !== 'string' || !Array.isArray(params)) {
    throw new SqlFailure('INVALID_SQL_QUERY', 'A query and its parameters are required.');
  }
  return { query, params };
}

function ok(answer: SqlAnswer): Response {
  const text = JSON.stringify(answer);
  if (Buffer.byteLength(text) > RESPONSE_BYTES) {
    return refusal(new SqlFailure('SIZE_LIMIT_EXCEEDED', 'The response exceeds 4 MiB.'));
  }
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}

const STATUS: Partial<Record<SqlFailureCode, number>> = {
  RATE_LIMIT_EXCEEDED: 429,
  QUERY_TIMED_OUT: 408,
  UNKNOWN_ERROR: 503,
};

function refusal({ code, message, debug, suggestion }: SqlFailure): Response {
  return Response.json({ code, message, suggestion, debug }, { status: STATUS[code] ?? 400 });
}
