import type { GapView } from '../../src/contract/gap-views';
import type { GoalKey } from '../../src/contract/goal-page-views';
import type { Input } from '../../src/contract/operations';
import type { GapKind } from '../../src/domain/gaps';
import { gapsIn } from '../../src/domain/gap-tally';
import { type Company, type Goals, openCompany, people, type Person } from '../support/company';

let company: Company;
let goals: Goals;

beforeEach(async () => {
  company = await openCompany();
  goals = await company.withGoals();
  await company.site.settle();
});
afterEach(() => company.close());

const read = (filter: Input<'readGaps'>['filter'] = {}, person: Person = 'outsider') =>
  company.ask(person, 'readGaps', { cycleId: null, filter });
const listed = async (filter: Input<'readGaps'>['filter'] = {}) => (await read(filter)).list.gaps;
/** Those that do not depend on the day on which this runs, nor on Jira. */
const timeless: GapKind[] = [
  ...(['strategicGoalUnserved', 'teamWithoutObjectives', 'objectiveServesNothing'] as const),
  ...(['objectiveWithoutKeyResults', 'keyResultWithoutInitiatives'] as const),
];
const kindsOf = async (filter: Input<'readGaps'>['filter'] = {}) =>
  (await listed({ kinds: timeless, ...filter })).map(({ kind, title }) => `${kind} ${title}`).sort();
const countsOf = async (filter: Input<'readGaps'>['filter'] = {}) => {
  const { counts } = await read(filter);
  return Object.fromEntries(timeless.flatMap((kind) => (counts[kind] === undefined ? [] : [[kind, counts[kind]]])));
};
async function find(kind: GapKind): Promise<GapView> {
  const [gap] = await listed({ kinds: [kind] });
  if (gap === undefined) throw new Error(`There is no gap ${kind}.`);
  return gap;
}

describe('gaps', () => {
  it('are those of the goals as they are, from the strategy down', async () => {
    const { teamId, cycleId } = goals;
    await company.ask('admin', 'createStrategicGoal', { title: 'Win abroad' });
    await company.ask('admin', 'createTeam', { name: 'Idle' });
    await company.ask('manager', 'createObjective', { teamId, cycleId, title: 'Drifting', strategicGoalId: null });
    await company.site.schedule.run('every-hour');
    await company.site.settle();
    expect(await kindsOf()).toEqual([
      'keyResultWithoutInitiatives Checkout drop-off from 38 % to 25 %',
      'keyResultWithoutInitiatives Wallets are ready',
      'objectiveServesNothing Drifting',
      'objectiveWithoutKeyResults Drifting',
      'strategicGoalUnserved Win abroad',
      'teamWithoutObjectives Idle',
    ]);
    expect(await countsOf()).toEqual({
      ...{ keyResultWithoutInitiatives: 2, objectiveServesNothing: 1 },
      ...{ objectiveWithoutKeyResults: 1, strategicGoalUnserved: 1, teamWithoutObjectives: 1 },
    });
  });

  it('go when the goals change, and keep their age while they stay', async () => {
    const before = await find('keyResultWithoutInitiatives');
    company.site.clock.advance(3_600_000);
    await company.site.schedule.run('every-hour');
    await company.site.settle();
    expect((await find('keyResultWithoutInitiatives')).since).toBe(before.since);
    for (const keyResultId of [goals.wallets, goals.dropOff]) {
      await company.ask('manager', 'linkInitiative', { issueId: company.issueId('PAY-12'), keyResultId });
    }
    await company.site.settle({ advance: true });
    expect(await kindsOf()).toEqual([]);
  });

  it('are not written again while nothing changes', async () => {
    company.site.resetInvocations();
    await company.site.callFunction('overview', { body: { after: null } });
    const statements = company.site.invocations.flatMap(({ sql }) => sql);
    expect(statements.filter((text) => /\bgap\b/.test(text))).not.toEqual([]);
    expect(statements.filter((text) => /^(REPLACE|INSERT|DELETE|UPDATE)\b.*\bgap(_tally)?\b/i.test(text))).toEqual([]);
  });

  it('are counted by team, down the tree, and by strategic goal', async () => {
    const { id: upperId } = await company.ask('admin', 'createTeam', { name: 'Commerce' });
    const { teamId, cycleId, strategicGoalId } = goals;
    await company.ask('admin', 'moveTeam', { teamId, version: 1, parentId: upperId });
    await company.ask('manager', 'createObjective', { teamId, cycleId, title: 'Drifting', strategicGoalId: null });
    await company.site.settle();
    const whole = await read();
    const all = gapsIn(whole.counts);
    expect(whole.teams).toEqual([{ id: teamId, name: 'Payments', hasBelow: false, gaps: all }]);
    await company.ask('admin', 'createTeam', { name: 'Apps' });
    await company.site.settle();
    expect((await read()).teams).toEqual([
      { id: upperId, name: 'Commerce', hasBelow: true, gaps: all },
      expect.objectContaining({ name: 'Apps', gaps: 1 }),
    ]);
    expect(whole.byStrategicGoal).toMatchObject([{ id: strategicGoalId }]);
    const below = await read({ teamId: upperId });
    expect(below.team).toEqual({ id: upperId, name: 'Commerce', parentId: null });
    expect(below.teams).toEqual([{ id: teamId, name: 'Payments', hasBelow: false, gaps: all }]);
    expect(await countsOf({ teamId, strategicGoalId })).toEqual({ keyResultWithoutInitiatives: 2 });
    expect(await countsOf({ teamId })).toEqual({
      ...{ keyResultWithoutInitiatives: 2, objectiveServesNothing: 1, objectiveWithoutKeyResults: 1 },
    });
  });

  it('of an objective that contributes count for the strategic goal that it serves through others', async () => {
    const { teamId, cycleId, objectiveId: parentObjectiveId, strategicGoalId } = goals;
    const contributing = { teamId, cycleId, title: 'Contributing', strategicGoalId: null, parentObjectiveId };
    await company.ask('manager', 'createObjective', contributing);
    await company.site.settle();
    expect(await kindsOf({ strategicGoalId })).toContain('objectiveWithoutKeyResults Contributing');
    expect(await kindsOf()).not.toContain('objectiveServesNothing Contributing');
  });

  it('of a team or a strategic goal are none while another cycle that runs has goals', async () => {
    const year = new Date().getUTCFullYear();
    await company.ask('admin', 'createCycle', { name: 'Also', startsOn: `${year}-01-01`, endsOn: `${year}-12-30` });
    await company.site.schedule.run('every-hour');
    await company.site.settle();
    const { cycles } = await read();
    const other = cycles.find(({ name }) => name === 'Also')?.id ?? '';
    const { list } = await company.ask('outsider', 'readGaps', { cycleId: other, filter: { kinds: timeless } });
    expect(list.gaps).toEqual([]);
  });

  it('come in pages, each once', async () => {
    const { cycleId } = goals;
    for (let n = 0; n < 7; n += 1) await company.ask('admin', 'createTeam', { name: `Idle ${n}` });
    await company.site.settle();
    const query = { cycleId, limit: 4, filter: { kinds: timeless } };
    const seen: string[] = [];
    let { gaps, next } = await company.ask('outsider', 'listGaps', query);
    for (;;) {
      seen.push(...gaps.map(({ kind, title }) => `${kind} ${title}`));
      if (next === null) break;
      ({ gaps, next } = await company.ask('outsider', 'listGaps', { ...query, after: next }));
    }
    expect(seen).toHaveLength(9);
    expect(new Set(seen).size).toBe(9);
  });

  it('of an objective that is restricted later are counted no more for those who may not see it', async () => {
    expect(await countsOf()).toEqual({ keyResultWithoutInitiatives: 2 });
    const readers = { people: [], groupIds: [] };
    await company.ask('manager', 'editObjective', { objectiveId: goals.objectiveId, version: 1, readers });
    await company.site.settle();
    expect(await countsOf()).toEqual({});
    expect((await read({}, 'manager')).counts).toMatchObject({ keyResultWithoutInitiatives: 2 });
  });

  it('are whose the goal is, or the lead of the team', async () => {
    const [manager, developer] = [people.manager.accountId, people.developer.accountId];
    const { objectiveId } = goals;
    const measure = { kind: 'number', start: null, target: 25, unit: '%' } as const;
    const bare = { objectiveId, title: 'Complaints', measure, ownerId: null };
    const { id: keyResultId } = await company.ask('manager', 'createKeyResult', bare);
    await company.site.settle();
    const gap = async () =>
      (await listed({ kinds: ['keyResultUnmeasurable'] })).find(({ title }) => title === bare.title);
    expect(await gap()).toMatchObject({ ownerId: manager, people: [manager], objective: { id: objectiveId } });
    expect((await gap())?.missing).toContain('baseline');
    await company.ask('manager', 'editKeyResult', { keyResultId, version: 1, ownerId: developer });
    expect(await gap()).toMatchObject({ ownerId: developer, people: [developer, manager] });
  });

  it('of what contributes to an objective follow that one to another strategic goal', async () => {
    const { teamId, cycleId, objectiveId } = goals;
    const { id: otherTeam } = await company.ask('admin', 'createTeam', { name: 'Apps', parentId: null });
    const write = (title: string, of: { teamId: string; parentObjectiveId: string }) =>
      company.ask('admin', 'createObjective', { cycleId, strategicGoalId: null, title, ...of });
    const { id: middle } = await write('Middle', { teamId, parentObjectiveId: objectiveId });
    await write('Below', { teamId: otherTeam, parentObjectiveId: middle });
    const { id: other } = await company.ask('admin', 'createStrategicGoal', { title: 'Another' });
    await company.site.settle();
    const below = async (strategicGoalId: string) =>
      (await listed({ kinds: ['objectiveWithoutKeyResults'], strategicGoalId })).filter(
        ({ title }) => title === 'Below',
      );
    expect(await below(goals.strategicGoalId)).toHaveLength(1);
    await company.ask('manager', 'editObjective', { objectiveId, version: 1, strategicGoalId: other });
    await company.site.settle();
    expect(await below(goals.strategicGoalId)).toEqual([]);
    expect(await below(other)).toHaveLength(1);
  });

  it('are epics in progress that are neither initiative nor heartbeat', async () => {
    const sweep = async () => {
      await company.site.schedule.run('every-hour');
      await company.site.settle();
    };
    for (let times = 0; times < 2; times += 1) await sweep();
    const epics = await listed({ kinds: ['epicUnclassified'] });
    const [first] = epics;
    expect(first).toMatchObject({ about: { kind: 'team', id: goals.teamId }, ownerId: people.manager.accountId });
    await company.ask('developer', 'markHeartbeat', { issueId: first?.issueId ?? '' });
    await sweep();
    const left = await listed({ kinds: ['epicUnclassified'] });
    expect(left.map(({ issueId }) => issueId)).toEqual(epics.slice(1).map(({ issueId }) => issueId));
  });
});

describe('a conversation about a gap', () => {
  const start = async (person: Person, { kind, about, issueId }: GapView, text: string) =>
    (await company.ask(person, 'addComment', { about, gap: { kind, issueId }, text, isQuestion: true })).id;
  const codeOf = async (...call: Parameters<Company['call']>) => {
    const reply = await company.call(...call);
    return reply.ok ? 'ok' : reply.error.code;
  };

  it('is open until it is resolved, and stands on the page of the goal, too', async () => {
    const gap = await find('keyResultWithoutInitiatives');
    const commentId = await start('outsider', gap, `@[${people.manager.accountId}] when do we measure?`);
    expect((await find('keyResultWithoutInitiatives')).conversation).toMatchObject({
      ...{ id: commentId, isOpen: true, replies: 0, startedBy: people.outsider.accountId },
    });
    await company.ask('manager', 'addComment', { about: gap.about, parentId: commentId, text: 'On Monday.' });
    const { kind, about, issueId } = gap;
    const { threads } = await company.ask('developer', 'readConversation', { about, gap: { kind, issueId } });
    expect(threads).toMatchObject([{ comment: { id: commentId }, replies: [{ text: 'On Monday.' }] }]);
    expect((await company.ask('developer', 'readGoalPage', { goal: about as GoalKey })).comments.threads).toMatchObject(
      threads,
    );
    await company.ask('outsider', 'resolveQuestion', { commentId });
    expect((await find('keyResultWithoutInitiatives')).conversation).toMatchObject({ isOpen: false, replies: 1 });
    expect(await listed({ conversation: 'open' })).toEqual([]);
  });

  it('about a team is resolved by its lead, and found by those it mentions', async () => {
    const ola = people.developer.accountId;
    await company.ask('admin', 'createTeam', { name: 'Idle', leadId: ola });
    await company.site.settle();
    const gap = await find('teamWithoutObjectives');
    expect(gap).toMatchObject({ ownerId: ola, people: [ola], title: 'Idle' });
    const commentId = await start('manager', gap, `@[${ola}] what will you aim at?`);
    const { mentions } = await company.ask('developer', 'readGoals', { projectId: goals.projectId, cycleId: null });
    expect(mentions).toMatchObject([{ commentId, about: gap.about, title: 'Idle' }]);
    expect(await codeOf('outsider', 'resolveQuestion', { commentId })).toBe('forbidden');
    expect(await codeOf('developer', 'resolveQuestion', { commentId })).toBe('ok');
  });

  it('about a strategic goal is tended by strategy editors', async () => {
    await company.ask('admin', 'createStrategicGoal', { title: 'Win abroad' });
    await company.site.schedule.run('every-hour');
    await company.site.settle();
    const gap = await find('strategicGoalUnserved');
    const commentId = await start('developer', gap, 'Who takes this on?');
    expect(await codeOf('manager', 'removeComment', { commentId })).toBe('forbidden');
    expect(await codeOf('strategist', 'resolveQuestion', { commentId })).toBe('ok');
    expect(await codeOf('strategist', 'removeComment', { commentId })).toBe('ok');
  });

  it('is about a gap that the thing can have', async () => {
    const about = { kind: 'keyResult', id: goals.dropOff } as const;
    const say = (gap: object) => codeOf('developer', 'addComment', { about, gap, text: 'x', isQuestion: true });
    expect(await say({ kind: 'teamWithoutObjectives' })).toBe('invalid-input');
    expect(await say({ kind: 'keyResultStale', issueId: '10001' })).toBe('invalid-input');
    expect(await say({ kind: 'epicUnclassified', issueId: '10001' })).toBe('invalid-input');
    const wrong = { about, gap: { kind: 'objectiveServesNothing' } };
    expect(await codeOf('developer', 'readConversation', wrong)).toBe('invalid-input');
    expect(await say({ kind: 'keyResultStale' })).toBe('ok');
  });

  it('does not answer a thread of something else', async () => {
    const { id: idleId } = await company.ask('admin', 'createTeam', { name: 'Idle' });
    const about = { kind: 'team', id: idleId } as const;
    const { id: parentId } = await company.ask('developer', 'addComment', { about, text: 'Hello' });
    const other = { about: { kind: 'team', id: goals.teamId }, parentId, text: 'Elsewhere' };
    expect(await codeOf('developer', 'addComment', other)).toBe('not-found');
    expect(await codeOf('developer', 'addComment', { ...other, about })).toBe('ok');
  });
});
