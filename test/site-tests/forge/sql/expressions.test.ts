import type { Site } from '../../../site/site';
import { openTestDatabase } from '../../../support/test-database';
import type { TestDatabase } from '../../../support/test-database';
import { ana, openSite } from '../fixture/open-site';

let database: TestDatabase;
let site: Site;
const ask = async (query: string, params: unknown[] = []) =>
  ((await site.invoke('sql', { query, params }, ana)) as { rows: unknown }).rows;
const ddl = (query: string) => site.invoke('ddl', { query }, ana);

beforeAll(async () => {
  database = await openTestDatabase({ isNew: true });
  ({ site } = await openSite({ database: database.choice }));
});
afterAll(async () => {
  await site.close();
  await database.close();
});

/** Two teams: `half` is 0.5 and 0.25, `small` 1 and 2, `big` 1 and 2; `none` is null. */
describe('an expression', () => {
  beforeAll(async () => {
    await ddl('CREATE TABLE part (id VARCHAR(36) PRIMARY KEY, big BIGINT, small INT, half DOUBLE, none INT)');
    await ask("INSERT INTO part (id, big, small, half) VALUES ('a', 1, 1, 0.5), ('b', 2, 2, 0.25)");
  });

  it.each<[string, unknown[]]>([
    ['COUNT(*)', ['2']],
    ['COUNT(DISTINCT small)', ['2']],
    ['(SELECT COUNT(*) FROM part AS other)', ['2', '2']],
    ['COUNT(*) OVER ()', ['2', '2']],
    ['SUM(small)', ['3']],
    ['SUM(big)', ['3']],
    ['SUM(half)', [0.75]],
    ['SUM(none)', [null]],
    ['SUM(small) OVER ()', ['3', '3']],
    ['SUM(half) OVER ()', [0.75, 0.75]],
    ['SUM(CASE WHEN small = 1 THEN 1 ELSE 0 END)', ['1']],
    ['COALESCE(SUM(CASE WHEN small = 1 THEN 1 ELSE 0 END), 0)', ['1']],
    ['COALESCE(SUM(none), 0)', ['0']],
    ['COALESCE(SUM(half), 0)', [0.75]],
    ['COALESCE(MAX(small), 0) + 1', ['3']],
    ['MIN(big)', ['1']],
    ['CASE WHEN half > 0.3 THEN 1 ELSE 0 END', ['1', '0']],
    ['0', ['0', '0']],
    ['small + 1', ['2', '3']],
    ['AVG(small)', ['1.5000']],
    ['AVG(big)', ['1.5000']],
    ['AVG(half)', [0.375]],
    ['AVG(none)', [null]],
    ['COALESCE(AVG(small), 0)', ['1.5000']],
    ['AVG(small) OVER ()', ['1.5000', '1.5000']],
    ['(SELECT AVG(other.small) FROM part AS other)', ['1.5000', '1.5000']],
    ['(SELECT JSON_ARRAYAGG(other.id) FROM part AS other WHERE other.id = part.id)', ['["a"]', '["b"]']],
    ["(SELECT JSON_ARRAYAGG(other.id) FROM part AS other WHERE other.id = '')", [null, null]],
    ['5/2', ['2.5000', '2.5000']],
    ['2 / 3', ['0.6667', '0.6667']],
    ['small / 2', ['0.5000', '1.0000']],
    ['100 * small / 3', ['33.3333', '66.6667']],
    ['SUM(small) / COUNT(*)', ['1.5000']],
    ['small / 0', [null, null]],
    ['small / none', [null, null]],
    ['half / small', [0.5, 0.125]],
    ['half / half', [1, 1]],
    ['SUM(half) / COUNT(*)', [0.375]],
    ['CASE WHEN 5/2 > 2 THEN 1 ELSE 0 END', ['1', '1']],
  ])('%s', async (expression, expected) => {
    const ordered = expression.includes(' OVER ') || expected.length > 1 ? ' ORDER BY id' : '';
    expect(await ask(`SELECT ${expression} AS value FROM part${ordered}`)).toEqual(
      expected.map((value) => ({ value })),
    );
  });

  it('of a parameter is of the parameter’s type', async () => {
    expect(await ask('SELECT ? / 2 AS value, id FROM part WHERE id = ?', [5, 'a'])).toEqual([
      { value: '2.5000', id: 'a' },
    ]);
  });

  it('in a part of the statement divides as in its result', async () => {
    expect(await ask('SELECT id FROM part WHERE small / 2 = 0.5')).toEqual([{ id: 'a' }]);
    const query = 'WITH half AS (SELECT id, half / small AS share FROM part) SELECT share FROM half ORDER BY id';
    expect(await ask(query)).toEqual([{ share: 0.5 }, { share: 0.125 }]);
  });

  it('is named as it is written where it has no other name', async () => {
    expect(await ask("SELECT 5/2 FROM part WHERE id = 'a'")).toEqual([{ '5/2': '2.5000' }]);
  });

  it('is no division in a text, a comment or a name', async () => {
    expect(await ask("SELECT '1/2' AS `a/b` FROM part /* 1/2 */ WHERE id = 'a'")).toEqual([{ 'a/b': '1/2' }]);
  });
});

describe('an upsert', () => {
  beforeAll(() =>
    ddl('CREATE TABLE told (id VARCHAR(36) PRIMARY KEY, at BIGINT, state VARCHAR(20), UNIQUE (state, id))'),
  );
  beforeEach(async () => {
    await ask('DELETE FROM told');
    await ask("INSERT INTO told (id, at, state) VALUES ('a', 5, 'open'), ('b', 5, 'open')");
  });

  const all = () => ask('SELECT id, at, state FROM told ORDER BY id');
  const newest = `ON DUPLICATE KEY UPDATE
    state = CASE WHEN VALUES(at) > at THEN VALUES(state) ELSE state END,
    at = CASE WHEN VALUES(at) > at THEN VALUES(at) ELSE at END`;

  it('writes what is newer, keeps what is not, and makes what is missing', async () => {
    await ask(`INSERT INTO told (id, at, state) VALUES (?, ?, ?), (?, ?, ?), (?, ?, ?) ${newest}`, [
      ...['a', 6, 'done', 'b', 4, 'done', 'c', 1, 'new'],
    ]);
    expect(await all()).toEqual([
      { id: 'a', at: '6', state: 'done' },
      { id: 'b', at: '5', state: 'open' },
      { id: 'c', at: '1', state: 'new' },
    ]);
  });

  it.each([
    ['of what is read', "SELECT id, at + 1, 'read' FROM told"],
    ['of what is read on a condition', "SELECT id, at + 1, 'read' FROM told WHERE at = 5"],
    ['of what is joined', "SELECT told.id, told.at + 1, 'read' FROM told JOIN told AS other ON other.id = told.id"],
    [
      'of what is read in parts',
      "SELECT id, at + 1, 'read' FROM told WHERE id = 'a' UNION ALL SELECT id, at + 1, 'read' FROM told WHERE id = 'b'",
    ],
    ['of what is counted', "SELECT id, MAX(at) + 1, 'read' FROM told GROUP BY id"],
  ])('%s', async (_case, select) => {
    await ask(`INSERT INTO told (id, at, state) ${select} ${newest}`);
    expect(await all()).toEqual([
      { id: 'a', at: '6', state: 'read' },
      { id: 'b', at: '6', state: 'read' },
    ]);
  });
});

describe('a change of the schema', () => {
  const names = async (table: string) =>
    ((await ask(`SHOW COLUMNS FROM ${table}`)) as { Field: string }[]).map(({ Field }) => Field);

  it('adds the columns that are missing, once', async () => {
    await ddl('CREATE TABLE grown (id VARCHAR(36) PRIMARY KEY)');
    const grow = `ALTER TABLE grown ADD COLUMN IF NOT EXISTS name VARCHAR(3),
      ADD COLUMN IF NOT EXISTS place DECIMAL(10,2) NOT NULL DEFAULT 1`;
    await ddl('ALTER TABLE grown ADD COLUMN name VARCHAR(3)');
    await ddl(grow);
    await ddl(grow);
    expect(await names('grown')).toEqual(['id', 'name', 'place']);
    await ask("INSERT INTO grown (id, name) VALUES ('a', 'abc')");
    expect(await ask('SELECT place FROM grown')).toEqual([{ place: '1.00' }]);
    const tooLong = ask("INSERT INTO grown (id, name) VALUES ('b', 'abcd')");
    await expect(tooLong).rejects.toMatchObject({ context: { debug: { errno: 1406 } } });
  });

  it('refuses a column that is there', async () => {
    await ddl('CREATE TABLE kept (id VARCHAR(36) PRIMARY KEY, name INT)');
    await expect(ddl('ALTER TABLE kept ADD COLUMN other INT, ADD COLUMN name INT')).rejects.toMatchObject({
      context: { debug: { errno: 1060 } },
    });
    expect(await names('kept')).toEqual(['id', 'name']);
  });

  it('makes a unique index, once', async () => {
    await ddl('CREATE TABLE placed (id VARCHAR(36) PRIMARY KEY, place INT)');
    for (let time = 0; time < 2; time += 1)
      await ddl('CREATE UNIQUE INDEX IF NOT EXISTS placed_place ON placed (place)');
    await ask("INSERT INTO placed (id, place) VALUES ('a', 1)");
    const twice = ask("INSERT INTO placed (id, place) VALUES ('b', 1)");
    await expect(twice).rejects.toMatchObject({ context: { debug: { errno: 1062 } } });
  });
});
