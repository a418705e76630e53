import { at, listAt, openSite, searchKeys } from './open-site';
import type { OpenSite } from './open-site';

let site: OpenSite;

beforeEach(() => {
  site = openSite();
});

afterEach(() => {
  expect(site.jira.violations).toEqual([]);
});

const contacts = 'customfield_10040';
const contactsJql = 'project = PAY and "Customer contacts" > 2';
const numberType = 'com.atlassian.jira.plugin.system.customfieldtypes:float';

async function numberFields(): Promise<readonly unknown[]> {
  const { json } = await site.ask('developer', 'GET', '/field');
  return listAt(json).flatMap((field) =>
    at(field, 'custom') === true && at(field, 'schema', 'type') === 'number' ? [at(field, 'name')] : [],
  );
}

describe('custom fields for numbers', () => {
  it('are known by their schema', async () => {
    expect(await numberFields()).toEqual(['Story point estimate', 'Customer contacts']);
  });

  it('hold what is set, tell of it in the changelog, and are found by JQL', async () => {
    expect((await site.ask('developer', 'PUT', '/issue/PAY-12', { fields: { [contacts]: 7.5 } })).status).toBe(204);
    expect((await site.ask('developer', 'PUT', '/issue/PAY-12', { fields: { [contacts]: 'many' } })).status).toBe(400);
    expect(at((await site.ask('developer', 'GET', '/issue/PAY-12')).json, 'fields', contacts)).toBe(7.5);
    expect(at(site.events.at(-1)?.payload, 'changelog', 'items')).toEqual([
      expect.objectContaining({ field: 'Customer contacts', fieldId: contacts, fieldtype: 'custom', toString: '7.5' }),
    ]);
    expect(await searchKeys(site, 'developer', `key = PAY-12 and cf[10040] = 7.5`)).toEqual(['PAY-12']);
    await site.ask('developer', 'PUT', '/issue/PAY-12', { fields: { [contacts]: null, customfield_10016: 3 } });
    expect(await searchKeys(site, 'developer', 'key = PAY-12 and "Customer contacts" is EMPTY')).toEqual(['PAY-12']);
    expect(site.jira.issue('PAY-12')?.storyPoints).toBe(3);
  });

  it('can be added up page by page', async () => {
    const sums: number[] = [];
    for (const maxResults of [1, 2, 100]) {
      let sum = 0;
      let nextPageToken: unknown;
      do {
        const token = nextPageToken === undefined ? {} : { nextPageToken };
        const search = { jql: contactsJql, fields: [contacts], maxResults, ...token };
        const { json } = await site.ask('manager', 'POST', '/search/jql', search);
        for (const issue of listAt(json, 'issues')) sum += Number(at(issue, 'fields', contacts));
        nextPageToken = at(json, 'nextPageToken');
      } while (nextPageToken !== undefined);
      sums.push(sum);
    }
    expect(sums[0]).toBeGreaterThan(10);
    expect(new Set(sums).size).toBe(1);
  });

  it('are made and trashed by administrators', async () => {
    const field = { name: 'Orders', type: numberType };
    expect((await site.ask('manager', 'POST', '/field', field)).status).toBe(403);
    expect((await site.ask('manager', 'POST', `/field/${contacts}/trash`)).status).toBe(403);
    expect((await site.ask('admin', 'POST', '/field/customfield_1/trash')).status).toBe(404);
    const { status, json } = await site.ask('admin', 'POST', '/field', field);
    expect([status, at(json, 'name')]).toEqual([201, 'Orders']);
    expect(await numberFields()).toContain('Orders');
  });

  it('are gone from issues, lists and JQL while they are in the trash', async () => {
    const before = await searchKeys(site, 'manager', contactsJql);
    await site.ask('admin', 'POST', `/field/${contacts}/trash`);
    expect(await numberFields()).toEqual(['Story point estimate']);
    const { status, json } = await site.ask('manager', 'POST', '/search/approximate-count', { jql: contactsJql });
    expect([status, at(json, 'errorMessages')]).toEqual([
      400,
      ["Field 'Customer contacts' does not exist or you do not have permission to view it."],
    ]);
    expect((await site.ask('developer', 'PUT', '/issue/PAY-12', { fields: { [contacts]: 1 } })).status).toBe(400);
    await site.ask('admin', 'POST', `/field/${contacts}/restore`);
    expect(await searchKeys(site, 'manager', contactsJql)).toEqual(before);
  });
});
