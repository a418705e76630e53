import { type Company, type Goals, openCompany, people } from '../support/company';

let company: Company;
let goals: Goals;
beforeEach(async () => {
  company = await openCompany();
  goals = await company.withGoals();
});
afterEach(() => company.close());

const idOf = (summary: string) => company.issueId(company.keyOf(summary));

async function wallets() {
  const { objectives } = await company.ask('admin', 'readProjectPage', { projectId: goals.projectId, cycleId: null });
  const found = objectives.flatMap(({ keyResults }) => keyResults).find(({ id }) => id === goals.wallets);
  if (found === undefined) throw new Error('no wallets');
  return found;
}

describe('issues linked many at once', () => {
  it('are read with all below them, together, and counted once', async () => {
    const issueIds = ['One-tap wallets', 'Address autofill', 'Refunds within a day'].map(idOf);
    company.site.resetInvocations();
    const outcome = await company.ask('manager', 'linkInitiatives', {
      keyResultId: goals.wallets,
      issues: issueIds.map((issueId, index) => ({ issueId, weight: index + 1 })),
    });
    expect(outcome).toEqual({ linked: issueIds, alreadyLinked: [], notFound: [] });
    expect(company.site.invocations[0]?.jiraCalls.length).toBeLessThanOrEqual(6);
    expect(company.countRecomputations()).toBe(1);
    const { initiatives, progress } = await wallets();
    expect(initiatives.map(({ issueId, weight }) => [issueId, weight])).toEqual(
      expect.arrayContaining(issueIds.map((issueId, index) => [issueId, index + 1])),
    );
    expect(initiatives.every(({ delivery }) => delivery !== null && delivery.total > 0)).toBe(true);
    expect(progress.progress).toBeGreaterThan(0);
  });

  it('are counted as they are when one is linked after the other', async () => {
    const issueIds = ['One-tap wallets', 'Address autofill'].map(idOf);
    for (const issueId of issueIds)
      await company.ask('manager', 'linkInitiative', { issueId, keyResultId: goals.wallets });
    const oneByOne = await wallets();
    for (const issueId of issueIds)
      await company.ask('manager', 'unlinkInitiative', { issueId, keyResultId: goals.wallets });
    const issues = issueIds.map((issueId) => ({ issueId }));
    await company.ask('manager', 'linkInitiatives', { keyResultId: goals.wallets, issues });
    const together = await wallets();
    expect(together.progress.progress).toBe(oneByOne.progress.progress);
    expect(together.initiatives.map(({ delivery }) => delivery)).toEqual(
      oneByOne.initiatives.map(({ delivery }) => delivery),
    );
  });

  it('tell which were linked already, and which the caller cannot see', async () => {
    const { id: teamId } = await company.ask('admin', 'createTeam', {
      name: 'Guests',
      projectIds: [],
      leadId: people.outsider.accountId,
    });
    const { cycleId, strategicGoalId } = goals;
    const objective = { teamId, cycleId, strategicGoalId, title: 'Guests feel at home' };
    const { id: objectiveId } = await company.ask('outsider', 'createObjective', objective);
    const measure = { kind: 'initiatives' } as const;
    const { id: keyResultId } = await company.ask('outsider', 'createKeyResult', {
      objectiveId,
      title: 'Done',
      measure,
    });
    const [linked = '', seen = '', hidden = ''] = [
      'One-tap wallets',
      'Pay later',
      'Score orders while they are placed',
    ].map(idOf);
    await company.ask('admin', 'linkInitiative', { issueId: linked, keyResultId });
    const issues = [linked, seen, hidden, '999999'].map((issueId) => ({ issueId }));
    expect(await company.ask('outsider', 'linkInitiatives', { keyResultId, issues })).toEqual({
      linked: [seen],
      alreadyLinked: [linked],
      notFound: [hidden, '999999'],
    });
    const nothing = await company.ask('outsider', 'linkInitiatives', { keyResultId, issues: [{ issueId: hidden }] });
    expect(nothing).toEqual({ linked: [], alreadyLinked: [], notFound: [hidden] });
  });

  it('are read by jobs when Jira refuses for now', async () => {
    const issues = ['One-tap wallets', 'Address autofill'].map((summary) => ({ issueId: idOf(summary) }));
    company.jira.faults.failNext(3, 503, { pathIncludes: 'search/jql' });
    const { linked } = await company.ask('manager', 'linkInitiatives', { keyResultId: goals.wallets, issues });
    expect(linked).toHaveLength(2);
    await company.site.settle();
    const { initiatives } = await wallets();
    expect(initiatives.every(({ delivery }) => delivery !== null && delivery.total > 1)).toBe(true);
  });

  it.each([
    ['none', []],
    ['too many', Array.from({ length: 51 }, (_, at) => ({ issueId: String(at + 1) }))],
    ['a weight below 0', [{ issueId: '1', weight: -1 }]],
    ['no id of Jira', [{ issueId: 'PAY-12' }]],
  ])('are refused: %s', async (_, issues) => {
    const reply = await company.call('manager', 'linkInitiatives', { keyResultId: goals.wallets, issues });
    expect(reply).toMatchObject({ error: { code: 'invalid-input' } });
  });
});

describe('the weight of an initiative', () => {
  it('moves the number, and is refused when somebody changed it before', async () => {
    const [done = '', open = ''] = ['Price transparency at checkout', 'Pay later'].map(idOf);
    const issues = [done, open].map((issueId) => ({ issueId }));
    await company.ask('manager', 'linkInitiatives', { keyResultId: goals.wallets, issues });
    expect((await wallets()).progress.progress).toBe(0.5);
    const edit = { keyResultId: goals.wallets, issueId: done, from: 1, weight: 3 };
    expect(await company.ask('manager', 'editInitiative', edit)).toEqual({ weight: 3 });
    expect((await wallets()).progress.progress).toBe(0.75);
    const stale = await company.call('admin', 'editInitiative', { ...edit, weight: 5 });
    expect(stale).toMatchObject({ error: { code: 'conflict', reason: 'newer-edit' } });
    expect(await company.call('developer', 'editInitiative', edit)).toMatchObject({ error: { code: 'forbidden' } });
    const none = await company.call('manager', 'editInitiative', { ...edit, issueId: '999999' });
    expect(none).toMatchObject({ error: { code: 'conflict' } });
  });
});
