import { paragraph } from '../../site/jira/adf';
import { at, listAt, openSite, recordAt, start } from './open-site';
import type { OpenSite } from './open-site';

let site: OpenSite;

beforeEach(() => {
  site = openSite();
});

afterEach(() => {
  expect(site.jira.violations).toEqual([]);
});

const fieldOf = async (key: string, field: string): Promise<unknown> =>
  at((await site.ask('developer', 'GET', `/issue/${key}?fields=${field}`)).json, 'fields', field);

const transitionTo = async (key: string, name: string, fields?: object): Promise<number> => {
  const { json } = await site.ask('developer', 'GET', `/issue/${key}/transitions`);
  const id = at(
    listAt(json, 'transitions').find((each) => at(each, 'name') === name),
    'id',
  );
  const body = { transition: { id }, ...(fields && { fields }) };
  return (await site.ask('developer', 'POST', `/issue/${key}/transitions`, body)).status;
};

describe('reading an issue', () => {
  it('shows its fields, parent and sub-tasks', async () => {
    const { status, json } = await site.ask('developer', 'GET', '/issue/PAY-13');
    expect(status).toBe(200);
    expect(json).toMatchObject({
      key: 'PAY-13',
      fields: {
        summary: 'Pay with Apple Pay on the product page',
        issuetype: { name: 'Story', hierarchyLevel: 0, subtask: false },
        status: { name: 'Done', statusCategory: { key: 'done' } },
        resolution: { name: 'Done' },
        parent: { key: 'PAY-12', fields: { summary: 'One-tap wallets' } },
        customfield_10016: 8,
      },
    });
    expect(listAt(json, 'fields', 'subtasks')).toHaveLength(3);
  });

  it('is found by id and by key in any case', async () => {
    const { json } = await site.ask('developer', 'GET', '/issue/pay-12?fields=summary');
    const byId = await site.ask('developer', 'GET', `/issue/${String(at(json, 'id'))}?fields=summary`);
    expect(byId.json).toEqual(json);
  });

  it('answers only the fields that are asked for', async () => {
    const { json } = await site.ask('developer', 'GET', '/issue/PAY-12?fields=summary,labels');
    expect(Object.keys(recordAt(json, 'fields'))).toEqual(['summary', 'labels']);
    const without = await site.ask('developer', 'GET', '/issue/PAY-12?fields=-summary');
    expect(at(without.json, 'fields')).not.toHaveProperty('summary');
    expect(at(without.json, 'fields')).toHaveProperty('status');
  });

  it('expands names, schemas, changelog and transitions', async () => {
    await site.ask('developer', 'PUT', '/issue/PAY-12', { fields: { summary: 'Wallets' } });
    const { json } = await site.ask('developer', 'GET', '/issue/PAY-12?expand=names,schema,changelog,transitions');
    expect(at(json, 'names', 'customfield_10016')).toBe('Story point estimate');
    expect(at(json, 'schema', 'customfield_10016', 'custom')).toBe('com.pyxis.greenhopper.jira:jsw-story-points');
    expect(at(json, 'changelog', 'histories', 0, 'items', 0)).toMatchObject({ field: 'summary', toString: 'Wallets' });
    expect(listAt(json, 'transitions')).toHaveLength(4);
  });

  it('answers 404 in the words of Jira for an issue that is not there', async () => {
    const { status, json } = await site.ask('developer', 'GET', '/issue/PAY-999');
    expect(status).toBe(404);
    expect(at(json, 'errorMessages', 0)).toBe('Issue does not exist or you do not have permission to see it.');
  });
});

describe('editing an issue', () => {
  it('changes what is named and leaves the rest', async () => {
    const body = {
      fields: { summary: 'Wallets', customfield_10016: 13, timetracking: { originalEstimate: '2d 4h' } },
      update: { labels: [{ add: 'wallet' }, { add: 'q4' }, { remove: 'wallet' }] },
    };
    expect((await site.ask('developer', 'PUT', '/issue/PAY-26', body)).status).toBe(204);
    const { json } = await site.ask('developer', 'GET', '/issue/PAY-26');
    expect(at(json, 'fields')).toMatchObject({
      summary: 'Wallets',
      customfield_10016: 13,
      timeoriginalestimate: 72_000,
      timetracking: { originalEstimate: '2d 4h', originalEstimateSeconds: 72_000 },
      labels: ['q4'],
      parent: { key: 'PAY-12' },
    });
  });

  it('sets and clears the parent', async () => {
    await site.ask('developer', 'PUT', '/issue/PAY-13', { update: { parent: [{ set: { none: true } }] } });
    expect(await fieldOf('PAY-13', 'parent')).toBeUndefined();
    await site.ask('developer', 'PUT', '/issue/PAY-13', { fields: { parent: { key: 'PAY-40' } } });
    expect(await fieldOf('PAY-13', 'parent')).toMatchObject({ key: 'PAY-40' });
  });

  it('refuses a parent of the wrong level, and unknown fields', async () => {
    const wrong = await site.ask('developer', 'PUT', '/issue/PAY-13', { fields: { parent: { key: 'PAY-14' } } });
    expect(wrong.status).toBe(400);
    expect(at(wrong.json, 'errors')).toHaveProperty('parent');
    const unknown = await site.ask('developer', 'PUT', '/issue/PAY-13', { fields: { customfield_1: 1 } });
    expect(unknown.status).toBe(400);
    expect(at(unknown.json, 'errors')).toHaveProperty('customfield_1');
  });

  it('moves `updated` forward with each change, even when the clock stands still', async () => {
    await site.ask('developer', 'PUT', '/issue/PAY-12', { fields: { summary: 'One' } });
    expect(await fieldOf('PAY-12', 'updated')).toBe('2026-11-23T06:05:06.123+0000');
    await site.ask('developer', 'PUT', '/issue/PAY-12', { fields: { summary: 'Two' } });
    expect(await fieldOf('PAY-12', 'updated')).toBe('2026-11-23T06:05:06.124+0000');
    await site.ask('developer', 'PUT', '/issue/PAY-12', { fields: { summary: 'Two' } });
    expect(await fieldOf('PAY-12', 'updated')).toBe('2026-11-23T06:05:06.124+0000');
  });
});

describe('the workflow', () => {
  it('resolves an issue that is done, and opens it again', async () => {
    expect(await transitionTo('PAY-12', 'Done')).toBe(204);
    expect(await fieldOf('PAY-12', 'resolution')).toMatchObject({ name: 'Done' });
    expect(await fieldOf('PAY-12', 'resolutiondate')).toBe('2026-11-23T06:05:06.123+0000');
    expect(await transitionTo('PAY-12', 'In Progress')).toBe(204);
    expect(await fieldOf('PAY-12', 'resolution')).toBeNull();
    expect(await fieldOf('PAY-12', 'resolutiondate')).toBeNull();
  });

  it('takes the resolution that a transition names', async () => {
    await transitionTo('PAY-12', 'Done', { resolution: { name: "Won't Do" } });
    expect(await fieldOf('PAY-12', 'resolution')).toMatchObject({ name: "Won't Do" });
    await site.ask('developer', 'PUT', '/issue/PAY-12', { fields: { resolution: { name: 'Duplicate' } } });
    expect(await fieldOf('PAY-12', 'resolution')).toMatchObject({ name: 'Duplicate' });
  });

  it('refuses a transition that is not there', async () => {
    const body = { transition: { id: '10002' } };
    expect((await site.ask('developer', 'POST', '/issue/PAY-12/transitions', body)).status).toBe(400);
  });
});

describe('creating and deleting', () => {
  it('creates an issue with the next key of its project', async () => {
    const fields = {
      project: { key: 'PAY' },
      issuetype: { name: 'Story' },
      summary: 'Pay by invoice',
      parent: { key: 'PAY-12' },
      description: paragraph('Why'),
    };
    const before = site.jira.projects.find(({ key }) => key === 'PAY')?.lastIssueNumber ?? 0;
    const { status, json } = await site.ask('developer', 'POST', '/issue', { fields });
    expect(status).toBe(201);
    expect(at(json, 'key')).toBe(`PAY-${before + 1}`);
    expect(site.jira.issue(String(at(json, 'id')))).toMatchObject({ summary: 'Pay by invoice', created: start });
  });

  it('refuses a sub-task without a parent, and an issue without a summary', async () => {
    const project = { key: 'PAY' };
    const subtask = { project, issuetype: { name: 'Sub-task' }, summary: 'Alone' };
    expect((await site.ask('developer', 'POST', '/issue', { fields: subtask })).status).toBe(400);
    const nameless = { project, issuetype: { name: 'Task' } };
    expect((await site.ask('developer', 'POST', '/issue', { fields: nameless })).status).toBe(400);
  });

  it('deletes sub-tasks only when asked to, and leaves other children without a parent', async () => {
    expect((await site.ask('admin', 'DELETE', '/issue/PAY-13')).status).toBe(400);
    expect((await site.ask('admin', 'DELETE', '/issue/PAY-13?deleteSubtasks=true')).status).toBe(204);
    expect(site.jira.issue('PAY-14')).toBeUndefined();
    expect((await site.ask('admin', 'DELETE', '/issue/PAY-12')).status).toBe(204);
    expect(site.jira.issue('PAY-17')).toMatchObject({ parentId: null });
  });

  it('keeps comments', async () => {
    await site.ask('developer', 'POST', '/issue/PAY-12/comment', { body: paragraph('Looks good') });
    const { json } = await site.ask('outsider', 'GET', '/issue/PAY-12/comment');
    expect(listAt(json, 'comments')).toMatchObject([{ author: { displayName: 'Dev Dahl' } }]);
  });
});

describe('fetching many', () => {
  it('answers in the order of ids and leaves out what is missing or hidden', async () => {
    const body = { issueIdsOrKeys: ['SEC-1', 'PAY-40', 'NO-1', 'PAY-12'], fields: ['summary'] };
    const { json } = await site.ask('developer', 'POST', '/issue/bulkfetch', body);
    expect(listAt(json, 'issues').map((issue) => at(issue, 'key'))).toEqual(['PAY-12', 'PAY-40']);
  });

  it('takes at most 100', async () => {
    const issueIdsOrKeys = Array.from({ length: 101 }, (_, index) => `PAY-${index}`);
    expect((await site.ask('app', 'POST', '/issue/bulkfetch', { issueIdsOrKeys })).status).toBe(400);
  });

  it('pages through the changelog', async () => {
    await site.ask('developer', 'PUT', '/issue/PAY-12', { fields: { summary: 'One' } });
    await site.ask('developer', 'PUT', '/issue/PAY-12', { fields: { summary: 'Two' } });
    const { json } = await site.ask('developer', 'GET', '/issue/PAY-12/changelog?startAt=1&maxResults=1');
    expect(json).toMatchObject({
      total: 2,
      isLast: true,
      values: [{ items: [{ fromString: 'One', toString: 'Two' }] }],
    });
  });
});
