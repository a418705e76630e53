import { type Company, type Goals, openCompany } from '../support/company';

const address = 'https://example.com/dashboards/7?tab=checkout#drop-off';

describe('the source of a key result’s measurement', () => {
  let company: Company;
  let goals: Goals;

  beforeEach(async () => {
    company = await openCompany();
    goals = await company.withGoals();
  });
  afterEach(() => company.close());

  const write = (keyResultId: string, version: number, source: string) =>
    company.call('manager', 'editKeyResult', { keyResultId, version, source });
  const sourcesOf = async (goal: { kind: 'objective' | 'keyResult'; id: string }) => {
    const { objective } = await company.ask('outsider', 'readGoalPage', { goal });
    return objective.keyResults.map(({ source }) => source);
  };

  it('is said when the key result is made, or not, and shown on its page as it was typed', async () => {
    const milestone = { title: 'Shipped', measure: { kind: 'milestone' } } as const;
    const { teamId, cycleId } = goals;
    const { id } = await company.ask('manager', 'createObjective', {
      ...{ teamId, cycleId, title: 'Paying is fun', strategicGoalId: null },
      keyResults: [milestone, { ...milestone, source: `  ${address} ` }],
    });
    const words = 'The “orders” report, <b>each Monday</b>; javascript:alert(1)';
    await company.ask('manager', 'createKeyResult', { objectiveId: id, ...milestone, source: words });
    expect(await sourcesOf({ kind: 'objective', id })).toEqual(['', address, words]);
  });

  it('is edited, and left as it is where it is not given', async () => {
    const { dropOff } = goals;
    expect(await write(dropOff, 1, address)).toMatchObject({ ok: true });
    await company.ask('manager', 'editKeyResult', { keyResultId: dropOff, version: 2, title: 'Fewer drop off' });
    expect(await sourcesOf({ kind: 'keyResult', id: dropOff })).toContain(address);
    expect(await write(dropOff, 3, '')).toMatchObject({ ok: true });
    expect(await sourcesOf({ kind: 'keyResult', id: dropOff })).not.toContain(address);
    const { entries } = await company.ask('manager', 'readActivity', { goal: { kind: 'keyResult', id: dropOff } });
    expect(entries.filter(({ change }) => change === 'edit')).toMatchObject([
      { from: { source: address }, to: { source: '' } },
      { from: { title: expect.any(String) as string }, to: { title: 'Fewer drop off' } },
      { from: { source: '' }, to: { source: address } },
    ]);
  });

  it('is 500 characters at most', async () => {
    const { dropOff } = goals;
    expect(await write(dropOff, 1, 'x'.repeat(501))).toMatchObject({
      error: { code: 'invalid-input', issues: [{ path: 'source' }] },
    });
    expect(await write(dropOff, 1, 'ø'.repeat(500))).toMatchObject({ ok: true });
  });

  it('goes along when the key result is removed and restored, and when its objective is carried over', async () => {
    const { dropOff: keyResultId, objectiveId, teamId } = goals;
    await write(keyResultId, 1, address);
    await company.ask('manager', 'removeKeyResult', { keyResultId, version: 2 });
    await company.ask('manager', 'restoreKeyResult', { keyResultId, objectiveId, beforeId: null });
    expect(await sourcesOf({ kind: 'objective', id: objectiveId })).toEqual(['', address]);
    const year = { startsOn: '2040-01-01', endsOn: '2040-12-31' };
    const { id: cycleId } = await company.ask('admin', 'createCycle', { name: 'Later', ...year });
    const { objectiveIds } = await company.ask('manager', 'carryOver', {
      ...{ objectiveIds: [objectiveId], teamId, cycleId, mode: 'carry' },
    });
    const [id = objectiveId] = objectiveIds;
    expect(await sourcesOf({ kind: 'objective', id })).toEqual(['', address]);
  });
});
