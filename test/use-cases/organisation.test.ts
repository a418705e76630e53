import { randomUUID } from 'node:crypto';
import type { AppError } from '../../src/contract/reply';
import type { OperationName } from '../../src/contract/operations';
import { type Company, type Goals, openCompany, type Person } from '../support/company';

describe('the organisation', () => {
  let company: Company;
  let goals: Goals;

  beforeEach(async () => {
    company = await openCompany();
    goals = await company.withGoals();
  });
  afterEach(() => company.close());

  const read = () => company.ask('admin', 'readOrganisation', {});
  const teamNamed = async (name: string) => {
    const team = (await read()).teams.find((each) => each.name === name);
    if (team === undefined) throw new Error(`no team ${name}`);
    return team;
  };
  const cycleNow = async () => {
    const cycle = (await read()).cycles.find(({ id }) => id === goals.cycleId);
    if (cycle === undefined) throw new Error('no cycle');
    return cycle;
  };
  const make = (name: string, parentId: string | null = null) =>
    company.ask('admin', 'createTeam', { name, parentId, projectIds: [] });

  async function refusalOf(operation: OperationName, input: unknown, person: Person = 'admin'): Promise<AppError> {
    const reply = await company.call(person, operation, input);
    if (reply.ok) throw new Error(`${operation} was not refused`);
    return reply.error;
  }

  describe('its cycles', () => {
    it('count their objectives, overlap, and come with the latest end first', async () => {
      const year = new Date().getUTCFullYear();
      await company.ask('admin', 'createCycles', {
        cycles: [
          { name: 'H1', startsOn: `${year}-01-01`, endsOn: `${year}-06-30` },
          { name: 'Next', startsOn: `${year + 1}-01-01`, endsOn: `${year + 1}-12-31` },
        ],
      });
      const { cycles } = await read();
      expect(cycles.map(({ name, objectiveCount }) => [name, objectiveCount])).toEqual([
        ['Next', 0],
        [String(year), 1],
        ['H1', 0],
      ]);
    });

    it('are made all or none, and name the one that does not fit', async () => {
      const fits = { name: 'Fits', startsOn: '2030-01-01', endsOn: '2030-01-01' };
      const cycles = [fits, { ...fits, startsOn: '2030-01-02' }];
      expect(await refusalOf('createCycles', { cycles })).toMatchObject({
        issues: [{ path: 'cycles.1.endsOn', reason: 'ends-before-start' }],
      });
      expect((await read()).cycles).toHaveLength(1);
    });

    it('move what is expected of their goals with their days', async () => {
      const expected = async () => {
        const page = await company.ask('manager', 'readProjectPage', {
          projectId: goals.projectId,
          cycleId: goals.cycleId,
        });
        return page.objectives[0]?.progress.expected;
      };
      const { id: cycleId, version, name } = await cycleNow();
      const edit = { cycleId, version, name, startsOn: '2020-01-01', endsOn: '2020-12-31' };
      await company.ask('admin', 'editCycle', edit);
      expect(await expected()).toBe(1);
      expect(await refusalOf('editCycle', { ...edit, name: 'Late' })).toMatchObject({ reason: 'newer-edit' });
      expect(await refusalOf('editCycle', { ...edit, endsOn: '2019-12-31' })).toMatchObject({ code: 'invalid-input' });
    });

    it('make their goals read-only when closed, until they are reopened', async () => {
      const checkIn = { keyResultId: goals.dropOff, value: 30 };
      const { id: cycleId, version } = await company.ask('admin', 'closeCycle', { cycleId: goals.cycleId });
      expect(await company.ask('admin', 'closeCycle', { cycleId })).toEqual({ id: cycleId, version });
      expect(await cycleNow()).toMatchObject({ isClosed: true, version });
      expect(await refusalOf('checkIn', checkIn, 'manager')).toMatchObject({ reason: 'cycle-closed' });
      const edit = { cycleId, version, name: 'x', startsOn: '2020-01-01', endsOn: '2020-12-31' };
      expect(await refusalOf('editCycle', edit)).toMatchObject({ reason: 'cycle-closed' });
      await company.ask('admin', 'reopenCycle', { cycleId });
      expect((await company.call('manager', 'checkIn', checkIn)).ok).toBe(true);
    });

    it('keep their numbers while closed, whatever moves in Jira, and catch up when reopened', async () => {
      const { wallets, projectId, cycleId } = goals;
      await company.ask('manager', 'linkInitiative', { issueId: company.issueId('PAY-12'), keyResultId: wallets });
      const delivery = async () =>
        (await company.ask('manager', 'readProjectPage', { projectId, cycleId })).objectives[0]?.keyResults.find(
          ({ id }) => id === wallets,
        )?.progress.delivery;
      const before = await delivery();
      await company.ask('admin', 'closeCycle', { cycleId });
      await company.move(company.keyOf('Offer wallets in the basket drawer'), 'Done');
      await company.site.settle();
      expect(await delivery()).toEqual(before);
      await company.ask('admin', 'reopenCycle', { cycleId });
      await company.site.settle();
      expect((await delivery())?.done).toBe((before?.done ?? 0) + 1);
    });

    it('catch up, when reopened, with how their teams weigh by now', async () => {
      const { wallets, teamId, projectId, cycleId } = goals;
      await company.ask('manager', 'linkInitiative', { issueId: company.issueId('PAY-12'), keyResultId: wallets });
      const progress = async () =>
        (await company.ask('manager', 'readProjectPage', { projectId, cycleId })).objectives[0]?.progress.progress;
      const byCount = await progress();
      await company.ask('admin', 'closeCycle', { cycleId });
      const team = { teamId, version: 1, name: 'Payments', projectIds: [projectId], editorIds: [] };
      await company.ask('admin', 'editTeam', { ...team, weighting: 'storyPoints', leadId: null });
      await company.site.settle();
      expect(await progress()).toBe(byCount);
      await company.ask('admin', 'reopenCycle', { cycleId });
      await company.site.settle();
      expect(await progress()).not.toBe(byCount);
    });

    it('are removed while no objective is in them', async () => {
      const which = { cycleId: goals.cycleId, version: 1 };
      expect(await refusalOf('removeCycle', which)).toMatchObject({ code: 'conflict', reason: 'in-use' });
      expect(await refusalOf('removeCycle', { ...which, version: 2 })).toMatchObject({ reason: 'newer-edit' });
      const { id } = await company.ask('admin', 'createCycle', {
        name: 'Free',
        startsOn: '2030-01-01',
        endsOn: '2030-01-01',
      });
      await company.ask('admin', 'removeCycle', { cycleId: id, version: 1 });
      expect(await refusalOf('removeCycle', { cycleId: id, version: 1 })).toMatchObject({ what: 'cycle' });
      expect((await read()).cycles.map((cycle) => cycle.id)).toEqual([goals.cycleId]);
    });
  });

  describe('its teams', () => {
    it('stand in a tree, and take their goals along when they move', async () => {
      const { id: shop } = await make('Shop');
      const { id: labs } = await make('Labs', shop);
      await company.ask('admin', 'moveTeam', { teamId: goals.teamId, version: 1, parentId: labs });
      expect(await teamNamed('Payments')).toMatchObject({ parentId: labs, version: 2, objectiveCount: 1 });
    });

    it('never stand below themselves, whoever moves them when', async () => {
      const { id: shop } = await make('Shop');
      const { id: labs } = await make('Labs', shop);
      const ring = { code: 'invalid-input', issues: [{ path: 'parentId', reason: 'team-below-itself' }] };
      expect(await refusalOf('moveTeam', { teamId: shop, version: 1, parentId: labs })).toMatchObject(ring);
      expect(await refusalOf('moveTeam', { teamId: shop, version: 1, parentId: shop })).toMatchObject(ring);
      const gone = { teamId: shop, version: 1, parentId: randomUUID() };
      expect(await refusalOf('moveTeam', gone)).toMatchObject({ code: 'not-found', what: 'team' });
      expect(await refusalOf('moveTeam', { teamId: labs, version: 2, parentId: null })).toMatchObject({
        reason: 'newer-edit',
      });
    });

    it('are edited by administrators of all their projects, those to come included', async () => {
      const { values } = (await company.rest('GET', 'project/search')) as { values: { id: string; key: string }[] };
      const ops = values.find(({ key }) => key === 'OPS')?.id ?? '';
      const edit = { teamId: goals.teamId, version: 1, name: 'Money', weighting: 'count', leadId: null, editorIds: [] };
      const withProjects = (...projectIds: string[]) => ({ ...edit, projectIds });
      expect(await refusalOf('editTeam', withProjects(goals.projectId, ops), 'manager')).toMatchObject({
        code: 'forbidden',
      });
      expect((await company.call('manager', 'editTeam', withProjects(goals.projectId))).ok).toBe(true);
      await company.ask('admin', 'editTeam', { ...edit, version: 2, weighting: 'count', projectIds: [ops] });
      expect(await refusalOf('editTeam', { ...withProjects(goals.projectId), version: 3 }, 'manager')).toMatchObject({
        code: 'forbidden',
      });
      expect(await teamNamed('Money')).toMatchObject({ projectIds: [ops], version: 3 });
    });

    it('without projects, or below others, are for those who edit the strategy', async () => {
      expect(await refusalOf('createTeam', { name: 'Board' }, 'manager')).toMatchObject({ code: 'forbidden' });
      const below = { name: 'Wallets', projectIds: [goals.projectId], parentId: goals.teamId };
      expect(await refusalOf('createTeam', below, 'manager')).toMatchObject({ code: 'forbidden' });
      expect((await company.call('admin', 'createTeam', below)).ok).toBe(true);
      expect(await refusalOf('createTeam', { ...below, parentId: randomUUID() })).toMatchObject({ what: 'team' });
    });

    it('work their numbers out anew when issues weigh otherwise', async () => {
      const issueId = company.issueId('PAY-12');
      await company.ask('manager', 'linkInitiative', { issueId, keyResultId: goals.wallets });
      await company.site.settle();
      const { weighting: _, ...edit } = await teamNamed('Payments');
      company.site.resetInvocations();
      const { name, version, projectIds, leadId, editorIds } = edit;
      await company.ask('manager', 'editTeam', {
        ...{ teamId: goals.teamId, version, name, projectIds, leadId, editorIds },
        weighting: 'storyPoints',
      });
      await company.site.settle({ advance: true });
      expect(company.countRecomputations()).toBeGreaterThan(0);
      const explanation = await company.ask('manager', 'explainProgress', { kind: 'delivery', id: goals.wallets });
      expect(explanation.progress).not.toBeNull();
    });

    it('are removed while nothing hangs on them', async () => {
      const { id: shop } = await make('Shop');
      const { id: labs } = await make('Labs', shop);
      const remove = (teamId: string) => company.call('admin', 'removeTeam', { teamId, version: 1 });
      for (const id of [shop, goals.teamId]) expect(await remove(id)).toMatchObject({ error: { reason: 'in-use' } });
      expect(await remove(labs)).toMatchObject({ ok: true });
      expect(await remove(shop)).toMatchObject({ ok: true });
      expect((await read()).teams.map(({ name }) => name)).toEqual(['Payments']);
    });

    it('are built of projects in one go, and building again does nothing', async () => {
      const { id: shop } = await make('Shop');
      const build = (name: string, projectId: string, department: string | null) => ({
        ...{ name, projectIds: [projectId], leadId: null, department },
      });
      const teams = [
        build('Payments again', goals.projectId, 'Empty'),
        build('Storefront', '20001', 'Shop'),
        build('Security', '20002', 'Platform'),
        build('Operations', '20003', 'Platform'),
        build('Labs', '20004', null),
      ];
      expect(await company.ask('admin', 'buildTeams', { teams })).toEqual({ teamCount: 4, departmentCount: 1 });
      const platform = (await teamNamed('Platform')).id;
      expect(await teamNamed('Storefront')).toMatchObject({ parentId: shop, projectIds: ['20001'] });
      expect(await teamNamed('Security')).toMatchObject({ parentId: platform });
      expect(await teamNamed('Operations')).toMatchObject({ parentId: platform });
      expect(await teamNamed('Labs')).toMatchObject({ parentId: null });
      expect(await company.ask('admin', 'buildTeams', { teams })).toEqual({ teamCount: 0, departmentCount: 0 });
      expect((await read()).teams).toHaveLength(7);
    });
  });
});
