import { SqlFailure, executionError } from './engine';
import type { StatementKind } from './engine';

export type Endpoint = 'execute' | 'ddl';

/** What the platform refuses before a query reaches the database. */
const FORBIDDEN: readonly RegExp[] = [
  /^\s*(begin|start\s+transaction|commit|rollback|savepoint|release|xa)\b/i,
  /^\s*(use|prepare|deallocate|execute|set|lock|unlock|grant|revoke|kill|load|call|handler)\b/i,
  /^\s*show\s+(?!tables\b|columns\b|create\s+table\b|index)/i,
  /\b(foreign\s+key|references)\b/i,
  /\b(compress|uncompress|decompress|aes_encrypt|aes_decrypt|sha2|sleep|benchmark)\s*\(/i,
  /\balter\s+user\b|\block\s+tables\b|\binto\s+(outfile|dumpfile)\b/i,
];

/** Valid on SQLite alone; MySQL's parser refuses it. */
const FOREIGN_DIALECT = [
  /^\s*(pragma|attach|detach|vacuum|reindex)\b/i,
  /^\s*(insert|update)\s+or\b/i,
  /\bon\s+conflict\b/i,
  /\breturning\b/i,
];

const LITERAL_OR_COMMENT = /'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`[^`]*`|--[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\//g;
const DDL = /^\s*(create|alter|drop|truncate|rename)\b/i;
const SELECT = /^\s*[\s(]*(select|with|show|explain|desc|describe|values|table)\b/i;

/** The query with every literal and comment blanked, so that words can be looked for. */
function skeleton(query: string): string {
  return query.replace(LITERAL_OR_COMMENT, (text) => (/^(?:--|#|\/)/.test(text) ? ' ' : '?'));
}

/** Refuses what Forge's query policy and its database user do not allow, and says what kind of statement remains. */
export function checkPolicy(query: string, endpoint: Endpoint): StatementKind {
  const words = skeleton(query);
  if (words.trim() === '') throw invalid('The query is empty.');
  if (/;\s*\S/.test(words)) throw invalid('Only one statement is allowed per call.');
  if (query.includes('/*+')) throw violation('Optimizer hints are not allowed.');
  for (const forbidden of FORBIDDEN) {
    const found = forbidden.exec(words);
    if (found) throw violation(`The query contains "${found[0].trim()}", which is not allowed.`);
  }
  for (const foreign of FOREIGN_DIALECT) if (foreign.test(words)) throw invalid('The query is not valid MySQL.');
  if (DDL.test(words)) {
    if (endpoint === 'execute') throw executionError(1142, 'DDL command denied to the user of this endpoint');
    return 'ddl';
  }
  return SELECT.test(words) ? 'select' : 'dml';
}

const invalid = (message: string) => new SqlFailure('INVALID_SQL_QUERY', message);
const violation = (message: string) => new SqlFailure('SQL_POLICY_VIOLATION', message);
