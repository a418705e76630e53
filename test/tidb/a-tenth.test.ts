import { newId, systemClock } from '../../src/forge/clock';
import { createSqlStores } from '../../src/forge/sql/sql-stores';
import { aTenth, fillCompany } from '../forge/sql/company';
import { openStorage } from '../forge/sql/databases';
import type { OpenDatabase } from '../forge/sql/databases';
import { callsOf, mayReadWhole } from '../forge/sql/store-calls';
import type { Row } from '../site/forge/sql/engine';

const stores = createSqlStores({ clock: systemClock, newId });
const calls = Object.entries(callsOf(stores));

/** Half of the memory that Forge gives a statement, and a fifth of the time. */
const most = { bytes: 8 * 1024 ** 2, milliseconds: 1_000 };

/** TiDB reads a table as a whole where it knows that this costs less than to look many of its rows up. */
const fewRows = 2_600;

/** What TiDB reads as a whole as long as it does not know how few rows it is to be compared with. */
const wholeWithoutStatistics: Partial<Record<string, string[]>> = {
  listAffected: ['initiative', 'mark'],
  'listAffected of a team': ['objective'],
  'what the overview reads': ['objective'],
  'listObjectives of the company': ['objective'],
  'listObjectives of a strategic goal': ['objective'],
  'listObjectives of chosen ones': ['objective'],
  readPast: ['objective'],
  listCycles: ['objective'],
  'listMarked for work': ['key_result', 'objective'],
};

/** What it reads as a whole though it knows, since the call needs much of it. */
const wholeWithStatistics: Partial<Record<string, string[]>> = {
  'listAffected of a cycle': ['initiative'],
  'compute focus': ['initiative'],
};

interface FullScan {
  table: string;
  rows: number;
}

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

  async function fullScansOf(call: () => Promise<unknown>): Promise<FullScan[]> {
    database.statements.length = 0;
    await call();
    const plans = [];
    for (const { query, params } of [...database.statements]) plans.push(await rowsOf(`EXPLAIN ${query}`, params));
    return plans.flat().flatMap((step) => {
      const table = /^table:(\w+)/.exec(String(step['access object']))?.[1];
      const isFull = /(Table|Index)FullScan/.test(String(step['id']));
      return isFull && table !== undefined ? [{ table, rows: Number(step['estRows']) }] : [];
    });
  }

  describe('that TiDB knows nothing about', () => {
    it.each(calls)('%s reads no large table as a whole', async (name, call) => {
      const tables = (await fullScansOf(call)).map(({ table }) => table);
      const allowed = [...smallTables, ...(wholeWithoutStatistics[name] ?? [])];
      expect(tables.filter((table) => !allowed.includes(table) && !mayReadWhole(table, name))).toEqual([]);
    });
  });

  describe('that TiDB knows', () => {
    beforeAll(async () => {
      for (const row of await rowsOf('SHOW TABLES')) await rowsOf(`ANALYZE TABLE ${String(Object.values(row)[0])}`);
    }, 60_000);

    it.each(calls)('%s reads no large table as a whole, and takes no second', async (name, call) => {
      const scans = (await fullScansOf(call)).filter(({ rows }) => rows > fewRows).map(({ table }) => table);
      const allowed = wholeWithStatistics[name] ?? [];
      expect(scans.filter((table) => !allowed.includes(table) && !mayReadWhole(table, name))).toEqual([]);
      const slow = (await fastestOf([call, call, call])).filter(({ milliseconds }) => milliseconds > most.milliseconds);
      expect(slow).toEqual([]);
    });

    it('takes half of its memory for no statement', async () => {
      const large = await rowsOf(
        `SELECT max_mem, digest_text FROM information_schema.statements_summary
        WHERE schema_name = DATABASE() AND max_mem > ? AND digest_text NOT LIKE 'analyze %'`,
        [most.bytes],
      );
      expect(large).toEqual([]);
    });
  });
});

/** Tables of fewer than `fewRows` rows in this company, by the names that statements give them. */
const smallTables = ['team', 'parent', 'tending', 'taken', 'team_project', 'heartbeat_declaration', 'work_reading'];

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
