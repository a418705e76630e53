import { createPool, escape } from 'mysql2/promise';
import type { Pool } from 'mysql2/promise';
import { firstMark, markOf } from './names';
import { teamIdOf } from './truth';

/** Bytes of an INSERT. */
const statementBytes = 1_000_000;
const connections = 4;

/** Makes a company of so many parts in an empty database of the same server, from one that holds the first alone. */
export async function copyParts(from: string, to: string, parts: number): Promise<void> {
  const pool = createPool({ uri: to, connectionLimit: connections });
  const source = createPool({ uri: from, connectionLimit: 1, supportBigNumbers: true, bigNumberStrings: true });
  try {
    for (const table of await tablesOf(source)) {
      await pool.query(await definitionOf(source, table));
      await copyTable(source, pool, table, parts);
    }
    for (let part = 1; part < parts; part += 1) await moveBelow(pool, part, part < 10 ? 0 : Math.floor(part / 10));
  } finally {
    await Promise.all([pool.end(), source.end()]);
  }
}

type Row = Record<string, string | number | null>;

async function rowsOf(pool: Pool, query: string): Promise<Row[]> {
  const [rows] = await pool.query(query);
  return rows as Row[];
}

async function tablesOf(pool: Pool): Promise<string[]> {
  return (await rowsOf(pool, 'SHOW TABLES')).map((row) => String(Object.values(row)[0]));
}

async function definitionOf(pool: Pool, table: string): Promise<string> {
  return String((await rowsOf(pool, `SHOW CREATE TABLE ${table}`))[0]?.['Create Table'] ?? '');
}

/** Rows that the first part owns, as their key says, stand once for each part; all others belong to the whole company. */
async function copyTable(source: Pool, target: Pool, table: string, parts: number): Promise<void> {
  const keys = await rowsOf(source, `SHOW KEYS FROM ${table} WHERE Key_name = 'PRIMARY'`);
  const isOwned = (row: Row) => keys.some(({ Column_name: key }) => String(row[String(key)]).includes(firstMark));
  const rows = await rowsOf(source, `SELECT * FROM ${table}`);
  for (const values of chunksOf(rows.filter((row) => !isOwned(row))))
    await target.query(`INSERT INTO ${table} VALUES ${values}`);
  const statements = chunksOf(rows.filter(isOwned)).map((values) => values.split(firstMark));
  await inParallel(
    statements.flatMap((pieces) => Array.from({ length: parts }, (_, part) => ({ pieces, part }))),
    ({ pieces, part }) => target.query(`INSERT INTO ${table} VALUES ${pieces.join(markOf(part))}`),
  );
}

function chunksOf(rows: Row[]): string[] {
  const chunks: string[][] = [];
  let bytes = Infinity;
  for (const row of rows) {
    const tuple = `(${escape(Object.values(row))})`;
    if (bytes > statementBytes) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)?.push(tuple);
    bytes += tuple.length;
  }
  return chunks.map((chunk) => chunk.join());
}

async function inParallel<Item>(items: Item[], run: (item: Item) => Promise<unknown>): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const item of left) await run(item);
    }),
  );
}

/** The parts are one tree. */
async function moveBelow(pool: Pool, part: number, above: number): Promise<void> {
  const topOf = (of: number) => teamIdOf(0).replace(firstMark, markOf(of));
  await pool.query('UPDATE team SET parent_id = ? WHERE id = ?', [topOf(above), topOf(part)]);
}

/** How long a statement may wait for what TiDB knows of its tables to be read, in ms; by default it soon plans without. */
const patience = 10_000;

/** Tells TiDB what its tables hold, as it finds out by itself in time; only then does it say how much they take, too. */
export async function analyze(url: string): Promise<void> {
  const pool = createPool({ uri: url, connectionLimit: 1 });
  try {
    await pool.query(`SET GLOBAL tidb_stats_load_sync_wait = ${patience}`);
    for (const table of await tablesOf(pool)) await pool.query(`ANALYZE TABLE ${table} ALL COLUMNS`);
  } finally {
    await pool.end();
  }
}
