import { newId, systemClock } from '../../src/forge/clock';
import { migrations } from '../../src/forge/sql/database/migrations';
import { createSqlStores } from '../../src/forge/sql/sql-stores';
import { aTenth, fillCompany } from '../forge/sql/company';
import { openStorage } from '../forge/sql/databases';
import type { OpenDatabase } from '../forge/sql/databases';
import { callsOf, mayReadWhole } from '../forge/sql/store-calls';
import { tables } from '../forge/sql/storage';
import type { Row } from '../site/forge/sql/engine';

const stores = createSqlStores({ clock: systemClock, newId });
const calls = Object.entries(callsOf(stores));

/** Half of the memory that Forge gives a statement, and a fifth of the time; of the 20 s for the schema a tenth. */
const most = { bytes: 8 * 1024 ** 2, milliseconds: 1_000, schemaMilliseconds: 2_000 };

/** A table with fewer rows is often read as a whole for less than it costs to look many of its rows up. */
const manyRows = 5_000;

/** What TiDB reads as a whole, since the call needs much of it or TiDB does not know how little it needs. */
const whole: Partial<Record<string, string[]>> = {
  'the strategy map': ['check_in'],
};

describe('a company of a tenth of the size', () => {
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await openStorage({ isNew: true });
    await stores.settings.findStoryPointFields();
    await fillCompany(database.engine, aTenth);
  }, 180_000);
  afterAll(() => database.close());

  const rowsOf = async (query: string, params: readonly unknown[] = []) =>
    (await database.engine.execute(query, params)).rows as Row[];

  const large = new Set<string>();
  beforeAll(async () => {
    for (const table of tables) {
      const [counted] = await rowsOf(`SELECT COUNT(*) AS count FROM ${table}`);
      if (Number(counted?.count) >= manyRows) large.add(table);
    }
  });

  /** The large tables that the statements of a call read as a whole. */
  async function readWhole(call: () => Promise<unknown>): Promise<string[]> {
    database.statements.length = 0;
    await call();
    const found = new Set<string>();
    for (const { query, params } of [...database.statements])
      for (const step of await rowsOf(`EXPLAIN ${query}`, params)) {
        const name = /^table:(\w+)/.exec(String(step['access object']))?.[1];
        if (name !== undefined && /(Table|Index)FullScan/.test(String(step.id))) found.add(tableOf(name, query));
      }
    return [...found].filter((table) => large.has(table));
  }

  async function expectWithinLimits(name: string, call: () => Promise<unknown>): Promise<void> {
    const allowed = whole[name] ?? [];
    const read = await readWhole(call);
    expect(read.filter((table) => !allowed.includes(table) && !mayReadWhole(table, name))).toEqual([]);
    const taken = await fastestOf([call, call, call]);
    expect(taken.filter(({ milliseconds }) => milliseconds > most.milliseconds)).toEqual([]);
  }

  describe('that TiDB knows nothing about', () => {
    it.each(calls)('%s reads no large table as a whole, and takes no second', expectWithinLimits);
  });

  const indexes = Object.entries(migrations).filter(([, step]) => /^CREATE (UNIQUE )?INDEX/.test(step));

  it.each(indexes)('gets the index of %s within a tenth of the time that Forge allows', async (_, step) => {
    const [, name, table] = /INDEX IF NOT EXISTS (\w+)\s+ON (\w+)/.exec(step) ?? [];
    await database.engine.executeDdl(`DROP INDEX ${name} ON ${table}`, []);
    const startedAt = performance.now();
    await database.engine.executeDdl(step, []);
    expect(performance.now() - startedAt).toBeLessThan(most.schemaMilliseconds);
  });

  describe('that TiDB knows', () => {
    beforeAll(async () => {
      // By itself TiDB looks at the columns alone that it happened to be asked for by then.
      for (const table of tables) await rowsOf(`ANALYZE TABLE ${table} ALL COLUMNS`);
    }, 60_000);

    it.each(calls)('%s reads no large table as a whole, and takes no second', expectWithinLimits);

    it('takes half of its memory for no statement', async () => {
      const tooMuch = await rowsOf(
        `SELECT max_mem, digest_text FROM information_schema.statements_summary
        WHERE schema_name = DATABASE() AND max_mem > ? AND digest_text NOT LIKE 'analyze %'`,
        [most.bytes],
      );
      expect(tooMuch).toEqual([]);
    });
  });
});

/** The table that goes by this name in the statement. */
const tableOf = (name: string, query: string): string =>
  new RegExp(`\\b(\\w+)\`? AS \`?${name}\\b`, 'i').exec(query)?.[1] ?? name;

/** What each statement of these calls took where it was fastest. */
async function fastestOf(calls: (() => Promise<unknown>)[]): Promise<{ query: string; milliseconds: number }[]> {
  const taken = new Map<string, number>();
  const runtime = globalThis as unknown as { __forge_fetch__: Fetch };
  const answer = runtime.__forge_fetch__;
  runtime.__forge_fetch__ = async (target, path, init) => {
    const startedAt = performance.now();
    const response = await answer(target, path, init);
    const { query } = JSON.parse(init.body) as { query: string };
    taken.set(query, Math.min(taken.get(query) ?? Infinity, performance.now() - startedAt));
    return response;
  };
  try {
    for (const call of calls) await call();
  } finally {
    runtime.__forge_fetch__ = answer;
  }
  return [...taken].map(([query, milliseconds]) => ({ query, milliseconds }));
}

type Fetch = (target: object, path: string, init: { body: string }) => Promise<Response>;
