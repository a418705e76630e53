import { type Company, type Goals, openCompany } from '../support/company';

describe('the overview', () => {
  let company: Company;
  let goals: Goals;
  let departmentId: string;

  beforeEach(async () => {
    company = await openCompany();
    goals = await company.withGoals();
    ({ id: departmentId } = await company.ask('admin', 'createTeam', { name: 'Commerce' }));
    const { teamId } = goals;
    await company.ask('admin', 'moveTeam', { teamId, version: 1, parentId: departmentId });
    await company.site.settle();
  });
  afterEach(() => company.close());

  /** What is stored of the teams by scope and team, as far as the test is about it. */
  async function standings() {
    const { rows } = await company.site.sql.execute('SELECT * FROM team_standing', []);
    const byKey = (rows as Record<string, unknown>[]).map((row) => [
      `${String(row.scope)} ${String(row.team_id)}`,
      row,
    ]);
    return Object.fromEntries(byKey) as Record<string, Record<string, unknown>>;
  }

  it('follows a check-in: the team on its own, and the department with it', async () => {
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 25 });
    await company.site.settle();
    const stood = { done: 1, key_results: 2, measurable: 1, weight: 1, weighted_progress: 1 };
    expect(await standings()).toMatchObject({
      [`own ${goals.teamId}`]: stood,
      [`own ${departmentId}`]: { done: 0, key_results: 0 },
      [`tree ${departmentId}`]: stood,
    });
  });

  it('follows a team to another place, and an objective without key results', async () => {
    const { teamId, cycleId } = goals;
    await company.ask('manager', 'createObjective', { teamId, cycleId, title: 'Bare', strategicGoalId: null });
    await company.site.settle();
    expect(await standings()).toMatchObject({ [`tree ${departmentId}`]: { no_progress: 1, key_results: 2 } });
    await company.ask('admin', 'moveTeam', { teamId, version: 2, parentId: null });
    await company.site.settle();
    expect(await standings()).toMatchObject({ [`tree ${departmentId}`]: { no_progress: 0, key_results: 0 } });
  });

  it('is the same when it is worked out twice, page by page, by the hour', async () => {
    for (let n = 0; n < 30; n += 1) await company.ask('admin', 'createTeam', { name: `Team ${n}` });
    await company.site.settle();
    const before = await standings();
    expect(Object.keys(before)).toHaveLength(2 * 32);
    await company.site.sql.execute('DELETE FROM team_standing', []);
    await company.site.schedule.run('every-hour');
    await company.site.settle();
    const after = await standings();
    for (const row of [...Object.values(before), ...Object.values(after)]) delete row.read_at;
    expect(after).toEqual(before);
  });
});
