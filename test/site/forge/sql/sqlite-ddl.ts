const REWRITES: readonly [RegExp, string][] = [
  [/\bINTEGER\b/gi, 'INT'],
  [/\bBIGINT\s+(?:NOT\s+NULL\s+)?PRIMARY\s+KEY\s+AUTO_INCREMENT\b/gi, 'INTEGER PRIMARY KEY AUTOINCREMENT'],
  [/\bBIGINT\s+(?:NOT\s+NULL\s+)?AUTO_INCREMENT\s+PRIMARY\s+KEY\b/gi, 'INTEGER PRIMARY KEY AUTOINCREMENT'],
  [/\)\s*(?:(?:ENGINE|(?:DEFAULT\s+)?(?:CHARSET|CHARACTER\s+SET)|COLLATE)\s*=?\s*\w+\s*)+;?\s*$/i, ')'],
  [/(\w+`?\s+)((?:VARCHAR|CHAR)\(\d+\)|BIGINT|INT)\s+PRIMARY\s+KEY\b/gi, '$1$2 NOT NULL PRIMARY KEY'],
  [/([`\w]+)\s+((?:VAR)?CHAR\((\d+)\))/gi, '$1 $2 CHECK (length($1) <= $3)'],
  [/\s(?:CHARACTER\s+SET|COLLATE)\s+utf8mb4\w*/gi, ''],
  [/^(\s*DROP\s+INDEX\s+(?:IF\s+EXISTS\s+)?\S+)\s+ON\s+\S+/i, '$1'],
];

/**
 * MySQL DDL in the subset that SQLite shares, with the few words that differ rewritten, and with what MySQL holds to
 * and SQLite does not: a primary key is not null, and VARCHAR(n) is no longer than n. A column declared INTEGER
 * afterwards is a BIGINT that SQLite numbers by itself.
 */
export function sqliteDdl(query: string): string {
  return REWRITES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), query);
}
