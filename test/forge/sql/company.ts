import type { SqlEngine } from '../../site/forge/sql/engine';

export interface CompanySize {
  teams: number;
  objectives: number;
  keyResults: number;
  initiatives: number;
  issues: number;
}

const pad = (prefix: string, index: number) => `${prefix}-${String(index).padStart(8, '0')}`;
const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + (index % 28))).toISOString().slice(0, 10);

/** A company of that size: 4 cycles, 40 strategic goals, 2 days of history and a check-in for each key result. */
export async function fillCompany(engine: SqlEngine, size: CompanySize): Promise<void> {
  const insert = (table: string, count: number, row: (index: number) => (string | number | null)[]) =>
    insertRows(engine, table, count, row);
  await insert('strategic_goal', 40, (n) => [pad('goal', n), `Goal ${n}`, '', n, null, null]);
  await insert('cycle', 4, (n) => [pad('cycle', n), 1, `Q${n}`, '2026-01-01', `2026-0${n + 1}-28`, null]);
  await insert('team', size.teams, (n) => [
    ...[pad('team', n), 1, n === 0 ? null : pad('team', Math.floor(n / 10)), `Team ${n}`, 'count', null, '[]'],
  ]);
  await insert('team_project', size.teams, (n) => [String(n), pad('team', n)]);
  await insert('objective', size.objectives, (n) => [
    ...[pad('objective', n), 1, pad('team', n % size.teams), pad('cycle', n % 4), 1, `Objective ${n}`, ''],
    ...[pad('goal', n % 40), '', n < 100 ? null : pad('objective', n % 100), null, null, 1, 'agreed', '', null],
    ...[n % 50 === 0 ? '{"people":[],"groupIds":[]}' : null, 0],
  ]);
  await insert('key_result', size.keyResults, (n) => [
    ...[pad('kr', n), 1, pad('objective', n % size.objectives), 1, `Key result ${n}`, 'number', 0, 1, null, null, ''],
    ...[null, null, 1, null, null, '', null],
  ]);
  await insert('check_in', size.keyResults, (n) => [
    pad('in', n),
    pad('kr', n),
    0.5,
    5,
    '',
    day(n),
    'a',
    n,
    null,
    null,
  ]);
  await insert('jira_value', size.keyResults / 10, (n) => [pad('kr', n * 10), 1, day(n), n, null, null]);
  await insert('initiative', size.initiatives, (n) => [pad('kr', n % size.keyResults), String(n), 1, 'a', n]);
  await insert('heartbeat_declaration', size.teams, (n) => [pad('team', n), 1, 'type = Bug', '[]', 0.6]);
  await insert('work_share', size.teams, (n) => [
    ...[pad('cycle', 3), pad('team', n), '[6,3,1,10]', '[2,1,1,4]'],
    ...[JSON.stringify([['2026-01-05', [6, 3, 1, 10], [2, 1, 1, 4]]]), 1],
  ]);
  await insert('work_item', size.teams * 4, (n) => [
    ...[pad('team', n >> 2), String(n), String(n >> 2), n & 1, 'inProgress', n & 2 ? 'strategic' : 'unclassified'],
    ...[day(n), 1, null, 1],
  ]);
  await insert('work_reading', size.teams, (n) => [pad('team', n), n, 0, 1, null, null, 0, null]);
  const epics = Math.min(size.initiatives, Math.ceil(size.issues / 8));
  await insert('issue', size.issues, (n) => [
    ...[String(n), n < epics ? null : String(n % epics), 1, String(n % size.teams), 1, 'new', 1, 0, 1],
    ...[null, 1, null, 1, null, 1, 1, 1, null],
  ]);
  for (const [kind, prefix, count] of [
    ['keyResult', 'kr', size.keyResults],
    ['objective', 'objective', size.objectives],
  ] as const) {
    await insert('goal_progress', count, (n) => [kind, pad(prefix, n), 0.5, 0.5, 0, null, 1, 2, 1]);
    await insert('progress_history', count * 2, (n) => [kind, pad(prefix, n >> 1), day(n & 1), 0.5, 1]);
  }
  await insert('recompute_mark', size.keyResults, (n) => [pad('kr', n), n % 1000 === 0 ? 1 : 0, n, 1, 1]);
}

async function insertRows(
  engine: SqlEngine,
  table: string,
  count: number,
  row: (index: number) => (string | number | null)[],
): Promise<void> {
  const atOnce = 500;
  for (let from = 0; from < count; from += atOnce) {
    const rows = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => row(from + index));
    const places = rows.map((cells) => `(${cells.map(() => '?').join()})`).join();
    await engine.execute(`INSERT INTO ${table} VALUES ${places}`, rows.flat());
  }
}
