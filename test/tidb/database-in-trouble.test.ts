import { openDatabase } from '../site/forge/sql/open-database';
import { reasonOf } from '../site/forge/start/start-error';
import type { Site } from '../site/site';
import { openTestDatabase } from '../support/test-database';
import type { TestDatabase } from '../support/test-database';
import { ana, openSite } from '../site-tests/forge/fixture/open-site';
import { Proxy } from './proxy';

let database: TestDatabase;
let proxy: Proxy;
let site: Site;
let url: string;

const execute = (query: string, params: unknown[] = []) => site.invoke('sql', { query, params }, ana);
const rows = async (query: string) => ((await execute(query)) as { rows: unknown }).rows;

beforeAll(async () => {
  database = await openTestDatabase({ isNew: true });
  if (database.choice === 'memory' || !('url' in database.choice)) throw new Error('This runs on TiDB.');
  url = database.choice.url;
  proxy = await Proxy.before(url);
  ({ site } = await openSite({ database: { url: proxy.url } }));
  await site.invoke('ddl', { query: 'CREATE TABLE kept (id INT PRIMARY KEY)' }, ana);
});
afterAll(async () => {
  await site.close();
  await proxy.die();
  await database.close();
});

describe('a database that dies', () => {
  const unavailable = { code: 'UNKNOWN_ERROR', responseDetails: { status: 503 } };

  it('is answered as unavailable, and found again when it is back, with what was written', async () => {
    await execute('INSERT INTO kept (id) VALUES (1)');
    await proxy.die();
    await expect(execute('SELECT id FROM kept')).rejects.toMatchObject(unavailable);
    await expect(execute('INSERT INTO kept (id) VALUES (2)')).rejects.toMatchObject(unavailable);
    await proxy.comeBack();
    expect(await rows('SELECT id FROM kept')).toEqual([{ id: 1 }]);
  });

  it('is answered as unavailable to whoever waits for it', async () => {
    const waiting = execute(FOREVER);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await Promise.all([expect(waiting).rejects.toMatchObject(unavailable), proxy.die()]);
    await proxy.comeBack();
    expect(await rows('SELECT id FROM kept')).toEqual([{ id: 1 }]);
  });
});

const NUMBERS = 'WITH RECURSIVE number AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM number WHERE n < 1000)';
const FOREVER = `${NUMBERS}
  SELECT COUNT(*) FROM number AS a, number AS b WHERE MD5(REPEAT(CONCAT(a.n, '-', b.n), 10000)) = 'x'`;

describe('a statement over Forge’s limits', () => {
  it('is ended after 5 seconds', async () => {
    await expect(execute(FOREVER)).rejects.toMatchObject({ code: 'QUERY_TIMED_OUT', responseDetails: { status: 408 } });
  });

  it('is refused when it needs more than 16 MiB', async () => {
    const wide = `${NUMBERS}
      SELECT JSON_LENGTH(JSON_ARRAYAGG(CONCAT(a.n, REPEAT('x', 100)))) AS n FROM number AS a, number AS b`;
    await expect(execute(wide)).rejects.toMatchObject({
      code: 'SQL_EXECUTION_ERROR',
      context: { debug: { errno: 8175 } },
    });
  });
});

describe('a database that cannot be opened', () => {
  const changed = (change: (address: URL) => void) => {
    const address = new URL(url);
    change(address);
    return address.href;
  };

  it.each<[string, (address: URL) => void, RegExp]>([
    ['is not there', (address) => (address.port = '1'), /^The database does not answer: connect ECONNREFUSED/],
    ['has another name', (address) => (address.pathname = '/absent'), /^Unknown database 'absent'$/],
    ['has no name', (address) => (address.pathname = '/'), /^No database selected$/i],
    ['is another person’s', (address) => (address.username = 'nobody'), /^Access denied for user 'nobody'/],
  ])('since it %s is told in a sentence', async (_case, change, sentence) => {
    const opening = openDatabase({ url: changed(change) });
    expect(await opening.catch(reasonOf)).toMatch(sentence);
  });
});
