import type { Input } from '../../src/contract/operations';
import { type Company, type Goals, openCompany, people } from '../support/company';

const milestone = { kind: 'milestone' } as const;

describe('writing goals', () => {
  let company: Company;
  let goals: Goals;

  beforeEach(async () => {
    company = await openCompany();
    goals = await company.withGoals();
  });
  afterEach(() => company.close());

  const readPage = () => company.ask('manager', 'readProjectPage', { projectId: goals.projectId, cycleId: null });
  const findObjective = async (id = goals.objectiveId) =>
    (await readPage()).objectives.find((objective) => objective.id === id);
  const makeObjective = async (given: Partial<Input<'createObjective'>> = {}) => {
    const { teamId, cycleId } = goals;
    const draft = { teamId, cycleId, title: 'Paying is fun', strategicGoalId: null, ...given };
    return (await company.ask('manager', 'createObjective', draft)).id;
  };
  /** A team that the developer leads and the manager does not edit, in the same project. */
  const makeTeam = async () => {
    const team = { name: 'Wallets', projectIds: [goals.projectId], leadId: people.developer.accountId };
    return (await company.ask('admin', 'createTeam', team)).id;
  };

  it('makes an objective with its key results at once, in their order', async () => {
    const keyResults = [
      { title: 'Smiles', measure: { kind: 'number', start: null, target: 9, unit: '' }, weight: 3, cadenceDays: 7 },
      { title: 'Shipped', measure: milestone, ownerId: people.developer.accountId },
    ] as Input<'createObjective'>['keyResults'];
    const id = await makeObjective({
      description: 'Why\nnot?',
      weight: 2,
      ownerId: people.manager.accountId,
      keyResults,
    });
    const objective = await findObjective(id);
    expect(objective).toMatchObject({ description: 'Why\nnot?', weight: 2, ownerId: people.manager.accountId });
    expect(objective?.keyResults).toMatchObject([
      { title: 'Smiles', weight: 3, cadenceDays: 7, ownerId: null, progress: { isUnmeasured: true } },
      { title: 'Shipped', weight: 1, cadenceDays: null, ownerId: people.developer.accountId },
    ]);
    expect(objective?.progress.progress).toBe(0);
  });

  it('makes nothing when one of its key results cannot be kept, and names its field', async () => {
    const equal = { title: 'Orders', measure: { kind: 'number', start: 7, target: 7, unit: '' } };
    const { teamId, cycleId } = goals;
    const draft = { teamId, cycleId, title: 'Never', strategicGoalId: null };
    const reply = await company.call('manager', 'createObjective', {
      ...draft,
      keyResults: [{ title: 'Fine', measure: milestone }, equal],
    });
    const path = 'keyResults.1.measure.target';
    expect(reply).toMatchObject({
      error: { code: 'invalid-input', issues: [{ path, reason: 'start-equals-target' }] },
    });
    expect((await readPage()).objectives).toHaveLength(1);
  });

  it('changes what is given and leaves the rest', async () => {
    const { objectiveId, dropOff, strategicGoalId } = goals;
    await company.ask('manager', 'editObjective', { objectiveId, version: 1, description: 'In one breath', weight: 4 });
    await company.ask('manager', 'editKeyResult', { keyResultId: dropOff, version: 1, weight: 0, cadenceDays: 30 });
    await company.ask('manager', 'editKeyResult', {
      keyResultId: dropOff,
      version: 2,
      ownerId: people.developer.accountId,
    });
    const objective = await findObjective();
    expect(objective).toMatchObject({
      ...{
        version: 2,
        title: 'Buying is effortless on a phone',
        description: 'In one breath',
        weight: 4,
        strategicGoalId,
      },
    });
    expect(objective?.keyResults[1]).toMatchObject({
      ...{ version: 3, weight: 0, cadenceDays: 30, ownerId: people.developer.accountId },
      measure: { kind: 'number', start: 38, target: 25, unit: '%' },
    });
  });

  it('keeps the order that the team gives it', async () => {
    const second = await makeObjective();
    const third = await makeObjective();
    const { objectiveId: first, dropOff, wallets } = goals;
    await company.ask('manager', 'moveObjective', { objectiveId: third, beforeId: first });
    await company.ask('manager', 'moveObjective', { objectiveId: first, beforeId: null });
    await company.ask('manager', 'moveKeyResult', { keyResultId: dropOff, beforeId: wallets });
    const { entries } = await company.ask('manager', 'readActivity', { goal: { kind: 'keyResult', id: dropOff } });
    expect(entries[0]).toMatchObject({ change: 'move', to: wallets });
    const { objectives } = await readPage();
    expect(objectives.map(({ id }) => id)).toEqual([third, second, first]);
    expect(objectives[2]?.keyResults.map(({ id }) => id)).toEqual([dropOff, wallets]);
    const reply = await company.call('manager', 'moveKeyResult', { keyResultId: dropOff, beforeId: first });
    expect(reply).toMatchObject({ error: { code: 'not-found' } });
  });

  it('takes a key result out of every number, and brings it back with its check-ins and its place', async () => {
    const { dropOff, wallets, objectiveId } = goals;
    await company.ask('manager', 'linkInitiative', { issueId: company.issueId('PAY-12'), keyResultId: wallets });
    await company.ask('manager', 'checkIn', { keyResultId: dropOff, value: 25 });
    const before = await findObjective();
    const version = before?.keyResults[0]?.version ?? 0;
    await company.ask('manager', 'removeKeyResult', { keyResultId: wallets, version });
    const without = await findObjective();
    expect(without?.keyResults.map(({ id }) => id)).toEqual([dropOff]);
    expect(without?.progress.progress).toBe(1);
    const panel = await company.ask('manager', 'readIssuePanel', { issueId: company.issueId('PAY-12') });
    expect(panel.serves).toEqual([]);
    await company.ask('manager', 'restoreKeyResult', { keyResultId: wallets, objectiveId, beforeId: dropOff });
    const after = await findObjective();
    const comparable = (objective: typeof before) => objective?.keyResults.map(({ progress: _, ...rest }) => rest);
    expect(comparable(after)).toEqual(comparable(before));
    expect(after?.progress.progress).toBe(before?.progress.progress);
  });

  it('takes an objective out of the strategy’s number, and brings it back with all below it', async () => {
    const { objectiveId, teamId, dropOff } = goals;
    await company.ask('manager', 'checkIn', { keyResultId: dropOff, value: 31.5 });
    const next = await makeObjective();
    const before = await readPage();
    await company.ask('manager', 'removeObjective', { objectiveId, version: 1 });
    const without = await readPage();
    expect(without.objectives.map(({ id }) => id)).toEqual([next]);
    expect(without.strategicGoals[0]?.progress).toBeNull();
    expect(await company.call('manager', 'checkIn', { keyResultId: dropOff, value: 30 })).toMatchObject({ ok: false });
    await company.ask('manager', 'restoreObjective', { objectiveId, teamId, beforeId: next });
    const after = await readPage();
    expect(after.objectives.map(({ id }) => id)).toEqual([objectiveId, next]);
    expect(after.strategicGoals[0]?.progress).toBe(before.strategicGoals[0]?.progress);
    expect(after.objectives[0]?.keyResults).toHaveLength(2);
  });

  it('brings an objective back with what Jira told of its initiatives meanwhile', async () => {
    const { objectiveId, teamId, wallets } = goals;
    const issueId = company.issueId('PAY-12');
    await company.ask('manager', 'linkInitiative', { issueId, keyResultId: wallets });
    await company.ask('manager', 'removeObjective', { objectiveId, version: 1 });
    await company.move('PAY-12', 'Done');
    await company.site.settle();
    await company.ask('manager', 'restoreObjective', { objectiveId, teamId, beforeId: null });
    expect((await findObjective())?.keyResults[0]?.progress.progress).toBe(1);
  });

  it('restores once what is asked for twice', async () => {
    const { objectiveId, teamId, wallets: keyResultId } = goals;
    await company.ask('manager', 'removeKeyResult', { keyResultId, version: 1 });
    const keyResult = { keyResultId, objectiveId, beforeId: null };
    for (let time = 0; time < 2; time += 1) await company.ask('manager', 'restoreKeyResult', keyResult);
    await company.ask('manager', 'removeObjective', { objectiveId, version: 1 });
    const objective = { objectiveId, teamId, beforeId: null };
    for (let time = 0; time < 2; time += 1) await company.ask('manager', 'restoreObjective', objective);
    expect((await readPage()).objectives.map(({ keyResults }) => keyResults.length)).toEqual([2]);
  });

  it('restores an objective on its own where the one above is gone, or stands below it by now', async () => {
    const { teamId, objectiveId: gone } = goals;
    const orphan = await makeObjective({ parentObjectiveId: gone });
    await company.ask('manager', 'removeObjective', { objectiveId: orphan, version: 1 });
    await company.ask('manager', 'removeObjective', { objectiveId: gone, version: 1 });
    await company.ask('manager', 'restoreObjective', { objectiveId: orphan, teamId, beforeId: null });
    expect(await findObjective(orphan)).toMatchObject({ parent: null });

    const above = await makeObjective();
    const between = await makeObjective({ parentObjectiveId: above });
    const below = await makeObjective({ parentObjectiveId: between });
    await company.ask('manager', 'removeObjective', { objectiveId: between, version: 1 });
    await company.ask('manager', 'editObjective', { objectiveId: above, version: 1, parentObjectiveId: below });
    await company.ask('manager', 'restoreObjective', { objectiveId: between, teamId, beforeId: null });
    expect(await findObjective(between)).toMatchObject({ parent: null });
    expect(await findObjective(above)).toMatchObject({ parent: { id: below } });
  });

  it('removes nothing that somebody else changed meanwhile, and restores nothing to another team', async () => {
    const { objectiveId } = goals;
    await company.ask('admin', 'editObjective', { objectiveId, version: 1, title: 'Theirs' });
    const stale = await company.call('manager', 'removeObjective', { objectiveId, version: 1 });
    expect(stale).toMatchObject({ error: { code: 'conflict', reason: 'newer-edit' } });
    await company.ask('manager', 'removeObjective', { objectiveId, version: 2 });
    const teamId = await makeTeam();
    const elsewhere = await company.call('developer', 'restoreObjective', { objectiveId, teamId, beforeId: null });
    expect(elsewhere).toMatchObject({ error: { code: 'not-found' } });
  });

  describe('an objective that contributes to another', () => {
    it('counts at once where one may edit both, and moves the number above', async () => {
      await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 25 });
      const id = await makeObjective({
        parentObjectiveId: goals.objectiveId,
        keyResults: [{ title: 'Done', measure: milestone }],
      });
      const parent = await findObjective();
      expect(parent?.contributions).toMatchObject([
        { id, title: 'Paying is fun', teamName: 'Payments', isProposed: false },
      ]);
      expect(parent?.progress.progress).toBe(0.5);
      expect(await findObjective(id)).toMatchObject({ parent: { id: goals.objectiveId, teamName: 'Payments' } });
      await company.ask('manager', 'editObjective', { objectiveId: id, version: 1, parentObjectiveId: null });
      expect((await findObjective())?.progress.progress).toBe(1);
    });

    it('asks the other team first, and counts when they accept', async () => {
      const { objectiveId: parentObjectiveId, cycleId } = goals;
      const teamId = await makeTeam();
      const { id: objectiveId } = await company.ask('developer', 'createObjective', {
        ...{ teamId, cycleId, title: 'Wallets everywhere', strategicGoalId: null, parentObjectiveId },
        keyResults: [{ title: 'Done', measure: milestone }],
      });
      await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 25 });
      const asked = await findObjective();
      expect(asked?.contributions).toMatchObject([{ id: objectiveId, teamName: 'Wallets', isProposed: true }]);
      expect(asked?.progress.progress).toBe(1);
      expect(await findObjective(objectiveId)).toMatchObject({
        parent: null,
        proposedParent: { id: parentObjectiveId },
      });
      const contribution = { parentObjectiveId, objectiveId };
      expect(await company.call('developer', 'acceptContribution', contribution)).toMatchObject({
        error: { code: 'forbidden' },
      });
      await company.ask('manager', 'acceptContribution', contribution);
      expect((await findObjective())?.progress.progress).toBe(0.5);
      expect(await findObjective(objectiveId)).toMatchObject({
        parent: { id: parentObjectiveId },
        proposedParent: null,
      });
      await company.ask('manager', 'declineContribution', contribution);
      expect((await findObjective())?.progress.progress).toBe(1);
    });

    it('is withdrawn by its own team', async () => {
      const { objectiveId: parentObjectiveId, cycleId } = goals;
      const teamId = await makeTeam();
      const draft = { teamId, cycleId, title: 'Wallets everywhere', strategicGoalId: null, parentObjectiveId };
      const { id: objectiveId } = await company.ask('developer', 'createObjective', draft);
      const edit = { objectiveId, version: 1, title: 'Wallets here', parentObjectiveId };
      await company.ask('developer', 'editObjective', edit);
      expect((await findObjective())?.contributions).toHaveLength(1);
      await company.ask('developer', 'editObjective', { objectiveId, version: 2, parentObjectiveId: null });
      expect((await findObjective())?.contributions).toEqual([]);
      const contribution = { parentObjectiveId, objectiveId };
      expect(await company.call('manager', 'acceptContribution', contribution)).toMatchObject({
        error: { code: 'not-found' },
      });
    });

    it('is proposed to none whose cycle is closed', async () => {
      const { objectiveId: parentObjectiveId } = goals;
      const { id: cycleId } = await company.ask('admin', 'createCycle', {
        ...{ name: 'Next', startsOn: '2040-01-01', endsOn: '2040-12-31' },
      });
      const teamId = await makeTeam();
      await company.ask('admin', 'closeCycle', { cycleId: goals.cycleId });
      const draft = { teamId, cycleId, title: 'Wallets everywhere', strategicGoalId: null, parentObjectiveId };
      expect(await company.call('developer', 'createObjective', draft)).toMatchObject({
        error: { code: 'conflict', reason: 'cycle-closed' },
      });
    });

    it('never stands below itself', async () => {
      const { objectiveId } = goals;
      const child = await makeObjective({ parentObjectiveId: objectiveId });
      const edit = { objectiveId, version: 1, parentObjectiveId: child };
      expect(await company.call('manager', 'editObjective', edit)).toMatchObject({
        error: { code: 'invalid-input', issues: [{ path: 'parentObjectiveId', reason: 'ring' }] },
      });
    });

    it('is found by words of its title, in whatever team', async () => {
      const teamId = await makeTeam();
      const { cycleId, projectId } = goals;
      await company.ask('developer', 'createObjective', { teamId, cycleId, title: 'Wallets', strategicGoalId: null });
      const find = (text: string) => company.ask('outsider', 'findObjectives', { text, projectId });
      expect((await find('EFFORTLESS phone')).objectives).toMatchObject([
        { id: goals.objectiveId, teamName: 'Payments', cycleName: String(new Date().getUTCFullYear()) },
      ]);
      expect(await find('')).toMatchObject({ objectives: [{}, {}], hasMore: false });
    });
  });

  it('refuses a second writer of the same key result', async () => {
    const { dropOff: keyResultId } = goals;
    await company.ask('admin', 'editKeyResult', { keyResultId, version: 1, title: 'Theirs' });
    const mine = { keyResultId, version: 1, title: 'Mine' };
    expect(await company.call('manager', 'editKeyResult', mine)).toMatchObject({
      error: { code: 'conflict', reason: 'newer-edit' },
    });
  });
});
