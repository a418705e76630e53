import { randomUUID } from 'node:crypto';
import type { GadgetScope, GadgetView } from '../../src/contract/gadget-views';
import type { Input } from '../../src/contract/operations';
import { expectedShare } from '../../src/domain/cycle';
import { addDays, dayOf } from '../../src/domain/day';
import type { ObjectiveId, StrategicGoalId, TeamId } from '../../src/domain/ids';
import { type Company, type Goals, openCompany, type Person } from '../support/company';

const dayMilliseconds = 86_400_000;

let company: Company;
let goals: Goals;
/** Another team below Payments, with an objective that serves the same strategic goal. */
let below: { teamId: string; objectiveId: string; keyResultId: string };

beforeEach(async () => {
  company = await openCompany();
  goals = await company.withGoals();
  const team = await company.ask('admin', 'createTeam', { name: 'Wallets', parentId: goals.teamId });
  const objective = await company.ask('admin', 'createObjective', {
    ...{ teamId: team.id, cycleId: goals.cycleId, title: 'Pay with a glance' },
    ...{ strategicGoalId: goals.strategicGoalId, weight: 3 },
  });
  const keyResult = await company.ask('admin', 'createKeyResult', {
    ...{ objectiveId: objective.id, title: 'Glances', measure: { kind: 'number', start: 0, target: 10, unit: '' } },
  });
  below = { teamId: team.id, objectiveId: objective.id, keyResultId: keyResult.id };
});
afterEach(() => company.close());

const wholeCompany: GadgetScope = { kind: 'company' };
const goalScope = (): GadgetScope => ({ kind: 'strategicGoal', id: goals.strategicGoalId as StrategicGoalId });
const teamScope = (isWithBelow: boolean): GadgetScope => ({ kind: 'team', id: goals.teamId as TeamId, isWithBelow });
const chosen = (...ids: string[]): GadgetScope => ({ kind: 'objectives', ids: ids as ObjectiveId[] });

const read = (scope: GadgetScope, asked: Partial<Input<'readGadget'>> = {}, person: Person = 'outsider') =>
  company.ask(person, 'readGadget', { scope, cycleId: null, show: 'table', rows: 10, ...asked });

async function titlesIn(scope: GadgetScope, asked?: Partial<Input<'readGadget'>>): Promise<string[]> {
  const view = await read(scope, asked);
  if (view.kind !== 'table') throw new Error(`shown is ${view.kind}`);
  return view.objectives.map(({ title }) => title);
}

const checkIn = (keyResultId: string, value: number) => company.ask('admin', 'checkIn', { keyResultId, value });

describe('the progress table of a gadget', () => {
  const [first, second] = ['Buying is effortless on a phone', 'Pay with a glance'];

  it('lists the objectives of its scope, those of teams further up first', async () => {
    expect(await titlesIn(wholeCompany)).toEqual([first, second]);
    expect(await titlesIn(goalScope())).toEqual([first, second]);
    expect(await titlesIn(teamScope(true))).toEqual([first, second]);
    expect(await titlesIn(teamScope(false))).toEqual([first]);
    expect(await titlesIn(chosen(below.objectiveId, goals.objectiveId))).toEqual([second, first]);
  });

  it('lists as many as were asked for, and says how many there are', async () => {
    expect(await read(wholeCompany, { rows: 1 })).toMatchObject({ objectives: [{ title: first }], total: 2 });
  });

  it('shows progress, what was expected, and the change of 14 days', async () => {
    await checkIn(below.keyResultId, 2);
    company.site.clock.advance(14 * dayMilliseconds);
    await checkIn(below.keyResultId, 5);
    const today = dayOf(company.site.clock.now());
    const year = new Date().getUTCFullYear();
    const view = await read(chosen(below.objectiveId));
    expect(view).toMatchObject({
      ...{ kind: 'table', today, scopeTitle: null, cycle: { id: goals.cycleId } },
      objectives: [{ teamName: 'Wallets', progress: { progress: 0.5, changeIn14Days: 0.3 } }],
    });
    const cycle = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` } as const;
    const expected = expectedShare(cycle as unknown as Parameters<typeof expectedShare>[0], today);
    expect(view).toMatchObject({ objectives: [{ progress: { expected } }] });
  });
});

describe('the trend of a gadget', () => {
  const trendOf = async (scope: GadgetScope) => {
    const view = await read(scope, { show: 'trend' });
    if (view.kind !== 'trend') throw new Error(`shown is ${view.kind}`);
    return view;
  };

  it('is that of a strategic goal or a team', async () => {
    await checkIn(goals.dropOff, 31.5);
    const today = dayOf(company.site.clock.now());
    expect((await trendOf(goalScope())).points).toEqual([{ on: today, share: (0.5 + 3 * 0) / 4 }]);
    expect((await trendOf(teamScope(false))).points).toEqual([{ on: today, share: 0.5 }]);
    await checkIn(below.keyResultId, 10);
    expect((await trendOf(goalScope())).points).toEqual([{ on: today, share: (0.5 + 3 * 1) / 4 }]);
    expect((await trendOf(teamScope(false))).progress.progress).toBe(0.5);
  });

  it('is the mean of chosen objectives by their weights, day by day', async () => {
    await checkIn(goals.dropOff, 31.5);
    const monday = dayOf(company.site.clock.now());
    company.site.clock.advance(3 * dayMilliseconds);
    await checkIn(below.keyResultId, 10);
    const view = await trendOf(chosen(goals.objectiveId, below.objectiveId));
    expect(view.points).toEqual([
      { on: monday, share: 0.125 },
      { on: addDays(monday, 3), share: 0.875 },
    ]);
    expect(view.progress).toMatchObject({ progress: 0.875, changeIn14Days: null });
  });

  it('has no points where nothing was worked out', async () => {
    const { id } = await company.ask('admin', 'createObjective', {
      ...{ teamId: goals.teamId, cycleId: goals.cycleId, title: 'Not measured' },
      strategicGoalId: goals.strategicGoalId,
    });
    expect(await trendOf(chosen(id))).toMatchObject({ points: [], progress: { progress: null } });
  });
});

describe('the heat map of a gadget', () => {
  const teamsOf = async (scope: GadgetScope, rows = 10) => {
    const view = await read(scope, { show: 'heatMap', rows });
    if (view.kind !== 'heatMap') throw new Error(`shown is ${view.kind}`);
    return view.teams.map(({ name, depth, progress, objectives }) => ({
      ...{ name, depth, progress },
      count: Object.values(objectives).reduce((sum, each) => sum + each, 0),
      done: objectives.done,
    }));
  };

  it('counts objectives by pace, each team with those below it', async () => {
    await checkIn(below.keyResultId, 10);
    await company.site.settle({ advance: true });
    const payments = { name: 'Payments', depth: 0, progress: 0.75, count: 2, done: 1 };
    const wallets = { name: 'Wallets', depth: 1, progress: 1, count: 1, done: 1 };
    expect(await teamsOf(wholeCompany)).toEqual([payments, wallets]);
    expect(await teamsOf(teamScope(true))).toEqual([payments, wallets]);
    expect(await teamsOf(wholeCompany, 1)).toEqual([payments]);
    expect(await teamsOf(teamScope(false))).toEqual([{ ...payments, progress: 0, count: 1, done: 0 }]);
    expect(await teamsOf(goalScope())).toEqual([
      { ...payments, progress: 0, count: 1, done: 0 },
      { ...wallets, depth: 0 },
    ]);
    expect(await teamsOf(chosen(below.objectiveId))).toEqual([{ ...wallets, depth: 0 }]);
    const trend = await read(wholeCompany, { show: 'trend' });
    expect(trend).toMatchObject({ progress: { progress: 0.75 } });
    expect(await read(teamScope(true), { show: 'trend' })).toMatchObject({ progress: { progress: 0.75 } });
  });
});

describe('the shares of a gadget', () => {
  it('are those of what the teams of its scope completed', async () => {
    await company.site.schedule.run('every-hour');
    await company.site.settle({ advance: true });
    const of = { teamId: goals.teamId };
    const { teams } = await company.ask('outsider', 'readTeamWork', { of, cycleId: goals.cycleId });
    const completed = teams[0]?.work?.completed;
    expect(completed?.issues).toBeGreaterThan(0);
    for (const scope of [wholeCompany, teamScope(true), teamScope(false)]) {
      expect(await read(scope, { show: 'shares' })).toMatchObject({
        ...{ kind: 'shares', completed, total: 1 },
        teams: [{ name: 'Payments', depth: 0, completed }],
      });
    }
  });

  it('are of teams alone', async () => {
    const asked = { scope: goalScope(), cycleId: null, show: 'shares', rows: 10 };
    const reply = await company.call('outsider', 'readGadget', asked);
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input', issues: [{ path: 'scope' }] } });
  });
});

describe('a gadget whose ground moved', () => {
  const kindOf = async (...[scope, asked]: Parameters<typeof read>): Promise<GadgetView['kind']> =>
    (await read(scope, asked)).kind;

  it('says that its scope is gone', async () => {
    const id = randomUUID();
    expect(await kindOf({ kind: 'strategicGoal', id: id as StrategicGoalId })).toBe('scopeIsGone');
    expect(await kindOf({ kind: 'team', id: id as TeamId, isWithBelow: true })).toBe('scopeIsGone');
    expect(await kindOf(chosen(id))).toBe('scopeIsGone');
    await company.ask('admin', 'removeObjective', { objectiveId: below.objectiveId, version: 1 });
    expect(await kindOf(chosen(below.objectiveId), { show: 'trend' })).toBe('scopeIsGone');
    expect(await titlesIn(chosen(below.objectiveId, goals.objectiveId))).toHaveLength(1);
  });

  it('says that its cycle is gone, or that there is none', async () => {
    expect(await kindOf(wholeCompany, { cycleId: randomUUID() })).toBe('cycleIsGone');
    const empty = await openCompany();
    const view = await empty.ask('outsider', 'readGadget', {
      ...{ scope: wholeCompany, cycleId: null, show: 'table', rows: 10 },
    });
    expect(view).toEqual({ kind: 'noCycle' });
    await empty.close();
  });

  it('shows a cycle that was closed as it was', async () => {
    await checkIn(goals.dropOff, 31.5);
    await company.ask('admin', 'closeCycle', { cycleId: goals.cycleId });
    expect(await read(goalScope(), { cycleId: goals.cycleId })).toMatchObject({
      ...{ scopeTitle: 'Win mobile customers', cycle: { isClosed: true } },
      objectives: [{ progress: { progress: 0.5 } }, { progress: { progress: 0 } }],
    });
  });

  it('shows nothing of what is restricted to others', async () => {
    await company.ask('admin', 'editObjective', {
      ...{ objectiveId: below.objectiveId, version: 1, title: 'For few', readers: { people: [], groupIds: [] } },
    });
    expect(await kindOf(chosen(below.objectiveId))).toBe('scopeIsGone');
    expect(await titlesIn(wholeCompany)).toEqual(['Buying is effortless on a phone']);
    expect(await read(goalScope())).toMatchObject({ total: 1 });
  });

  it('refuses what is no scope', async () => {
    for (const scope of [
      { kind: 'objectives', ids: [] },
      { kind: 'team', id: 'x', isWithBelow: true },
      { kind: 'all' },
    ]) {
      const asked = { scope, cycleId: null, show: 'table', rows: 10 };
      const reply = await company.call('outsider', 'readGadget', asked);
      expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
  });
});

describe('the gaps of a gadget', () => {
  const timeless = ['objectiveWithoutKeyResults', 'keyResultWithoutInitiatives'];
  async function gapsIn(scope: GadgetScope): Promise<string[]> {
    const view = await read(scope, { show: 'gaps' });
    if (view.kind !== 'gaps') throw new Error(`shown is ${view.kind}`);
    return view.gaps.filter(({ kind }) => timeless.includes(kind)).map(({ title }) => title);
  }

  it('are those of its scope, as many as were asked for', async () => {
    await company.site.settle();
    const own = ['Checkout drop-off from 38 % to 25 %', 'Wallets are ready'];
    expect((await gapsIn(wholeCompany)).sort()).toEqual([own[0], 'Glances', own[1]]);
    expect((await gapsIn(goalScope())).sort()).toEqual([own[0], 'Glances', own[1]]);
    expect(await gapsIn(teamScope(true))).toHaveLength(3);
    expect((await gapsIn(teamScope(false))).sort()).toEqual(own);
    expect(await gapsIn(chosen(below.objectiveId))).toEqual(['Glances']);
    const one = await read(wholeCompany, { show: 'gaps', rows: 1 });
    expect(one).toMatchObject({ kind: 'gaps', gaps: [{}] });
  });
});
