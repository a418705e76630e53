import type { Day } from '../../src/domain/day';
import { addDays, dayOf } from '../../src/domain/day';
import { shareOn } from '../../src/domain/trend';
import type { Row } from '../site/forge/sql/engine';
import { createClock } from '../site/forge/clock';
import { demoCompany } from '../site/jira/demo-company';
import { type Company, type Goals, openCompanyOf } from '../support/company';

/** Past three in the night. */
const now = Date.UTC(2026, 4, 29, 3, 20);
const today = dayOf(now);
const hour = 3_600_000;

describe('the history of progress', () => {
  let company: Company;
  let goals: Goals;

  beforeEach(async () => {
    const clock = createClock(() => now);
    company = await openCompanyOf(demoCompany(now), { clock });
    goals = await company.withGoals();
    await company.site.settle({ advance: true });
    await execute('DELETE FROM progress_history');
  });
  afterEach(() => company.close());

  const execute = (statement: string, ...params: unknown[]) => company.site.sql.execute(statement, params);
  const daysOf = async (goal: string): Promise<Row[]> =>
    (
      await execute(
        'SELECT day, progress FROM progress_history WHERE goal_kind = ? AND goal_id = ? ORDER BY day',
        ...['keyResult', goal],
      )
    ).rows as Row[];

  /** A day’s share for each of so many days, today the last. */
  async function remember(goal: string, count: number, shareOn: (daysAgo: number) => number | null) {
    const cells = Array.from({ length: count }, (_, n) => {
      const daysAgo = count - 1 - n;
      return ['keyResult', goal, addDays(today, -daysAgo), shareOn(daysAgo), 1];
    });
    const places = cells.map(() => '(?, ?, ?, ?, ?)').join();
    await execute(
      `INSERT INTO progress_history (goal_kind, goal_id, day, progress, read_at) VALUES ${places}`,
      ...cells.flat(),
    );
  }

  const night = async () => {
    await company.site.callFunction('hourly', {});
    await company.site.settle();
  };

  it('is thinned out at night, but for the last month', async () => {
    await remember(goals.dropOff, 120, (daysAgo) => (120 - daysAgo) / 120);
    await remember(goals.wallets, 30, () => 0.5);
    await night();
    const days = await daysOf(goals.dropOff);
    expect(days.length).toBeLessThan(60);
    expect(days.filter(({ day }) => String(day) >= addDays(today, -31))).toHaveLength(32);
    expect(await daysOf(goals.wallets)).toHaveLength(30);
  });

  it('shows the same trend as before of the last month, and at the end of each week and month', async () => {
    await remember(goals.wallets, 140, (daysAgo) => (140 - daysAgo) / 140);
    const trend = async () =>
      (await company.ask('developer', 'readGoalPage', { goal: { kind: 'keyResult', id: goals.wallets } })).trend;
    const before = await trend();
    await night();
    const after = await trend();
    expect(after.length).toBeLessThan(before.length / 2);
    const lately = Array.from({ length: 31 }, (_, n) => addDays(today, -1 - n));
    for (const day of [...lately, '2026-04-26', '2026-03-31', '2026-03-29', '2026-02-28', '2026-01-31'] as Day[])
      expect([day, shareOn(after, day)]).toEqual([day, shareOn(before, day)]);
  });

  it('is left alone by day, and until a week after the last round', async () => {
    await remember(goals.dropOff, 120, () => 0.5);
    company.site.clock.advance(2 * hour);
    await night();
    expect(await daysOf(goals.dropOff)).toHaveLength(120);
    company.site.clock.advance(22 * hour);
    await night();
    const { length } = await daysOf(goals.dropOff);
    expect(length).toBeLessThan(60);
    company.site.clock.advance(6 * 24 * hour);
    await night();
    expect(await daysOf(goals.dropOff)).toHaveLength(length);
    company.site.clock.advance(24 * hour);
    await night();
    expect((await daysOf(goals.dropOff)).length).toBeLessThan(length);
  });

  it('loses days that ended without a value, but for today', async () => {
    await remember(goals.dropOff, 3, (daysAgo) => (daysAgo === 2 ? 0.5 : null));
    await night();
    expect((await daysOf(goals.dropOff)).map(({ day }) => day)).toEqual([addDays(today, -2), today] as Day[]);
  });
});
