import type { Site } from '../../../site/site';
import { ana, openSite } from '../fixture/open-site';
import { openTestDatabase } from '../../../support/test-database';
import type { TestDatabase } from '../../../support/test-database';

jest.setTimeout(60_000);

describe('Forge SQL', () => {
  let database: TestDatabase;
  let site: Site;

  beforeAll(async () => {
    database = await openTestDatabase({ isNew: true });
    ({ site } = await openSite({ database: database.choice }));
    await ddl(
      'CREATE TABLE measure (id VARCHAR(36) PRIMARY KEY, big BIGINT, small INT, value DOUBLE, kept BOOLEAN, ' +
        'price DECIMAL(10,2), title TEXT, day DATE, at DATETIME) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin',
    );
  });
  afterAll(async () => {
    await site.close();
    await database.close();
  });
  beforeEach(() => execute('DELETE FROM measure'));

  const execute = (query: string, params: unknown[] = []) => site.invoke('sql', { query, params }, ana);
  const ddl = (query: string) => site.invoke('ddl', { query }, ana);
  const rows = async (query: string, params: unknown[] = []) =>
    ((await execute(query, params)) as { rows: unknown }).rows;
  const insert = (id: string, big = 1) => execute('INSERT INTO measure (id, big) VALUES (?, ?)', [id, big]);

  it('answers exact types as text and the others as numbers', async () => {
    await execute('INSERT INTO measure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      ...['a', 9007199254740991, 7, 0.5, true, '12.5', 'ünï', '2026-01-31', '2026-01-31 08:09:10'],
    ]);
    expect(await rows('SELECT * FROM measure')).toEqual([
      {
        ...{ id: 'a', big: '9007199254740991', small: 7, value: 0.5, kept: 1, price: '12.50', title: 'ünï' },
        ...{ day: '2026-01-31', at: '2026-01-31 08:09:10' },
      },
    ]);
  });

  it('answers null as null', async () => {
    await insert('a');
    expect(await rows('SELECT small, value, price, title, day FROM measure')).toEqual([
      { small: null, value: null, price: null, title: null, day: null },
    ]);
  });

  it('answers counts and integer sums as text, sums of doubles as numbers', async () => {
    await execute('INSERT INTO measure (id, big, value) VALUES (?, ?, ?), (?, ?, ?)', ['a', 1, 0.5, 'b', 2, 0.25]);
    expect(await rows('SELECT COUNT(*) AS n, SUM(big) AS total, SUM(value) AS mean FROM measure')).toEqual([
      { n: '2', total: '3', mean: 0.75 },
    ]);
  });

  it('keeps the type of a column through a common table expression', async () => {
    await execute('INSERT INTO measure (id, small, big) VALUES (?, ?, ?)', ['a', 7, 8]);
    const query = 'WITH picked AS (SELECT small, big FROM measure) SELECT small, big FROM picked';
    expect(await rows(query)).toEqual([{ small: 7, big: '8' }]);
  });

  it('counts the rows that a write met', async () => {
    expect(await rows('INSERT INTO measure (id, big) VALUES (?, ?), (?, ?)', ['a', 1, 'b', 1])).toMatchObject({
      affectedRows: 2,
    });
    expect(await rows('UPDATE measure SET big = ? WHERE big = ?', [1, 1])).toMatchObject({ affectedRows: 2 });
    expect(await rows('UPDATE measure SET big = 3 WHERE id = ?', ['z'])).toMatchObject({ affectedRows: 0 });
    expect(await rows('DELETE FROM measure WHERE id = ?', ['a'])).toMatchObject({ affectedRows: 1 });
  });

  it('compares text by its bytes', async () => {
    await insert('a');
    await insert('A');
    expect(await rows('SELECT id FROM measure WHERE id = ?', ['A'])).toEqual([{ id: 'A' }]);
    expect(await rows("SELECT id FROM measure WHERE id LIKE 'a%'")).toEqual([{ id: 'a' }]);
  });

  it('binds whole numbers as integers', async () => {
    await insert('a');
    await insert('b');
    expect(await rows('SELECT id FROM measure ORDER BY id LIMIT ? OFFSET ?', [1, 1])).toEqual([{ id: 'b' }]);
  });

  it.each([
    ['a duplicate key', "INSERT INTO measure (id) VALUES ('a')", 1062],
    ['an unknown table', 'SELECT 1 FROM nowhere', 1146],
    ['an unknown column', 'SELECT absent FROM measure', 1054],
    ['a missing value', 'INSERT INTO measure (id) VALUES (NULL)', 1048],
    ['a text too long for its column', `INSERT INTO measure (id) VALUES ('${'x'.repeat(37)}')`, 1406],
  ])('answers %s with the number of the error', async (_case, query, errno) => {
    await insert('a');
    await expect(execute(query)).rejects.toMatchObject({
      code: 'SQL_EXECUTION_ERROR',
      context: { debug: { errno, sqlMessage: expect.any(String) as string } },
    });
  });

  it.each([
    ['INVALID_SQL_QUERY', 'SELEC 1'],
    ['INVALID_SQL_QUERY', 'SELECT 1; SELECT 2'],
    ['INVALID_SQL_QUERY', ''],
    ['INVALID_SQL_QUERY', "INSERT INTO measure (id) VALUES ('a') ON CONFLICT DO NOTHING"],
    ['SQL_POLICY_VIOLATION', 'BEGIN'],
    ['SQL_POLICY_VIOLATION', 'SET autocommit = 0'],
    ['SQL_POLICY_VIOLATION', 'SELECT SLEEP(1)'],
    ['SQL_POLICY_VIOLATION', 'SELECT /*+ MAX_EXECUTION_TIME(1) */ 1'],
  ])('refuses with %s: %s', async (code, query) => {
    await expect(execute(query)).rejects.toMatchObject({ code });
  });

  it('refuses foreign keys, and DDL outside its endpoint', async () => {
    const table = 'CREATE TABLE child (id INT, FOREIGN KEY (id) REFERENCES measure (id))';
    await expect(ddl(table)).rejects.toMatchObject({ code: 'SQL_POLICY_VIOLATION' });
    await expect(execute('DROP TABLE measure')).rejects.toMatchObject({ context: { debug: { errno: 1142 } } });
  });

  it('finds no policy words inside of text', async () => {
    expect(await rows("SELECT id FROM measure WHERE title = 'begin; sleep(1) references'")).toEqual([]);
  });

  it('refuses an answer larger than 4 MiB', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await execute('INSERT INTO measure (id, title) VALUES (?, ?)', [id, 'x'.repeat(60_000)]);
    }
    const query = 'SELECT a.title FROM measure a, measure b, measure c';
    await expect(execute(query)).rejects.toMatchObject({ code: 'SIZE_LIMIT_EXCEEDED' });
  });

  it('runs the migrations of the package once', async () => {
    expect(await site.invoke('migrate', {}, ana)).toEqual(['v001_goal', 'v002_goal_title']);
    expect(await site.invoke('migrate', {}, ana)).toEqual([]);
    expect(await site.invoke('migrations', {}, ana)).toEqual([
      { id: '1', name: 'v001_goal', migratedAt: expect.any(String) as string },
      { id: '2', name: 'v002_goal_title', migratedAt: expect.any(String) as string },
    ]);
  });

  it('records every statement', async () => {
    site.resetInvocations();
    await execute('SELECT 1');
    expect(site.invocations).toMatchObject([{ operation: 'sql', sql: ['SELECT 1'] }]);
  });
});

it('refuses more than 25 DDL calls a minute when rates are enforced', async () => {
  const { site, clock } = await openSite({ enforceRates: true });
  const ddl = () => site.invoke('ddl', { query: 'CREATE TABLE IF NOT EXISTS t (id INT)' }, ana);
  for (let call = 0; call < 25; call += 1) await ddl();
  await expect(ddl()).rejects.toMatchObject({ code: 'RATE_LIMIT_EXCEEDED', responseDetails: { status: 429 } });
  clock.advance(60_000);
  await ddl();
  await site.close();
});
