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
  const titleOfTables = async () => Object.keys(((await rows('SHOW TABLES')) as object[])[0] ?? {})[0] ?? '';
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

  it('cuts a list of a group at 1,024 bytes', async () => {
    for (let number = 100; number < 210; number += 1) await insert(`project-${number}`);
    const [row] = (await rows('SELECT GROUP_CONCAT(id) AS ids FROM measure')) as { ids: string }[];
    expect(row?.ids).toHaveLength(1_024);
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
    ['a duplicate key', "INSERT INTO measure (id) VALUES ('a')", 1062, 'ER_DUP_ENTRY', '23000'],
    ['an unknown table', 'SELECT 1 FROM nowhere', 1146, 'ER_NO_SUCH_TABLE', '42S02'],
    ['an unknown column', 'SELECT absent FROM measure', 1054, 'ER_BAD_FIELD_ERROR', '42S22'],
    ['a missing value', 'INSERT INTO measure (id) VALUES (NULL)', 1048, 'ER_BAD_NULL_ERROR', '23000'],
    ['text too long', `INSERT INTO measure (id) VALUES ('${'x'.repeat(37)}')`, 1406, 'ER_DATA_TOO_LONG', '22001'],
    ['an empty statement', '', 1064, 'ER_PARSE_ERROR', '42000'],
    ['a statement that does not parse', 'SELEC 1', 1064, 'ER_PARSE_ERROR', '42000'],
    ['a statement that ends early', 'SELECT id FROM', 1064, 'ER_PARSE_ERROR', '42000'],
    [
      'an upsert of SQLite',
      "INSERT INTO measure (id) VALUES ('a') ON CONFLICT DO NOTHING",
      1064,
      'ER_PARSE_ERROR',
      '42000',
    ],
  ])('answers %s as TiDB does', async (_case, query, errno, code, sqlState) => {
    await insert('a');
    await expect(execute(query)).rejects.toMatchObject({
      code: 'SQL_EXECUTION_ERROR',
      context: { debug: { errno, code, sqlState, sqlMessage: expect.any(String) as string } },
    });
  });

  it.each([
    'BEGIN',
    'SELECT 1; SELECT 2',
    'SET autocommit = 0',
    'SET GLOBAL max_execution_time = 0',
    'SET @@session.sql_mode = 0',
    'SET @v = 1, sql_mode = 0',
    'SHOW DATABASES',
    'SHOW CREATE TABLE measure',
    'SELECT SLEEP(1)',
    'SELECT /*+ MAX_EXECUTION_TIME(1) */ 1',
    'SELECT /*+ HASH_JOIN(measure), MEMORY_QUOTA(1 GB) */ id FROM measure',
    'USE other',
    "PREPARE p FROM 'SELECT 1'",
  ])('refuses by its policy: %s', async (query) => {
    await expect(execute(query)).rejects.toMatchObject({ code: 'SQL_POLICY_VIOLATION' });
  });

  it('permits variables of the user, hints on joins and indexes, and looks at the schema', async () => {
    await execute('SET @v = 1');
    await execute("SET @v = 1, @w = 'x'");
    expect(await rows('SELECT /*+ HASH_JOIN(measure), USE_INDEX(measure) */ id FROM measure')).toEqual([]);
    expect(await rows('SHOW TABLES')).toEqual(expect.arrayContaining([{ [await titleOfTables()]: 'measure' }]));
    expect(await rows('SHOW COLUMNS FROM measure')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ Field: 'id', Type: 'varchar(36)', Null: 'NO', Key: 'PRI' }),
        expect.objectContaining({ Field: 'big', Type: 'bigint', Null: 'YES', Key: '' }),
      ]),
    );
    const primary = expect.objectContaining({
      ...{ Table: 'measure', Non_unique: '0', Key_name: 'PRIMARY', Seq_in_index: '1', Column_name: 'id' },
    }) as unknown;
    for (const keys of ['KEYS', 'INDEXES', 'INDEX']) expect(await rows(`SHOW ${keys} FROM measure`)).toEqual([primary]);
    await expect(execute('SHOW KEYS FROM nowhere')).rejects.toMatchObject({ context: { debug: { errno: 1146 } } });
  });

  it('binds a lone null', async () => {
    expect(await rows('SELECT id FROM measure WHERE ? IS NULL', [null])).toEqual([]);
    expect(await rows("INSERT INTO measure (id, big) VALUES ('a', ?)", [null])).toMatchObject({ affectedRows: 1 });
    expect(await rows('SELECT big FROM measure')).toEqual([{ big: null }]);
  });

  it.each([
    ['too few', "INSERT INTO measure (id, title) VALUES (?, '?')", []],
    ['too many', 'SELECT id FROM measure WHERE id = ?', ['a', 'b']],
  ])('refuses %s parameters', async (_case, query, params) => {
    await expect(execute(query, params)).rejects.toMatchObject({ code: 'SQL_EXECUTION_ERROR' });
  });

  it.each([
    'SELECT a.id FROM measure AS a JOIN measure AS b ON EXISTS (SELECT 1 FROM measure AS c WHERE c.id = b.id)',
    'SELECT a.id FROM measure AS a LEFT JOIN measure AS b ON b.id = a.id AND b.big IN (SELECT 1)',
    'SELECT 1 AS n FROM (SELECT a.id FROM measure AS a JOIN measure AS b ON (EXISTS (SELECT 1 FROM measure AS c WHERE c.id = b.id))) AS held WHERE 1 = 1',
  ])('refuses a subquery in the condition of a join: %s', async (query) => {
    await expect(execute(query)).rejects.toMatchObject({
      context: { debug: { errno: 1105, sqlMessage: "ON condition doesn't support subqueries yet" } },
    });
  });

  it.each([
    'SELECT a.id FROM measure AS a JOIN measure AS b ON b.id = a.id WHERE EXISTS (SELECT 1 FROM measure)',
    'SELECT a.id FROM measure AS a JOIN measure AS b ON b.id = a.id JOIN (SELECT id FROM measure) AS c ON c.id = a.id',
    'SELECT (SELECT a.id FROM measure AS a JOIN measure AS b ON b.id = a.id) AS n, (SELECT 1) AS m FROM measure',
    'SELECT a.id FROM measure AS a JOIN measure AS b ON b.id = a.id UNION ALL SELECT id FROM measure',
  ])('takes a subquery beside the condition of a join: %s', async (query) => {
    expect(await rows(query)).toEqual([]);
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
