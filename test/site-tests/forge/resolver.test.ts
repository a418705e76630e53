import { ana, openSite } from './fixture/open-site';

async function opened() {
  const all = await openSite();
  closers.push(all.site);
  return all;
}
const closers: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((site) => site.close()));
});

describe('a resolver', () => {
  it('gets the payload, the signed caller and the place it was called from', async () => {
    const { site } = await opened();
    const extension = { issue: { id: '1', key: 'ABC-1' } };
    const answer = await site.invoke('echo', { a: 1 }, ana, { moduleKey: 'panel', extension });
    expect(answer).toMatchObject({
      payload: { a: 1 },
      context: { accountId: 'ana', moduleKey: 'panel', extension: { type: 'jira:issuePanel', ...extension } },
    });
  });

  it('refuses an operation it does not define', async () => {
    const { site } = await opened();
    await expect(site.invoke('nope', {}, ana)).rejects.toThrow("Resolver has no definition for 'nope'.");
  });

  it('passes on what it throws, and the site writes it down', async () => {
    const { site } = await opened();
    await expect(site.invoke('fail', {}, ana)).rejects.toThrow('broken');
    expect(site.problems.all).toEqual([{ kind: 'function', subject: 'fail', message: 'broken' }]);
    expect(site.invocations[0]).toMatchObject({ functionKey: 'resolver', operation: 'fail', error: 'broken' });
  });

  it('sees the app it belongs to', async () => {
    const { site } = await opened();
    expect(await site.invoke('appContext', {}, ana, { moduleKey: 'context' })).toEqual({
      environmentType: 'DEVELOPMENT',
      moduleKey: 'context',
      appAri: 'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555',
    });
  });

  it('is not reached by a payload larger than 500 KB', async () => {
    const { site } = await opened();
    await expect(site.invoke('echo', { text: 'x'.repeat(500_001) }, ana)).rejects.toThrow(/exceeds the limit/);
  });
});

describe('requests to Jira', () => {
  it('act for the caller, for the app or for nobody', async () => {
    const { site, jira } = await opened();
    expect(await site.invoke('myself', {}, ana)).toEqual({ asUser: 200, asApp: 200, asNobody: 401 });
    expect(jira.asked.map(({ identity }) => identity)).toEqual([
      { kind: 'user', accountId: 'ana' },
      { kind: 'app' },
      { kind: 'anonymous' },
    ]);
    expect(site.invocations[0]?.jiraCalls).toMatchObject([
      { method: 'GET', path: '/rest/api/3/myself', as: 'user' },
      { method: 'GET', path: '/rest/api/3/myself', as: 'app' },
      { method: 'GET', path: '/rest/api/3/serverInfo', as: 'anonymous' },
    ]);
  });

  it('cannot act for somebody else when the manifest does not allow impersonation', async () => {
    const { site } = await opened();
    await expect(site.invoke('impersonate', {}, ana)).rejects.toThrow(/AUTH_TYPE_UNAVAILABLE/);
  });

  it('keep callers apart that ask at the same time', async () => {
    const { site, jira } = await opened();
    const people = ['ana', 'ben', 'cleo', 'dan'];
    await Promise.all(people.map((accountId) => site.invoke('myself', {}, { accountId })));
    const users = jira.asked.flatMap(({ identity }) => (identity.kind === 'user' ? [identity.accountId] : []));
    expect(users.sort()).toEqual(people);
  });

  it('need a user for asUser', async () => {
    const { site } = await opened();
    await expect(site.schedule.run('hourly')).rejects.toMatchObject({ name: 'NEEDS_AUTHENTICATION_ERR' });
  });
});

it('refuses and writes down what it cannot answer', async () => {
  const { site } = await opened();
  await expect(site.invoke('graph', {}, ana)).rejects.toThrow(/NOT_ANSWERED_BY_THE_LOCAL_SITE/);
  expect(site.problems.all).toContainEqual({
    kind: 'outbound',
    subject: 'fpp stargate POST /graphql',
    message: 'not answered here',
  });
});

it('computes the status of a closed issue context', async () => {
  const { site } = await opened();
  const status = await site.contextStatus({ moduleKey: 'context', extension: { issue: { id: '1' } } }, ana);
  expect(status).toMatchObject({ status: { type: 'lozenge' } });
  expect(await site.contextStatus({ moduleKey: 'panel' }, ana)).toBeUndefined();
});

it("makes the app's JQL functions known to Jira", async () => {
  const { jira } = await opened();
  const goalsOf = jira.jqlFunctions.get('goalsOf');
  const clause = { field: 'issue', operator: 'in', functionName: 'goalsOf' };
  expect(await goalsOf?.({ ...clause, arguments: ['A-1', 'A-2'] })).toEqual({ jql: 'parent in (A-1,A-2)' });
  expect(await goalsOf?.({ ...clause, arguments: [] })).toEqual({ error: 'Name a goal.' });
});
