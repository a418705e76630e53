import { closing, outermost, rewrite, skeleton } from './sql-text';

/** Where GROUP_CONCAT is cut, in bytes: TiDB's `group_concat_max_len`. */
const GROUP_CONCAT_BYTES = 1_024;

/**
 * What MySQL's operators say, as SQLite has them: a division of integers is no integer, and its result, as that of AVG,
 * is a decimal with four places where all that goes into it is exact; GROUP_CONCAT is cut; JSON_ARRAYAGG is not, and is
 * null without rows.
 */
export function sqliteSelect(written: string): string {
  const query = withoutOrder(written);
  if (!/\/|\b(?:AVG|GROUP_CONCAT|JSON_ARRAYAGG)\s*\(/i.test(skeleton(query))) return query;
  return withDecimals(withLists(query));
}

/** SELECT STRAIGHT_JOIN says what CROSS JOIN says to SQLite: the tables are joined in the order in which they stand. */
const withoutOrder = (query: string): string => rewrite(query, /\bSTRAIGHT_JOIN\b/gi, () => '');

function divided(query: string): string {
  return rewrite(query, /\//g, () => '* 1.0 /');
}

const LISTS: Record<string, (values: string) => string> = {
  GROUP_CONCAT: (values) => `CAST(substr(CAST(GROUP_CONCAT${values} AS BLOB), 1, ${GROUP_CONCAT_BYTES}) AS TEXT)`,
  JSON_ARRAYAGG: (values) => `NULLIF(json_group_array${values}, '[]')`,
};

function withLists(query: string): string {
  const found = /\b(GROUP_CONCAT|JSON_ARRAYAGG)\s*\(/i.exec(skeleton(query));
  const list = LISTS[found?.[1]?.toUpperCase() ?? ''];
  if (found === null || list === undefined) return query;
  const start = found.index + found[0].length - 1;
  const end = closing(skeleton(query), start) + 1;
  return query.slice(0, found.index) + list(query.slice(start, end)) + withLists(query.slice(end));
}

interface Span {
  start: number;
  end: number;
}

/** Parameters are numbered, since what tells whether a column is exact names them again. */
function withDecimals(query: string): string {
  let place = 0;
  const text = rewrite(query, /\?/g, () => `?${(place += 1)}`);
  let rest = 0;
  const columns = resultColumns(text)
    .filter(({ start, end }) => isDecimal(text.slice(start, end)))
    .map(({ start, end }) => {
      const before = divided(text.slice(rest, start));
      rest = end;
      return before + decimal(text.slice(start, end));
    });
  return columns.join('') + divided(text.slice(rest));
}

/** What a condition compares says nothing of the result. */
function isDecimal(column: string): boolean {
  const result = skeleton(column).replace(/\bWHEN\b[\s\S]*?\bTHEN\b/gi, ' ');
  return /\/|\bAVG\s*\(/i.test(result) && !/\bROUND\s*\(/i.test(result);
}

/** SQLite's own division and sum stay integers where all that goes into them is; a double makes them doubles. */
function decimal(column: string): string {
  const [, expression = column, alias = `\`${column.trim()}\``] =
    /^([\s\S]*?)\s+AS\s+(`?\w+`?)\s*$/i.exec(column) ?? [];
  const exact = rewrite(expression, /\bAVG\b/gi, () => 'SUM');
  const value = divided(expression);
  return ` CASE typeof(${exact}) WHEN 'integer' THEN printf('%.4f', ${value}) ELSE ${value} END AS ${alias} `;
}

/** The columns of the outermost SELECTs. */
function resultColumns(query: string): Span[] {
  const words = outermost(query);
  return [...words.matchAll(/\bSELECT\b(?:\s+(?:DISTINCT|ALL)\b)?/gi)].flatMap(({ 0: select, index }) => {
    const start = index + select.length;
    const length = words.slice(start).search(/\b(?:FROM|WHERE|UNION|EXCEPT|INTERSECT|ORDER|LIMIT)\b/i);
    return splitAtCommas(words, { start, end: length < 0 ? words.length : start + length });
  });
}

function splitAtCommas(words: string, { start, end }: Span): Span[] {
  const commas = [...words.slice(start, end).matchAll(/,/g)].map(({ index }) => start + index);
  return [start - 1, ...commas].map((comma, place) => ({ start: comma + 1, end: commas[place] ?? end }));
}
