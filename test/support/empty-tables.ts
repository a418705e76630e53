import type { Row, SqlAnswer } from '../site/forge/sql/engine';

/** Deletes every row; on TiDB it is quicker to look which tables have any. */
export async function emptyTables(
  execute: (statement: string) => Promise<SqlAnswer>,
  tables: readonly string[],
): Promise<void> {
  if (tables.length === 0) return;
  const looks = tables.map((table) => `SELECT '${table}' AS name FROM (SELECT 1 FROM \`${table}\` LIMIT 1) AS some`);
  const { rows } = await execute(looks.join(' UNION ALL '));
  for (const { name } of rows as Row[]) await execute(`DELETE FROM \`${String(name)}\``);
}
