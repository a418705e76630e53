import { demoGroups } from '../site/jira/demo-company';
import { openCompany, people, type Company, type Goals } from '../support/company';

const title = 'Buy the other one';
const hour = 3_600_000;

describe('a restricted objective', () => {
  let company: Company;
  let goals: Goals;
  let objectiveId: string;
  let keyResultId: string;

  /** Seen by the manager, who leads its team, and by those whom a test names. */
  beforeEach(async () => {
    company = await openCompany();
    goals = await company.withGoals();
    const { teamId, cycleId, strategicGoalId } = goals;
    ({ id: objectiveId } = await company.ask('manager', 'createObjective', {
      ...{ teamId, cycleId, strategicGoalId, title, readers: { people: [], groupIds: [] } },
      keyResults: [{ title: 'Contracts signed', measure: { kind: 'number', start: 0, target: 10, unit: '' } }],
    }));
    const page = await company.ask('manager', 'readGoalPage', { goal: { kind: 'objective', id: objectiveId } });
    keyResultId = page.objective.keyResults[0]?.id ?? '';
  });
  afterEach(() => company.close());

  const goal = () => ({ kind: 'objective', id: objectiveId }) as const;
  const mayRead = async (person: keyof typeof people) =>
    (await company.call(person, 'readGoalPage', { goal: goal() })).ok;
  const versionOf = async () => (await company.ask('manager', 'readGoalPage', { goal: goal() })).objective.version;
  const restrictTo = async (readers: { people: string[]; groupIds: string[] } | null) =>
    company.ask('manager', 'editObjective', { objectiveId, version: await versionOf(), readers });

  it('counts upwards, unnamed, for those who do not see it', async () => {
    await company.ask('manager', 'checkIn', { keyResultId, value: 8 });
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 38 });
    const about = { kind: 'strategicGoal', id: goals.strategicGoalId } as const;
    const explained = await company.ask('outsider', 'explainProgress', about);
    expect(explained.progress).toBeCloseTo(0.4);
    expect(
      explained.parts.map(({ kind, title: named, progress, count }) => ({ kind, named, progress, count })),
    ).toEqual([
      { kind: 'objective', named: 'Buying is effortless on a phone', progress: 0, count: 1 },
      { kind: 'restricted', named: null, progress: 0.8, count: 1 },
    ]);
    const { standings } = await company.ask('outsider', 'readStrategy', {});
    expect(standings.find(({ id }) => id === goals.strategicGoalId)).toMatchObject({ objectives: 2 });
  });

  it('is no parent to choose, and stays the unnamed parent of what contributes to it', async () => {
    const { teamId, cycleId } = goals;
    const child = { teamId, cycleId, strategicGoalId: null, title: 'Lawyers', parentObjectiveId: objectiveId };
    const refused = await company.call('admin', 'createObjective', child);
    expect(refused).toMatchObject({ error: { code: 'not-found', what: 'objective' } });
    const { id } = await company.ask('manager', 'createObjective', child);
    const page = await company.ask('admin', 'readGoalPage', { goal: { kind: 'objective', id } });
    expect(page).toMatchObject({ parent: 'restricted', objective: { parentObjectiveId: null } });
    await company.ask('admin', 'editObjective', { objectiveId: id, version: 1, title: 'Good lawyers' });
    const after = await company.ask('manager', 'readGoalPage', { goal: { kind: 'objective', id } });
    expect(after).toMatchObject({ parent: { id: objectiveId } });
    await company.ask('admin', 'editObjective', { objectiveId: id, version: 2, parentObjectiveId: null });
    const log = await company.call('admin', 'readActivity', { goal: { kind: 'objective', id } });
    expect(log).toMatchObject({ value: { entries: [{ from: { parentObjectiveId: 'hidden' } }, {}, {}] } });
    expect(JSON.stringify(log)).not.toContain(objectiveId);
  });

  it('opens and closes for everyone, as its log says', async () => {
    expect(await mayRead('outsider')).toBe(false);
    await restrictTo(null);
    expect(await mayRead('outsider')).toBe(true);
    await restrictTo({ people: [people.developer.accountId], groupIds: [] });
    expect([await mayRead('outsider'), await mayRead('developer')]).toEqual([false, true]);
    const { entries } = await company.ask('developer', 'readActivity', { goal: goal() });
    expect(entries.slice(0, 2)).toMatchObject([
      { change: 'edit', from: { readers: null }, to: { readers: { people: [people.developer.accountId] } } },
      { change: 'edit', from: { readers: { people: [] } }, to: { readers: null } },
    ]);
  });

  it('is there for members of its groups once Jira has confirmed them, and no longer than a day', async () => {
    await restrictTo({ people: [], groupIds: [demoGroups.leadership.id] });
    expect(await mayRead('strategist')).toBe(false);
    const confirm = () => company.ask('strategist', 'confirmMembership', {});
    expect(await confirm()).toEqual({ hasChanged: true });
    expect(await mayRead('strategist')).toBe(true);
    company.site.resetInvocations();
    expect(await confirm()).toEqual({ hasChanged: false });
    expect(company.site.invocations.map(({ jiraCalls }) => jiraCalls.length)).toEqual([0]);
    company.site.clock.advance(25 * hour);
    expect(await mayRead('strategist')).toBe(false);
    expect(await confirm()).toEqual({ hasChanged: true });
    expect(await mayRead('strategist')).toBe(true);
    expect(await company.ask('developer', 'confirmMembership', {})).toEqual({ hasChanged: true });
    expect(await mayRead('developer')).toBe(false);
  });

  it('asks Jira for nobody’s groups while no objective is restricted to one', async () => {
    company.site.resetInvocations();
    expect(await company.ask('developer', 'confirmMembership', {})).toEqual({ hasChanged: false });
    expect(company.site.invocations.map(({ sql, jiraCalls }) => [sql.length, jiraCalls.length])).toEqual([[1, 0]]);
  });

  it('comes back restricted, and only for those who saw it', async () => {
    await company.ask('manager', 'removeObjective', { objectiveId, version: 1 });
    const restored = { objectiveId, teamId: goals.teamId, beforeId: null };
    expect(await company.call('admin', 'restoreObjective', restored)).toMatchObject({ error: { code: 'not-found' } });
    await company.ask('manager', 'restoreObjective', restored);
    expect([await mayRead('admin'), await mayRead('manager')]).toEqual([false, true]);
  });

  it('goes on restricted in the next cycle', async () => {
    const year = new Date().getUTCFullYear() + 1;
    const next = { name: String(year), startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
    const { id: cycleId } = await company.ask('admin', 'createCycle', next);
    const wish = { objectiveIds: [objectiveId], teamId: goals.teamId, cycleId, mode: 'carry' as const };
    const { objectiveIds } = await company.ask('manager', 'carryOver', wish);
    const carried = { goal: { kind: 'objective', id: objectiveIds[0] ?? '' } as const };
    expect((await company.call('admin', 'readGoalPage', carried)).ok).toBe(false);
    expect((await company.call('manager', 'readGoalPage', carried)).ok).toBe(true);
  });
});
