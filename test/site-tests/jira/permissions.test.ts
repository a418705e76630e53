import { at, listAt, openSite, recordAt, searchKeys } from './open-site';
import type { OpenSite } from './open-site';

let site: OpenSite;

beforeEach(() => {
  site = openSite();
});

afterEach(() => {
  expect(site.jira.violations).toEqual([]);
});

const keysOf = (list: readonly unknown[]): readonly unknown[] => list.map((each) => at(each, 'key'));

const editStrategy = 'ari:cloud:ecosystem::extension/4f0c/9b1e/static/edit-strategy';

describe('who sees what', () => {
  it.each([
    ['admin', ['APP', 'OPS', 'PAY', 'SEC', 'SHOP']],
    ['manager', ['APP', 'OPS', 'PAY', 'SEC', 'SHOP']],
    ['developer', ['APP', 'OPS', 'PAY', 'SHOP']],
    ['outsider', ['APP', 'OPS', 'PAY', 'SHOP']],
    ['app', ['APP', 'OPS', 'PAY', 'SEC', 'SHOP']],
  ])('%s browses %j', async (who, keys) => {
    expect(keysOf(listAt((await site.ask(who, 'GET', '/project/search')).json, 'values'))).toEqual(keys);
  });

  it('hides a restricted project everywhere', async () => {
    for (const who of ['developer', 'outsider']) {
      expect((await site.ask(who, 'GET', '/issue/SEC-1')).status).toBe(404);
      expect((await site.ask(who, 'GET', '/project/SEC')).status).toBe(404);
      expect(await searchKeys(site, who, 'text ~ "wallet*"')).not.toContainEqual(expect.stringMatching(/^SEC-/));
    }
    expect(await searchKeys(site, 'admin', 'parent = PAY-12')).toContainEqual(expect.stringMatching(/^SEC-/));
    expect(await searchKeys(site, 'developer', 'parent = PAY-12')).not.toContainEqual(expect.stringMatching(/^SEC-/));
  });

  it('names a parent that is hidden, without telling of it', async () => {
    await site.ask('app', 'PUT', '/issue/PAY-13', { fields: { parent: { key: 'SEC-1' } } });
    const { json } = await site.ask('developer', 'GET', '/issue/PAY-13?fields=parent');
    expect(at(json, 'fields', 'parent', 'key')).toBe('SEC-1');
    expect(at(json, 'fields', 'parent')).not.toHaveProperty('fields');
  });

  it('demands to know who asks', async () => {
    expect((await site.ask('anonymous', 'GET', '/myself')).status).toBe(401);
    expect((await site.ask('nobody', 'GET', '/myself')).status).toBe(401);
  });
});

describe('who may change what', () => {
  it.each([
    ['admin', 204],
    ['manager', 204],
    ['developer', 204],
    ['outsider', 403],
    ['app', 204],
  ])('%s edits an issue: %i', async (who, status) => {
    expect((await site.ask(who, 'PUT', '/issue/PAY-12', { fields: { summary: who } })).status).toBe(status);
  });

  it('keeps onlookers from creating, moving and commenting', async () => {
    const fields = { project: { key: 'PAY' }, issuetype: { name: 'Task' }, summary: 'No' };
    expect((await site.ask('outsider', 'POST', '/issue', { fields })).status).toBe(400);
    expect(listAt((await site.ask('outsider', 'GET', '/issue/PAY-12/transitions')).json, 'transitions')).toEqual([]);
    const body = { type: 'doc', version: 1, content: [] };
    expect((await site.ask('outsider', 'POST', '/issue/PAY-12/comment', { body })).status).toBe(403);
    expect((await site.ask('developer', 'DELETE', '/issue/PAY-12')).status).toBe(403);
  });

  it('lets administrators alone create and delete projects', async () => {
    const project = { key: 'NEW', name: 'New things', leadAccountId: '712020:manager' };
    expect((await site.ask('manager', 'POST', '/project', project)).status).toBe(403);
    expect((await site.ask('admin', 'POST', '/project', project)).status).toBe(201);
    expect((await site.ask('manager', 'DELETE', '/project/NEW')).status).toBe(403);
    expect((await site.ask('admin', 'DELETE', '/project/NEW')).status).toBe(204);
  });
});

describe('asking for permissions', () => {
  const mine = async (who: string, query: string): Promise<unknown> => {
    const { status, json } = await site.ask(who, 'GET', `/mypermissions?${query}`);
    if (status !== 200) return status;
    const permissions = Object.entries(recordAt(json, 'permissions'));
    return permissions.flatMap(([key, each]) => (at(each, 'havePermission') === true ? key : []));
  };

  it('answers for the whole site, a project or an issue', async () => {
    const permissions = 'permissions=ADMINISTER,ADMINISTER_PROJECTS,EDIT_ISSUES';
    expect(await mine('admin', permissions)).toEqual(['ADMINISTER', 'ADMINISTER_PROJECTS', 'EDIT_ISSUES']);
    expect(await mine('manager', `${permissions}&projectKey=PAY`)).toEqual(['ADMINISTER_PROJECTS', 'EDIT_ISSUES']);
    expect(await mine('manager', `${permissions}&projectKey=OPS`)).toEqual(['EDIT_ISSUES']);
    expect(await mine('developer', `${permissions}&issueKey=PAY-12`)).toEqual(['EDIT_ISSUES']);
    expect(await mine('outsider', permissions)).toEqual([]);
    expect(await mine('developer', `${permissions}&projectKey=SEC`)).toBe(404);
    expect(await mine('developer', `${permissions}&issueKey=SEC-1`)).toBe(404);
  });

  it('gives the permissions that apps define to Jira administrators, and to who was given them', async () => {
    const permissions = `permissions=ADMINISTER,${editStrategy}`;
    expect(await mine('admin', permissions)).toEqual(['ADMINISTER', editStrategy]);
    expect(await mine('sofie', permissions)).toEqual([editStrategy]);
    expect(await mine('manager', permissions)).toEqual([]);
    const body = { globalPermissions: ['ADMINISTER', editStrategy] };
    const { json } = await site.ask('sofie', 'POST', '/permissions/check', body);
    expect(at(json, 'globalPermissions')).toEqual([editStrategy]);
  });

  it('refuses permissions that do not exist', async () => {
    expect(await mine('admin', 'permissions=FLY')).toBe(400);
    expect(await mine('admin', '')).toBe(400);
  });

  it('checks many projects and issues at once, and ignores unknown ones', async () => {
    const pay = Number(site.jira.projects.find(({ key }) => key === 'PAY')?.id);
    const sec = Number(site.jira.projects.find(({ key }) => key === 'SEC')?.id);
    const issue = Number(site.jira.issue('PAY-12')?.id);
    const body = {
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [pay, sec, 1], issues: [issue, 2] }],
    };
    const { json } = await site.ask('developer', 'POST', '/permissions/check', body);
    expect(json).toEqual({
      globalPermissions: [],
      projectPermissions: [{ permission: 'BROWSE_PROJECTS', projects: [pay], issues: [issue] }],
    });
  });

  it('checks other people only for administrators', async () => {
    const body = { accountId: '712020:outsider', globalPermissions: ['ADMINISTER'] };
    expect((await site.ask('developer', 'POST', '/permissions/check', body)).status).toBe(403);
    expect((await site.ask('app', 'POST', '/permissions/check', body)).status).toBe(403);
    const { json } = await site.ask('admin', 'POST', '/permissions/check', body);
    expect(json).toEqual({ globalPermissions: [], projectPermissions: [] });
  });

  it('lists the projects with given permissions', async () => {
    const permissions = ['ADMINISTER_PROJECTS', 'EDIT_ISSUES'];
    const { json } = await site.ask('manager', 'POST', '/permissions/project', { permissions });
    expect(keysOf(listAt(json, 'projects'))).toEqual(['PAY', 'SHOP', 'APP']);
  });
});

describe('people', () => {
  it('are found by name, e-mail address and account', async () => {
    const found = await site.ask('outsider', 'GET', '/user/search?query=dahl');
    expect(found.json).toMatchObject([{ displayName: 'Dev Dahl', accountId: '712020:developer' }]);
    const many = await site.ask('outsider', 'GET', '/user/bulk?accountId=712020:admin&accountId=712020:developer');
    expect(listAt(many.json, 'values')).toHaveLength(2);
    expect((await site.ask('outsider', 'GET', '/user?accountId=nobody')).status).toBe(404);
  });

  it('show their e-mail address to themselves and to administrators', async () => {
    const address = async (who: string): Promise<unknown> =>
      at((await site.ask(who, 'GET', '/user?accountId=712020:developer')).json, 'emailAddress');
    expect(await address('outsider')).toBeUndefined();
    expect(await address('developer')).toBe('developer@demo.example');
    expect(await address('admin')).toBe('developer@demo.example');
  });

  it('are former users once their account is deleted: known by id alone, and no more to be found', async () => {
    const account = '/user?accountId=712020:developer';
    expect((await site.ask('manager', 'DELETE', account)).status).toBe(403);
    expect((await site.ask('admin', 'DELETE', '/user?accountId=nobody')).status).toBe(404);
    expect((await site.ask('admin', 'DELETE', account)).status).toBe(204);
    const former = { accountId: '712020:developer', displayName: 'Former user', active: false };
    expect((await site.ask('admin', 'GET', account)).json).toMatchObject(former);
    const bulk = await site.ask('manager', 'GET', '/user/bulk?accountId=712020:developer&accountId=712020:admin');
    expect(listAt(bulk.json, 'values')).toMatchObject([former, { displayName: 'Ada Admin', active: true }]);
    expect((await site.ask('manager', 'GET', '/user/search?query=dahl')).json).toEqual([]);
    expect((await site.ask('developer', 'GET', '/myself')).status).toBe(401);
    const fields = { assignee: { accountId: '712020:developer' } };
    expect((await site.ask('manager', 'PUT', '/issue/PAY-40', { fields })).status).toBe(400);
    expect(site.jira.users.map(({ name }) => name)).not.toContain('developer');
  });

  it('know themselves, the app too', async () => {
    expect((await site.ask('developer@demo.example', 'GET', '/myself')).json).toMatchObject({
      displayName: 'Dev Dahl',
    });
    expect((await site.ask('app', 'GET', '/myself')).json).toMatchObject({ accountType: 'app' });
  });
});
