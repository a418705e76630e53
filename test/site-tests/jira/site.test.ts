import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { createJira, identityFromBasicAuth } from '../../site/jira/jira';
import { demoCompany } from '../../site/jira/demo-company';
import { duration, secondsOf } from '../../site/jira/rest/duration';
import { at, listAt, openSite, start } from './open-site';
import { findSharedFile } from '../../site/shared-file';

describe('faults', () => {
  it('answer the next requests, and then no more', async () => {
    const { jira, ask } = openSite();
    jira.faults.failNext(2, 429, { retryAfterSeconds: 7, pathIncludes: '/search' });
    expect((await ask('app', 'GET', '/field')).status).toBe(200);
    const limited = await ask('app', 'POST', '/search/jql', { jql: 'project = PAY' });
    expect(limited.status).toBe(429);
    expect(limited.headers).toMatchObject({ 'Retry-After': '7', 'RateLimit-Reason': 'jira-burst-based' });
    expect((await ask('app', 'POST', '/search/jql', { jql: 'project = PAY' })).status).toBe(429);
    expect((await ask('app', 'POST', '/search/jql', { jql: 'project = PAY' })).status).toBe(200);
  });

  it('change nothing', async () => {
    const { jira, ask } = openSite();
    jira.faults.failNext(1, 503);
    expect((await ask('app', 'PUT', '/issue/PAY-12', { fields: { summary: 'Lost' } })).status).toBe(503);
    expect(jira.issue('PAY-12')?.summary).toBe('One-tap wallets');
  });
});

describe('requests that are not for this site', () => {
  it('are answered with 404 and noted', async () => {
    const { jira, ask } = openSite();
    expect((await ask('admin', 'GET', '/workflow/search?x=1')).status).toBe(404);
    expect((await ask('admin', 'PATCH', '/issue/PAY-12')).status).toBe(404);
    expect(jira.unknownRequests).toEqual([
      { method: 'GET', path: '/rest/api/3/workflow/search?x=1' },
      { method: 'PATCH', path: '/rest/api/3/issue/PAY-12' },
    ]);
  });

  it('are refused when they are broken', async () => {
    const { jira } = openSite();
    const request = { method: 'POST', path: '/rest/api/3/search/jql', body: '{"jql":' };
    expect((await jira.handle(request, { kind: 'app' })).status).toBe(400);
    expect((await jira.handle({ method: 'GET', path: '/rest/api/3/issue/%' }, { kind: 'app' })).status).toBe(404);
  });
});

const openApiFile = findSharedFile('jira-openapi-v3.json');

if (openApiFile) {
  it('finds parameters, types and bodies that the OpenAPI file does not have', async () => {
    const { jira, ask } = openSite();
    await ask('app', 'GET', '/issue/PAY-12?field=summary');
    await ask('app', 'GET', '/search/jql?jql=project%3DPAY&maxResults=ten');
    await ask('app', 'POST', '/search/jql', { jql: 'project = PAY', total: true });
    expect(jira.violations).toEqual([
      expect.stringContaining('GET /rest/api/3/issue/{issueIdOrKey} query: field is unknown'),
      expect.stringContaining('GET /rest/api/3/search/jql query maxResults'),
      expect.stringContaining('POST /rest/api/3/search/jql body'),
    ]);
  });
}

it('starts without the OpenAPI file, in little time', async () => {
  const began = process.cpuUsage();
  const options = { data: demoCompany(start), clock: () => start, siteUrl: 'http://127.0.0.1:2990' };
  const jira = createJira({ ...options, openApiFile: '/nowhere/openapi.json' });
  const { user, system } = process.cpuUsage(began);
  expect(user + system).toBeLessThan(300_000);
  expect((await jira.handle({ method: 'GET', path: '/rest/api/3/field' }, { kind: 'app' })).status).toBe(200);
  expect(jira.violations).toEqual([]);
});

it('comes back as it was saved', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'jira-'));
  try {
    const saved = openSite();
    await saved.ask('developer', 'PUT', '/issue/PAY-12', { fields: { summary: 'Kept', labels: ['a'] } });
    await saved.jira.saveTo(path.join(folder, 'jira.json'));
    const loaded = openSite();
    await loaded.jira.loadFrom(path.join(folder, 'jira.json'));
    expect(loaded.jira.toData()).toEqual(saved.jira.toData());
    const fields = { project: { key: 'PAY' }, issuetype: { name: 'Task' }, summary: 'Next' };
    const { json } = await loaded.ask('developer', 'POST', '/issue', { fields });
    expect(saved.jira.issue(String(at(json, 'id')))).toBeUndefined();
    expect(loaded.events).toHaveLength(1);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('reads the login of basic auth', () => {
  const header = `Basic ${Buffer.from('developer@demo.example:any:token').toString('base64')}`;
  expect(identityFromBasicAuth(header)).toEqual({ kind: 'user', accountId: 'developer@demo.example' });
  for (const none of [undefined, '', 'Bearer abc', 'Basic ']) {
    expect(identityFromBasicAuth(none)).toEqual({ kind: 'anonymous' });
  }
});

it('writes durations that it can read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (minutes) => {
      expect(secondsOf(duration(minutes * 60))).toBe(minutes * 60);
    }),
  );
  expect(secondsOf('soon')).toBeUndefined();
});

it('lists what the site is made of', async () => {
  const { jira, ask } = openSite();
  const { json } = await ask('outsider', 'GET', '/field');
  expect(json).toContainEqual(
    expect.objectContaining({
      id: 'customfield_10016',
      name: 'Story point estimate',
      custom: true,
      schema: { type: 'number', custom: 'com.pyxis.greenhopper.jira:jsw-story-points', customId: 10016 },
    }),
  );
  for (const list of ['/issuetype', '/status', '/resolution']) {
    expect(listAt((await ask('outsider', 'GET', list)).json).length).toBeGreaterThan(3);
  }
  expect((await ask('outsider', 'GET', '/serverInfo')).json).toMatchObject({ deploymentType: 'Cloud' });
  expect((await ask('outsider', 'GET', '/project/PAY')).json).toMatchObject({ name: 'Payments' });
  expect(jira.violations).toEqual([]);
});

it('lets the owner alone change a dashboard', async () => {
  const { jira, ask } = openSite();
  const { json } = await ask('manager', 'POST', '/dashboard/10000/gadget', { moduleKey: 'some-gadget' });
  const id = String(at(json, 'id'));
  const changes = [
    ['POST', '/dashboard/10000/gadget', { moduleKey: 'some-gadget' }],
    ['PUT', `/dashboard/10000/gadget/${id}`, { color: 'red' }],
    ['PUT', `/dashboard/10000/items/${id}/properties/config`, { team: 1 }],
    ['DELETE', `/dashboard/10000/gadget/${id}`],
  ] as const;
  for (const [method, path, body] of changes) {
    expect((await ask('outsider', method, path, body)).status).toBe(403);
  }
  expect((await ask('outsider', 'GET', '/dashboard/10000')).json).toMatchObject({ isWritable: false });
  expect((await ask('outsider', 'GET', '/dashboard/10000/gadget')).json).toMatchObject({
    gadgets: [{ color: 'blue' }],
  });
  expect(jira.violations).toEqual([]);
});

it('puts gadgets where they are told to stand, and the others make room', async () => {
  const { jira, ask } = openSite();
  const dashboard = '/dashboard/10000/gadget';
  for (const title of ['C', 'B', 'A']) await ask('manager', 'POST', dashboard, { moduleKey: 'some-gadget', title });
  const places = () =>
    Object.fromEntries(
      (jira.dashboard('10000')?.gadgets ?? []).map(({ title, position: { row, column } }) => [title, [column, row]]),
    );
  expect(places()).toEqual({ A: [0, 0], B: [0, 1], C: [0, 2] });
  const idOf = (title: string) => jira.dashboard('10000')?.gadgets.find((gadget) => gadget.title === title)?.id ?? 0;
  await ask('manager', 'PUT', `${dashboard}/${idOf('C')}`, { position: { row: 0, column: 0 } });
  await ask('manager', 'PUT', `${dashboard}/${idOf('A')}`, { position: { row: 0, column: 1 } });
  expect(places()).toEqual({ C: [0, 0], B: [0, 1], A: [1, 0] });
  const shown = jira.dashboard('10000');
  if (shown) jira.arrangeDashboard(shown, 'one');
  expect(places()).toEqual({ C: [0, 0], B: [0, 1], A: [0, 2] });
  await ask('manager', 'DELETE', `${dashboard}/${idOf('C')}`);
  expect(places()).toEqual({ B: [0, 0], A: [0, 1] });
  expect(jira.violations).toEqual([]);
});

it('keeps gadgets and their properties', async () => {
  const { jira, ask } = openSite();
  const added = await ask('manager', 'POST', '/dashboard/10000/gadget', { moduleKey: 'some-gadget', title: 'Goals' });
  const item = `/dashboard/10000/items/${String(at(added.json, 'id'))}/properties`;
  expect((await ask('manager', 'GET', `${item}/config`)).status).toBe(404);
  expect((await ask('manager', 'PUT', `${item}/config`, { team: 1 })).status).toBe(201);
  expect((await ask('manager', 'PUT', `${item}/config`, { team: 2 })).status).toBe(200);
  expect((await ask('manager', 'GET', `${item}/config`)).json).toEqual({ key: 'config', value: { team: 2 } });
  expect(listAt((await ask('manager', 'GET', item)).json, 'keys')).toMatchObject([{ key: 'config' }]);
  const gadget = `/dashboard/10000/gadget/${String(at(added.json, 'id'))}`;
  expect((await ask('manager', 'PUT', gadget, { color: 'red' })).status).toBe(204);
  expect((await ask('manager', 'GET', '/dashboard/10000/gadget')).json).toMatchObject({ gadgets: [{ color: 'red' }] });
  expect((await ask('manager', 'DELETE', `${item}/config`)).status).toBe(204);
  expect((await ask('manager', 'DELETE', gadget)).status).toBe(204);
  expect((await ask('manager', 'GET', '/dashboard')).json).toMatchObject({ total: 3 });
  expect((await ask('manager', 'GET', '/dashboard/10000')).json).toMatchObject({ name: 'Company OKRs' });
  expect(jira.violations).toEqual([]);
});
