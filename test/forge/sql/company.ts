import { paceColumns } from '../../../src/forge/sql/rows/standing-columns';
import type { SqlEngine } from '../../site/forge/sql/engine';

export interface CompanySize {
  teams: number;
  objectives: number;
  keyResults: number;
  initiatives: number;
  issues: number;
  /** Of history, for each goal and team. */
  days: number;
}

/** A tenth of the company that the app is made for. */
export const aTenth: CompanySize = {
  ...{ teams: 200, objectives: 600, keyResults: 2_400, initiatives: 12_000, issues: 100_000 },
  days: 15,
};

type Row = Record<string, string | number | null>;

export const idOf = (prefix: string, index: number) => `${prefix}-${String(index).padStart(8, '0')}`;
const teamId = (index: number) => idOf('team', index);
const dayAfter = (start: string, days: number) =>
  new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
const sentence = 'Whoever buys from us gets what they came for, at the first try and without asking anybody. ';

/** The year, a closed quarter, one that is over, and the one that runs: half of the objectives are in that. */
const cycles = [
  { starts: '2026-01-01', ends: '2026-12-31', closedAt: null },
  { starts: '2025-10-01', ends: '2025-12-31', closedAt: 1 },
  { starts: '2026-01-01', ends: '2026-03-31', closedAt: null },
  { starts: '2026-04-01', ends: '2026-06-30', closedAt: null },
];
const turns = [1, 2, 0, 3, 3, 3, 0, 3];
const cycleOf = (objective: number, { teams }: CompanySize) =>
  idOf('cycle', turns[(objective + Math.floor(objective / teams)) % turns.length] ?? 0);

/** Writes a company of that size, the same each time, with some of everything that the app stores. */
export async function fillCompany(engine: SqlEngine, size: CompanySize): Promise<void> {
  const insert = (table: string, count: number, row: (index: number) => Row) => insertRows(engine, table, count, row);
  await Promise.all([
    fillStrategy(insert),
    fillTeams(insert, size),
    fillGoals(insert, size),
    fillMirror(insert, size),
    fillNumbers(insert, size),
    fillOverview(insert, size),
    fillDialogue(insert, size),
  ]);
}

type Insert = (table: string, count: number, row: (index: number) => Row) => Promise<void>;

const goals = 40;

async function fillStrategy(insert: Insert): Promise<void> {
  const part = (n: number) => ({
    ...{ kind: 'strategicGoal', id: idOf('goal', n), title: `Goal ${n}`, text: sentence },
    ...{ challengeIds: [], ownerId: null, horizon: '', measures: [] },
  });
  await insert('strategic_goal', goals, (n) => ({
    ...{ id: idOf('goal', n), title: `Goal ${n}`, description: sentence, position: n },
    ...{ owner_id: null, retired_at: n % 20 === 19 ? 1 : null },
  }));
  await insert('strategy_draft', goals, (n) => ({
    ...{ id: idOf('goal', n), kind: 'strategicGoal', version: 1, position: n, content: JSON.stringify(part(n)) },
    ...{ removed_at: null, saved_by: 'a', saved_at: 1 },
  }));
  const content = JSON.stringify(Array.from({ length: goals }, (_, n) => part(n)));
  await insert('strategy_version', 5, (n) => ({
    ...{ number: n + 1, content, published_by: 'a', published_at: n, note: '' },
  }));
  await insert('own_measure_value', goals, (n) => ({
    ...{ strategic_goal_id: idOf('goal', n), measure_id: 'm', value: n, measured_on: '2026-04-01' },
    ...{ entered_by: 'a', entered_at: 1 },
  }));
  await insert('cycle', cycles.length, (n) => ({
    ...{ id: idOf('cycle', n), version: 1, name: `Cycle ${n}` },
    ...{ starts_on: cycles[n]?.starts ?? '', ends_on: cycles[n]?.ends ?? '', closed_at: cycles[n]?.closedAt ?? null },
  }));
}

async function fillTeams(insert: Insert, { teams }: CompanySize): Promise<void> {
  await insert('team', teams, (n) => ({
    ...{ id: teamId(n), version: 1, parent_id: n < 10 ? null : teamId(Math.floor(n / 10)), name: `Team ${n}` },
    ...{ weighting: 'count', lead_id: n % 10 === 3 ? 'a' : `lead-${n}`, editor_ids: n % 7 === 0 ? '["a"]' : '[]' },
  }));
  await insert('team_project', teams, (n) => ({ project_id: String(n), team_id: teamId(n) }));
  await insert('heartbeat_declaration', teams, (n) => ({
    ...{ team_id: teamId(n), version: 1, jql: 'type = Bug', issue_type_ids: '["1"]', wished_strategic: 0.6 },
  }));
  await insert('followed_team', teams, (n) => ({ account_id: n % 20 === 3 ? 'a' : `lead-${n}`, team_id: teamId(n) }));
  await insert('last_look', teams, (n) => ({ account_id: `lead-${n}`, looked_at: n }));
  await insert('person_group', teams, (n) => ({ account_id: `lead-${n}`, group_id: `group-${n % 10}`, read_at: n }));
}

/** One in fifty objectives is restricted, some of those to a group; most contribute to one of the first hundred. */
async function fillGoals(insert: Insert, size: CompanySize): Promise<void> {
  const people = JSON.stringify({ people: ['a'], groupIds: [] });
  const group = JSON.stringify({ people: [], groupIds: ['group-1'] });
  const objective = (id: string, n: number): Row => ({
    ...{ id, version: 1, team_id: teamId(n % size.teams), cycle_id: cycleOf(n, size) },
    ...{ position: n + 1, title: `Objective ${n}`, description: sentence.repeat(3) },
    ...{ strategic_goal_id: n % 5 === 4 ? null : idOf('goal', n % goals), no_goal_reason: '' },
    ...{ parent_objective_id: n < 100 || n % 10 === 9 ? null : idOf('objective', n % 100) },
    ...{ proposed_parent_id: n % 10 === 9 && n > 100 ? idOf('objective', n % 50) : null, owner_id: `lead-${n}` },
    ...{ weight: 1, state: 'agreed', learned: '', carried_from_id: n % 30 === 5 ? idOf('objective', n - 5) : null },
    ...{ readers: n % 100 === 49 ? group : n % 50 === 49 ? people : null, is_for_groups: n % 100 === 49 ? 1 : 0 },
  });
  const keyResult = (id: string, n: number): Row => ({
    ...{ id, version: 1, objective_id: idOf('objective', n % size.objectives), position: n + 1 },
    ...{ title: `Key result ${n}`, ...measureOf(n), owner_id: n % 100 === 3 ? 'a' : null, weight: 1 },
    ...{ cadence_days: null, grade: null, learned: '', carried_from_id: null },
  });
  await insert('objective', size.objectives, (n) => objective(idOf('objective', n), n));
  await insert('key_result', size.keyResults, (n) => keyResult(idOf('kr', n), n));
  const withoutPlace = ({ position: _, ...row }: Row): Row => row;
  await insert('removed_objective', Math.ceil(size.objectives / 10), (n) =>
    withoutPlace(objective(idOf('removed', n), n)),
  );
  await insert('removed_key_result', Math.ceil(size.keyResults / 10), (n) =>
    withoutPlace(keyResult(idOf('removed', n), n)),
  );
  await insert('check_in', size.keyResults * 3, (n) => ({
    ...{ id: idOf('in', n), key_result_id: idOf('kr', Math.floor(n / 3)), value: 0.5, confidence: 5, note: sentence },
    ...{ measured_on: dayAfter('2026-04-01', n % 3), author_id: `lead-${n % size.teams}`, created_at: n },
    ...{ stated_pace: null, replaces_id: null },
  }));
  await insert('jira_value', Math.ceil(size.keyResults / 10), (n) => ({
    ...{ key_result_id: idOf('kr', n * 10), value: 1, read_on: '2026-04-10', asked_at: n, error: null },
    failing_since: null,
  }));
}

/** Every tenth is read from Jira, every tenth goes by its initiatives. */
function measureOf(n: number): Row {
  const none = { measure_low: null, measure_high: null, measure_reading: null };
  const span = { measure_start: 0, measure_target: 1, measure_unit: '%' };
  if (n % 10 === 0) {
    const reading = JSON.stringify({ kind: 'count', jql: `project = P${n}` });
    return { ...none, ...span, measure_kind: 'jira', measure_reading: reading };
  }
  if (n % 10 === 5)
    return { ...none, measure_kind: 'initiatives', measure_start: null, measure_target: null, measure_unit: '' };
  return { ...none, ...span, measure_kind: 'number' };
}

/** Initiatives are epics with seven children each, in the project of the team whose objective they serve. */
async function fillMirror(insert: Insert, size: CompanySize): Promise<void> {
  const epics = Math.min(size.initiatives, Math.ceil(size.issues / 8));
  const categories = ['new', 'indeterminate', 'done'];
  await insert('initiative', size.initiatives, (n) => ({
    ...{ key_result_id: idOf('kr', n % size.keyResults), issue_id: String(n), weight: 1, linked_by: 'a', linked_at: n },
  }));
  await insert('heartbeat_mark', size.teams, (n) => ({
    issue_id: String(epics + n * 3),
    marked_by: 'a',
    marked_at: n,
  }));
  await insert('mirror_run', 5, (n) => ({
    ...{ issue_id: String(n), state: 'reading', frontier: '[]', page_token: null, read_count: 0, expected_count: null },
    ...{ started_at: n, attempts: 0, touched_at: n },
  }));
  await insert('issue', size.issues, (n) => ({
    ...{ id: String(n), parent_id: n < epics ? null : String(n % epics), parent_at: 1 },
    ...{ project_id: String(n % size.teams), project_at: 1, category: categories[n % 3] ?? 'new', category_at: 1 },
    ...{ is_dropped: 0, dropped_at: 1, story_points: n % 8, story_points_at: 1 },
    ...{ time_estimate_seconds: null, time_estimate_at: 1, completed_on: null, completed_at: 1 },
    ...{ updated_at: 1, read_at: 1, deleted_at: n % 97 === 96 ? 1 : null },
  }));
  await insert('site_setting', 1, () => ({
    name: 'storyPointFields',
    value: JSON.stringify({ ids: ['customfield_10016', 'f'], foundAt: 1 }),
  }));
  await insert('recompute_mark', size.keyResults, (n) => ({
    ...{ key_result_id: idOf('kr', n), is_due: n % 1000 === 0 ? 1 : 0, run_at: n, next_slot_at: 1, marked_at: 1 },
  }));
}

async function fillNumbers(insert: Insert, size: CompanySize): Promise<void> {
  const teamsInCycles = (n: number) => `${teamId(Math.floor(n / 2))}:${idOf('cycle', n % 2 === 0 ? 3 : 0)}`;
  const kinds: [kind: string, count: number, keyOf: (n: number) => string][] = [
    ['keyResult', size.keyResults, (n) => idOf('kr', n)],
    ['objective', size.objectives, (n) => idOf('objective', n)],
    ['strategicGoal', goals, (n) => idOf('goal', n)],
    ['team', size.teams * 2, teamsInCycles],
    ['teamTree', size.teams * 2, teamsInCycles],
  ];
  for (const [kind, count, keyOf] of kinds) {
    await insert('goal_progress', count, (n) => ({
      ...{ goal_kind: kind, goal_id: keyOf(n), progress: (n % 10) / 10, raw: 0.5, is_unmeasured: 0 },
      ...{ delivery: n % 4 === 0 ? 1 : 0.3, done_count: 1, total_count: 2, read_at: 1 },
    }));
    await insert('progress_history', count * size.days, (n) => ({
      ...{ goal_kind: kind, goal_id: keyOf(Math.floor(n / size.days)), progress: (n % 50) / 50, read_at: 1 },
      day: dayAfter('2026-04-01', n % size.days),
    }));
  }
  await insert('goal_progress', size.initiatives, (n) => ({
    ...{ goal_kind: 'initiative', goal_id: `${idOf('kr', n % size.keyResults)}:${n}`, progress: null, raw: null },
    ...{ is_unmeasured: 0, delivery: 0.5, done_count: 3, total_count: 7, read_at: 1 },
  }));
}

async function fillOverview(insert: Insert, { teams, objectives, keyResults }: CompanySize): Promise<void> {
  const counts = Object.fromEntries(Object.values(paceColumns).map((column) => [column, 1]));
  await insert('team_standing', teams * cycles.length * 2, (n) => ({
    ...{ cycle_id: idOf('cycle', Math.floor(n / 2) % cycles.length), scope: n % 2 === 0 ? 'own' : 'tree' },
    ...{ team_id: teamId(Math.floor(n / 2 / cycles.length)), ...counts, key_results: 12, measurable: 10 },
    ...{ diverging: n % 3, weight: 3, weighted_progress: 1.5, read_at: 1 },
  }));
  await insert('team_focus', teams * 3, (n) => ({
    ...{ team_id: teamId(Math.floor(n / 3)), work_class: n % 3 === 0 ? 'heartbeat' : 'strategic' },
    ...{ objective_id: n % 3 === 0 ? '' : idOf('objective', (n * 7) % objectives), issues: n % 9, read_at: 1 },
  }));
  const weeks = Array.from({ length: 13 }, (_, week) => [
    dayAfter('2026-04-06', week * 7),
    [6, 3, 1, 10],
    [2, 1, 1, 4],
  ]);
  await insert('work_share', teams * 2, (n) => ({
    ...{ cycle_id: idOf('cycle', n % 2 === 0 ? 3 : 0), team_id: teamId(Math.floor(n / 2)), completed: '[6,3,1,10]' },
    ...{ in_progress: '[2,1,1,4]', weeks: JSON.stringify(weeks), computed_at: 1 },
  }));
  await insert('work_item', teams * 20, (n) => ({
    ...{ team_id: teamId(Math.floor(n / 20)), issue_id: String(50_000 + n), project_id: String(Math.floor(n / 20)) },
    ...{ is_epic: n & 1, state: n % 4 === 0 ? 'completed' : 'inProgress', since: '2026-04-02' },
    ...{ work_class: ['strategic', 'heartbeat', 'unclassified'][n % 3] ?? 'strategic' },
    ...{ updated_at: 1, left_at: null, computed_at: 1 },
  }));
  await insert('work_reading', teams, (n) => ({
    ...{ team_id: teamId(n), due_at: n, asked_at: 0, computed_at: 1, error: null, failing_since: null, attempts: 0 },
    under_way: null,
  }));
  const kinds = ['keyResultStale', 'keyResultWithoutInitiatives', 'keyResultOffTrack'];
  await insert('gap', keyResults, (n) => ({
    ...{ cycle_id: idOf('cycle', 3), team_id: teamId(n % teams), kind: kinds[n % 3] ?? '', subject_id: idOf('kr', n) },
    ...{ objective_id: idOf('objective', n % objectives), strategic_goal_id: idOf('goal', n % goals), detail: '' },
    ...{ is_restricted: (n % objectives) % 50 === 49 ? 1 : 0, since: n },
  }));
  await insert('gap_tally', teams * 2, (n) => ({
    ...{ cycle_id: idOf('cycle', n % 2 === 0 ? 3 : 0), team_id: teamId(Math.floor(n / 2)) },
    counts: JSON.stringify({ [idOf('goal', n % goals)]: { keyResultStale: 3, keyResultOffTrack: 2 } }),
  }));
}

/** A removal that the log alone tells of, and two changes, and a thread with a reply, to each objective; a conversation about every tenth gap. */
async function fillDialogue(insert: Insert, { objectives, keyResults }: CompanySize): Promise<void> {
  await insert('activity', objectives * 2 + keyResults * 4, (n) => ({
    ...{ id: idOf('activity', n), happened_at: n, account_id: n % 5 === 0 ? null : 'b', source: 'person' },
    ...(n < objectives * 2
      ? { subject_kind: 'objective', subject_id: idOf('objective', n % objectives) }
      : { subject_kind: 'keyResult', subject_id: idOf('kr', n % keyResults) }),
    ...{ change_name: n < objectives ? 'create' : n % 3 === 0 ? 'agree' : 'edit', from_value: 'null', to_value: '{}' },
  }));
  const noted = { id: idOf('noted', 0), title: 'Of old', teamId: teamId(0), cycleId: idOf('cycle', 3) };
  await insert('activity', 1, () => ({
    ...{ id: idOf('removal', 0), happened_at: 1, account_id: 'b', source: 'person', subject_kind: 'objective' },
    ...{ subject_id: noted.id, change_name: 'remove', from_value: JSON.stringify(noted), to_value: 'null' },
  }));
  const comment = (id: string, n: number): Row => ({
    ...{ id, version: 1, objective_id: idOf('objective', n), key_result_id: null, team_id: null },
    ...{ strategic_goal_id: null, gap_kind: null, gap_subject_id: null, parent_id: null, author_id: 'b' },
    ...{ text: sentence, is_question: n % 2, resolved_at: null, resolved_by: null, created_at: 10_000 + n },
    ...{ edited_at: null, removed_at: null, removed_by: null },
  });
  await insert('comment', objectives, (n) => comment(idOf('comment', n), n));
  await insert('comment', objectives, (n) => ({ ...comment(idOf('reply', n), n), parent_id: idOf('comment', n) }));
  await insert('comment', Math.ceil(keyResults / 10), (n) => ({
    ...comment(idOf('talk', n), (n * 9) % objectives),
    ...{
      is_question: 1,
      key_result_id: idOf('kr', n * 9),
      gap_subject_id: idOf('kr', n * 9),
      gap_kind: 'keyResultStale',
    },
  }));
  await insert('mention', objectives, (n) => ({ comment_id: idOf('comment', n), account_id: n % 3 === 0 ? 'a' : 'c' }));
}

const atOnce = 1_000;

/** All rows with the columns of the first. */
async function insertRows(
  engine: SqlEngine,
  table: string,
  count: number,
  rowAt: (index: number) => Row,
): Promise<void> {
  const columns = Object.keys(rowAt(0));
  const places = `(${columns.map(() => '?').join()})`;
  for (let from = 0; from < count; from += atOnce) {
    const rows = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => rowAt(from + index));
    const cells = rows.flatMap((row) => columns.map((column) => row[column] ?? null));
    await engine.execute(`INSERT INTO ${table} (${columns.join()}) VALUES ${rows.map(() => places).join()}`, cells);
  }
}
