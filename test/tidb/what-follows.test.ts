import * as app from '../../src';
import { aTenth, type CompanySize, fillCompany } from '../forge/sql/company';
import { createClock } from '../site/forge/clock';
import type { SqlEngine } from '../site/forge/sql/engine';
import { openDatabase } from '../site/forge/sql/open-database';
import { demoCompany } from '../site/jira/demo-company';
import { createJira } from '../site/jira/jira';
import { createSite, type Site } from '../site/site';
import { countReads, type CountingEngine } from '../support/count-reads';
import { openTestDatabase } from '../support/test-database';

const aHundredth: CompanySize = {
  ...{ teams: 20, objectives: 60, keyResults: 240, initiatives: 1_200, issues: 10_000 },
  days: 15,
};

/** A story that moves an initiative, with all that follows. */
const most = { statements: 19, rows: 1_050 };

const within = Date.parse('2026-05-15T10:00:00Z');

describe.each([
  ['a hundredth', aHundredth],
  ['a tenth', aTenth],
])('what follows a change in a company of %s of the size', (_, size) => {
  let site: Site;
  let engine: CountingEngine;
  let close = () => Promise.resolve();

  beforeAll(async () => {
    const database = await openTestDatabase({ isNew: true });
    const opened = await openDatabase(database.choice);
    engine = countReads(opened.engine);
    const clock = createClock(() => within);
    const jira = createJira({ data: demoCompany(within), clock: clock.now, siteUrl: 'http://127.0.0.1:3000' });
    site = await createSite({ app, jira, clock, database: { engine, isNew: opened.isNew }, install: true });
    close = async () => {
      await site.close();
      await database.close();
    };
    await site.settle();
    await fillCompany(opened.engine, size);
    for (const { table } of await tablesOf(opened.engine))
      await opened.engine.execute(`ANALYZE TABLE ${table} ALL COLUMNS`, []);
    await site.callFunction('recompute', {});
    await site.settle();
  }, 240_000);
  afterAll(() => close());

  async function tablesOf(of: SqlEngine): Promise<{ table: string }[]> {
    const { rows } = await of.execute('SHOW TABLES', []);
    return (rows as Record<string, unknown>[]).map((row) => ({ table: String(Object.values(row)[0]) }));
  }

  /** How many statements, and rows read, until all is done that follows. */
  async function costOf(happen: () => Promise<unknown>) {
    await site.settle();
    site.clock.advance(60_000);
    engine.startCounting();
    await happen();
    await site.settle();
    return { statements: engine.counted.length, rows: sum(engine.counted.map(({ rows }) => rows)) };
  }

  const move = (issue: number, category: string) => {
    const now = site.clock.now();
    return site.callFunction('on-issue-changed', {
      ...{ eventType: 'avi:jira:updated:issue', timestamp: now },
      issue: {
        id: String(issue),
        fields: { status: { statusCategory: { key: category } }, updated: new Date(now).toISOString() },
      },
      changelog: { items: [{ field: 'status', fieldId: 'status', fieldtype: 'jira', from: '1', to: '2' }] },
    });
  };

  it('is flat when a story moves', async () => {
    const epics = Math.min(size.initiatives, Math.ceil(size.issues / 8));
    await costOf(() => move(epics * 2 + 35, 'indeterminate'));
    const { statements, rows } = await costOf(() => move(epics * 2 + 35, 'new'));
    expect(statements).toBeLessThanOrEqual(most.statements);
    expect(rows).toBeLessThanOrEqual(most.rows);
  }, 120_000);

  it('is in proportion to the teams, and writes nothing that is as it was, when all of them are looked at', async () => {
    const sweep = () => site.callFunction('overview', { body: { after: null } });
    await costOf(sweep);
    const { statements, rows } = await costOf(sweep);
    expect(engine.counted.filter(({ query }) => !/^\s*(SELECT|WITH)/i.test(query))).toEqual([]);
    expect(statements).toBeLessThanOrEqual(20 + size.teams * 0.2);
    expect(rows).toBeLessThanOrEqual(size.teams * 700);
  }, 240_000);
});

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);
