import fc from 'fast-check';
import { at, listAt, openSite, searchKeys } from './open-site';
import type { OpenSite } from './open-site';

let site: OpenSite;

beforeEach(() => {
  site = openSite();
});

afterEach(() => {
  expect(site.jira.violations).toEqual([]);
});

async function pagesOf(jql: string, maxResults: number): Promise<readonly unknown[]> {
  const ids: unknown[] = [];
  let nextPageToken: unknown;
  do {
    const token = nextPageToken === undefined ? {} : { nextPageToken };
    const { json } = await site.ask('admin', 'POST', '/search/jql', { jql, maxResults, ...token });
    ids.push(...listAt(json, 'issues').map((issue) => at(issue, 'id')));
    nextPageToken = at(json, 'nextPageToken');
  } while (nextPageToken !== undefined);
  return ids;
}

describe('searching', () => {
  it('answers ids alone unless fields are asked for, and never a total', async () => {
    const { json } = await site.ask('developer', 'GET', `/search/jql?jql=${encodeURIComponent('key = PAY-12')}`);
    expect(json).toEqual({ issues: [{ id: site.jira.issue('PAY-12')?.id }], isLast: true });
  });

  it('shows 50 issues unless told otherwise, and no more than 100 with fields', async () => {
    const jql = 'project is not EMPTY';
    const usual = await site.ask('admin', 'POST', '/search/jql', { jql });
    expect(listAt(usual.json, 'issues')).toHaveLength(50);
    const greedy = await site.ask('admin', 'POST', '/search/jql', { jql, fields: ['summary'], maxResults: 5000 });
    expect(listAt(greedy.json, 'issues')).toHaveLength(100);
  });

  it('shows every issue once, whatever the size of a page', async () => {
    const everything = await pagesOf('project is not EMPTY order by key', 5000);
    expect(new Set(everything).size).toBe(everything.length);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 7, max: 160 }), async (size) => {
        expect(await pagesOf('project is not EMPTY order by key', size)).toEqual(everything);
      }),
      { numRuns: 10 },
    );
  });

  it('goes on behind the last issue shown when issues drop out between pages', async () => {
    const jql = 'project = PAY and labels is EMPTY order by key';
    const all = await searchKeys(site, 'admin', jql);
    const first = await site.ask('admin', 'POST', '/search/jql', { jql, maxResults: 5, fields: ['key'] });
    for (const key of all.slice(0, 5)) {
      await site.ask('admin', 'PUT', `/issue/${String(key)}`, { fields: { labels: ['seen'] } });
    }
    const nextPageToken = at(first.json, 'nextPageToken');
    const second = await site.ask('admin', 'POST', '/search/jql', { jql, nextPageToken, fields: ['key'] });
    expect(at(second.json, 'issues', 0, 'key')).toBe(all[5]);
  });

  it('refuses a token of another query, and one of eight days ago', async () => {
    const { json } = await site.ask('admin', 'POST', '/search/jql', { jql: 'project = PAY', maxResults: 1 });
    const nextPageToken = at(json, 'nextPageToken');
    const other = await site.ask('admin', 'POST', '/search/jql', { jql: 'project = SHOP', nextPageToken });
    expect(other.status).toBe(400);
    site.clock.now += 8 * 24 * 3600 * 1000;
    const late = await site.ask('admin', 'POST', '/search/jql', { jql: 'project = PAY', nextPageToken });
    expect(late.status).toBe(400);
  });

  it('demands a restriction', async () => {
    for (const jql of ['', 'order by created']) {
      const { status, json } = await site.ask('admin', 'POST', '/search/jql', { jql });
      expect(status).toBe(400);
      expect(at(json, 'errorMessages', 0)).toMatch(/Unbounded JQL/);
    }
  });

  it('counts', async () => {
    const keys = await searchKeys(site, 'developer', 'project = PAY');
    const { json } = await site.ask('developer', 'POST', '/search/approximate-count', { jql: 'project = PAY' });
    expect(json).toEqual({ count: keys.length });
  });

  it('is gone at its old address', async () => {
    expect((await site.ask('admin', 'GET', '/search?jql=project%20%3D%20PAY')).status).toBe(410);
    expect((await site.ask('admin', 'POST', '/search', { jql: 'project = PAY' })).status).toBe(410);
  });
});

describe('the search index', () => {
  beforeEach(() => {
    site.jira.faults.searchIndexDelayMs = 5000;
  });

  it('learns of a change late', async () => {
    await site.ask('developer', 'PUT', '/issue/PAY-12', { fields: { labels: ['late'] } });
    expect(await searchKeys(site, 'developer', 'labels = late')).toEqual([]);
    site.clock.now += 5000;
    expect(await searchKeys(site, 'developer', 'labels = late')).toEqual(['PAY-12']);
  });

  it('reads the issues to be reconciled as they are now', async () => {
    await site.ask('developer', 'PUT', '/issue/PAY-12', { fields: { labels: ['late'] } });
    const id = Number(site.jira.issue('PAY-12')?.id);
    const post = await site.ask('developer', 'POST', '/search/jql', { jql: 'labels = late', reconcileIssues: [id] });
    expect(listAt(post.json, 'issues')).toEqual([{ id: String(id) }]);
    const get = await site.ask('developer', 'GET', `/search/jql?jql=labels%3Dlate&reconcileIssues=${id}`);
    expect(listAt(get.json, 'issues')).toEqual([{ id: String(id) }]);
  });

  it('shows nothing of issues that are gone', async () => {
    await site.ask('admin', 'DELETE', '/issue/PAY-40');
    expect(await searchKeys(site, 'admin', 'project = PAY')).not.toContain('PAY-40');
  });
});
