const REWRITES: readonly [RegExp, string][] = [
  [/\bINTEGER\b/gi, 'INT'],
  [/\bBIGINT\s+(?:NOT\s+NULL\s+)?PRIMARY\s+KEY\s+AUTO_INCREMENT\b/gi, 'INTEGER PRIMARY KEY AUTOINCREMENT'],
  [/\bBIGINT\s+(?:NOT\s+NULL\s+)?AUTO_INCREMENT\s+PRIMARY\s+KEY\b/gi, 'INTEGER PRIMARY KEY AUTOINCREMENT'],
  [/\)\s*(?:(?:ENGINE|(?:DEFAULT\s+)?(?:CHARSET|CHARACTER\s+SET)|COLLATE)\s*=?\s*\w+\s*)+;?\s*$/i, ')'],
  [/(\w+`?\s+)((?:VARCHAR|CHAR)\(\d+\)|BIGINT|INT)\s+PRIMARY\s+KEY\b/gi, '$1$2 NOT NULL PRIMARY KEY'],
  [/([`\w]+)\s+((?:VAR)?CHAR\((\d+)\))/gi, '$1 $2 CHECK (length($1) <= $3)'],
  [/\s(?:CHARACTER\s+SET|COLLATE)\s+utf8mb4\w*/gi, ''],
  [/(?<=^\s*CREATE\s+(?:UNIQUE\s+)?INDEX\s[\s\S]*\w)\s*\(\d+\)/gi, ''],
  [/^(\s*DROP\s+INDEX\s+(?:IF\s+EXISTS\s+)?\S+)\s+ON\s+\S+/i, '$1'],
];

/**
 * MySQL DDL in the subset that SQLite shares, with the few words that differ rewritten, and with what MySQL holds to
 * and SQLite does not: a primary key is not null, and VARCHAR(n) is no longer than n. A column declared INTEGER
 * afterwards is a BIGINT that SQLite numbers by itself. What adds columns is a statement for each, without those that
 * are there and need not be.
 */
export function sqliteDdl(query: string, hasColumn: (table: string, column: string) => boolean): string[] {
  return addedColumns(query, hasColumn).map((statement) =>
    REWRITES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), statement),
  );
}

const ADDING = /^\s*ALTER\s+TABLE\s+`?(\w+)`?\s+(ADD\s[\s\S]*)$/i;
const NEXT_ADDED = /,\s*(?=ADD\s)/i;
const IF_MISSING = /^ADD\s+(?:COLUMN\s+)?IF\s+NOT\s+EXISTS\s+(`?(\w+)`?[\s\S]*)$/i;

function addedColumns(query: string, hasColumn: (table: string, column: string) => boolean): string[] {
  const [, table, additions] = ADDING.exec(query) ?? [];
  if (table === undefined || additions === undefined) return [query];
  return additions.split(NEXT_ADDED).flatMap((addition) => {
    const [, definition, column] = IF_MISSING.exec(addition) ?? [];
    if (definition === undefined || column === undefined) return [`ALTER TABLE \`${table}\` ${addition}`];
    return hasColumn(table, column) ? [] : [`ALTER TABLE \`${table}\` ADD COLUMN ${definition}`];
  });
}
