import { addDays, dayOf } from '../../src/domain/day';
import { workShares, type WorkClass } from '../../src/domain/heartbeat';
import type { TeamId } from '../../src/domain/ids';
import type { TeamWorkOfView } from '../../src/contract/work-views';
import { demoCompany } from '../site/jira/demo-company';
import type { JiraData, JiraIssue } from '../site/jira/data';
import { type Company, type Goals, openCompany, openCompanyOf } from '../support/company';

const dayMs = 24 * 3_600_000;
const hour = 3_600_000;

const statusIds = { todo: '10000', doing: '3', done: '10002', dropped: '10002' } as const;
const types = { epic: '10000', story: '10001', task: '10002', bug: '10004', sub: '10003' } as const;

interface Written {
  id: number;
  type: keyof typeof types;
  state: keyof typeof statusIds;
  parent?: number;
  points?: number;
  labels?: string[];
  /** How many days ago it was completed. */
  daysAgo?: number;
  /** What it is for, found by reading the list. */
  is?: WorkClass;
}

/** Payments' work, small enough to be counted by hand: 1 is linked to a key result, 2 is marked as heartbeat. */
const work: Written[] = [
  { id: 1, type: 'epic', state: 'doing', is: 'strategic' },
  { id: 11, type: 'story', state: 'done', parent: 1, points: 5, daysAgo: 3, is: 'strategic' },
  { id: 12, type: 'sub', state: 'done', parent: 11, daysAgo: 4, is: 'strategic' },
  { id: 13, type: 'bug', state: 'done', parent: 1, points: 1, daysAgo: 9, is: 'strategic', labels: ['upkeep'] },
  { id: 14, type: 'story', state: 'dropped', parent: 1, points: 40, daysAgo: 3 },
  { id: 15, type: 'story', state: 'doing', parent: 1, points: 3, is: 'strategic' },
  { id: 16, type: 'story', state: 'todo', parent: 1, points: 8 },
  { id: 2, type: 'epic', state: 'doing', is: 'heartbeat' },
  { id: 21, type: 'task', state: 'done', parent: 2, points: 2, daysAgo: 3, is: 'heartbeat' },
  { id: 22, type: 'sub', state: 'done', parent: 21, daysAgo: 3, is: 'heartbeat' },
  { id: 31, type: 'task', state: 'done', points: 4, daysAgo: 9, labels: ['upkeep'], is: 'heartbeat' },
  { id: 32, type: 'bug', state: 'done', points: 0, daysAgo: 3, is: 'heartbeat' },
  { id: 33, type: 'sub', state: 'done', parent: 31, daysAgo: 9, is: 'unclassified' },
  { id: 4, type: 'epic', state: 'doing', is: 'unclassified' },
  { id: 41, type: 'story', state: 'done', parent: 4, points: 6, daysAgo: 9, is: 'unclassified' },
  { id: 42, type: 'story', state: 'done', parent: 4, points: -1, daysAgo: 400 },
  { id: 43, type: 'story', state: 'doing', parent: 4, is: 'unclassified' },
];

const idOf = (id: number): string => String(20_000 + id);

function companyWith(issues: Written[], now: number): JiraData {
  const data = demoCompany(now);
  const [model] = data.issues;
  if (model === undefined) throw new Error('the demo company has no issues');
  const written = issues.map(({ id, type, state, parent, points, labels = [], daysAgo = 20 }): JiraIssue => ({
    ...model,
    ...{ id: idOf(id), key: `PAY-${900 + id}`, summary: `Issue ${id}`, labels, storyPoints: points ?? null },
    issueTypeId: types[type],
    statusId: statusIds[state],
    parentId: parent === undefined ? null : idOf(parent),
    resolutionId: state === 'done' ? '10000' : state === 'dropped' ? '10001' : null,
    resolutionDate: state === 'done' || state === 'dropped' ? now - daysAgo * dayMs : null,
    created: now - (daysAgo + 1) * dayMs,
    updated: now - daysAgo * dayMs,
  }));
  return { ...data, issues: [...data.issues.filter(({ projectId }) => projectId !== model.projectId), ...written] };
}

const counted = (state: Written['state'], of: WorkClass): Written[] =>
  work.filter((each) => each.state === state && each.is === of);

describe('the work of a team', () => {
  let company: Company;
  let goals: Goals;

  beforeEach(async () => {
    company = await openCompanyOf(companyWith(work, Date.now()));
    goals = await company.withGoals();
    const today = dayOf(company.site.clock.now());
    const cycle = { name: 'Now', startsOn: addDays(today, -30), endsOn: addDays(today, 30) };
    goals.cycleId = (await company.ask('admin', 'createCycle', cycle)).id;
    await company.ask('manager', 'linkInitiative', { issueId: idOf(1), keyResultId: goals.wallets });
    await company.ask('manager', 'markHeartbeat', { issueId: idOf(2) });
    await declare({ jql: 'labels = upkeep', issueTypeIds: [types.bug] });
  });
  afterEach(() => company.close());

  async function declare(declared: { jql: string; issueTypeIds: string[] }): Promise<void> {
    const { teams } = await company.ask('manager', 'readHeartbeat', { projectId: goals.projectId });
    const version = teams[0]?.heartbeat.version ?? 0;
    const { teamId } = goals;
    await company.ask('manager', 'saveHeartbeat', { teamId, version, ...declared, wishedStrategic: 0.6 });
  }

  async function teamWork(): Promise<TeamWorkOfView> {
    const { teams } = await company.ask('outsider', 'readTeamWork', {
      of: { teamId: goals.teamId },
      cycleId: goals.cycleId,
    });
    if (teams[0] === undefined) throw new Error('the team is not shown');
    return teams[0];
  }

  const requests = (): number =>
    company.site.invocations
      .filter(({ functionKey }) => functionKey === 'compute-work')
      .reduce((sum, { jiraCalls }) => sum + jiraCalls.length, 0);

  it('adds up to what is counted by hand', async () => {
    await company.site.settle();
    const { work: found, wishedStrategic } = await teamWork();
    const byHand = (state: Written['state']) => ({
      strategic: counted(state, 'strategic').length,
      heartbeat: counted(state, 'heartbeat').length,
      unclassified: counted(state, 'unclassified').length,
    });
    expect(byHand('done')).toEqual({ strategic: 3, heartbeat: 4, unclassified: 2 });
    expect(found?.completed).toEqual({ ...byHand('done'), issues: 9 });
    expect(found?.inProgress).toEqual({ ...byHand('doing'), issues: 5 });
    expect(wishedStrategic).toBe(0.6);
  });

  it('weighs by story points, an issue without any as the mean of those that have', async () => {
    const { teams } = await company.ask('admin', 'readOrganisation', {});
    const team = teams.find(({ id }) => id === goals.teamId);
    if (team === undefined) throw new Error('there is no team');
    const { id: teamId, version, name, projectIds, leadId, editorIds } = team;
    const edit = { teamId, version, name, projectIds, leadId, editorIds, weighting: 'storyPoints' as const };
    await company.ask('admin', 'editTeam', edit);
    await company.site.settle();
    // 5 + 1 and an unestimated one; 2 + 4 + 0 and an unestimated one; 6 and an unestimated one. The mean is 18 / 6.
    const shares = workShares((await teamWork()).work?.completed ?? { ...noShares, issues: 0 });
    expect(shares?.strategic).toBeCloseTo(9 / 27);
    expect(shares?.heartbeat).toBeCloseTo(9 / 27);
    expect(shares?.unclassified).toBeCloseTo(9 / 27);
  });

  it('is told week by week, and the weeks add up to the cycle', async () => {
    await company.site.settle();
    const { work: found, weeks } = await teamWork();
    expect(weeks.map(({ week }) => week)).toEqual(weeks.map(({ week }) => week).toSorted());
    const issues = weeks.reduce((sum, { completed }) => sum + completed.issues, 0);
    expect(issues).toBe(found?.completed.issues);
    expect(weeks.at(-1)?.inProgress).toEqual(found?.inProgress);
  });

  it('lists what is unclassified until it is linked, marked or left', async () => {
    await company.site.settle();
    const { teamId } = goals;
    const items = async () =>
      (await teamWork()).items.map(({ issueId, isLeft }) => `${Number(issueId) - 20_000}${isLeft ? ' left' : ''}`);
    expect(new Set(await items())).toEqual(new Set(['4', '33', '41', '43']));
    await company.ask('developer', 'leaveWork', { teamId, issueIds: [idOf(41), idOf(43)], isLeft: true });
    expect((await items()).slice(2)).toEqual(['43 left', '41 left']);
    await company.ask('developer', 'markWork', { teamId, issueIds: [idOf(33)], isHeartbeat: true });
    expect(await items()).not.toContain('33');
    await company.edit('PAY-943', { summary: 'Changed' });
    await company.site.settle();
    expect(new Set(await items())).toEqual(new Set(['4', '43', '41 left']));
    await company.ask('manager', 'linkInitiatives', { keyResultId: goals.dropOff, issues: [{ issueId: idOf(4) }] });
    await company.ask('manager', 'refreshWork', { teamId });
    await company.site.settle();
    expect(await items()).toEqual([]);
    expect((await teamWork()).work?.completed).toMatchObject({ strategic: 4, heartbeat: 5, unclassified: 0 });
    await company.ask('developer', 'markWork', { teamId, issueIds: [idOf(33)], isHeartbeat: false });
    await company.site.settle();
    expect(await items()).toEqual(['33']);
  });

  it('asks Jira little: a search for what is declared, one for each hundred issues', async () => {
    company.site.resetInvocations();
    await company.site.settle();
    expect(requests()).toBeLessThanOrEqual(3);
  });

  it('goes on where a busy Jira ended it, as Jira asks', async () => {
    company.jira.faults.failNext(3, 429, { pathIncludes: 'search/jql', retryAfterSeconds: 120 });
    await company.site.settle();
    expect((await teamWork()).work).toBeNull();
    await company.site.settle({ advance: true });
    expect((await teamWork()).work?.completed.issues).toBe(9);
  });

  it('goes on from the page that it came to, and asks for none twice', async () => {
    await company.site.settle();
    for (let more = 0; more < 250; more += 1) await company.move(await company.create('PAY', 'More', null), 'Done');
    company.site.clock.advance(dayMs + hour);
    company.site.resetInvocations();
    const handle = company.jira.handle.bind(company.jira);
    let asked = 0;
    company.jira.handle = (request, ...rest) => {
      if (request.path.includes('search/jql')) asked += 1;
      if (asked === 3) company.jira.faults.failNext(3, 429, { pathIncludes: 'search/jql', retryAfterSeconds: 60 });
      return handle(request, ...rest);
    };
    await company.site.settle();
    expect((await teamWork()).work?.completed.issues).toBe(9);
    await company.site.settle({ advance: true });
    expect((await teamWork()).work?.completed).toMatchObject({ issues: 259, strategic: 3, unclassified: 252 });
    expect(asked).toBe(1 + 3 + 3);
  });

  it('follows what happens in Jira within a day', async () => {
    await company.site.settle();
    await company.move('PAY-915', 'Done');
    company.site.clock.advance(2 * hour);
    await company.site.settle();
    expect((await teamWork()).work?.completed.issues).toBe(9);
    company.site.clock.advance(dayMs);
    await company.site.settle();
    expect((await teamWork()).work).toMatchObject({ completed: { issues: 10 }, inProgress: { issues: 4 } });
  });

  it('keeps its last numbers when the JQL stops parsing, and says what is wrong and since when', async () => {
    await declare({ jql: 'labels = upkeep OR key = PAY-932', issueTypeIds: [] });
    await company.site.settle();
    const before = await teamWork();
    await company.rest('DELETE', 'issue/PAY-932');
    company.site.clock.advance(dayMs + hour);
    await company.site.settle();
    const failing = await teamWork();
    expect(failing.work).toEqual(before.work);
    expect(failing.computedAt).toBe(before.computedAt);
    expect(failing.trouble?.error).toContain('PAY-932');
    company.site.clock.advance(3 * hour);
    await company.site.settle();
    expect((await teamWork()).trouble?.since).toBe(failing.trouble?.since);
    await declare({ jql: 'labels = upkeep', issueTypeIds: [] });
    await company.site.settle();
    expect((await teamWork()).trouble).toBeNull();
  });

  it('is that of the company by team, and of a department with all below it', async () => {
    const { teams } = await company.ask('admin', 'readOrganisation', {});
    const payments = teams.find(({ id }) => id === goals.teamId);
    const { id: shop } = await company.ask('admin', 'createTeam', { name: 'Shop' });
    const storefront = { name: 'Storefront', parentId: shop, projectIds: ['10001'] };
    await company.ask('admin', 'createTeam', storefront);
    await company.ask('admin', 'moveTeam', { teamId: goals.teamId, version: payments?.version ?? 1, parentId: shop });
    company.site.clock.advance(hour);
    await company.site.settle();
    const all = await company.ask('outsider', 'readWork', { cycleId: goals.cycleId });
    const weeksOf = (...teamIds: string[]) =>
      company.ask('outsider', 'readWorkWeeks', { cycleId: goals.cycleId, teamIds });
    const issuesIn = (weeks: Awaited<ReturnType<typeof weeksOf>> | null) =>
      weeks?.reduce((sum, { completed }) => sum + completed.issues, 0);
    expect(issuesIn(await weeksOf(goals.teamId))).toBe(9);
    expect(await weeksOf(...all.teams.map(({ id }) => id))).toEqual(all.weeks);
    expect(all.teams.reduce((sum, { completed }) => sum + (completed?.issues ?? 0), 0)).toBe(issuesIn(all.weeks));
    expect(all.teams.map(({ name }) => name).toSorted()).toEqual(['Payments', 'Shop', 'Storefront']);
    expect(all.next).toBeNull();
  });

  it('is that of many teams in pages, and their weeks in several statements', async () => {
    const names = Array.from({ length: 710 }, (_, index) => `Team ${index}`);
    for (const name of names) await company.ask('admin', 'createTeam', { name });
    const first = await company.ask('outsider', 'readWork', { cycleId: goals.cycleId });
    expect(first.weeks).toBeNull();
    const rest = await company.ask('outsider', 'listWorkTeams', { cycleId: goals.cycleId, after: nextOf(first) });
    const teams = [...first.teams, ...rest.teams];
    expect(rest.next).toBeNull();
    expect(new Set(teams.map(({ id }) => id)).size).toBe(names.length + 1);
    const teamIds = [goals.teamId, ...teams.map(({ id }) => id).filter((id) => id !== goals.teamId)];
    const asked = { cycleId: goals.cycleId, teamIds: teamIds.slice(0, 500) };
    const weeks = await company.ask('outsider', 'readWorkWeeks', asked);
    expect(weeks).toEqual(await company.ask('outsider', 'readWorkWeeks', { ...asked, teamIds: [goals.teamId] }));
  });
});

const nextOf = ({ next }: { next: TeamId | null }) => {
  if (next === null) throw new Error('There are no more teams.');
  return next;
};

const noShares = { strategic: 0, heartbeat: 0, unclassified: 0 };

describe('a declaration of heartbeat work', () => {
  let company: Company;
  let goals: Goals;

  beforeEach(async () => {
    company = await openCompany();
    goals = await company.withGoals();
  });
  afterEach(() => company.close());

  const draft = (jql: string) => ({ teamId: goals.teamId, version: 0, jql, issueTypeIds: [], wishedStrategic: null });

  it('counts what it matches while it is written, and tells in Jira’s words what is wrong', async () => {
    const { teamId } = goals;
    const count = (jql: string, issueTypeIds: string[]) =>
      company.ask('developer', 'tryHeartbeat', { teamId, jql, issueTypeIds });
    const open = 'project = PAY AND (labels = upkeep OR issuetype = Bug) AND statusCategory != Done';
    const { count: byHand } = (await company.rest('POST', 'search/approximate-count', { jql: open })) as {
      count: number;
    };
    expect(await count('labels = upkeep', [types.bug])).toMatchObject({ error: null, open: byHand });
    expect(await count('', [])).toMatchObject({ error: null, open: 0, completed: 0 });
    expect(await count('colour = blue', [])).toEqual({ error: expect.stringContaining('colour') as string });
  });

  it('is refused when Jira does not understand it, or whoever declares it does not see all that it matches', async () => {
    const refused = await company.call('manager', 'saveHeartbeat', draft('colour = blue'));
    expect(refused).toMatchObject({ error: { issues: [{ path: 'jql', reason: 'refused-by-jira' }] } });
    const security = { name: 'Security', projectIds: ['10004'], editorIds: ['712020:developer'] };
    const { id: teamId } = await company.ask('admin', 'createTeam', security);
    const hidden = { ...draft('statusCategory = Done'), teamId };
    expect(await company.call('developer', 'saveHeartbeat', hidden)).toMatchObject({
      error: { issues: [{ path: 'jql', reason: expect.stringMatching(/seen-in-part|refused-by-jira/) as string }] },
    });
  });

  it('loses no newer edit', async () => {
    expect((await company.call('manager', 'saveHeartbeat', draft('labels = upkeep'))).ok).toBe(true);
    expect(await company.call('admin', 'saveHeartbeat', draft(''))).toMatchObject({ error: { reason: 'newer-edit' } });
  });
});
