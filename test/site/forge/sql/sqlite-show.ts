/** The statements SHOW that Forge permits, as SQLite answers them: those of their columns that it can tell. */
export function sqliteShow(query: string): string | undefined {
  if (/^\s*SHOW\s+TABLES\s*;?\s*$/i.test(query)) return TABLES;
  const [, what = '', table] =
    /^\s*SHOW\s+(COLUMNS|INDEX|INDEXES|KEYS)\s+(?:FROM|IN)\s+`?(\w+)`?\s*;?\s*$/i.exec(query) ?? [];
  if (table === undefined) return undefined;
  return /^columns$/i.test(what) ? columnsOf(table) : keysOf(table);
}

const TABLES =
  "SELECT name AS `Tables` FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

/** A table that is not there is an error, while what SQLite knows of it would be empty. */
const present = (table: string) => `(SELECT COUNT(*) FROM \`${table}\`) IS NOT NULL`;

const columnsOf = (table: string) => `SELECT name AS Field, lower(type) AS Type,
  CASE WHEN "notnull" OR pk THEN 'NO' ELSE 'YES' END AS "Null", CASE WHEN pk THEN 'PRI' ELSE '' END AS "Key",
  dflt_value AS "Default" FROM pragma_table_info('${table}') WHERE ${present(table)} ORDER BY cid`;

const keysOf = (table: string) => `SELECT '${table}' AS "Table", 1 - list."unique" AS Non_unique,
  CASE list.origin WHEN 'pk' THEN 'PRIMARY' ELSE list.name END AS Key_name, part.seqno + 1 AS Seq_in_index,
  part.name AS Column_name FROM pragma_index_list('${table}') AS list, pragma_index_info(list.name) AS part
  WHERE ${present(table)} ORDER BY list.origin <> 'pk', list.seq, part.seqno`;
