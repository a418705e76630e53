import { randomUUID } from 'node:crypto';
import type { LookedBackObjectiveView } from '../../src/contract/closing-views';
import type { Input } from '../../src/contract/operations';
import { executionError } from '../site/forge/sql/failure';
import { type Company, type Goals, openCompany, type Person } from '../support/company';

let company: Company;
let goals: Goals;
/** The cycle after. */
let nextId: string;

beforeEach(async () => {
  company = await openCompany();
  goals = await company.withGoals();
  const year = new Date().getUTCFullYear() + 1;
  const next = { name: String(year), startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  ({ id: nextId } = await company.ask('admin', 'createCycle', next));
});
afterEach(() => company.close());

const readIn = (cycleId: string, teamId = goals.teamId) => company.ask('outsider', 'readClosing', { teamId, cycleId });

async function firstIn(cycleId: string): Promise<LookedBackObjectiveView> {
  const [objective] = (await readIn(cycleId)).objectives;
  if (objective === undefined) throw new Error('no objective');
  return objective;
}

/** Grades for the two key results, on the versions that are there. */
async function gradesOf(wallets: number | null, dropOff: number | null): Promise<Input<'gradeGoals'>> {
  const { version, keyResults } = await firstIn(goals.cycleId);
  const graded = (id: string, grade: number | null) => ({
    ...{ keyResultId: id, grade, learned: `Learned at ${grade} 🚀` },
    version: keyResults.find((each) => each.id === id)?.version ?? 0,
  });
  return {
    ...{ teamId: goals.teamId, cycleId: goals.cycleId },
    objectives: [{ objectiveId: goals.objectiveId, version, learned: 'Ask customers first.' }],
    keyResults: [graded(goals.wallets, wallets), graded(goals.dropOff, dropOff)],
  };
}

const grade = async (wallets: number | null, dropOff: number | null) =>
  company.ask('manager', 'gradeGoals', await gradesOf(wallets, dropOff));

async function refusalOf(
  operation: 'gradeGoals' | 'carryOver' | 'readClosing',
  input: unknown,
  person: Person = 'manager',
) {
  const reply = await company.call(person, operation, input);
  if (reply.ok) throw new Error(`${operation} was not refused`);
  return reply.error;
}

const carry = (wish: Partial<Input<'carryOver'>> = {}): Input<'carryOver'> => ({
  ...{ objectiveIds: [goals.objectiveId], teamId: goals.teamId, cycleId: nextId, mode: 'carry' },
  ...wish,
});

const changesOf = async (kind: string): Promise<string[]> => {
  const { rows } = await company.site.sql.execute(
    'SELECT change_name FROM activity WHERE subject_kind = ? ORDER BY happened_at',
    [kind],
  );
  return (rows as { change_name: string }[]).map(({ change_name: name }) => name);
};

describe('grading', () => {
  it('suggests grades by progress, and grades an objective by the mean of its key results', async () => {
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 31 });
    const { grade: none, keyResults } = await firstIn(goals.cycleId);
    expect(none).toBeNull();
    expect(keyResults.map(({ suggestedGrade, grade: given }) => [suggestedGrade, given])).toEqual([
      [null, null],
      [0.5, null],
    ]);
    const { objectives } = await grade(1, 0.4);
    expect(objectives[0]).toMatchObject({ grade: 0.7, learned: 'Ask customers first.', version: 2 });
    expect(objectives[0]?.keyResults[1]).toMatchObject({ grade: 0.4, learned: 'Learned at 0.4 🚀', version: 2 });
    expect(await changesOf('keyResult')).toEqual(['create', 'create', 'grade', 'grade']);
  });

  it('takes a grade back', async () => {
    await grade(1, 0.4);
    const { objectives } = await grade(null, 0.4);
    expect(objectives[0]?.grade).toBe(0.4);
  });

  it('of two people at once saves what only one of them wrote, and answers the other a conflict', async () => {
    const mine = await gradesOf(1, 0.4);
    await company.ask('admin', 'gradeGoals', {
      ...mine,
      objectives: [],
      keyResults: mine.keyResults.slice(1).map((each) => ({ ...each, grade: 0.9, learned: 'Theirs' })),
    });
    expect(await refusalOf('gradeGoals', mine)).toMatchObject({ code: 'conflict', reason: 'newer-edit' });
    const { learned, keyResults } = await firstIn(goals.cycleId);
    expect(learned).toBe('Ask customers first.');
    expect(keyResults.map((each) => each.grade)).toEqual([1, 0.9]);
    expect(keyResults[1]?.learned).toBe('Theirs');
    expect(await changesOf('keyResult')).toEqual(['create', 'create', 'grade', 'grade']);
  });

  it('is refused in a closed cycle, and allowed again once it is reopened', async () => {
    const grades = await gradesOf(1, 0.4);
    await company.ask('admin', 'closeCycle', { cycleId: goals.cycleId });
    expect(await refusalOf('gradeGoals', grades)).toMatchObject({ code: 'conflict', reason: 'cycle-closed' });
    expect((await firstIn(goals.cycleId)).grade).toBeNull();
    await company.ask('admin', 'reopenCycle', { cycleId: goals.cycleId });
    expect((await company.call('manager', 'gradeGoals', grades)).ok).toBe(true);
  });

  it('names the field of what is no grade, and refuses goals of another team', async () => {
    const { keyResults, ...grades } = await gradesOf(1, 0.4);
    const wrong = [{ ...keyResults[0], grade: 1.1 }];
    expect(await refusalOf('gradeGoals', { ...grades, keyResults: wrong })).toMatchObject({
      issues: [{ path: 'keyResults.0.grade', message: 'Enter 1 or less.' }],
    });
    const { id: teamId } = await company.ask('admin', 'createTeam', { name: 'Wallets', projectIds: [goals.projectId] });
    const foreign = { ...grades, keyResults, teamId };
    expect(await refusalOf('gradeGoals', foreign, 'admin')).toMatchObject({ code: 'not-found', what: 'objective' });
    expect((await firstIn(goals.cycleId)).grade).toBeNull();
  });

  it('says what is missing', async () => {
    const { teamId, cycleId } = goals;
    expect(await refusalOf('readClosing', { teamId: randomUUID(), cycleId })).toMatchObject({ what: 'team' });
    expect(await refusalOf('readClosing', { teamId, cycleId: randomUUID() })).toMatchObject({ what: 'cycle' });
  });
});

describe('a closed cycle', () => {
  it('keeps its numbers though a contributing objective goes on moving in an open one', async () => {
    const year = new Date().getUTCFullYear();
    const open = { name: 'Twice as long', startsOn: `${year}-01-01`, endsOn: `${year + 1}-12-31` };
    const { id: cycleId } = await company.ask('admin', 'createCycle', open);
    const { id: childId } = await company.ask('manager', 'createObjective', {
      ...{ teamId: goals.teamId, cycleId, title: 'Wallets everywhere', strategicGoalId: null },
      parentObjectiveId: goals.objectiveId,
    });
    const { id: keyResultId } = await company.ask('manager', 'createKeyResult', {
      ...{
        objectiveId: childId,
        title: 'Shops with wallets',
        measure: { kind: 'number', start: 0, target: 10, unit: '' },
      },
    });
    await company.ask('manager', 'checkIn', { keyResultId, value: 3 });
    const { progress } = await firstIn(goals.cycleId);
    await company.ask('admin', 'closeCycle', { cycleId: goals.cycleId });
    await company.ask('manager', 'checkIn', { keyResultId, value: 9 });
    expect((await firstIn(goals.cycleId)).progress).toBe(progress);
    await company.ask('admin', 'reopenCycle', { cycleId: goals.cycleId });
    await company.ask('manager', 'checkIn', { keyResultId, value: 9 });
    expect((await firstIn(goals.cycleId)).progress).not.toBe(progress);
  });
});

describe('carrying over', () => {
  beforeEach(async () => {
    for (const key of ['PAY-12', 'PAY-40'])
      await company.ask('admin', 'linkInitiative', { issueId: company.issueId(key), keyResultId: goals.wallets });
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 31 });
  });

  it('takes key results along, which start from their last value, and open initiatives', async () => {
    await company.move('PAY-40', 'Done');
    await company.site.settle();
    const { objectiveIds } = await company.ask('manager', 'carryOver', carry());
    const from = await firstIn(goals.cycleId);
    expect(from.carriedTo).toMatchObject([{ objectiveId: objectiveIds[0], cycleId: nextId }]);
    const next = await firstIn(nextId);
    expect(next).toMatchObject({ id: objectiveIds[0], title: from.title, version: 1, learned: '', grade: null });
    expect(next.carriedFrom).toMatchObject({ objectiveId: goals.objectiveId, cycleId: goals.cycleId });
    expect(next.keyResults).toMatchObject([
      { title: 'Wallets are ready', measure: { kind: 'initiatives' } },
      { measure: { kind: 'number', start: 31, target: 25, unit: '%' }, value: null, progress: 0 },
    ]);
    const { serves } = await company.ask('developer', 'readIssuePanel', { issueId: company.issueId('PAY-12') });
    expect(serves.map(({ cycle }) => cycle.id).sort()).toEqual([goals.cycleId, nextId].sort());
    const done = await company.ask('developer', 'readIssuePanel', { issueId: company.issueId('PAY-40') });
    expect(done.serves.map(({ cycle }) => cycle.id)).toEqual([goals.cycleId]);
    expect(await changesOf('objective')).toEqual(['create', 'carry']);
  });

  it('keeps the start where the target is met', async () => {
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 24 });
    expect((await firstIn(goals.cycleId)).keyResults[1]).toMatchObject({ meetsTarget: true });
    await company.ask('manager', 'carryOver', carry());
    expect((await firstIn(nextId)).keyResults[1]?.measure).toMatchObject({ start: 38, target: 25 });
  });

  it('happens once for a goal and a cycle, also out of a closed one', async () => {
    await company.ask('admin', 'closeCycle', { cycleId: goals.cycleId });
    await company.ask('manager', 'carryOver', carry({ objectiveIds: [goals.objectiveId, goals.objectiveId] }));
    expect(await refusalOf('carryOver', carry())).toMatchObject({ code: 'conflict', reason: 'already-carried' });
    expect((await readIn(nextId)).objectives).toHaveLength(1);
  });

  it('happens once when two people ask for it at once', async () => {
    const answers = await Promise.all([
      company.call('manager', 'carryOver', carry()),
      company.call('admin', 'carryOver', carry()),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await readIn(nextId)).objectives).toHaveLength(1);
  });

  it('shows nothing half when it breaks off, and can be done again', async () => {
    const { sql } = company.site;
    const execute = sql.execute.bind(sql);
    sql.execute = (query, params) => {
      if (/insert into `objective`/i.test(query)) throw executionError(1213, 'no luck');
      return execute(query, params);
    };
    const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await refusalOf('carryOver', carry())).toMatchObject({ code: 'unavailable' });
    silenced.mockRestore();
    sql.execute = execute;
    expect((await readIn(nextId)).objectives).toEqual([]);
    await company.ask('manager', 'carryOver', carry());
    await company.site.settle({ advance: true });
    const { objectives } = await readIn(nextId);
    expect(objectives.map(({ keyResults }) => keyResults.length)).toEqual([2]);
    const { serves } = await company.ask('developer', 'readIssuePanel', { issueId: company.issueId('PAY-12') });
    expect(serves).toHaveLength(2);
  });

  it('copies for another team as often as one likes, without a tie to the first', async () => {
    const { id: teamId } = await company.ask('admin', 'createTeam', { name: 'Wallets', projectIds: [goals.projectId] });
    for (const _ of [1, 2]) await company.ask('admin', 'carryOver', carry({ teamId, mode: 'clone' }));
    const { objectives } = await readIn(nextId, teamId);
    expect(objectives.map(({ carriedFrom }) => carriedFrom)).toEqual([null, null]);
    expect((await firstIn(goals.cycleId)).carriedTo).toEqual([]);
    expect(await refusalOf('carryOver', carry({ teamId }), 'admin')).toMatchObject({ issues: [{ path: 'teamId' }] });
    expect(await refusalOf('carryOver', carry({ teamId, mode: 'clone' }), 'developer')).toMatchObject({
      code: 'forbidden',
    });
  });

  it('goes into another open cycle only', async () => {
    const same = carry({ cycleId: goals.cycleId });
    expect(await refusalOf('carryOver', same)).toMatchObject({ issues: [{ path: 'cycleId' }] });
    expect(await refusalOf('carryOver', carry({ cycleId: randomUUID() }))).toMatchObject({ what: 'cycle' });
    expect(await refusalOf('carryOver', carry({ objectiveIds: [randomUUID()] }))).toMatchObject({ what: 'objective' });
    await company.ask('admin', 'closeCycle', { cycleId: nextId });
    expect(await refusalOf('carryOver', carry())).toMatchObject({ code: 'conflict', reason: 'cycle-closed' });
    expect((await readIn(nextId)).objectives).toEqual([]);
  });
});

describe('history', () => {
  const history = (skip = 0) => company.ask('outsider', 'readHistory', { projectId: goals.projectId, skip });

  it('has no cycle that runs, and every one that was closed, with grades and what goes on', async () => {
    expect((await history()).cycles).toEqual([]);
    await grade(1, 0.4);
    await company.ask('manager', 'carryOver', carry());
    await company.ask('admin', 'closeCycle', { cycleId: goals.cycleId });
    const { cycles, hasMore } = await history();
    expect(cycles).toMatchObject([{ cycle: { id: goals.cycleId, isClosed: true }, grade: 0.7 }]);
    expect(cycles[0]?.objectives).toMatchObject([
      { grade: 0.7, learned: 'Ask customers first.', carriedTo: [{ cycleId: nextId }] },
    ]);
    expect(hasMore).toBe(false);
  });

  it('goes back page by page, newest first, and leaves out cycles without objectives', async () => {
    const names = ['2001', '2002', '2003', '2004', '2005', '2006', '2007', '2008', '2009', '2010'];
    for (const name of names) {
      const cycle = { name, startsOn: `${name}-01-01`, endsOn: `${name}-12-31` };
      const { id: cycleId } = await company.ask('admin', 'createCycle', cycle);
      if (name === '2005') continue;
      await company.ask('manager', 'createObjective', {
        teamId: goals.teamId,
        cycleId,
        title: name,
        strategicGoalId: null,
      });
    }
    const first = await history();
    const second = await history(first.cycles.length);
    const shown = [...first.cycles, ...second.cycles].map(({ cycle }) => cycle.name);
    expect(shown).toEqual(names.filter((name) => name !== '2005').reverse());
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
  });
});
