import { demoCompany, numberFieldType } from '../site/jira/demo-company';
import { type Company, type Goals, openCompany, openCompanyOf } from '../support/company';
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

/** Most sites have two fields for story points. */
const otherStoryPoints = { id: 'customfield_10030', name: 'Story Points', type: numberFieldType };

describe('moving issues moves the numbers', () => {
  let company: Company;
  let goals: Goals;

  beforeEach(async () => {
    const data = demoCompany(Date.now());
    company = await openCompanyOf({ ...data, customFields: [...data.customFields, otherStoryPoints] });
    goals = await company.withGoals();
  });
  afterEach(() => company.close());

  /** Links an epic to a key result of a team that weighs by story points: done are 5 of 5 + 8 + 3 + 2. */
  async function openPoints() {
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
    expect(serves[0]?.keyResult.progress.progress).toBeCloseTo(5 / 18, 9);
    const progressBy = async (operation: 'readIssuePanel' | 'rereadIssue') => {
      const panel = await company.ask('developer', operation, { issueId });
      return panel.serves[0]?.keyResult.progress.progress;
    };
    return { done: company.keyOf('Refund to the card without an agent'), progressBy };
  }

  it('weighs by story points where the team says so', async () => {
    const { done, progressBy } = await openPoints();
    await company.edit(done, { customfield_10016: 13 });
    await company.site.settle();
    expect(await progressBy('readIssuePanel')).toBeCloseTo(13 / 26, 9);
  });

  it('weighs by the first field that holds points, by events and by reading alike', async () => {
    const { done, progressBy } = await openPoints();
    await company.edit(done, { [otherStoryPoints.id]: 13 });
    await company.site.settle();
    expect(await progressBy('readIssuePanel')).toBeCloseTo(5 / 18, 9);
    await company.edit(done, { customfield_10016: null });
    await company.site.settle();
    expect(await progressBy('readIssuePanel')).toBeCloseTo(13 / 26, 9);
    expect(await progressBy('rereadIssue')).toBeCloseTo(13 / 26, 9);
  });

  it('counts new issues below an epic whose events do not say what they lie below', async () => {
    const issueId = company.issueId('PAY-12');
    await company.ask('developer', 'linkInitiative', { issueId, keyResultId: goals.wallets });
    company.site.events.faults.hideParent = true;
    const story = await company.create('PAY', 'Pay by watch', 'PAY-12');
    await company.create('PAY', 'Only the hands', story, 'Sub-task');
    await company.create('PAY', 'Something else', null);
    await company.site.settle();
    const { serves } = await company.ask('developer', 'readIssuePanel', { issueId });
    expect(serves[0]?.keyResult.progress.delivery?.share).toBeCloseTo(
      countByHand(company.jira.toData(), issueId) ?? NaN,
      9,
    );
  });

  it('counts an initiative below a dropped one, by an event and by its panel alike', async () => {
    const summary = 'Offer wallets in the basket drawer';
    const [epic, story] = ['PAY-12', company.keyOf(summary)];
    const { id: basket } = await company.ask('manager', 'createKeyResult', {
      objectiveId: goals.objectiveId,
      title: 'The basket takes wallets',
      measure: { kind: 'initiatives' },
    });
    const link = (key: string, keyResultId: string) =>
      company.ask('developer', 'linkInitiative', { issueId: company.issueId(key), keyResultId });
    await link(epic, goals.wallets);
    await link(story, basket);
    await company.move(story, 'Done');
    await company.move(epic, 'Done', "Won't Do");
    await company.site.settle();
    const readBoth = async (operation: 'readIssuePanel' | 'rereadIssue') => {
      const { serves } = await company.ask('developer', operation, { issueId: company.issueId(story) });
      return serves.map(({ keyResult: { title, progress } }) => [title, progress.delivery?.share ?? null]);
    };
    const expected = expect.arrayContaining([
      ['The basket takes wallets', 1],
      ['Wallets are ready', null],
    ]) as unknown;
    expect(await readBoth('readIssuePanel')).toEqual(expected);
    expect(await readBoth('rereadIssue')).toEqual(expected);
    expect(await readBoth('readIssuePanel')).toEqual(expected);
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
