import type { StatementKind } from './engine';
import { SqlFailure, executionError, parseError } from './failure';
import { skeleton } from './sql-text';

export type Endpoint = 'execute' | 'ddl';

/** What the platform refuses before a query reaches the database. */
const FORBIDDEN: readonly RegExp[] = [
  /;\s*\S/,
  /^\s*(begin|start\s+transaction|commit|rollback|savepoint|release|xa)\b/i,
  /^\s*(use|prepare|deallocate|execute|lock|unlock|grant|revoke|kill|load|call|handler)\b/i,
  /^\s*set\b(?!\s*@\w)/i,
  /^\s*set\b[^;]*(@@|,\s*\w)/i,
  /^\s*show\s+(?!tables\b|columns\b|index(es)?\b|keys\b)/i,
  /\b(foreign\s+key|references)\b/i,
  /\b(compress|uncompress|decompress|aes_encrypt|aes_decrypt|sha2|sleep|benchmark)\s*\(/i,
  /\balter\s+user\b|\block\s+tables\b|\binto\s+(outfile|dumpfile)\b/i,
];

/** The hints that pass; all others are refused. */
const HINTS = new Set([
  ...['USE_INDEX', 'IGNORE_INDEX', 'FORCE_INDEX', 'ORDER_INDEX', 'NO_ORDER_INDEX', 'HASH_JOIN', 'MERGE_JOIN'],
  ...['INL_JOIN', 'INL_HASH_JOIN', 'INL_MERGE_JOIN', 'BKA', 'NO_BKA', 'BNL', 'NO_BNL'],
]);

/** Valid on SQLite alone; MySQL's parser refuses it. */
const FOREIGN_DIALECT = [
  /^\s*(pragma|attach|detach|vacuum|reindex)\b/i,
  /^\s*(insert|update)\s+or\b/i,
  /\bon\s+conflict\b/i,
  /\breturning\b/i,
];

const DDL = /^\s*(create|alter|drop|truncate|rename)\b/i;
const SELECT = /^\s*[\s(]*(select|with|show|explain|desc|describe|values|table)\b/i;

/** Refuses what Forge's query policy and its database user do not allow, and says what kind of statement remains. */
export function checkPolicy(query: string, endpoint: Endpoint): StatementKind {
  const words = skeleton(query);
  if (words.trim() === '') throw parseError('The query is empty.');
  for (const [, hints = ''] of query.matchAll(/\/\*\+([\s\S]*?)\*\//g)) checkHints(hints);
  for (const forbidden of FORBIDDEN) {
    const found = forbidden.exec(words);
    if (found) throw violation(`The query contains "${found[0].trim()}", which is not allowed.`);
  }
  for (const foreign of FOREIGN_DIALECT) {
    const found = foreign.exec(words);
    if (found) throw parseError(`You have an error in your SQL syntax near "${found[0].trim()}"`);
  }
  if (DDL.test(words)) {
    if (endpoint === 'execute') throw executionError(1142, 'DDL command denied to the user of this endpoint');
    return 'ddl';
  }
  return SELECT.test(words) ? 'select' : 'dml';
}

function checkHints(hints: string): void {
  for (const [, name = ''] of hints.matchAll(/(\w+)\s*\(/g)) {
    if (!HINTS.has(name.toUpperCase())) throw violation(`The optimizer hint ${name} is not allowed.`);
  }
}

/** TiDB binds as many parameters as there are question marks. */
export function checkParameters(query: string, params: readonly unknown[]): void {
  const places = skeleton(query).split('?').length - 1;
  if (places !== params.length)
    throw executionError(1210, `Incorrect arguments to EXECUTE: ${params.length} parameters for ${places} places`);
}

const violation = (message: string) =>
  new SqlFailure('SQL_POLICY_VIOLATION', message, {
    suggestion: 'Write the statement without what the Forge SQL query policy does not permit.',
  });
