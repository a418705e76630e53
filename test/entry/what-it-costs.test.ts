import type { OperationName } from '../../src/contract/operations';
import type { Company, Goals } from '../support/company';
import { cases } from './operations/all';
import { openCompanyWithInitiatives } from './operations/operation-case';

type Happening = (company: Company) => Promise<unknown>;

/** What Jira tells the app; `invoked` is how often a trigger runs, before any job that it queues. */
const events: Record<string, { sql: number; jira: number; invoked: number; happen: Happening }> = {
  'a child of an initiative moves': {
    invoked: 1,
    sql: 3,
    jira: 0,
    happen: (company) => company.move(company.keyOf('Offer wallets in the basket drawer'), 'Done'),
  },
  'a child of an initiative is added': {
    invoked: 1,
    sql: 4,
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
    ({ company, goals } = await openCompanyWithInitiatives());
  });
  afterAll(() => company.close());
  beforeEach(() => company.site.resetInvocations());

  it.each(Object.keys(cases) as OperationName[])('to run %s', async (name) => {
    const { cost, input, opensSurface = false } = cases[name];
    const { as = 'manager', ...exact } = cost;
    const given = await input(company, goals);
    company.site.resetInvocations();
    expect(await company.call(as, name, given)).toMatchObject({ ok: true });
    expect(company.site.invocations).toHaveLength(1);
    const [invocation] = company.site.invocations;
    expect({ sql: invocation?.sql.length, jira: invocation?.jiraCalls.length }).toEqual(exact);
    expect(opensSurface && (exact.sql > 3 || exact.jira > 0)).toBe(false);
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

  it.each([
    ['checks in', 21, () => company.call('manager', 'checkIn', { keyResultId: goals.dropOff, value: 33 })],
    ['moves a story', 19, () => company.move(company.keyOf('Offer wallets in the basket drawer'), 'To Do')],
  ] as const)('when somebody %s, with all that follows', async (_, most, happen) => {
    await company.site.settle();
    company.site.resetInvocations();
    await happen();
    await company.site.settle();
    const statements = company.site.invocations.flatMap(({ sql }) => sql);
    expect(statements.length).toBeGreaterThan(5);
    expect(statements.length).toBeLessThanOrEqual(most);
  });

  it('to show the lozenge of an issue', async () => {
    await company.site.callFunction('issue-context-status', {
      extension: { issue: { id: company.issueId('PAY-12') } },
    });
    expect(company.site.invocations.map(({ sql, jiraCalls }) => [sql.length, jiraCalls.length])).toEqual([[1, 0]]);
  });
});
