import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Version3Client } from 'jira.js';
import { identityFromBasicAuth } from '../../site/jira/jira';
import type { JiraRequest } from '../../site/jira/jira';
import { openSite } from './open-site';

/** The site as a client sees it that knows nothing of this project and much of Jira Cloud. */
const site = openSite();
let server: Server;
let host: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    void (async () => {
      const identity = identityFromBasicAuth(request.headers.authorization);
      const { status, headers, body } = await site.jira.handle(await requestOf(request), identity);
      response.writeHead(status, headers).end(body);
    })();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  host = `http://127.0.0.1:${port}`;
});

afterAll(async () => {
  await once(server.close(), 'close');
});

async function requestOf(request: IncomingMessage): Promise<JiraRequest> {
  return { method: request.method ?? 'GET', path: request.url ?? '/', body: await text(request) };
}

function clientOf(login: string): Version3Client {
  const email = `${login}@demo.example`;
  return new Version3Client({ host, authentication: { basic: { email, apiToken: 'any' } } });
}

it('serves an ordinary Jira client', async () => {
  const client = clientOf('developer');
  expect((await client.myself.getCurrentUser()).displayName).toBe('Dev Dahl');

  const created = await client.issues.createIssue({
    fields: {
      project: { key: 'PAY' },
      issuetype: { name: 'Story' },
      summary: 'Pay by invoice',
      parent: { key: 'PAY-12' },
    },
  });
  const issueIdOrKey = created.key;
  await client.issues.editIssue({
    issueIdOrKey,
    fields: { customfield_10016: 5 },
    update: { labels: [{ add: 'b2b' }] },
  });

  const { transitions = [] } = await client.issues.getTransitions({ issueIdOrKey });
  const done = transitions.find(({ name }) => name === 'Done');
  await client.issues.doTransition({ issueIdOrKey, transition: { id: done?.id ?? '' } });

  const issue = await client.issues.getIssue({ issueIdOrKey, fields: ['summary', 'status', 'labels', 'parent'] });
  expect(issue.fields).toMatchObject({
    summary: 'Pay by invoice',
    status: { statusCategory: { key: 'done' } },
    labels: ['b2b'],
    parent: { key: 'PAY-12' },
  });

  const jql = 'parent = PAY-12 and resolved >= -1d order by key';
  const found = await client.issueSearch.searchForIssuesUsingJqlEnhancedSearch({ jql, fields: ['summary'] });
  expect(found.issues?.map(({ key }) => key)).toContain(issueIdOrKey);
  const posted = await client.issueSearch.searchForIssuesUsingJqlEnhancedSearchPost({ jql, maxResults: 1 });
  expect(posted.issues).toHaveLength(1);
  expect((await client.issueSearch.countIssues({ jql })).count).toBe(found.issues?.length);
});

it('serves people, projects, permissions and dashboards', async () => {
  const client = clientOf('manager');
  expect((await client.projects.searchProjects({ keys: ['PAY'] })).values).toMatchObject([{ name: 'Payments' }]);
  expect(await client.projects.getProject({ projectIdOrKey: 'SEC' })).toMatchObject({ name: 'Security' });
  expect(await client.userSearch.findUsers({ query: 'otto' })).toMatchObject([{ displayName: 'Otto Outsider' }]);
  const { permissions } = await client.permissions.getMyPermissions({ permissions: 'ADMINISTER', projectKey: 'PAY' });
  expect(permissions).toMatchObject({ ADMINISTER: { havePermission: false } });
  expect((await client.dashboards.getAllDashboards()).dashboards).toHaveLength(3);
  expect((await client.issueFields.getFields()).map(({ id }) => id)).toContain('customfield_10016');
});

it('refuses as Jira does', async () => {
  await expect(clientOf('developer').issues.getIssue({ issueIdOrKey: 'SEC-1' })).rejects.toMatchObject({ status: 404 });
  await expect(clientOf('stranger').myself.getCurrentUser()).rejects.toMatchObject({ status: 401 });
});

it('was asked nothing that Jira does not have, and answered nothing that it would not', () => {
  expect(site.jira.unknownRequests).toEqual([]);
  expect(site.jira.violations).toEqual([]);
});
