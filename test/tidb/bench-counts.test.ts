import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSqlStores } from '../../src/forge/sql/sql-stores';
import { asTheApp } from '../bench/company/as-the-app';
import { analyze } from '../bench/company/copy';
import { loadFirstPart, recomputeAll } from '../bench/company/load';
import { linesOf } from '../bench/measuring/budgets';
import type { Findings } from '../bench/measuring/budgets';
import { measureCompany } from '../bench/measuring/company-run';
import type { Measured } from '../bench/measuring/measure';
import { openLoaded } from '../bench/measuring/opened-company';
import type { OpenedCompany } from '../bench/measuring/opened-company';
import type { Row } from '../site/forge/sql/engine';
import { openTestDatabase } from '../support/test-database';
import type { TestDatabase } from '../support/test-database';

/** What the smallest company of the bench took last. Written anew by `BENCH_COUNTS=write npx jest …`. */
const file = join(__dirname, '../bench/counts.json');
const isWriting = process.env.BENCH_COUNTS === 'write';

type Counts = Pick<Measured, 'invokes' | 'statements' | 'jiraCalls' | 'rows'>;
interface Kept {
  /** Budgets that do not hold yet. */
  over: string[];
  counts: Record<string, Counts>;
}

/**
 * Rows vary from run to run, invokes and statements do not: below a LIMIT TiDB reads ahead, now more and now less, and of
 * two plans that cost about the same it takes either (the strategy map was seen at 912 and at 2,405 rows).
 */
const mayGrowTo = (rows: number) => rows * 1.5 + 150;
const shrankMuchBelow = (rows: number) => rows * 0.3 - 150;

/** They take minutes as long as they take so many statements. */
const tooLong = ['A cycle is reopened', 'A day without anybody'];

describe('the smallest company of the bench', () => {
  let database: TestDatabase;
  let url: string;

  beforeAll(async () => {
    database = await openTestDatabase({ isNew: true });
    const { choice } = database;
    if (choice === 'memory' || !('url' in choice)) throw new Error('It is measured on TiDB.');
    ({ url } = choice);
    await loadFirstPart(url);
    await analyze(url);
  }, 180_000);
  afterAll(() => database.close());

  it('is as the app itself leaves it: neither a sweep nor working out everything anew changes a row', async () => {
    const company = await openLoaded(url, { isMemoryMeasured: false });
    try {
      const before = await allRows(company);
      await company.site.callFunction('hourly', {});
      await company.site.settle({ advance: true });
      expect(changes(before, await allRows(company))).toEqual([]);
      await asTheApp(company.meter, company.clock, () => recomputeAll(createSqlStores()));
      await company.site.settle({ advance: true });
      expect(changes(before, await allRows(company))).toEqual([]);
      expect(company.site.problems.all).toEqual([]);
    } finally {
      await company.site.close();
    }
  });

  describe('is read and changed', () => {
    let found: Findings;
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;

    beforeAll(async () => {
      const choice = { isWanted: (name: string) => !tooLong.includes(name), timed: 0, say: () => undefined };
      found = await measureCompany(url, 'small', { ...choice, isMemoryMeasured: false });
    }, 120_000);

    if (isWriting) {
      it('is written down', () =>
        writeFileSync(file, `${JSON.stringify({ over: overIn(found), counts: countsIn(found) }, null, 2)}\n`));
      return;
    }

    it.each(Object.entries(kept.counts))('%s takes no more than it took last, nor much less', (name, last) => {
      const counts = countsIn(found)[name];
      expect(counts).toMatchObject({ invokes: last.invokes, statements: last.statements, jiraCalls: last.jiraCalls });
      expect(counts?.rows).toBeLessThanOrEqual(mayGrowTo(last.rows));
      expect(counts?.rows).toBeGreaterThanOrEqual(shrankMuchBelow(last.rows));
    });

    it('is measured as a whole', () => expect(Object.keys(countsIn(found))).toEqual(Object.keys(kept.counts)));

    it('keeps the budgets but for those that are known not to hold yet', () =>
      expect(overIn(found)).toEqual(kept.over));

    it('is answered by all that is asked', () => {
      const all = Object.values({ ...found.readings, ...found.happenings });
      expect(all.flatMap(({ failures }) => failures)).toEqual([]);
    });
  });
});

const countsIn = ({ readings, happenings }: Findings): Record<string, Counts> =>
  Object.fromEntries(
    Object.entries({ ...readings, ...happenings }).map(([name, { invokes, statements, jiraCalls, rows }]) => [
      name,
      { invokes, statements, jiraCalls, rows },
    ]),
  );

/** Without times, which are of this machine. */
const overIn = (found: Findings): string[] =>
  linesOf(found, found)
    .filter(({ verdict, what }) => verdict === 'over' && !what.startsWith('Longest'))
    .map(({ what, budget }) => `${what} ${budget}`);

/** Instants at which something was last looked at, marks of what is to be worked out, and points spent are no change. */
const looks = ['read_at', 'asked_at', 'computed_at', 'due_at'];
const passing = ['recompute_mark', 'jira_points', 'site_setting', '__migrations'];

async function allRows({ meter }: OpenedCompany): Promise<Map<string, string[]>> {
  const rowsOf = async (query: string) => (await meter.execute(query, [])).rows as Row[];
  const tables = (await rowsOf('SHOW TABLES')).map((row) => String(Object.values(row)[0]));
  const found = new Map<string, string[]>();
  for (const table of tables.filter((name) => !passing.includes(name)))
    found.set(table, (await rowsOf(`SELECT * FROM ${table}`)).map(withoutLooks).sort());
  return found;
}

/** Sums of fractions differ in their last digits by the order of their parts, which a statement need not keep. */
const digits = 12;
const rounded = (cell: unknown) => (typeof cell === 'number' ? cell.toPrecision(digits) : cell);

const withoutLooks = (row: Row): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([column]) => !looks.includes(column))
      .map(([column, cell]) => [column, rounded(cell)]),
  );

function changes(before: Map<string, string[]>, after: Map<string, string[]>): string[] {
  return [...after].flatMap(([table, rows]) => {
    const known = new Set(before.get(table));
    const now = new Set(rows);
    return [
      ...rows.filter((row) => !known.has(row)).map((row) => `${table} now: ${row}`),
      ...[...known].filter((row) => !now.has(row)).map((row) => `${table} before: ${row}`),
    ];
  });
}
