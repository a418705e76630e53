import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from '../site/forge/sql/engine';
import { createTidbDatabase } from '../site/forge/tidb/database';
import { builtProgram } from '../site/forge/tidb/program';
import { startTidb, type TidbServer } from '../site/forge/tidb/server';
import type { Company, Goals } from '../support/company';
import { countByHand } from '../support/count-by-hand';
import { noteForSummary } from '../support/notes';
import { openOn } from '../support/open-site';

const program = builtProgram();
const folder = mkdtempSync(join(tmpdir(), 'dying-'));
const minute = 60_000;
const busy = { ok: false, error: { code: 'unavailable', message: expect.stringMatching(/^It is too busy/) as string } };

let server: TidbServer;
let company: Company;
let goals: Goals;

async function start(at: { port?: number }): Promise<void> {
  if (program !== undefined) server = await startTidb({ program, folder, ...at });
}

const comeBack = () => start({ port: Number(new URL(server.url).port) });

beforeAll(async () => {
  if (program === undefined) return;
  await start({});
  company = await openOn({ url: await createTidbDatabase(server.url, { name: 'okr' }) });
  goals = await company.withGoals();
  await company.ask('developer', 'linkInitiative', { issueId: issueId(), keyResultId: goals.wallets });
  await company.site.settle();
}, 120_000);
afterAll(async () => {
  if (program !== undefined) {
    await company.close();
    await server.stop();
  }
  rmSync(folder, { recursive: true, force: true });
});

const issueId = () => company.issueId('PAY-12');
const child = () => company.keyOf('Offer wallets in the basket drawer');
const readPanel = () => company.ask('developer', 'readIssuePanel', { issueId: issueId() });

async function checkInsKept(): Promise<unknown[]> {
  const { rows } = await company.site.sql.execute('SELECT id FROM check_in', []);
  return (rows as Row[]).map(({ id }) => id);
}

/** Has TiDB die when the n-th statement that matches is sent. */
function crashBefore(matching: RegExp, nth: number): Promise<void> {
  const { sql } = company.site;
  const execute = sql.execute.bind(sql);
  let sent = 0;
  return new Promise((crashed) => {
    sql.execute = (query, params) => {
      if (matching.test(query) && ++sent === nth) void server.crash().then(crashed);
      return execute(query, params);
    };
  });
}

it('loses nothing of what was told or kept while TiDB is gone, and goes on when it is back', async () => {
  if (program === undefined) {
    noteForSummary('TiDB did not die and come back: TEST_TIDB_URL names one that is not to be killed.');
    return;
  }
  const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await server.crash();
  expect(await company.call('developer', 'readIssuePanel', { issueId: issueId() })).toMatchObject(busy);
  expect(await company.call('manager', 'checkIn', { keyResultId: goals.dropOff, value: 30 })).toMatchObject(busy);
  await company.move(child(), 'Done');
  await company.site.settle();
  await company.site.schedule.run('every-hour').catch(() => undefined);
  company.site.clock.advance(minute);
  await company.site.settle();
  await comeBack();
  silenced.mockRestore();
  expect(await checkInsKept()).toEqual([]);
  company.site.clock.advance(5 * minute);
  await company.site.settle({ advance: true });
  const { serves } = await readPanel();
  const counted = countByHand(company.jira.toData(), issueId());
  expect(counted).toBeGreaterThan(0);
  expect(serves[0]?.keyResult.progress.progress).toBeCloseTo(counted ?? NaN, 9);
}, 120_000);

it('keeps what it has answered as kept, and says of the rest that it is not, when TiDB dies in between', async () => {
  if (program === undefined) return;
  const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const crashing = crashBefore(/insert into `check_in`/i, 10);
  const checkIn = { keyResultId: goals.dropOff, value: 30 };
  const oneAfterTheOther = async () => {
    const replies = [];
    for (let each = 0; each < 6; each += 1) replies.push(await company.call('manager', 'checkIn', checkIn));
    return replies;
  };
  const asked = Promise.all([oneAfterTheOther(), oneAfterTheOther(), oneAfterTheOther()]);
  await crashing;
  const replies = (await asked).flat();
  await comeBack();
  silenced.mockRestore();
  for (const reply of replies) if (!reply.ok) expect(reply).toMatchObject(busy);
  const answered = replies.flatMap((reply) => (reply.ok ? [reply.value.id] : []));
  expect(answered.length).toBeGreaterThan(0);
  expect(answered.length).toBeLessThan(replies.length);
  expect(await checkInsKept()).toEqual(expect.arrayContaining(answered));
}, 120_000);
