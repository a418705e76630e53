import { newId, systemClock } from '../../src/forge/clock';
import { createSqlStores } from '../../src/forge/sql/sql-stores';
import { aTenth, fillCompany } from '../forge/sql/company';
import { testedDatabases } from '../forge/sql/databases';
import type { OpenDatabase } from '../forge/sql/databases';
import { callsOf, mayReadWhole } from '../forge/sql/store-calls';
import type { Row } from '../site/forge/sql/engine';

const stores = createSqlStores({ clock: systemClock, newId });
const calls = Object.entries(callsOf(stores));

const mebibyte = 1024 ** 2;
const most = { bytes: 8 * mebibyte, milliseconds: 1_000 };

/** Milliseconds that statements took at best, by their text. */
const fastest = new Map<string, number>();

describe('a tenth of the company on TiDB', () => {
  let database: OpenDatabase;

  const rowsOf = async (query: string, params: readonly unknown[] = []) =>
    (await database.engine.execute(query, params)).rows as Row[];

  beforeAll(async () => {
    database = await testedDatabases()[1]!.open();
    await stores.settings.findStoryPointFields();
    await fillCompany(database.engine, aTenth);
    timeStatements();
  }, 120_000);
  afterAll(() => database.close());

  const plansOf = async (name: string, call: () => Promise<unknown>) => {
    database.statements.length = 0;
    await call();
    const scanned = [];
    for (const { query, params } of [...database.statements])
      for (const row of await rowsOf(`EXPLAIN ${query}`, params)) {
        const table = /^table:(\w+)/.exec(String(row['access object']))?.[1] ?? '';
        if (/(Table|Index)FullScan/.test(String(row['id'])) && !mayReadWhole(table, name)) scanned.push(table);
      }
    return scanned;
  };
  it.each(calls)('%s runs', async (name, call) => {
    const pl = await plansOf(name, call);
    if (pl.length) console.log('PSEUDO', name, pl.join());
  });
  it('analyzes', async () => {
    for (const row of await rowsOf('SHOW TABLES'))
      await database.engine.execute(`ANALYZE TABLE ${String(Object.values(row)[0])}`, []);
    fastest.clear();
  }, 60_000);
  it.each(calls)('%s runs with statistics', async (name, call) => {
    const pl = await plansOf(name, call);
    if (pl.length) console.log('STATS', name, pl.join());
    await call().catch(() => 0);
    await call().catch(() => 0);
  });
  it('sums', async () => {
    for (const [q, ms] of [...fastest].sort((a, b) => b[1] - a[1]).slice(0, 25))
      console.log('SLOW', Math.round(ms), q.replace(/\s+/g, ' ').slice(0, 160));
    const r = await rowsOf(
      "SELECT max_mem, max_latency, digest_text FROM information_schema.statements_summary WHERE schema_name = DATABASE() AND digest_text NOT LIKE 'analyze%' AND digest_text NOT LIKE 'explain%' ORDER BY max_mem DESC LIMIT 25",
    );
    for (const x of r)
      console.log(
        'MEM',
        (Number(x['max_mem']) / mebibyte).toFixed(1),
        Math.round(Number(x['max_latency']) / 1e6),
        String(x['digest_text']).slice(0, 160),
      );
  });
});

function timeStatements(): void {
  const runtime = globalThis as unknown as {
    __forge_fetch__: (to: object, path: string, init: { body: string }) => Promise<Response>;
  };
  const answer = runtime.__forge_fetch__;
  runtime.__forge_fetch__ = async (to, path, init) => {
    const startedAt = performance.now();
    const response = await answer(to, path, init);
    const { query } = JSON.parse(init.body) as { query: string };
    fastest.set(query, Math.min(fastest.get(query) ?? Infinity, performance.now() - startedAt));
    return response;
  };
}
void most;
