import { createClock, type MovableClock } from '../site/forge/clock';
import type { Row } from '../site/forge/sql/engine';
import type { JiraIssue } from '../site/jira/data';
import { demoCompany } from '../site/jira/demo-company';
import { type Company, openCompanyOf } from '../support/company';
import { countByHand } from '../support/count-by-hand';
import { withEpics } from '../support/many-issues';
import { isOnTidb } from '../support/test-database';

const minute = 60_000;
const start = Date.UTC(2026, 10, 23, 8);

/** How many come at ten thousand a minute: for a whole minute in CI, but on TiDB, where each takes longer, for less. */
const many = process.env.CI && !isOnTidb ? 10_000 : 1_000;
const apart = minute / 10_000;

/** Forge's rates hold, and the time stands still unless it is moved: what comes at once comes at once. */
describe('a flood of events, at 150 writes a second', () => {
  let company: Company;
  let clock: MovableClock;

  afterEach(() => company.close());

  /** Initiatives with so many stories below each, shared out among ten key results. */
  async function openWith(epics: number, storiesEach: number): Promise<JiraIssue[]> {
    clock = createClock(() => start);
    const data = withEpics(demoCompany(start), epics, storiesEach);
    company = await openCompanyOf(data, { clock });
    const { objectiveId } = await company.withGoals();
    const epicIds = data.issues.filter(({ summary }) => summary.startsWith('Epic ')).map(({ id }) => id);
    for (let from = 0; from < epicIds.length; from += 10) {
      clock.advance(1_000);
      const { id: keyResultId } = await company.ask('manager', 'createKeyResult', {
        objectiveId,
        title: `Key result ${from}`,
        measure: { kind: 'initiatives' },
      });
      for (const issueId of epicIds.slice(from, from + 10)) {
        clock.advance(1_000);
        await company.ask('manager', 'linkInitiatives', { keyResultId, issues: [{ issueId, weight: 1 }] });
      }
      await company.site.settle({ advance: true });
    }
    clock.advance(minute);
    company.site.rates.enforceRates = true;
    return data.issues.filter(({ summary }) => summary.startsWith('Story '));
  }

  /** A change that moves numbers; what the event says of it differs from one to the next. */
  const changeOf = (story: JiraIssue, each: number): (() => Promise<unknown>) => {
    if (each % 10 === 9) return () => company.move(story.key, 'Done', "Won't Do");
    if (each % 10 === 8) return () => company.rest('DELETE', `issue/${story.key}`);
    return () => company.move(story.key, each % 2 === 0 ? 'Done' : 'In Progress');
  };

  /** Second by second, since what waits comes back at its own time. */
  async function waitAnHour(): Promise<void> {
    for (let second = 0; second < 3_600; second += 1) {
      clock.advance(1_000);
      await company.site.settle();
    }
  }

  async function expectRight(): Promise<void> {
    // What a job could not do is done by one that follows; an event that is given up is lost.
    expect(company.site.problems.all.filter(({ kind }) => kind === 'event' || kind === 'queue')).toEqual([]);
    const data = company.jira.toData();
    const mirrored = new Map(
      (await rows('SELECT id, category, is_dropped, deleted_at FROM issue')).map((row) => [row.id, row]),
    );
    const categories = new Map(data.statuses.map(({ id, category }) => [id, category]));
    const stories = data.issues.filter(({ summary }) => summary.startsWith('Story '));
    const wrong = stories.filter(({ id, statusId }) => mirrored.get(id)?.category !== categories.get(statusId));
    expect(wrong.map(({ key }) => key)).toEqual([]);
    const there = new Set(data.issues.map(({ id }) => id));
    const undead = [...mirrored.values()].filter(({ id, deleted_at }) => !there.has(String(id)) && deleted_at === null);
    expect(undead).toEqual([]);
    for (const { goal_id, progress } of await rows(
      `SELECT goal_id, progress FROM goal_progress WHERE goal_kind = 'initiative'`,
    )) {
      expect(Number(progress)).toBeCloseTo(countByHand(data, String(goal_id).split(':')[1] ?? '') ?? NaN, 9);
    }
  }

  const rows = async (query: string): Promise<Row[]> => (await company.site.sql.execute(query, [])).rows as Row[];

  it('loses none of a thousand that come at once', async () => {
    const stories = await openWith(10, 100);
    const changes = stories.map(changeOf);
    for (const change of changes) await change();
    await waitAnHour();
    await expectRight();
  }, 300_000);

  it(`loses none of ${many} at ten thousand a minute`, async () => {
    const stories = await openWith(many / 100, 100);
    const changes = stories.map(changeOf);
    for (const [each, change] of changes.entries()) {
      await change();
      if (each % 10 !== 9) continue;
      clock.advance(10 * apart);
      await company.site.settle();
    }
    await waitAnHour();
    await expectRight();
  }, 900_000);
});
