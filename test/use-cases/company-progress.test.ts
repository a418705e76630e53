import { addDays, dayOf } from '../../src/domain/day';
import { type Company, type Goals, openCompany } from '../support/company';

const dayMilliseconds = 86_400_000;

describe('how all move', () => {
  let company: Company;
  let goals: Goals;
  let cycleId: string;
  let objectiveId: string;
  let refunds: string;

  beforeAll(async () => {
    company = await openCompany();
    goals = await company.withGoals();
    const today = dayOf(company.site.clock.now());
    const { teamId, strategicGoalId } = goals;
    const days = { startsOn: addDays(today, -5), endsOn: addDays(today, 60) };
    ({ id: cycleId } = await company.ask('admin', 'createCycle', { name: 'Running', ...days }));
    ({ id: objectiveId } = await company.ask('manager', 'createObjective', {
      ...{ teamId, cycleId, strategicGoalId, title: 'Refunds without asking' },
    }));
    const measure = { kind: 'number', start: 10, target: 0, unit: 'days' } as const;
    ({ id: refunds } = await company.ask('manager', 'createKeyResult', { objectiveId, title: 'Days to 0', measure }));
    await company.ask('developer', 'linkInitiative', { issueId: company.issueId('PAY-12'), keyResultId: refunds });
    await company.ask('manager', 'checkIn', { keyResultId: refunds, value: 9 });
    await company.site.settle({ advance: true });
    company.site.clock.advance(20 * dayMilliseconds);
    await company.ask('manager', 'checkIn', { keyResultId: refunds, value: 5 });
    await company.site.settle({ advance: true });
    await company.site.callFunction('hourly', {});
    await company.site.settle({ advance: true });
  });
  afterAll(() => company.close());

  it('shows strategic goals over the cycle, and how far they came in the last days', async () => {
    const view = await company.ask('outsider', 'readCompanyProgress', { cycleId, days: 14 });
    expect(view).toMatchObject({ cycleId, company: { keyResults: 1, measurable: 1 } });
    expect(view.company.progress).toBeCloseTo(0.5, 6);
    const [goal] = view.strategicGoals;
    expect(goal?.trend.length).toBeGreaterThanOrEqual(2);
    expect(goal?.change).toBeGreaterThan(0);
    expect(goal?.trend.at(-1)?.share).toBe(goal?.progress);
  });

  it('lists departments and teams by what moved', async () => {
    const moversOf = async (days: 14 | 30) =>
      (await company.ask('outsider', 'readCompanyProgress', { cycleId, days })).movers;
    const { most, least } = await moversOf(14);
    expect(most).toMatchObject([{ name: 'Payments', isDepartment: false }]);
    expect(most[0]?.change).toBeCloseTo(0.4, 6);
    expect(least).toEqual([]);
    expect((await moversOf(30)).most).toEqual([]);
  });

  it('lists what was delivered while its number has not moved', async () => {
    const diverging = async () => (await company.ask('outsider', 'readCompanyProgress', { cycleId })).diverging;
    expect(await diverging()).toEqual([]);
    await company.move('PAY-12', 'Done');
    await company.ask('manager', 'checkIn', { keyResultId: refunds, value: 9 });
    const measure = { kind: 'number', start: 10, target: 0, unit: 'complaints' } as const;
    const { id: nearby } = await company.ask('manager', 'createKeyResult', { objectiveId, title: 'No more', measure });
    await company.ask('developer', 'linkInitiative', { issueId: company.issueId('PAY-12'), keyResultId: nearby });
    await company.ask('manager', 'checkIn', { keyResultId: nearby, value: 2 });
    await company.site.settle({ advance: true });
    expect(await diverging()).toMatchObject([{ id: refunds, title: 'Days to 0', teamName: 'Payments', delivery: 1 }]);
  });

  it('is empty where there is nothing yet', async () => {
    const bare = await openCompany();
    const view = await bare.ask('outsider', 'readCompanyProgress', { cycleId: null });
    expect(view).toMatchObject({ cycleId: null, strategicGoals: [], company: { progress: null, keyResults: 0 } });
    expect(await bare.ask('outsider', 'readTeams', { cycleId: null })).toMatchObject({ cycleId: null, tree: [] });
    await bare.close();
  });
});
