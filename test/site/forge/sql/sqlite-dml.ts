import { outermost } from './sql-text';
import { sqliteSelect } from './sqlite-select';

const REWRITES: readonly [RegExp, string][] = [
  [/\bON\s+DUPLICATE\s+KEY\s+UPDATE\b/gi, 'ON CONFLICT DO UPDATE SET'],
  [/\bVALUES\s*\(\s*(`?\w+`?)\s*\)/gi, 'excluded.$1'],
];

/**
 * A statement that reads or writes rows as SQLite has it. In MySQL's upsert a column names the row that is there in both;
 * SQLite assigns all columns at once and MySQL from left to right, so a statement sets what it compares last.
 */
export function sqliteDml(query: string): string {
  const text = sqliteSelect(query);
  const [insert = '', ...upsert] = text.split(/(?=\bON\s+DUPLICATE\s+KEY\s+UPDATE\b)/i);
  if (upsert.length === 0) return text;
  const update = REWRITES.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), upsert.join(''));
  return withCondition(insert) + update;
}

/** SQLite takes the ON of an upsert for that of a join, unless the SELECT that it follows has a WHERE. */
function withCondition(insert: string): string {
  const start = outermost(insert).search(/\b(?:WITH|SELECT)\b/i);
  return start < 0 ? insert : `${insert.slice(0, start)}SELECT * FROM (${insert.slice(start)}) AS given WHERE true `;
}
