import type { Input } from '../../src/contract/operations';
import type { MapChildView } from '../../src/contract/strategy-map-views';
import { type Company, type Goals, openCompany, type Person } from '../support/company';

const titles = (nodes: MapChildView[]) => nodes.map((node) => (node.kind === 'initiative' ? node.id : node.title));

describe('the strategy map', () => {
  let company: Company;
  let goals: Goals;

  const read = (person: Person = 'outsider') => company.ask(person, 'readStrategyMap', { cycleId: null });
  const children = (parent: Input<'listMapChildren'>['parent'], person: Person = 'outsider', from = 0) =>
    company.ask(person, 'listMapChildren', { cycleId: goals.cycleId, parent, from });
  const write = (title: string, given: Partial<Input<'createObjective'>> = {}) =>
    company.ask('manager', 'createObjective', {
      ...{ teamId: goals.teamId, cycleId: goals.cycleId, strategicGoalId: null, title },
      ...given,
    });

  beforeAll(async () => {
    company = await openCompany();
  });
  afterAll(() => company.close());

  it('is empty where there is no cycle', async () => {
    expect(await read()).toMatchObject({ cycleId: null, roots: { nodes: [], total: 0 }, opened: [] });
  });

  it('leads from strategic goals through objectives and key results to initiatives', async () => {
    goals = await company.withGoals();
    const { strategicGoalId, objectiveId, wallets, dropOff, teamId, cycleId } = goals;
    const issueId = company.issueId('PAY-12');
    await company.ask('developer', 'linkInitiative', { issueId, keyResultId: wallets });
    await company.ask('manager', 'checkIn', { keyResultId: dropOff, value: 25 });
    await company.site.settle({ advance: true });
    const map = await read();
    const goal = { kind: 'strategicGoal', id: strategicGoalId };
    expect(map.roots).toMatchObject({ total: 1, nodes: [{ ...goal, title: 'Win mobile customers', objectives: 1 }] });
    expect(map.opened).toMatchObject([{ parent: goal, children: { total: 1, nodes: [{ kind: 'objective' }] } }]);
    expect(map.opened[0]?.children.nodes[0]).toMatchObject({
      ...{ id: objectiveId, teamId, cycleId, teamName: 'Payments', isRestricted: false },
      ...{ weightShare: 1, keyResults: 2, contributing: 0 },
    });
    const below = await children({ kind: 'objective', id: objectiveId });
    expect(below).toMatchObject({
      total: 2,
      nodes: [
        { kind: 'keyResult', id: wallets, weightShare: 0.5, delivery: { done: 8 }, initiatives: 1 },
        { kind: 'keyResult', id: dropOff, weightShare: 0.5, progress: 1, pace: 'done', delivery: null, initiatives: 0 },
      ],
    });
    const page = await company.ask('outsider', 'readGoalPage', { goal: { kind: 'objective', id: objectiveId } });
    const [objective] = map.opened[0]?.children.nodes ?? [];
    expect(objective).toMatchObject({ progress: page.objective.progress.progress, pace: page.objective.progress.pace });
    const [initiative] = (await children({ kind: 'keyResult', id: wallets })).nodes;
    expect(initiative).toMatchObject({ kind: 'initiative', id: issueId, weightShare: 1 });
  });

  it('shows beside the strategy what leads to no strategic goal', async () => {
    await write('Tidy up', { noGoalReason: 'Somebody has to' });
    await write('One tap to pay', { parentObjectiveId: goals.objectiveId, weight: 3 });
    const { nodes } = (await read()).roots;
    expect(nodes).toMatchObject([{ objectives: 1 }, { kind: 'noGoal', objectives: 1 }]);
    expect(titles((await children({ kind: 'noGoal' })).nodes)).toEqual(['Tidy up']);
    const below = await children({ kind: 'objective', id: goals.objectiveId });
    expect(below.nodes.at(-1)).toMatchObject({ title: 'One tap to pay', weightShare: 0.6 });
    expect(await company.ask('outsider', 'listMapRoots', { cycleId: goals.cycleId })).toMatchObject({ total: 2 });
    const elsewhere = await company.call('outsider', 'listMapRoots', { cycleId: goals.teamId });
    expect(elsewhere).toMatchObject({ ok: false, error: { code: 'not-found', what: 'cycle' } });
  });

  it('holds a restricted objective for those alone who may see it, and what contributes to it for all', async () => {
    const title = 'A quiet takeover';
    const readers = { people: [], groupIds: [] };
    const { id } = await write(title, { strategicGoalId: goals.strategicGoalId, readers });
    await write('Known to all', { parentObjectiveId: id });
    const seen = async (person: Person) => {
      const { roots, opened } = await read(person);
      return { kinds: roots.nodes.map(({ kind }) => kind), titles: titles(opened[0]?.children.nodes ?? []) };
    };
    expect(await seen('manager')).toMatchObject({ kinds: ['strategicGoal', 'noGoal'] });
    expect((await seen('manager')).titles).toContain(title);
    expect(await seen('outsider')).toMatchObject({ kinds: ['strategicGoal', 'elsewhere', 'noGoal'] });
    expect((await seen('outsider')).titles).not.toContain(title);
    expect(titles((await children({ kind: 'elsewhere' })).nodes)).toEqual(['Known to all']);
    const parent = { kind: 'objective', id } as const;
    expect((await children(parent, 'manager')).total).toBe(1);
    const asked = { cycleId: goals.cycleId, parent };
    expect(await company.call('outsider', 'listMapChildren', asked)).toMatchObject({ ok: false });
  });

  it('comes page by page, each objective once', async () => {
    const { strategicGoalId } = goals;
    for (let at = 0; at < 60; at += 1) await write(`Objective ${at}`, { strategicGoalId });
    const goal = { kind: 'strategicGoal', id: strategicGoalId } as const;
    const map = await read();
    expect(map.opened).toEqual([]);
    const first = await children(goal);
    const second = await children(goal, 'outsider', 50);
    expect([first.nodes.length, second.nodes.length, first.total]).toEqual([50, 11, 61]);
    expect(new Set(titles([...first.nodes, ...second.nodes])).size).toBe(61);
    expect(await children(goal, 'outsider', 100)).toEqual({ nodes: [], total: 0 });
  });
});
