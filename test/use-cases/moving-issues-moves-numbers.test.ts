import { type Company, type Goals, openCompany } from '../support/company';
import { countByHand } from '../support/count-by-hand';

/** How the news of a change reaches the app. */
const ways = {
  'by an event': (company: Company) => company.site.settle(),
  'by the panel in view, with the event still on its way': (company: Company) =>
    company.ask('developer', 'rereadIssue', { issueId: company.issueId('PAY-12') }),
};

describe.each(Object.entries(ways))('moving issues moves the numbers, told %s', (_, arrive) => {
  let company: Company;
  let goals: Goals;
  const child = () => company.keyOf('Offer wallets in the basket drawer');

  beforeEach(async () => {
    company = await openCompany();
    goals = await company.withGoals();
    await company.ask('developer', 'linkInitiative', {
      issueId: company.issueId('PAY-12'),
      keyResultId: goals.wallets,
    });
  });
  afterEach(() => company.close());

  async function numbers() {
    const { serves } = await company.ask('developer', 'readIssuePanel', { issueId: company.issueId('PAY-12') });
    const [served] = serves;
    return {
      keyResult: served?.keyResult.progress.progress,
      delivery: served?.keyResult.progress.delivery?.share,
      objective: served?.objective.progress,
      strategicGoal: served?.strategicGoal?.progress,
    };
  }

  async function expectCountByHand() {
    const counted = countByHand(company.jira.toData(), company.issueId('PAY-12'));
    expect(counted).not.toBeNull();
    const near: unknown = expect.closeTo(counted ?? NaN, 9);
    // The objective's other key result stands at its start: 0.
    const half: unknown = expect.closeTo((counted ?? NaN) / 2, 9);
    expect(await numbers()).toEqual({ keyResult: near, delivery: near, objective: half, strategicGoal: half });
  }

  it('shows the number as soon as the epic is linked', expectCountByHand);

  it.each([
    ['a child moves to Done', () => company.move(child(), 'Done')],
    ['it moves back', () => company.move(company.keyOf('Pay with Apple Pay on the product page'), 'In Progress')],
    ['a child is dropped', () => company.move(child(), 'Done', "Won't Do")],
    ['a dropped child comes back', () => company.move(company.keyOf('Support wallets on smart televisions'), 'To Do')],
    ['a child is deleted', () => company.rest('DELETE', `issue/${company.keyOf('Load-test the token endpoint')}`)],
    ['a child leaves the epic', () => company.edit(child(), { parent: { key: 'PAY-40' } })],
    [
      'a child of another epic comes',
      () => company.edit(company.keyOf('Check postcodes of all delivery countries'), { parent: { key: 'PAY-12' } }),
    ],
    ['a child is added', () => company.create('PAY', 'Pay by watch', 'PAY-12')],
    ['the epic itself is done', () => company.move('PAY-12', 'Done')],
  ])('when %s', async (_what, change) => {
    await change();
    await arrive(company);
    await expectCountByHand();
  });
});

describe('moving issues moves the numbers', () => {
  let company: Company;
  let goals: Goals;

  beforeEach(async () => {
    company = await openCompany();
    goals = await company.withGoals();
  });
  afterEach(() => company.close());

  it('weighs by story points where the team says so', async () => {
    const { id: teamId } = await company.ask('manager', 'createTeam', {
      name: 'Points',
      projectIds: [goals.projectId],
      weighting: 'storyPoints',
    });
    const { id: objectiveId } = await company.ask('manager', 'createObjective', {
      teamId,
      cycleId: goals.cycleId,
      strategicGoalId: null,
      title: 'Less to type',
    });
    const { id: keyResultId } = await company.ask('manager', 'createKeyResult', {
      objectiveId,
      title: 'Autofill is there',
      measure: { kind: 'initiatives' },
    });
    const issueId = company.issueId(company.keyOf('Refunds within a day'));
    const { serves } = await company.ask('developer', 'linkInitiative', { issueId, keyResultId });
    // Done 5 of 5 + 8 + 3 + 2 points.
    expect(serves[0]?.keyResult.progress.progress).toBeCloseTo(5 / 18, 9);

    await company.edit(company.keyOf('Refund to the card without an agent'), { customfield_10016: 13 });
    await company.site.settle();
    const panel = await company.ask('developer', 'readIssuePanel', { issueId });
    expect(panel.serves[0]?.keyResult.progress.progress).toBeCloseTo(13 / 26, 9);
  });

  it('shows on a story and on its sub-task the key result that their epic serves', async () => {
    await company.ask('developer', 'linkInitiative', {
      issueId: company.issueId('PAY-12'),
      keyResultId: goals.wallets,
    });
    for (const summary of ['Remember the last wallet a customer used', 'Preselect it on the next visit']) {
      const issueId = company.issueId(company.keyOf(summary));
      const { serves } = await company.ask('developer', 'readIssuePanel', { issueId });
      expect(serves).toMatchObject([
        { throughIssueId: company.issueId('PAY-12'), keyResult: { title: 'Wallets are ready' } },
      ]);
    }
  });

  it('is right whatever the order in which events arrive, and when they arrive twice', async () => {
    await company.ask('developer', 'linkInitiative', {
      issueId: company.issueId('PAY-12'),
      keyResultId: goals.wallets,
    });
    company.site.events.faults.shuffle = true;
    company.site.events.faults.duplicate = true;
    const story = company.keyOf('Remember the last wallet a customer used');
    for (const status of ['Done', 'To Do', 'Done', 'In Progress', 'Done']) await company.move(story, status);
    await company.move(company.keyOf('Offer wallets in the basket drawer'), 'Done', 'Duplicate');
    company.site.clock.advance(2_000);
    await company.site.settle({ advance: true });
    const { serves } = await company.ask('developer', 'readIssuePanel', { issueId: company.issueId('PAY-12') });
    const counted = countByHand(company.jira.toData(), company.issueId('PAY-12'));
    expect(serves[0]?.keyResult.progress.progress).toBeCloseTo(counted ?? NaN, 9);
  });

  it('recomputes a handful of times for a thousand events on one epic, and is right at the end', async () => {
    await company.ask('developer', 'linkInitiative', {
      issueId: company.issueId('PAY-12'),
      keyResultId: goals.wallets,
    });
    const children = company.jira.toData().issues.filter(({ parentId }) => parentId === company.issueId('PAY-12'));
    company.site.resetInvocations();
    for (let round = 0; round < 1000; round += 1) {
      const { key } = children[round % children.length] ?? { key: '' };
      await company.move(key, round % 3 === 0 ? 'Done' : 'In Progress');
      if (round % 50 === 0) await company.site.settle();
    }
    await company.site.settle({ advance: true });
    expect(company.countRecomputations()).toBeLessThanOrEqual(10);
    const { serves } = await company.ask('developer', 'readIssuePanel', { issueId: company.issueId('PAY-12') });
    const counted = countByHand(company.jira.toData(), company.issueId('PAY-12'));
    expect(serves[0]?.keyResult.progress.progress).toBeCloseTo(counted ?? NaN, 9);
  });
});
