import { operations, type OperationName } from '../../src/contract/operations';
import { type Company, type Goals, openCompany, type Person } from '../support/company';

/** SQL statements and Jira calls, exact. */
interface Cost {
  sql: number;
  jira: number;
}

interface Row extends Cost {
  /** Asks; the manager unless it takes somebody else. */
  as?: Person;
  input: (company: Company, goals: Goals) => unknown;
}

/** Opening a surface: three statements at most, and no Jira call. */
const surfaces: OperationName[] = ['readIssuePanel', 'readProjectPage'];

const onPay12 = (company: Company) => ({ issueId: company.issueId('PAY-12') });
const onPay40 = (company: Company) => ({ issueId: company.issueId('PAY-40') });

/** In the order in which they run, as the manager, who leads the team; PAY-12 is linked and mirrored. */
const costs: Record<OperationName, Row> = {
  readIssuePanel: { sql: 3, jira: 0, input: onPay12 },
  rereadIssue: { sql: 16, jira: 2, input: onPay12 },
  findKeyResults: { sql: 1, jira: 0, input: (_, { projectId }) => ({ text: 'drop', projectId }) },
  linkInitiative: {
    sql: 21,
    jira: 4,
    input: (company, { dropOff }) => ({ ...onPay40(company), keyResultId: dropOff }),
  },
  unlinkInitiative: {
    sql: 12,
    jira: 1,
    input: (company, { dropOff }) => ({ ...onPay40(company), keyResultId: dropOff }),
  },
  markHeartbeat: { sql: 13, jira: 4, input: onPay40 },
  unmarkHeartbeat: { sql: 4, jira: 1, input: onPay40 },
  explainProgress: { sql: 3, jira: 0, input: (_, { wallets }) => ({ kind: 'delivery', id: wallets }) },
  explainIssue: { sql: 4, jira: 2, input: (company, { wallets }) => ({ ...onPay12(company), keyResultId: wallets }) },
  readProjectPage: { sql: 3, jira: 0, input: (_, { projectId }) => ({ projectId, cycleId: null }) },
  createStrategicGoal: { as: 'admin', sql: 2, jira: 1, input: () => ({ title: 'A shop people trust' }) },
  createCycle: {
    as: 'admin',
    sql: 2,
    jira: 1,
    input: () => ({ name: 'Q1', startsOn: '2027-01-01', endsOn: '2027-03-31' }),
  },
  createTeam: { sql: 3, jira: 2, input: (_, { projectId }) => ({ name: 'Wallets', projectIds: [projectId] }) },
  createObjective: {
    sql: 3,
    jira: 0,
    input: (_, { teamId, cycleId }) => ({ teamId, cycleId, strategicGoalId: null, title: 'Paying is fun' }),
  },
  editObjective: {
    sql: 7,
    jira: 0,
    input: (_, { objectiveId }) => ({
      objectiveId,
      version: 1,
      title: 'Buying is a pleasure',
      strategicGoalId: null,
      noGoalReason: 'It serves them all.',
    }),
  },
  createKeyResult: {
    sql: 11,
    jira: 0,
    input: (_, { objectiveId }) => ({ objectiveId, title: 'Shipped', measure: { kind: 'milestone' } }),
  },
  editKeyResult: {
    sql: 12,
    jira: 0,
    input: (_, { dropOff }) => ({
      keyResultId: dropOff,
      version: 1,
      title: 'Less drop-off',
      measure: { kind: 'number', start: 38, target: 20, unit: '%' },
      weight: 1,
    }),
  },
  checkIn: { sql: 11, jira: 0, input: (_, { dropOff }) => ({ keyResultId: dropOff, value: 31 }) },
};

type Happening = (company: Company) => Promise<unknown>;

/** What Jira tells the app; `invoked` is how often a trigger runs, before any job that it queues. */
const events: Record<string, Cost & { invoked: number; happen: Happening }> = {
  'a child of an initiative moves': {
    invoked: 1,
    sql: 3,
    jira: 0,
    happen: (company) => company.move(company.keyOf('Offer wallets in the basket drawer'), 'Done'),
  },
  'a child of an initiative is added': {
    invoked: 1,
    sql: 3,
    jira: 0,
    happen: (company) => company.create('PAY', 'Pay by watch', 'PAY-12'),
  },
  'a child of an initiative is deleted': {
    invoked: 1,
    sql: 3,
    jira: 0,
    happen: (company) => company.rest('DELETE', `issue/${company.keyOf('Load-test the token endpoint')}`),
  },
  'an issue that serves nothing moves': {
    invoked: 1,
    sql: 1,
    jira: 0,
    happen: (company) => company.move(company.keyOf('Filters reset on going back'), 'Done'),
  },
  'a number that is not the story points changes': {
    invoked: 1,
    sql: 1,
    jira: 0,
    happen: (company) => company.edit(company.keyOf('Filters reset on going back'), { customfield_10016: 8 }),
  },
  'the title of an initiative changes': {
    invoked: 0,
    sql: 0,
    jira: 0,
    happen: (company) => company.edit('PAY-12', { summary: 'Two-tap wallets' }),
  },
  'an initiative gets a label': {
    invoked: 0,
    sql: 0,
    jira: 0,
    happen: (company) => company.edit('PAY-12', { labels: ['phone'] }),
  },
};

describe('what it costs', () => {
  let company: Company;
  let goals: Goals;

  beforeAll(async () => {
    company = await openCompany();
    goals = await company.withGoals();
    await company.ask('manager', 'linkInitiative', { ...onPay12(company), keyResultId: goals.wallets });
  });
  afterAll(() => company.close());
  beforeEach(() => company.site.resetInvocations());

  it('names every operation of the contract', () => {
    expect(Object.keys(costs).sort()).toEqual(Object.keys(operations).sort());
  });

  it.each(Object.keys(costs) as OperationName[])('to run %s', async (name) => {
    const { as = 'manager', input, sql, jira } = costs[name];
    expect(await company.call(as, name, input(company, goals))).toMatchObject({ ok: true });
    expect(company.site.invocations).toHaveLength(1);
    const [invocation] = company.site.invocations;
    expect({ sql: invocation?.sql.length, jira: invocation?.jiraCalls.length }).toEqual({ sql, jira });
    if (surfaces.includes(name)) expect({ isCheap: sql <= 3 && jira === 0 }).toEqual({ isCheap: true });
  });

  it.each(Object.keys(events))('when %s', async (name) => {
    const { happen, invoked, sql, jira } = events[name] ?? {
      happen: () => Promise.resolve(),
      invoked: 0,
      sql: 0,
      jira: 0,
    };
    await happen(company);
    await company.site.settle();
    const runs = company.site.invocations.filter(({ functionKey }) => functionKey === 'on-issue-changed');
    expect(runs).toHaveLength(invoked);
    expect(runs.map((run) => ({ sql: run.sql.length, jira: run.jiraCalls.length }))).toEqual(
      runs.map(() => ({ sql, jira })),
    );
    expect(sql).toBeLessThanOrEqual(4);
  });

  it('to show the lozenge of an issue', async () => {
    await company.site.callFunction('issue-context-status', {
      extension: { issue: { id: company.issueId('PAY-12') } },
    });
    expect(company.site.invocations.map(({ sql, jiraCalls }) => [sql.length, jiraCalls.length])).toEqual([[1, 0]]);
  });
});
