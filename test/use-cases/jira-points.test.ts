import { createClock, type MovableClock } from '../site/forge/clock';
import { demoCompany } from '../site/jira/demo-company';
import { type Company, type Goals, openCompanyOf } from '../support/company';
import { withEpics } from '../support/many-issues';

const minute = 60_000;
const start = Date.UTC(2026, 10, 23, 8);
const inProgress = '3';

/** More issues in progress than an hour's points may read. */
const stories = 9_000;

jest.setTimeout(300_000);

describe('the points that reading from Jira costs', () => {
  let company: Company;
  let clock: MovableClock;
  let goals: Goals;

  beforeEach(async () => {
    clock = createClock(() => start);
    company = await openCompanyOf(withEpics(demoCompany(start), 90, stories / 90, inProgress), { clock });
    goals = await company.withGoals();
    company.site.resetInvocations();
  });
  afterEach(() => company.close());

  const background = () => company.site.invocations.filter(({ operation }) => operation === undefined);
  const calls = () => background().flatMap(({ jiraCalls }) => jiraCalls);
  const pointsSpent = () => calls().reduce((sum, { points }) => sum + points, 0);

  const readWork = () => company.ask('manager', 'readTeamWork', { of: { projectId: goals.projectId }, cycleId: null });
  const inProgressShown = async () => (await readWork()).teams[0]?.work?.inProgress;

  /** What each hour costs, as long as something is read. */
  async function spendHours(most: number): Promise<number[]> {
    const spent: number[] = [];
    while (spent.length < most) {
      company.site.resetInvocations();
      for (let at = 0; at < 60; at += 1) {
        await company.site.settle();
        clock.advance(minute);
      }
      spent.push(pointsSpent());
    }
    return spent;
  }

  it('are at most five thousand an hour, and reading goes on in the next hour where it stopped', async () => {
    const spent = await spendHours(5);
    expect(spent.filter((points) => points > 5_000)).toEqual([]);
    const total = spent.reduce((sum, points) => sum + points, 0);
    expect(total).toBeGreaterThan(stories);
    // Nothing was read twice.
    expect(total).toBeLessThan(stories * 1.1);
    expect(await inProgressShown()).toBeDefined();
  });

  it('are not asked for again in an hour in which Jira says that they are used up', async () => {
    company.jira.faults.failNext(1, 429, { reason: 'jira-quota-global-based', pathIncludes: 'search/jql' });
    clock.advance(10 * minute);
    for (let at = 10; at < 60; at += 1) {
      await company.site.settle();
      clock.advance(minute);
    }
    expect(calls().filter(({ path }) => path.includes('search/jql'))).toHaveLength(1);
    await spendHours(1);
    expect(calls().length).toBeGreaterThan(10);
  });
});
