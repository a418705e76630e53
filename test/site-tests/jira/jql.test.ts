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

const find = (jql: string): Promise<readonly unknown[]> => searchKeys(site, 'admin', jql);

const everything = 'project is not EMPTY';

describe('what JQL finds', () => {
  it.each([
    ['the children of a parent', 'parent = PAY-40 and type = Bug', ['House numbers with letters are cut off']],
    ['words of the summary', 'summary ~ "postcodes delivery"', ['Check postcodes of all delivery countries']],
    ['the beginning of a word', 'text ~ "postc*"', ['Check postcodes of all delivery countries']],
    ['a phrase', 'summary ~ "\\"stolen cards\\""', ['Stolen cards pass on the second try']],
    ['dropped issues', 'resolution = Duplicate and project = APP', ['Order list is empty after an update']],
    ['labels', 'labels = upkeep and project = APP and statusCategory = Done', ['Support the new system versions']],
  ])('%s', async (_, jql, summaries) => {
    const keys = await find(jql);
    expect(keys.map((key) => site.jira.issue(String(key))?.summary)).toEqual(summaries);
  });

  it('takes ids and keys, in lists and alone', async () => {
    const id = site.jira.issue('PAY-12')?.id ?? '';
    expect(await find(`id = ${id}`)).toEqual(['PAY-12']);
    expect(await find(`key in (PAY-12, PAY-40) order by key desc`)).toEqual(['PAY-40', 'PAY-12']);
    expect(new Set(await find(`parent in (${id}, PAY-40)`))).toEqual(
      new Set([...(await find('parent = PAY-12')), ...(await find('parent = PAY-40'))]),
    );
  });

  it('reaches sub-tasks by the epic above them', async () => {
    const keys = await find('parentEpic = PAY-12');
    expect(keys).toContain('PAY-14');
    expect(keys).toContain('PAY-13');
    expect(keys).not.toContain('PAY-12');
  });

  it('tells empty from not empty', async () => {
    const [all, withParent, without] = await Promise.all([
      find(everything),
      find('parent is not EMPTY'),
      find('parent is EMPTY'),
    ]);
    expect(withParent.length + without.length).toBe(all.length);
    expect(await find('resolution is EMPTY')).toEqual(await find('resolution = Unresolved'));
    const others = await find('assignee != "Dev Dahl"');
    for (const key of others) expect(site.jira.issue(String(key))?.assigneeId).toMatch(/^712020:(?!developer)/);
  });

  it('knows who is asking', async () => {
    const own = await searchKeys(site, 'developer', 'assignee = currentUser()');
    expect(own.length).toBeGreaterThan(0);
    for (const key of own) expect(site.jira.issue(String(key))?.assigneeId).toBe('712020:developer');
  });

  it('compares dates, relative and absolute', async () => {
    await site.ask('developer', 'PUT', '/issue/PAY-12', { fields: { summary: 'Wallets' } });
    site.clock.now += 90 * 60_000;
    expect(await find('updated >= -2h')).toEqual(['PAY-12']);
    expect(await find('updated >= "-1h"')).toEqual([]);
    expect(await find('updated >= "2026-11-23 06:05"')).toEqual(['PAY-12']);
    expect(await find('updated >= "2026/11/24"')).toEqual([]);
    expect(await find('updated >= startOfDay()')).toEqual(['PAY-12']);
    expect(await find(`updated > ${site.clock.now - 2 * 3_600_000}`)).toEqual(['PAY-12']);
    expect((await find('resolved < now()')).length).toBeGreaterThan(10);
  });

  it('knows since when issues are in the category of their status', async () => {
    const sinceNow = 'statusCategoryChangedDate >= "-1h"';
    expect(await find(sinceNow)).toEqual([]);
    const { json: moves } = await site.ask('developer', 'GET', '/issue/PAY-12/transitions');
    const done = listAt(moves, 'transitions').find((each) => at(each, 'name') === 'Done');
    await site.ask('developer', 'POST', '/issue/PAY-12/transitions', { transition: { id: at(done, 'id') } });
    const moved = await find(sinceNow);
    expect(moved).toEqual(['PAY-12']);
    await site.ask('developer', 'PUT', '/issue/PAY-40', { fields: { summary: 'Autofill' } });
    expect(await find(sinceNow)).toEqual(moved);
    const { json } = await site.ask('admin', 'GET', '/issue/PAY-12?fields=statuscategorychangedate');
    expect(Date.parse(String(at(json, 'fields', 'statuscategorychangedate')))).toBe(site.clock.now);
  });

  it('compares numbers', async () => {
    const keys = await find('"Story point estimate" >= 13 or cf[10016] = 13');
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(site.jira.issue(String(key))?.storyPoints).toBe(13);
  });

  it('asks the functions of apps', async () => {
    site.jira.defineJqlFunction('initiativesOf', (clause) =>
      Promise.resolve(clause.arguments[0] === 'payments' ? { jql: 'key = PAY-12' } : { error: 'No such team' }),
    );
    expect(await find('issue in initiativesOf(payments) and project = PAY')).toEqual(['PAY-12']);
    const { status, json } = await site.ask('admin', 'POST', '/search/jql', { jql: 'issue in initiativesOf(x)' });
    expect([status, at(json, 'errorMessages', 0)]).toEqual([400, 'No such team']);
  });
});

describe('what JQL refuses', () => {
  it.each([
    ['project = ', 'Error in the JQL Query'],
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
    ['sprint = 1', "Field 'sprint' does not exist"],
    ['constructor = 1', "Field 'constructor' does not exist"],
    ['key = PAY-999', "An issue with key 'PAY-999' does not exist for field 'key'."],
    ['parent in (1)', "A value with ID '1' does not exist for the field 'parent'."],
    ['status changed', "The operator 'changed' is not supported by the 'status' field."],
    ['status was Done', "The operator 'was' is not supported by the 'status' field."],
    ['status ~ Done', "The operator '~' is not supported by the 'status' field."],
    ['summary = Done', "The operator '=' is not supported by the 'summary' field."],
    ['updated > yesterday', "The value 'yesterday' for field 'updated' is invalid."],
    ['issue in linkedIssues(PAY-1)', "Unable to find JQL function 'linkedIssues()'."],
  ])('%s', async (jql, message) => {
    const { status, json } = await site.ask('admin', 'POST', '/search/jql', { jql });
    expect(status).toBe(400);
    expect(at(json, 'errorMessages', 0)).toContain(message);
  });

  it('names a hidden issue like one that does not exist', async () => {
    const { status, json } = await site.ask('developer', 'POST', '/search/jql', { jql: 'key = SEC-1' });
    expect(status).toBe(400);
    expect(at(json, 'errorMessages', 0)).toBe("An issue with key 'SEC-1' does not exist for field 'key'.");
  });
});

describe('and, or, not', () => {
  const clause = fc.constantFrom(
    'project = PAY',
    'statusCategory = Done',
    'type in (Bug, Epic)',
    'parent is EMPTY',
    'labels = upkeep',
    'updated >= -20d',
  );

  it('obey the rules of logic', async () => {
    await fc.assert(
      fc.asyncProperty(clause, clause, async (a, b) => {
        expect(await find(`not (${a} and ${b}) and ${everything}`)).toEqual(await find(`not ${a} or not ${b}`));
        const [withA, withoutA, all] = await Promise.all([find(a), find(`not ${a}`), find(everything)]);
        expect(new Set([...withA, ...withoutA])).toEqual(new Set(all));
        expect(withA.length + withoutA.length).toBe(all.length);
      }),
      { numRuns: 20 },
    );
  });
});
