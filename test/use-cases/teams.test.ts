import type { Input } from '../../src/contract/operations';
import type { TeamLineView, TeamListView } from '../../src/contract/teams-views';
import { type Company, type Goals, openCompany } from '../support/company';
import { people } from '../support/company';

const names = (teams: Pick<TeamLineView, 'name'>[]) => teams.map(({ name }) => name);

describe('the focus of all teams', () => {
  let company: Company;
  let goals: Goals;
  let commerceId: string;

  const readTeams = () => company.ask('outsider', 'readTeams', { cycleId: null });
  const find = async (filter: Input<'findTeams'>['filter']) =>
    (await company.ask('outsider', 'findTeams', { cycleId: goals.cycleId, filter })).teams;

  beforeAll(async () => {
    company = await openCompany();
    goals = await company.withGoals();
    const { teamId } = goals;
    ({ id: commerceId } = await company.ask('admin', 'createTeam', { name: 'Commerce' }));
    await company.ask('admin', 'moveTeam', { teamId, version: 1, parentId: commerceId });
    await company.ask('admin', 'createTeam', { name: 'Apps', leadId: people.developer.accountId });
    const { id: keyResultId } = { id: goals.wallets };
    await company.ask('developer', 'linkInitiative', { issueId: company.issueId('PAY-12'), keyResultId });
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 25 });
    await company.site.settle({ advance: true });
  });
  afterAll(() => company.close());

  it('is seen down the tree, a department with what stands below it', async () => {
    const { tree, followed, cycleId } = await readTeams();
    expect(cycleId).toBe(goals.cycleId);
    expect(followed).toEqual([]);
    expect(names(tree)).toEqual(['Apps', 'Commerce', 'Payments']);
    const [apps, commerce, payments] = tree;
    expect(apps).toMatchObject({ childCount: 0, tree: null, own: { progress: null }, objectives: [] });
    expect(commerce).toMatchObject({ childCount: 1, own: { progress: null, keyResults: 0 }, tree: { keyResults: 2 } });
    expect(payments).toMatchObject({ parentName: 'Commerce', tree: null, own: { keyResults: 2, measurable: 2 } });
    expect(payments?.objectives).toMatchObject([{ id: goals.objectiveId, title: 'Buying is effortless on a phone' }]);
    expect(commerce?.tree?.progress).toBe(payments?.own.progress);
  });

  it('says what each team’s epics in progress are for right now', async () => {
    for (let times = 0; times < 2; times += 1) {
      await company.site.schedule.run('every-hour');
      await company.site.settle();
    }
    const payments = (await readTeams()).tree.find(({ name }) => name === 'Payments');
    expect(payments?.now).toMatchObject({
      serves: [{ id: goals.objectiveId, title: 'Buying is effortless on a phone', teamName: 'Payments', issues: 1 }],
      heartbeat: 0,
    });
    expect(payments?.now.unclassified).toBeGreaterThan(0);
  });

  it('finds teams by what they are called, aim at and work in, and by who owns it', async () => {
    expect(names(await find({ text: 'effortless' }))).toEqual(['Payments']);
    expect(names(await find({ text: 'comm' }))).toEqual(['Commerce']);
    expect(names(await find({ text: 'nothing', projectIds: [goals.projectId] }))).toEqual(['Payments']);
    expect(names(await find({ withinId: commerceId }))).toEqual(['Commerce', 'Payments']);
    expect(names(await find({ strategicGoalId: goals.strategicGoalId }))).toEqual(['Payments']);
    expect(names(await find({ ownerId: people.developer.accountId }))).toEqual([]);
    const [payments] = (await readTeams()).tree.filter(({ name }) => name === 'Payments');
    const pace = payments?.objectives[0]?.pace ?? 'none';
    expect(names(await find({ pace }))).toEqual(['Payments']);
    expect(names(await find({ pace: pace === 'stale' ? 'pending' : 'stale' }))).toEqual([]);
    expect(names(await find({}))).toEqual(['Apps', 'Commerce', 'Payments']);
  });

  it('opens a team: its goals, and what it works on for them now', async () => {
    const { teamId, cycleId, wallets } = goals;
    const focus = await company.ask('outsider', 'readTeamFocus', { teamId, cycleId });
    expect(focus).toMatchObject({ team: { name: 'Payments', isFollowed: false, projectIds: [goals.projectId] } });
    expect(focus.objectives[0]?.keyResults).toHaveLength(2);
    expect(focus.inProgress).toEqual([{ issueId: company.issueId('PAY-12'), keyResultId: wallets }]);
    expect(await company.call('outsider', 'readTeamFocus', { teamId: cycleId, cycleId })).toMatchObject({ ok: false });
  });

  it('says who else works on a strategic goal, and on a key result', async () => {
    const { strategicGoalId, objectiveId, wallets } = goals;
    const serving = await company.ask('outsider', 'listServing', { strategicGoalId });
    expect(serving).toMatchObject({ next: null, objectives: [{ id: objectiveId, teamName: 'Payments' }] });
    const { teams } = await company.ask('outsider', 'listWorkingOn', { keyResultId: wallets });
    expect(teams).toEqual([{ id: goals.teamId, name: 'Payments', initiatives: 1, inProgress: 1 }]);
  });

  it('shows first whom one follows, and tells what others changed since the last look', async () => {
    const { teamId } = goals;
    expect((await readTeams()).news.of).toBeNull();
    await company.ask('outsider', 'followTeam', { teamId });
    expect(names((await readTeams()).followed)).toEqual(['Payments']);
    const first = (await readTeams()).news;
    expect(first).toMatchObject({ of: 'followed', counts: { added: 3, checkedIn: 1 } });
    await company.ask('outsider', 'noteLook', { at: new Date(company.site.clock.now()).toISOString() });
    company.site.clock.advance(1_000);
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 26 });
    const next = (await readTeams()).news;
    expect(next.counts).toEqual({ added: 0, edited: 0, checkedIn: 1, discussed: 0 });
    expect(next.changes).toMatchObject([
      {
        kind: 'checkedIn',
        goal: { kind: 'keyResult', id: goals.dropOff },
        teamName: 'Payments',
        by: people.manager.accountId,
      },
    ]);
    expect((await company.ask('manager', 'readTeams', { cycleId: null })).news.of).toBe('led');
    await company.ask('outsider', 'unfollowTeam', { teamId });
    expect((await readTeams()).followed).toEqual([]);
    expect(await company.call('outsider', 'followTeam', { teamId: goals.cycleId })).toMatchObject({ ok: false });
  });

  it('tells of a restricted objective to those alone who may see it', async () => {
    const { teamId, cycleId, strategicGoalId } = goals;
    const title = 'A quiet takeover';
    await company.ask('manager', 'createObjective', {
      ...{ teamId, cycleId, strategicGoalId, title },
      readers: { people: [], groupIds: [] },
    });
    await company.site.settle();
    const chips = async (person: 'manager' | 'outsider') => {
      const { tree } = await company.ask(person, 'readTeams', { cycleId: null });
      return tree.flatMap(({ objectives }) => objectives.map((objective) => objective.title));
    };
    expect(await chips('manager')).toContain(title);
    expect(await chips('outsider')).not.toContain(title);
    expect(await find({ text: 'takeover' })).toEqual([]);
    const serving = await company.ask('outsider', 'listServing', { strategicGoalId });
    expect(serving.objectives.map((objective) => objective.title)).not.toContain(title);
    const focus = await company.ask('outsider', 'readTeamFocus', { teamId, cycleId });
    expect(focus.objectives).toHaveLength(1);
  });

  it('goes on level by level where there are many: twelve levels, and five hundred on one', async () => {
    let parentId: string | null = null;
    for (let level = 1; level <= 12; level += 1) {
      ({ id: parentId } = await company.ask('admin', 'createTeam', { name: `Level ${level}`, parentId }));
    }
    for (let at = 0; at < 500; at += 1) await company.ask('admin', 'createTeam', { name: `Team ${at}`, parentId });
    const { tree } = await readTeams();
    expect(names(tree).filter((name) => name.startsWith('Level'))).toEqual(['Level 1', 'Level 2', 'Level 3']);
    const seen: string[] = [];
    let next: TeamListView['next'] = null;
    do {
      const wish: Input<'listTeamsBelow'> = { cycleId: goals.cycleId, parentId, after: next };
      const page: TeamListView = await company.ask('outsider', 'listTeamsBelow', wish);
      seen.push(...names(page.teams));
      next = page.next;
    } while (next !== null);
    expect(new Set(seen).size).toBe(500);
    expect(seen).toHaveLength(500);
  }, 60_000);
});
