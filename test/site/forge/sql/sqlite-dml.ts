const REWRITES: readonly [RegExp, string][] = [
  [/\bON\s+DUPLICATE\s+KEY\s+UPDATE\b/gi, 'ON CONFLICT DO UPDATE SET'],
  [/\bVALUES\s*\(\s*(`?\w+`?)\s*\)/gi, 'excluded.$1'],
];

/**
 * MySQL's upsert as SQLite has it. A column within it names the row that is there in both; SQLite assigns all columns at
 * once and MySQL from left to right, so a statement sets what it compares last.
 */
export function sqliteDml(query: string): string {
  const [insert, ...upsert] = query.split(/(?=\bON\s+DUPLICATE\s+KEY\s+UPDATE\b)/i);
  if (upsert.length === 0) return query;
  return (
    insert + REWRITES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), upsert.join(''))
  );
}
