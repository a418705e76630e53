import { randomUUID } from 'node:crypto';
import type { GoalKey } from '../../src/contract/goal-page-views';
import { addDays, dayOf } from '../../src/domain/day';
import type { KeyResultId, ObjectiveId } from '../../src/domain/ids';
import { type Company, type Goals, openCompany, people } from '../support/company';

let company: Company;
let goals: Goals;
let onObjective: GoalKey;
let onDropOff: GoalKey;

beforeEach(async () => {
  company = await openCompany();
  goals = await company.withGoals();
  onObjective = { kind: 'objective', id: goals.objectiveId as ObjectiveId };
  onDropOff = { kind: 'keyResult', id: goals.dropOff as KeyResultId };
});
afterEach(() => company.close());

const readPage = (goal: GoalKey) => company.ask('developer', 'readGoalPage', { goal });
const today = () => dayOf(company.site.clock.now());

describe('the page of a goal', () => {
  it('shows an objective with what it serves and what it is measured by', async () => {
    expect(await readPage(onObjective)).toMatchObject({
      keyResultId: null,
      objective: {
        title: 'Buying is effortless on a phone',
        keyResults: [{ id: goals.wallets }, { id: goals.dropOff }],
      },
      team: { name: 'Payments', projectIds: [goals.projectId] },
      strategicGoal: { title: 'Win mobile customers', isRetired: false },
      parent: null,
      children: [],
      checkIns: { shown: [], hasMore: false },
    });
  });

  it('shows the trend of a number by the days that it was true on, with its values', async () => {
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 31.5 });
    const earlier = addDays(today(), -10);
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 38, measuredOn: earlier });
    const page = await readPage(onDropOff);
    expect(page.keyResultId).toBe(goals.dropOff);
    expect(page.trend).toEqual([
      { on: earlier, share: 0, value: 38 },
      { on: today(), share: 0.5, value: 31.5 },
    ]);
    expect(page.checkIns.shown.map(({ value }) => value)).toEqual([31.5, 38]);
  });

  it('shows the trend of what rolls up as it was worked out', async () => {
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 31.5 });
    const { trend } = await readPage(onObjective);
    expect(trend).toEqual([{ on: today(), share: 0.5 }]);
  });

  it('says what does not exist', async () => {
    for (const [kind, what] of [
      ['objective', 'objective'],
      ['keyResult', 'key-result'],
    ]) {
      const reply = await company.call('developer', 'readGoalPage', { goal: { kind, id: randomUUID() } });
      expect(reply).toMatchObject({ ok: false, error: { code: 'not-found', what } });
    }
    const odd = await company.call('developer', 'readGoalPage', { goal: { kind: 'objective', id: 'x' } });
    expect(odd).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});

describe('the activity of a goal', () => {
  it('tells who changed what, of the objective and its key results, and what was agreed by then', async () => {
    await company.ask('manager', 'editObjective', { objectiveId: goals.objectiveId, version: 1, title: 'One tap' });
    company.site.clock.advance(1_000);
    await company.ask('manager', 'agreeObjective', { objectiveId: goals.objectiveId, version: 2 });
    company.site.clock.advance(1_000);
    const measure = { kind: 'number', start: 38, target: 20, unit: '%' } as const;
    await company.ask('manager', 'editKeyResult', { keyResultId: goals.dropOff, version: 1, measure });
    const { entries, titles, next } = await company.ask('outsider', 'readActivity', { goal: onObjective });
    expect(next).toBeNull();
    expect(entries.slice(0, 2)).toMatchObject([
      { by: people.manager.accountId, subject: onDropOff, change: 'edit', to: { measure }, wasAgreed: true },
      { subject: onObjective, change: 'agree', from: 'proposed', to: 'agreed', wasAgreed: false },
    ]);
    expect(entries.find(({ change, subject }) => change === 'edit' && subject.kind === 'objective')).toMatchObject({
      from: { title: 'Buying is effortless on a phone' },
      to: { title: 'One tap' },
      wasAgreed: false,
    });
    expect(titles[goals.dropOff]).toBe('Checkout drop-off from 38 % to 25 %');
  });

  it('comes in pages, each change once', async () => {
    for (let version = 1; version <= 45; version += 1) {
      await company.ask('manager', 'editObjective', { objectiveId: goals.objectiveId, version, title: `T ${version}` });
    }
    const ids: string[] = [];
    let page = await company.ask('developer', 'readActivity', { goal: onObjective });
    for (;;) {
      ids.push(...page.entries.map(({ id }) => id));
      if (page.next === null) break;
      page = await company.ask('developer', 'readActivity', { goal: onObjective, before: page.next });
    }
    expect(ids.length).toBe(new Set(ids).size);
    expect(ids.length).toBeGreaterThanOrEqual(46);
  });
});

describe('the list of goals', () => {
  it('shows the cycle that runs, or the one asked for', async () => {
    const { id: cycleId } = await company.ask('admin', 'createCycle', {
      ...{ name: 'Long ago', startsOn: '2020-01-01', endsOn: '2020-03-31' },
    });
    const read = (id: string | null) =>
      company.ask('outsider', 'readGoals', { projectId: goals.projectId, cycleId: id });
    expect(await read(null)).toMatchObject({ cycleId: goals.cycleId, objectives: [{ id: goals.objectiveId }] });
    expect(await read(cycleId)).toMatchObject({ cycleId, objectives: [] });
  });
});
