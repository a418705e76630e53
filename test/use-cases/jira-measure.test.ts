import type { Input } from '../../src/contract/operations';
import type { AppError } from '../../src/contract/reply';
import { type Company, type Goals, openCompany } from '../support/company';

type Reading = Input<'tryJiraReading'>['reading'];

const hour = 3_600_000;
const openBugs = 'project = SHOP AND issuetype = Bug AND statusCategory != Done';

describe('a key result that Jira measures', () => {
  let company: Company;
  let goals: Goals;

  beforeEach(async () => {
    company = await openCompany();
    goals = await company.withGoals();
  });
  afterEach(() => company.close());

  const draftOf = (reading: Reading, start = 40, target = 0) => ({
    objectiveId: goals.objectiveId,
    title: 'Open bugs in the shop',
    measure: { kind: 'jira' as const, start, target, unit: 'bugs', reading },
  });

  const measure = async (reading: Reading, start?: number, target?: number): Promise<string> =>
    (await company.ask('manager', 'createKeyResult', draftOf(reading, start, target))).id;

  async function standingOf(id: string) {
    const { objectives } = await company.ask('outsider', 'readProjectPage', {
      projectId: goals.projectId,
      cycleId: null,
    });
    const keyResult = objectives.flatMap(({ keyResults }) => keyResults).find((each) => each.id === id);
    if (keyResult === undefined) throw new Error('the key result is not shown');
    return keyResult;
  }

  const countByHand = async (jql: string): Promise<number> =>
    ((await company.rest('POST', 'search/approximate-count', { jql })) as { count: number }).count;

  it('has its value from the start, and progress by it', async () => {
    const open = await countByHand(openBugs);
    expect(open).toBeGreaterThan(0);
    const keyResult = await standingOf(await measure({ kind: 'count', jql: openBugs }));
    expect(keyResult).toMatchObject({ value: open, trouble: null, stated: null });
    expect(keyResult.progress.raw).toBeCloseTo((40 - open) / 40);
  });

  it('follows Jira within the hour', async () => {
    const id = await measure({ kind: 'count', jql: openBugs });
    const { value: before } = await standingOf(id);
    await company.move(company.keyOf('Filters reset on going back'), 'Done');
    company.site.clock.advance(hour);
    await company.site.settle();
    expect((await standingOf(id)).value).toBe((before ?? 0) - 1);
  });

  it('sums a number field, and takes shares in percent', async () => {
    const jql = 'project = SHOP';
    const { issues } = (await company.rest('POST', 'search/jql', {
      jql,
      fields: ['customfield_10016'],
      maxResults: 100,
    })) as { issues: { fields: Record<string, number | null> }[] };
    const points = issues.reduce((sum, { fields }) => sum + (fields.customfield_10016 ?? 0), 0);
    const sum: Reading = { kind: 'sum', jql, fieldId: 'customfield_10016' };
    expect(await company.ask('manager', 'tryJiraReading', { reading: sum })).toEqual({ value: points, error: null });
    const share: Reading = { kind: 'share', jql: `${jql} AND statusCategory = Done`, ofJql: jql };
    const done = await countByHand(`${jql} AND statusCategory = Done`);
    const all = await countByHand(jql);
    const { value } = await company.ask('manager', 'tryJiraReading', { reading: share });
    expect(value).toBeCloseTo((100 * done) / all);
  });

  it('says in Jira’s words what is wrong with the JQL, before and when it is saved', async () => {
    const reading: Reading = { kind: 'count', jql: 'colour = blue' };
    const { value, error } = await company.ask('manager', 'tryJiraReading', { reading });
    expect([value, error]).toEqual([null, expect.stringContaining('colour')]);
    expect(await refusal(draftOf(reading))).toMatchObject({
      code: 'invalid-input',
      issues: [{ path: 'measure.reading.jql', reason: 'refused-by-jira', message: error }],
    });
  });

  it('refuses a JQL whose matches the person may not all see', async () => {
    const team = { name: 'Auditors', projectIds: [goals.projectId], editorIds: ['712020:outsider'] };
    const { id: teamId } = await company.ask('admin', 'createTeam', team);
    const { cycleId } = goals;
    const objective = { teamId, cycleId, title: 'Nothing escapes us', strategicGoalId: null };
    const { id: objectiveId } = await company.ask('outsider', 'createObjective', objective);
    const seen = { ...draftOf({ kind: 'count', jql: 'project = PAY' }), objectiveId };
    expect((await company.call('outsider', 'createKeyResult', seen)).ok).toBe(true);
    const hidden = { ...draftOf({ kind: 'count', jql: 'statusCategory != Done' }), objectiveId };
    expect(await company.call('outsider', 'createKeyResult', hidden)).toMatchObject({
      error: { issues: [{ path: 'measure.reading.jql', reason: 'seen-in-part' }] },
    });
  });

  it('keeps the last value when the JQL stops parsing, and says what is wrong and since when', async () => {
    const key = company.keyOf('Filters reset on going back');
    const id = await measure({ kind: 'count', jql: `key = ${key} OR issuetype = Bug` });
    const { value } = await standingOf(id);
    await company.rest('DELETE', `issue/${key}`);
    company.site.clock.advance(hour);
    await company.site.settle();
    const failing = await standingOf(id);
    expect(failing).toMatchObject({ value, trouble: { error: expect.stringContaining(key) as string } });
    company.site.clock.advance(5 * hour);
    await company.site.settle();
    expect((await standingOf(id)).trouble?.since).toBe(failing.trouble?.since);
    const edit = { keyResultId: id, version: 1, title: 'Bugs', weight: 1, measure: failing.measure };
    expect((await company.call('manager', 'editKeyResult', edit)).ok).toBe(true);
  });

  it('keeps its value when an edit of what is read comes too late', async () => {
    const reading: Reading = { kind: 'count', jql: openBugs };
    const keyResultId = await measure(reading);
    const { value, measure: own } = await standingOf(keyResultId);
    await company.ask('admin', 'editKeyResult', { keyResultId, version: 1, title: 'Theirs' });
    const late = { keyResultId, version: 1, measure: { ...own, reading: { kind: 'count', jql: 'project = SHOP' } } };
    expect(await company.call('manager', 'editKeyResult', late)).toMatchObject({ error: { reason: 'newer-edit' } });
    expect((await standingOf(keyResultId)).value).toBe(value);
  });

  it('reads the issues of a sum when one of them changed or their number did, else daily', async () => {
    const points = 'customfield_10016';
    const id = await measure({ kind: 'sum', jql: 'project = SHOP', fieldId: points }, 0, 1_000);
    const key = company.keyOf('Filters reset on going back');
    /** Searches in those invocations that counted something, too. */
    const searchesIn = async (hours: number) => {
      company.site.resetInvocations();
      for (let at = 0; at < hours; at += 1) {
        company.site.clock.advance(hour);
        await company.site.settle();
      }
      const counting = company.site.invocations
        .map(({ jiraCalls }) => jiraCalls.map(({ path }) => path))
        .filter((paths) => paths.some((path) => path.includes('approximate-count')));
      return counting.flat().filter((path) => path.includes('search/jql')).length;
    };
    await searchesIn(1);
    const { value: before } = await standingOf(id);
    expect(await searchesIn(3)).toBe(0);
    await company.rest('PUT', `issue/${key}`, { fields: { [points]: 40 } });
    expect(await searchesIn(1)).toBe(1);
    const { value: changed } = await standingOf(id);
    expect(changed).not.toBe(before);
    await company.rest('DELETE', `issue/${key}`);
    expect(await searchesIn(1)).toBe(1);
    expect((await standingOf(id)).value).toBe((changed ?? 0) - 40);
    expect(await searchesIn(26)).toBe(1);
  });

  it('holds up no other for longer than an hour when Jira fails on it', async () => {
    const broken = await measure({ kind: 'sum', jql: 'project = PAY', fieldId: 'customfield_10016' });
    company.site.clock.advance(1);
    const id = await measure({ kind: 'count', jql: openBugs });
    const { value: before } = await standingOf(id);
    await company.move(company.keyOf('Filters reset on going back'), 'Done');
    company.jira.faults.failNext(2, 429, { pathIncludes: 'search/jql', retryAfterSeconds: 60 });
    for (let run = 0; run < 2; run += 1) {
      company.site.clock.advance(hour);
      await company.site.settle();
    }
    expect((await standingOf(id)).value).toBe((before ?? 0) - 1);
    expect((await standingOf(broken)).trouble).toBeNull();
  });

  async function refusal(draft: object): Promise<AppError> {
    const reply = await company.call('manager', 'createKeyResult', draft);
    if (reply.ok) throw new Error('it was not refused');
    return reply.error;
  }
});
