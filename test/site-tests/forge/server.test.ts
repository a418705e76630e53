import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoCompany } from '../../site/jira/demo-company';
import { createJira } from '../../site/jira/jira';
import type { Jira } from '../../site/jira/jira';
import { openPort, siteHandler } from '../../site/server';
import type { OpenPort } from '../../site/server';
import { createSite } from '../../site/site';
import type { Site } from '../../site/site';
import { Witness, fixtureApp } from './fixture/app';
import { manifestPath } from './fixture/open-site';

const web = mkdtempSync(join(tmpdir(), 'site-web-'));
let port: OpenPort;
let site: Site<Jira>;

beforeAll(async () => {
  mkdirSync(join(web, 'dist'));
  writeFileSync(join(web, 'bridge-child.js'), '// bridge');
  writeFileSync(join(web, 'dist', 'tokens.css'), ':root {}');
  writeFileSync(join(web, 'dist', 'index.html'), '<title>Jira</title>');
  port = await openPort(0);
  const siteUrl = port.origins.site;
  const jira = createJira({ data: demoCompany(Date.now()), clock: Date.now, siteUrl });
  const app = fixtureApp(new Witness());
  site = await createSite({ app, jira, siteUrl, manifest: manifestPath, live: true, install: false });
});
afterAll(async () => {
  await port.close();
  await site.close();
  rmSync(web, { recursive: true });
});

const appFolder = '/cdn/11111111-2222-4333-8444-555555555555/main';

function ask(path: string, init: RequestInit = {}, origin = port.origins.site) {
  return fetch(origin + path, init);
}

function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  return ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
}

const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const personWithout = (role: 'jiraAdministrator') => site.jira.users.find((user) => !user[role])?.accountId ?? '';

it('asks for patience until there is something to serve', async () => {
  expect((await ask('/site/session')).status).toBe(503);
  port.serve(siteHandler({ site, origins: port.origins, web }));
  expect((await ask('/site/session')).status).toBe(200);
});

describe('the session', () => {
  it('starts as an administrator and knows everybody', async () => {
    const session = (await (await ask('/site/session')).json()) as { accountId: string; users: { role: string }[] };
    expect(session).toMatchObject({ siteUrl: port.origins.site, cdnUrl: port.origins.cdn, appName: 'App' });
    expect(new Set(session.users.map(({ role }) => role))).toEqual(
      new Set(['admin', 'strategy', 'manager', 'developer', 'outsider']),
    );
    expect(site.jira.users.find(({ accountId }) => accountId === session.accountId)?.jiraAdministrator).toBe(true);
  });

  it('becomes somebody else, for Jira and for the app', async () => {
    const accountId = personWithout('jiraAdministrator');
    const cookie = cookieOf(await post('/site/session', { accountId }));
    expect(await (await ask('/rest/api/3/myself', { headers: { cookie } })).json()).toMatchObject({ accountId });
    const call = { functionKey: 'echo', moduleKey: 'panel', payload: { a: 1 }, extension: { issue: { id: '1' } } };
    expect(await (await post('/site/invoke', call, { cookie })).json()).toMatchObject({
      result: { payload: { a: 1 }, context: { accountId, extension: { type: 'jira:issuePanel', issue: { id: '1' } } } },
    });
    const request = { method: 'GET', path: '/rest/api/3/myself', headers: {}, body: null };
    const answer = (await (await post('/site/jira-request', request, { cookie })).json()) as {
      status: number;
      body: string;
    };
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ accountId });
  });

  it('does not become somebody unknown', async () => {
    expect((await post('/site/session', { accountId: 'nobody' })).status).toBe(404);
  });
});

describe('the REST API', () => {
  it('takes basic auth', async () => {
    const { emailAddress, accountId } = site.jira.users[1] ?? { emailAddress: '', accountId: '' };
    const authorization = `Basic ${Buffer.from(`${emailAddress}:token`).toString('base64')}`;
    expect(await (await ask('/rest/api/3/myself', { headers: { authorization } })).json()).toMatchObject({ accountId });
  });

  it('knows nobody without it', async () => {
    expect((await ask('/rest/api/3/myself')).status).toBe(401);
  });
});

describe('the app on the site', () => {
  it('is listed with its texts in the language of the browser', async () => {
    const titles = async (language: string) => {
      const answer = await ask('/site/modules', { headers: { 'accept-language': language } });
      return ((await answer.json()) as { title: string }[]).map(({ title }) => title);
    };
    expect(await titles('de,no;q=0.5')).toEqual(['Siktlinje', 'Context']);
    expect(await titles('de')).toEqual(['Line of sight', 'Context']);
  });

  it('answers an error as the bridge words it', async () => {
    expect(await (await post('/site/invoke', { functionKey: 'fail', moduleKey: 'panel', payload: {} })).json()).toEqual(
      {
        error: { name: 'BridgeAPIError', message: 'There was an error invoking the function - broken' },
      },
    );
  });

  it('computes the status of its closed context', async () => {
    const answer = await post('/site/context-status', { moduleKey: 'context', extension: {} });
    expect(await answer.json()).toMatchObject({ status: { type: 'lozenge' } });
    expect(await (await post('/site/context-status', { moduleKey: 'panel', extension: {} })).json()).toBeNull();
  });
});

describe("the origin of the app's pages", () => {
  const cdn = (path: string, init?: RequestInit) => ask(path, init, port.origins.cdn);

  it("serves a page with Forge's policy and with the bridge before everything else", async () => {
    const page = await cdn(`${appFolder}/index.html`);
    expect(await page.text()).toMatch(/<head><script src="\/bridge-child.js"><\/script>\s*<script type="module"/);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`frame-ancestors 'self' *.atlassian.net`);
    expect(policy).toContain(port.origins.site);
    expect(policy).toMatch(/script-src 'self' https:\/\/forge\.cdn/);
    expect(policy).toMatch(/style-src [^;]*'unsafe-inline'/);
    expect(policy).toMatch(/; sandbox allow-popups [^;]*; report-uri \/csp-report$/);
  });

  it.each(['/main.js', '/__LOCALES__/i18n-info.json', '/__LOCALES__/no-NO.json'])('serves %s', async (path) => {
    expect((await cdn(appFolder + path)).status).toBe(200);
  });

  it.each(['/bridge-child.js', '/tokens.css'])('serves %s, which the site puts into each page', async (path) => {
    expect((await cdn(path)).status).toBe(200);
  });

  it.each([
    '/',
    '/site/session',
    '/rest/api/3/myself',
    `${appFolder}/%2e%2e/manifest.yml`,
    '/cdn/other/main/index.html',
  ])('does not serve %s', async (path) => {
    expect((await cdn(path)).status).toBe(404);
  });

  it('collects what breaks the policy', async () => {
    await cdn('/csp-report', { method: 'POST', body: '{"csp-report":{"blocked-uri":"inline"}}' });
    expect(await (await ask('/site/report')).json()).toMatchObject({
      cspReports: [{ 'csp-report': { 'blocked-uri': 'inline' } }],
    });
  });
});

it('shows its own pages at every other path', async () => {
  expect(await (await ask('/browse/ABC-1')).text()).toBe('<title>Jira</title>');
});

it('refuses other hosts and requests from other origins', async () => {
  const handle = siteHandler({ site, origins: port.origins, web });
  expect((await handle(new Request('http://evil.example/site/session'))).status).toBe(421);
  const asked = (origin: string) => post('/site/controls', {}, { origin });
  expect((await asked(port.origins.cdn)).status).toBe(403);
  expect((await asked('null')).status).toBe(403);
  expect((await asked(port.origins.site)).status).toBe(200);
});

it('takes controls and refuses those it does not know', async () => {
  const controls = {
    events: { delayMs: 5_000 },
    jiraFault: { requests: 1, status: 429, retryAfterSeconds: 7 },
    advanceMs: 10,
  };
  expect(await (await post('/site/controls', controls)).json()).toMatchObject({
    events: { delayMs: 5_000, drop: false },
  });
  const refused = await ask('/rest/api/3/myself');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
  await post('/site/controls', { events: { delayMs: 0 } });
  expect((await post('/site/controls', { weather: 'rain' })).status).toBe(400);
});

it('announces changes and messages while a page listens', async () => {
  const stream = (await ask('/site/live')).body?.pipeThrough(new TextDecoderStream()).getReader();
  const answer = (await (
    await post('/site/realtime', { channelName: 'team-1', eventPayload: { ids: [1] }, isGlobal: true })
  ).json()) as { eventId: string };
  const { value } = (await stream?.read()) ?? {};
  expect(JSON.parse(value?.replace(/^data: /, '') ?? '')).toEqual({
    kind: 'realtime',
    channel: 'team-1',
    payload: { ids: [1] },
    isGlobal: true,
    eventId: answer.eventId,
    eventTimestamp: expect.any(String) as string,
  });
  await stream?.cancel();
});
