import { stepsNoted } from '../forge/sql/schema-installation';
import { executionError } from '../site/forge/sql/failure';
import { spendADay } from '../support/a-day';
import type { Company } from '../support/company';
import { openOn } from '../support/open-site';
import { isOnTidb, openTestDatabase } from '../support/test-database';

let company: Company;
let steps: string[];

/** A site whose database has so many steps of the schema, as an earlier version of the app would have left it. */
async function openWith(count = Infinity): Promise<void> {
  const { choice, close } = await openTestDatabase({ isNew: true });
  company = await openOn(choice, close);
  const { site } = company;
  const { sql } = site;
  const executeDdl = sql.executeDdl.bind(sql);
  let made = 0;
  sql.executeDdl = (query, params) => {
    if (!query.includes('__migrations') && made++ === count) throw executionError(1105, 'no further');
    return executeDdl(query, params);
  };
  await site.callFunction('on-installed', {}).catch(() => undefined);
  sql.executeDdl = executeDdl;
  site.problems.all.splice(0);
}

beforeAll(async () => {
  await openWith();
  steps = await stepsNoted(company.site.sql);
  await company.close();
}, 120_000);
afterEach(() => company.close());

/** The last steps one by one, which a site is most likely to lack; on TiDB, where each schema takes seconds, few. */
const missing = isOnTidb ? [1, 3, Infinity] : [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, Infinity];

it.each(missing)(
  'makes up for the last %i steps of the schema on first use, and within the hour',
  async (count) => {
    const made = Math.max(0, steps.length - count);
    await openWith(made);
    expect(await stepsNoted(company.site.sql)).toEqual(steps.slice(0, made));
    await spendADay(company);
    expect(await stepsNoted(company.site.sql)).toEqual(steps);
    expect(company.site.problems.all).toEqual([]);
  },
  120_000,
);

it('goes on where two at once had left twice what a later step allows once, and loses nothing', async () => {
  await openWith(steps.findIndex((step) => step.startsWith('v067')));
  const { sql } = company.site;
  for (const [id, replaced] of [
    ['first', null],
    ['corrected', 'first'],
    ['again', 'first'],
  ])
    await sql.execute(
      `INSERT INTO check_in (id, key_result_id, value, note, measured_on, author_id, created_at, replaces_id)
      VALUES (?, 'gone', 1, '', '2026-01-01', 'a', 1, ?)`,
      [id, replaced],
    );
  for (const id of ['carried', 'carried-too'])
    await sql.execute(
      `INSERT INTO objective (id, version, title, description, no_goal_reason, learned, state, team_id, cycle_id,
        position, weight, is_for_groups, carried_from_id)
      VALUES (?, 1, 'Delight', '', '', '', 'agreed', 'team', 'cycle', 1, 1, 0, 'former')`,
      [id],
    );
  await company.site.callFunction('on-installed', {});
  expect(await stepsNoted(sql)).toEqual(steps);
  const { rows: checkIns } = await sql.execute(
    `SELECT id, replaces_id FROM check_in WHERE author_id = 'a' ORDER BY id`,
    [],
  );
  expect(checkIns).toEqual([
    { id: 'again', replaces_id: 'first' },
    { id: 'corrected', replaces_id: null },
    { id: 'first', replaces_id: null },
  ]);
  const { rows: objectives } = await sql.execute(
    `SELECT id, carried_from_id FROM objective WHERE title = 'Delight' ORDER BY id`,
    [],
  );
  expect(objectives).toEqual([
    { id: 'carried', carried_from_id: 'former' },
    { id: 'carried-too', carried_from_id: null },
  ]);
  await spendADay(company);
  expect(company.site.problems.all).toEqual([]);
}, 120_000);
