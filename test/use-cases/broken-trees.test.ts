import { type Company, openCompany } from '../support/company';

describe('trees that bite their own tail', () => {
  let company: Company;

  beforeEach(async () => {
    company = await openCompany();
  });
  afterEach(() => company.close());

  const hour = () => company.site.callFunction('hourly', {});
  const execute = (query: string, params: unknown[]) => company.site.sql.execute(query, params);

  const makeTeam = async (name: string, parentId: string | null = null) =>
    (await company.ask('admin', 'createTeam', { name, parentId, projectIds: [] })).id;

  const teamsByName = async () => {
    const { teams } = await company.ask('admin', 'readOrganisation', {});
    const nameOf = new Map<string, string>(teams.map(({ id, name }) => [id, name]));
    return Object.fromEntries(teams.map(({ name, parentId }) => [name, parentId && (nameOf.get(parentId) ?? 'gone')]));
  };

  it('are mended within the hour where teams came so from elsewhere, and only where they are broken', async () => {
    const top = await makeTeam('top');
    await makeTeam('below', top);
    const [one, other] = [await makeTeam('one'), await makeTeam('other')];
    await makeTeam('below one', one);
    await execute('UPDATE team SET parent_id = ? WHERE id = ?', [other, one]);
    await execute('UPDATE team SET parent_id = ? WHERE id = ?', [one, other]);
    await execute('UPDATE team SET parent_id = ? WHERE id = ?', ['of nothing', await makeTeam('lost')]);
    await hour();
    const { one: aboveOne, other: aboveOther, ...rest } = await teamsByName();
    expect([aboveOne, aboveOther].toSorted()).toEqual(
      aboveOne === null ? ['one', null].toSorted() : ['other', null].toSorted(),
    );
    expect(rest).toEqual({ top: null, below: 'top', 'below one': 'one', lost: null });
    await hour();
    expect(await teamsByName()).toEqual({ one: aboveOne, other: aboveOther, ...rest });
  });

  it('are mended where objectives came so, and the numbers above follow', async () => {
    const { teamId, cycleId, objectiveId, dropOff } = await company.withGoals();
    const draft = { teamId, cycleId, strategicGoalId: null, title: 'Contributes', parentObjectiveId: objectiveId };
    const { id } = await company.ask('manager', 'createObjective', draft);
    await execute('UPDATE objective SET parent_objective_id = ? WHERE id = ?', [id, objectiveId]);
    await hour();
    const { objectives } = await company.ask('manager', 'readProjectPage', { projectId: await projectOf(), cycleId });
    const parents = objectives.map(({ parentObjectiveId }) => parentObjectiveId);
    expect(parents.filter((parentId) => parentId === null)).toHaveLength(1);
    const mended = objectives.find(({ parentObjectiveId }) => parentObjectiveId === null)?.id ?? '';
    const goal = { kind: 'objective', id: mended } as const;
    const { entries } = await company.ask('manager', 'readActivity', { goal, before: null });
    const from = { parentObjectiveId: mended === id ? objectiveId : id };
    expect(entries[0]).toMatchObject({ by: null, change: 'edit', from, to: { parentObjectiveId: null } });
    await company.ask('manager', 'checkIn', { keyResultId: dropOff, value: 25 });
    await company.site.settle({ advance: true });
    const page = await company.ask('manager', 'readGoalPage', { goal: { kind: 'objective', id: objectiveId } });
    expect(page.objective.progress.progress).toBe(1);
  });

  const projectOf = async () => {
    const { teams } = await company.ask('admin', 'readOrganisation', {});
    return teams.find(({ name }) => name === 'Payments')?.projectIds[0] ?? '';
  };

  it('take with them what a crash left of an objective whose team was removed meanwhile', async () => {
    const { teamId, cycleId, objectiveId } = await company.withGoals();
    const draft = { teamId, cycleId, strategicGoalId: null, title: 'Stray' };
    const { id } = await company.ask('manager', 'createObjective', draft);
    await execute("UPDATE objective SET team_id = 'gone' WHERE id = ?", [id]);
    await hour();
    const { rows } = await execute('SELECT id FROM objective', []);
    expect(rows).toEqual([{ id: objectiveId }]);
  });
});
