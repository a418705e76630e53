import { type Company, type Goals, openCompany } from '../support/company';

describe('an objective that is moved to another strategic goal', () => {
  let company: Company;
  let goals: Goals;
  let trust: string;

  beforeEach(async () => {
    company = await openCompany();
    goals = await company.withGoals();
    trust = (await company.ask('admin', 'createStrategicGoal', { title: 'A shop people trust' })).id;
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 25 });
  });
  afterEach(() => company.close());

  async function progressOf(strategicGoalId: string) {
    const page = await company.ask('manager', 'readProjectPage', { projectId: goals.projectId, cycleId: null });
    return page.strategicGoals.find(({ id }) => id === strategicGoalId)?.progress;
  }

  it('takes its progress with it', async () => {
    expect(await progressOf(goals.strategicGoalId)).toBe(1);
    expect(await progressOf(trust)).toBeNull();
    const { objectiveId } = goals;
    const edit = { objectiveId, version: 1, title: 'Buying is effortless', noGoalReason: '' };
    await company.ask('manager', 'editObjective', { ...edit, strategicGoalId: trust });
    expect(await progressOf(goals.strategicGoalId)).toBeNull();
    expect(await progressOf(trust)).toBe(1);
  });

  it('tells the open screens of its team, and nothing of the goal itself', async () => {
    const heard: unknown[] = [];
    company.site.realtime.subscribe((message) => heard.push(message), `team-${goals.teamId}`);
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 30 });
    expect(heard).toHaveLength(1);
    for (const id of [goals.dropOff, goals.objectiveId]) expect(JSON.stringify(heard)).not.toContain(id);
  });
});
