import { at, listAt, openSite } from './open-site';
import type { OpenSite } from './open-site';

let site: OpenSite;

beforeEach(() => {
  site = openSite();
});

afterEach(() => {
  expect(site.jira.violations).toEqual([]);
});

async function parse(jql: string, validation = 'strict', who = 'developer'): Promise<unknown> {
  const { json } = await site.ask(who, 'POST', `/jql/parse?validation=${validation}`, { queries: [jql] });
  return listAt(json, 'queries')[0];
}

const errorsOf = async (jql: string): Promise<unknown> => at(await parse(jql), 'errors');

it('shows the structure of queries that are right', async () => {
  expect(await parse('(project = PAY or not type in (Bug)) and assignee = currentUser() order by key desc')).toEqual({
    query: '(project = PAY or not type in (Bug)) and assignee = currentUser() order by key desc',
    structure: {
      where: {
        operator: 'and',
        clauses: [
          expect.objectContaining({ operator: 'or' }),
          {
            field: { name: 'assignee', encodedName: 'assignee' },
            operator: '=',
            operand: { function: 'currentUser', arguments: [] },
          },
        ],
      },
      orderBy: { fields: [{ field: { name: 'key', encodedName: 'key' }, direction: 'desc' }] },
    },
  });
});

it.each([
  ['project = ', 'Expecting either a value, list or function before the end of the query. (line 1, character 11)'],
  [
    'invalid query',
    "Expecting operator but got 'query'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'. (line 1, character 9)",
  ],
  ['project = PAY and', 'Expecting a field name before the end of the query. (line 1, character 18)'],
  ['project = PAY foo', "Expecting either 'OR' or 'AND' but got 'foo'. (line 1, character 15)"],
  ['project = PAY\nand and', "Expecting a field name but got 'and'. (line 2, character 5)"],
  ['(project = PAY', "Expecting ')' before the end of the query. (line 1, character 15)"],
  ['status = "Done', 'The quoted string "Done has not been completed. (line 1, character 10)'],
])('names the place in %j, as searches do', async (jql, message) => {
  const expected = `Error in the JQL Query: ${message}`;
  expect(await errorsOf(jql)).toEqual([expected]);
  const search = await site.ask('developer', 'POST', '/search/jql', { jql });
  expect([search.status, at(search.json, 'errorMessages')]).toEqual([400, [expected]]);
});

it('names every field and value that does not exist, or is hidden', async () => {
  expect(await errorsOf('universe = 42 and project in (NOPE, PAY) and key = SEC-1 order by luck')).toEqual([
    "Field 'universe' does not exist or you do not have permission to view it.",
    "The value 'NOPE' does not exist for the field 'project'.",
    "An issue with key 'SEC-1' does not exist for field 'key'.",
    "Field 'luck' does not exist or you do not have permission to view it.",
  ]);
  expect(await errorsOf('status changed')).toEqual(["The operator 'changed' is not supported by the 'status' field."]);
});

it('warns of what does not exist, or says nothing of it, as wished', async () => {
  expect(await parse('project = NOPE', 'warn')).toMatchObject({
    structure: {},
    warnings: ["The value 'NOPE' does not exist for the field 'project'."],
  });
  expect(Object.keys((await parse('project = NOPE', 'none')) as object)).toEqual(['query', 'structure']);
  expect(at(await parse('project = ', 'none'), 'errors')).toHaveLength(1);
});

it('refuses a query for a project once that is gone', async () => {
  expect(await errorsOf('project = APP')).toBeUndefined();
  expect((await site.ask('admin', 'DELETE', '/project/APP')).status).toBe(204);
  expect(await errorsOf('project = APP')).toEqual(["The value 'APP' does not exist for the field 'project'."]);
  const count = await site.ask('developer', 'POST', '/search/approximate-count', { jql: 'project = APP' });
  expect(count.status).toBe(400);
});
