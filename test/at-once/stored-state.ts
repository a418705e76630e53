import type { Row, SqlEngine } from '../site/forge/sql/engine';
import { tables } from '../forge/sql/storage';

type Base = Map<string, Row[]>;
const bases = new WeakMap<SqlEngine, Base>();

/** All that is stored, table by table, each row as text, instants aside. */
export type Dump = Record<string, string[]>;

/** Keeps what is stored now, for `restore`. */
export async function keepBase(sql: SqlEngine): Promise<void> {
  const base: Base = new Map();
  for (const table of tables) base.set(table, await rowsOf(sql, table));
  bases.set(sql, base);
}

/** Puts these tables back to what was kept. */
export async function restore(sql: SqlEngine, changed: readonly string[]): Promise<void> {
  const base = bases.get(sql);
  for (const table of new Set(changed)) {
    await sql.execute(`DELETE FROM ${table}`, []);
    const rows = base?.get(table) ?? [];
    const [first] = rows;
    if (first === undefined) continue;
    const columns = Object.keys(first);
    const places = rows.map(() => `(${columns.map(() => '?').join()})`).join();
    await sql.execute(
      `INSERT INTO ${table} (${columns.map((column) => `\`${column}\``).join()}) VALUES ${places}`,
      rows.flatMap((row) => columns.map((column) => row[column])),
    );
  }
}

/** What is stored now; only these tables may have changed since `keepBase`. What hangs on something gone is gone. */
export async function dumpOf(sql: SqlEngine, changed: readonly string[]): Promise<Dump> {
  const stored: Record<string, Row[]> = {};
  for (const table of tables)
    stored[table] = changed.includes(table) ? await rowsOf(sql, table) : (bases.get(sql)?.get(table) ?? []);
  const isThere = lookUp(stored);
  return Object.fromEntries(
    Object.entries(stored).map(([table, rows]) => [
      table,
      inPlaces(table, rows)
        .filter((row) => isDerivedOf[table]?.(row, isThere) ?? true)
        .map(toText)
        .sort(),
    ]),
  );
}

type IsThere = (kind: string, id: string) => boolean;

function lookUp(stored: Record<string, Row[]>): IsThere {
  const idsOf = (table: string, ...columns: string[]) =>
    new Set((stored[table] ?? []).map((row) => columns.map((column) => String(row[column])).join(':')));
  const objectives = idsOf('objective', 'id');
  const keyResults = new Set(
    (stored.key_result ?? []).filter((row) => objectives.has(String(row.objective_id))).map((row) => String(row.id)),
  );
  const initiatives = idsOf('initiative', 'key_result_id', 'issue_id');
  const ids: Record<string, Set<string>> = {
    ...{ objective: objectives, keyResult: keyResults, initiative: initiatives },
    ...{ strategicGoal: idsOf('strategic_goal', 'id'), team: idsOf('team', 'id'), teamTree: idsOf('team', 'id') },
  };
  return (kind, id) => {
    const [first = ''] = id.split(':');
    if (kind === 'initiative') return initiatives.has(id) && keyResults.has(first);
    return ids[kind]?.has(first) ?? false;
  };
}

const isOfGoal = (row: Row, isThere: IsThere) => isThere(String(row.goal_kind), String(row.goal_id));

const isDerivedOf: Record<string, (row: Row, isThere: IsThere) => boolean> = {
  goal_progress: isOfGoal,
  progress_history: isOfGoal,
  recompute_mark: (row, isThere) => isThere('keyResult', String(row.key_result_id)),
};

async function rowsOf(sql: SqlEngine, table: string): Promise<Row[]> {
  return (await sql.execute(`SELECT * FROM ${table}`, [])).rows as Row[];
}

/** What siblings share; among them a place counts, not its number. */
const siblings: Record<string, readonly string[]> = {
  objective: ['cycle_id', 'team_id'],
  key_result: ['objective_id'],
  strategy_draft: ['kind'],
};

function inPlaces(table: string, rows: Row[]): Row[] {
  const shared = siblings[table];
  if (shared === undefined) return rows;
  const keyOf = (row: Row) => shared.map((column) => String(row[column])).join(' ');
  const placeOf = (row: Row) => {
    const own = Number(row.position);
    const beside = rows.filter((other) => keyOf(other) === keyOf(row));
    const isTied = beside.some((other) => other !== row && Number(other.position) === own);
    return isTied ? `tied` : String(beside.filter((other) => Number(other.position) < own).length);
  };
  return rows.map((row) => ({ ...row, position: placeOf(row) }));
}

/** Instants, but whether there is one; and counters that only guards look at. */
const isInstant = (column: string): boolean => /(_at|^failing_since|^since)$/.test(column);
const isGuard = (column: string): boolean => column === 'touched' || column === 'projects_version';

function toText(row: Row): string {
  const cells = Object.entries(row)
    .filter(([column]) => !isGuard(column))
    .map(([column, cell]) => [column, isInstant(column) ? cell !== null : withoutInstants(cell)]);
  return JSON.stringify(cells);
}

/** Within JSON, too. */
const withoutInstants = (cell: unknown): unknown =>
  typeof cell === 'string' ? cell.replaceAll(/"(\w+At)":\d+/g, '"$1":0') : cell;
