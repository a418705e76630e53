import { paragraph } from '../../site/jira/adf';
import { at, listAt, openSite, start } from './open-site';
import type { OpenSite } from './open-site';

let site: OpenSite;

beforeEach(() => {
  site = openSite();
});

afterEach(() => {
  expect(site.jira.violations).toEqual([]);
});

const names = (): readonly string[] => site.events.map(({ name }) => name);
const lastItems = (): readonly unknown[] => listAt(site.events.at(-1)?.payload, 'changelog', 'items');
const lastFields = (): unknown => at(site.events.at(-1)?.payload, 'issue', 'fields');

const edit = (key: string, body: object): Promise<unknown> => site.ask('developer', 'PUT', `/issue/${key}`, body);

describe('an updated issue', () => {
  it('is announced with who, when and what changed', async () => {
    await edit('PAY-12', { fields: { summary: 'Wallets' } });
    expect(names()).toEqual(['avi:jira:updated:issue']);
    expect(site.events[0]).toMatchObject({
      issueId: site.jira.issue('PAY-12')?.id,
      at: start,
      payload: {
        eventType: 'avi:jira:updated:issue',
        atlassianId: '712020:developer',
        selfGenerated: false,
        timestamp: String(start),
        issue: {
          key: 'PAY-12',
          fields: {
            summary: 'Wallets',
            issuetype: { name: 'Epic', hierarchyLevel: 1 },
            project: { key: 'PAY' },
            status: { statusCategory: { key: 'indeterminate' } },
            updated: '2026-11-23T06:05:06.123+0000',
          },
        },
        changelog: {
          items: [{ field: 'summary', fieldId: 'summary', fromString: 'One-tap wallets', toString: 'Wallets' }],
        },
      },
    });
  });

  it('tells of resolution and estimates in the changelog alone', async () => {
    const { json } = await site.ask('developer', 'GET', '/issue/PAY-28/transitions');
    const done = listAt(json, 'transitions').find((each) => at(each, 'name') === 'Done');
    await site.ask('developer', 'POST', '/issue/PAY-28/transitions', { transition: { id: at(done, 'id') } });
    expect(lastItems()).toMatchObject([
      { field: 'status', toString: 'Done' },
      { field: 'resolution', fieldId: 'resolution', from: null, toString: 'Done' },
    ]);
    await edit('PAY-28', { fields: { customfield_10016: 21, timetracking: { originalEstimate: '1h' } } });
    const items: readonly object[] = [
      { field: 'timeoriginalestimate', from: null, to: '3600' },
      { field: 'timeestimate' },
      { field: 'Story point estimate', fieldId: 'customfield_10016', fieldtype: 'custom', toString: '21' },
    ];
    expect(lastItems()).toMatchObject(items);
    const hidden = ['resolution', 'resolutiondate', 'timeoriginalestimate', 'timetracking', 'customfield_10016'];
    for (const field of hidden) expect(lastFields()).not.toHaveProperty(field);
  });

  it('tells of its parent without a field id', async () => {
    const [from, to] = ['PAY-12', 'PAY-40'].map((key) => site.jira.issue(key)?.id);
    await edit('PAY-13', { fields: { parent: { key: 'PAY-40' } } });
    expect(lastItems()).toMatchObject([{ field: 'IssueParentAssociation', fieldtype: 'jira', from, to }]);
    expect(lastItems()[0]).not.toHaveProperty('fieldId');
    await edit('PAY-13', { update: { parent: [{ set: { none: true } }] } });
    expect(lastItems()).toMatchObject([{ from: to, to: null, toString: null }]);
    expect(lastFields()).not.toHaveProperty('parent');
  });

  it('is announced for comments and assignments too', async () => {
    await site.ask('developer', 'POST', '/issue/PAY-12/comment', { body: paragraph('Hello') });
    await edit('PAY-12', { fields: { assignee: { accountId: '712020:manager' } } });
    expect(names()).toEqual([
      'avi:jira:commented:issue',
      'avi:jira:updated:issue',
      'avi:jira:assigned:issue',
      'avi:jira:updated:issue',
    ]);
  });

  it('is not announced when nothing changed', async () => {
    await edit('PAY-12', { fields: { summary: 'One-tap wallets' } });
    expect(names()).toEqual([]);
  });

  it('says when an app did it', async () => {
    await site.ask('app', 'PUT', '/issue/PAY-12', { fields: { summary: 'Wallets' } });
    expect(site.events[0]?.payload).toMatchObject({ selfGenerated: true, atlassianId: '557058:installed-app' });
  });
});

describe('creating and deleting', () => {
  it('announces a created issue with its parent', async () => {
    const fields = { project: { key: 'PAY' }, issuetype: { name: 'Story' }, summary: 'New', parent: { key: 'PAY-12' } };
    await site.ask('developer', 'POST', '/issue', { fields });
    expect(names()).toEqual(['avi:jira:created:issue']);
    expect(lastFields()).toMatchObject({ parent: { key: 'PAY-12' }, creator: { displayName: 'Dev Dahl' } });
  });

  it('announces only the issue at the top, a standard one without its parent', async () => {
    const subtask = await site.ask('admin', 'DELETE', '/issue/PAY-14');
    expect(subtask.status).toBe(204);
    expect(lastFields()).toMatchObject({ parent: { key: 'PAY-13' } });
    await site.ask('admin', 'DELETE', '/issue/PAY-13?deleteSubtasks=true');
    expect(names()).toEqual(['avi:jira:deleted:issue', 'avi:jira:deleted:issue']);
    expect(lastFields()).not.toHaveProperty('parent');
  });

  it('announces projects, and nothing of the issues in them', async () => {
    await site.ask('admin', 'POST', '/project', { key: 'NEW', name: 'New things' });
    await site.ask('admin', 'DELETE', '/project/PAY');
    expect(names()).toEqual(['avi:jira:created:project', 'avi:jira:deleted:project']);
    expect(site.events[1]?.payload).toMatchObject({ project: { key: 'PAY' } });
    expect(site.jira.issue('PAY-12')).toBeUndefined();
  });
});

it('stops telling those who no longer listen', async () => {
  let heard = 0;
  const stop = site.jira.onEvent(() => (heard += 1));
  await edit('PAY-12', { fields: { summary: 'One' } });
  stop();
  await edit('PAY-12', { fields: { summary: 'Two' } });
  expect(heard).toBe(1);
});
