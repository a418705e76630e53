import { createSqlStores } from '../../../src/forge/sql/sql-stores';
import { newId as randomId, systemClock } from '../../../src/forge/clock';
import { fillCompany } from './company';
import { sqlite } from './databases';
import type { OpenDatabase } from './databases';
import { everyMethodOf, recording } from './recording';
import { callsOf, mayReadWhole } from './store-calls';

const { stores, called } = recording(createSqlStores({ clock: systemClock, newId: randomId }));
const calls = callsOf(stores);

describe('query plans', () => {
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await sqlite.open();
    await stores.settings.findStoryPointFields();
    const size = { teams: 20, objectives: 60, keyResults: 240, initiatives: 1_200, issues: 10_000, days: 2 };
    await fillCompany(database.engine, size);
  });
  afterAll(() => database.close());

  it.each(Object.entries(calls))('%s reads no large table as a whole', async (name, call) => {
    database.statements.length = 0;
    await call();
    expect(database.statements).not.toEqual([]);
    for (const { query, params } of [...database.statements]) {
      const { rows } = await database.engine.execute(`EXPLAIN QUERY PLAN ${query}`, params);
      const steps = (rows as { detail: string }[]).map(({ detail }) => detail);
      const scanned = steps.flatMap((step) => /^SCAN (\S+)/.exec(step)?.[1] ?? []);
      expect(scanned.filter((table) => !mayReadWhole(table, name))).toEqual([]);
    }
  });

  it('is asked of every method of the stores', () => {
    expect(everyMethodOf(stores).filter((method) => !called.has(method))).toEqual([]);
  });
});
