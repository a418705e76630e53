import type { Row, SqlEngine } from '../site/forge/sql/engine';
import { tables } from '../forge/sql/storage';

export type Stored = Record<string, Row[]>;
type Base = Map<string, Row[]>;
const bases = new WeakMap<SqlEngine, Base>();

/** What a job works out from the rest, later. */
const lagging = ['team_standing', 'team_focus', 'gap', 'gap_tally', 'work_share', 'work_item', 'work_reading'];
const isLagging = (table: string, row: Row): boolean => lagging.includes(table) || row.goal_kind === 'teamTree';

/** All that is stored, table by table, each row as text, instants aside. */
export type Dump = Record<string, string[]>;

/** What reading took of Jira's points depends on how often somebody looked. */
const isLeftOut = (table: string): boolean => table === 'jira_points';

/** Keeps what is stored now, for `restore`. */
export async function keepBase(sql: SqlEngine): Promise<void> {
  const base: Base = new Map();
  for (const table of tables) base.set(table, await rowsOf(sql, table));
  bases.set(sql, base);
}

/** What is stored now; only these tables may have changed since `keepBase`. */
export async function readStored(sql: SqlEngine, changed: readonly string[]): Promise<Stored> {
  const stored: Stored = { ...Object.fromEntries(bases.get(sql) ?? []) };
  for (const table of changed) stored[table] = await rowsOf(sql, table);
  return stored;
}

/** Puts these tables back to what was kept. */
export async function restore(sql: SqlEngine, changed: readonly string[], stored: Stored): Promise<void> {
  for (const table of changed) {
    const before = bases.get(sql)?.get(table) ?? [];
    const added = lackingIn(before, stored[table] ?? []);
    const lost = lackingIn(stored[table] ?? [], before);
    if (added.length > 0) await takeOut(sql, table, added);
    if (lost.length > 0) await putBack(sql, table, lost);
  }
}

function lackingIn(rows: readonly Row[], others: readonly Row[]): Row[] {
  const texts = new Set(rows.map((row) => JSON.stringify(row)));
  return others.filter((row) => !texts.has(JSON.stringify(row)));
}

async function takeOut(sql: SqlEngine, table: string, rows: readonly Row[]): Promise<void> {
  const isOne = (row: Row) =>
    `(${columnsOf(row)
      .map((column) => isCell(column, row))
      .join(' AND ')})`;
  const cells = rows.flatMap((row) => columnsOf(row).flatMap((column) => row[column] ?? []));
  await sql.execute(`DELETE FROM ${table} WHERE ${rows.map(isOne).join(' OR ')}`, cells);
}

const isCell = (column: string, row: Row) => `\`${column}\` ${row[column] === null ? 'IS NULL' : '= ?'}`;

/** Those that name the row, where one of them does. */
const columnsOf = (row: Row): string[] => ('id' in row ? ['id'] : Object.keys(row));

async function putBack(sql: SqlEngine, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const places = rows.map(() => `(${columns.map(() => '?').join()})`).join();
  await sql.execute(
    `INSERT INTO ${table} (${columns.map((column) => `\`${column}\``).join()}) VALUES ${places}`,
    rows.flatMap((row) => columns.map((column) => row[column])),
  );
}

/** What is stored as text. What hangs on something gone is gone. */
export function dumpOf(stored: Stored, withLagging: boolean): Dump {
  const goals = lookUp(stored);
  const told = Object.entries(stored).filter(([table]) => !isLeftOut(table));
  return Object.fromEntries(
    told.map(([table, rows]) => [
      table,
      inPlaces(table, rows)
        .map((row) => withoutLostParents(row, goals))
        .filter((row) => (withLagging || !isLagging(table, row)) && (hangs[table]?.(row, goals) ?? true))
        .map(toText)
        .sort(),
    ]),
  );
}

/** Of goals: whether they are there, and whether they are or were, since what was removed can be brought back. */
interface Goals {
  isThere: (kind: string, id: string) => boolean;
  isKnown: (kind: string, id: string) => boolean;
}

function lookUp(stored: Stored): Goals {
  const idsOf = (table: string, ...columns: string[]) =>
    new Set((stored[table] ?? []).map((row) => columns.map((column) => String(row[column])).join(':')));
  const objectives = idsOf('objective', 'id');
  const ofObjectives = (isGiven: (id: string) => boolean) =>
    new Set((stored.key_result ?? []).filter((row) => isGiven(String(row.objective_id))).map((row) => String(row.id)));
  const keyResults = ofObjectives((id) => objectives.has(id));
  const removedObjectives = idsOf('removed_objective', 'id');
  const known: Record<string, Set<string>> = {
    objective: new Set([...objectives, ...removedObjectives]),
    keyResult: new Set([
      ...ofObjectives((id) => objectives.has(id) || removedObjectives.has(id)),
      ...idsOf('removed_key_result', 'id'),
    ]),
  };
  const initiatives = idsOf('initiative', 'key_result_id', 'issue_id');
  const there: Record<string, Set<string>> = {
    ...{ objective: objectives, keyResult: keyResults, strategicGoal: idsOf('strategic_goal', 'id') },
    ...{ team: idsOf('team', 'id'), teamTree: idsOf('team', 'id') },
  };
  return {
    isThere(kind, id) {
      const [first = ''] = id.split(':');
      if (kind === 'initiative') return initiatives.has(id) && keyResults.has(first);
      return there[kind]?.has(first) ?? false;
    },
    isKnown: (kind, id) => known[kind]?.has(id) ?? false,
  };
}

/** What contributes to an objective that is gone stands alone, until that one is brought back. */
function withoutLostParents(row: Row, { isThere }: Goals): Row {
  const lost = ['parent_objective_id', 'proposed_parent_id'].filter((column) => {
    const parentId = row[column];
    return typeof parentId === 'string' && !isThere('objective', parentId);
  });
  return { ...row, ...Object.fromEntries(lost.map((column) => [column, null])) };
}

const isOfGoal = (row: Row, { isThere }: Goals) => isThere(String(row.goal_kind), String(row.goal_id));
const isOfKeyResult = (row: Row, { isKnown }: Goals) => isKnown('keyResult', String(row.key_result_id));

/** Which rows of a table hang on something that is there, or are kept of what is not; the others show nowhere. */
const hangs: Record<string, (row: Row, goals: Goals) => boolean> = {
  goal_progress: isOfGoal,
  progress_history: (row, goals) => isOfGoal(row, goals) && row.progress !== null,
  recompute_mark: (row, { isThere }) => isThere('keyResult', String(row.key_result_id)),
  key_result: (row, { isKnown }) => isKnown('objective', String(row.objective_id)),
  removed_objective: (row, { isThere }) => !isThere('objective', String(row.id)),
  removed_key_result: (row, { isThere }) => !isThere('keyResult', String(row.id)),
  initiative: isOfKeyResult,
  check_in: isOfKeyResult,
  jira_value: isOfKeyResult,
  team_project: (row, { isThere }) => isThere('team', String(row.team_id)),
  followed_team: (row, { isThere }) => isThere('team', String(row.team_id)),
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

/** In ids of who was turned away and tried again, in place of the usual variant. */
export const idsAgain = '9000';

function toText(row: Row): string {
  const cells = Object.entries(row)
    .filter(([column]) => !isGuard(column) && !isHalfSeen(column))
    .map(([column, cell]) => [column, isInstant(column) ? cell !== null : comparable(cell)]);
  return JSON.stringify(cells).replaceAll(`-0000-4000-${idsAgain}-`, '-0000-4000-8000-');
}

/** What somebody saw before their change, while the other's was half written. */
const isHalfSeen = (column: string): boolean => column === 'from_value';

/** Within JSON, too; and without what a sum in another order differs by. */
const comparable = (cell: unknown): unknown =>
  typeof cell === 'string' ? cell.replaceAll(/"(\w+At)":\d+/g, '"$1":0') : rounded(cell);

const rounded = (cell: unknown): unknown => (typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell);
