import { randomUUID } from 'node:crypto';
import type { AppError } from '../../src/contract/reply';
import type { OperationName } from '../../src/contract/operations';
import { type Company, type Goals, openCompany, type Person } from '../support/company';

describe('bad input', () => {
  let company: Company;
  let goals: Goals;

  beforeAll(async () => {
    company = await openCompany();
    goals = await company.withGoals();
  });
  afterAll(() => company.close());

  async function refusalOf(operation: OperationName, input: unknown, person: Person = 'admin'): Promise<AppError> {
    const reply = await company.call(person, operation, input);
    if (reply.ok) throw new Error(`${operation} was not refused`);
    return reply.error;
  }

  const keyResult = (fields: object) => ({
    objectiveId: goals.objectiveId,
    title: 'Less drop-off',
    measure: { kind: 'number', start: 38, target: 25, unit: '%' },
    ...fields,
  });

  it.each([
    ['an empty title', { title: '  ' }, 'title', 'Give it a title.'],
    ['a title over 255 characters', { title: 'x'.repeat(256) }, 'title', 'Make it 255 characters or shorter.'],
    [
      'a target that equals the start',
      { measure: { kind: 'number', start: 5, target: 5, unit: '' } },
      'measure.target',
      'The target equals the start: nothing would move. Change one of them.',
    ],
    [
      'a range that is open on both sides',
      { measure: { kind: 'keep', low: null, high: null, unit: '' } },
      'measure.low',
      'Enter a lowest value, a highest value, or both.',
    ],
    [
      'a range that is upside down',
      { measure: { kind: 'keep', low: 5, high: 4, unit: '' } },
      'measure.high',
      'The highest value is below the lowest. Swap them or change one.',
    ],
    [
      'a number that is none',
      { measure: { kind: 'number', start: 'five', target: 1, unit: '' } },
      'measure.start',
      'Enter a number.',
    ],
    ['a negative weight', { weight: -1 }, 'weight', 'Enter 0 or more.'],
  ])('names the field of %s', async (_what, fields, path, message) => {
    expect(await refusalOf('createKeyResult', keyResult(fields))).toEqual({
      code: 'invalid-input',
      issues: [expect.objectContaining({ path, message })],
    });
  });

  it('names every field that is wrong', async () => {
    const error = await refusalOf('createCycle', { name: '', startsOn: '2026-02-30', endsOn: 'tomorrow' });
    expect(error).toMatchObject({ issues: [{ path: 'name' }, { path: 'startsOn' }, { path: 'endsOn' }] });
  });

  it('refuses a cycle that ends before it starts, and a check-in of tomorrow', async () => {
    const cycle = { name: 'Q4', startsOn: '2026-10-01', endsOn: '2026-09-30' };
    expect(await refusalOf('createCycle', cycle)).toMatchObject({ issues: [{ path: 'endsOn' }] });
    const tomorrow = new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10);
    const checkIn = { keyResultId: goals.dropOff, value: 1, measuredOn: tomorrow };
    expect(await refusalOf('checkIn', checkIn)).toMatchObject({ issues: [{ path: 'measuredOn' }] });
  });

  it.each([
    ['linkInitiative', 'key-result', () => ({ issueId: company.issueId('PAY-12'), keyResultId: randomUUID() })],
    ['unlinkInitiative', 'initiative', () => ({ issueId: company.issueId('PAY-40'), keyResultId: goals.dropOff })],
    ['rereadIssue', 'issue', () => ({ issueId: '4711' })],
    ['markHeartbeat', 'issue', () => ({ issueId: '4711' })],
    ['explainProgress', 'key-result', () => ({ kind: 'keyResult', id: randomUUID() })],
    ['explainProgress', 'objective', () => ({ kind: 'objective', id: randomUUID() })],
    ['createKeyResult', 'objective', () => keyResult({ objectiveId: randomUUID() })],
    ['createObjective', 'cycle', () => ({ ...goals, cycleId: randomUUID(), title: 'x' })],
    ['createObjective', 'strategic-goal', () => ({ ...goals, strategicGoalId: randomUUID(), title: 'x' })],
  ] as const)('%s says that the %s does not exist', async (operation, what, input) => {
    const error = await refusalOf(operation, input());
    expect(error).toMatchObject({ code: 'not-found', what, message: expect.stringMatching(/\.$/) as string });
  });

  it('says that an issue is linked already', async () => {
    const link = { issueId: company.issueId('PAY-12'), keyResultId: goals.wallets };
    await company.ask('developer', 'linkInitiative', link);
    const error = await refusalOf('linkInitiative', link, 'developer');
    expect(error).toMatchObject({ code: 'conflict', reason: 'already-linked' });
  });

  it('does not overwrite somebody’s newer edit', async () => {
    const edit = { objectiveId: goals.objectiveId, strategicGoalId: goals.strategicGoalId, noGoalReason: '' };
    await company.ask('admin', 'editObjective', { ...edit, version: 1, title: 'Theirs' });
    const mine = await refusalOf('editObjective', { ...edit, version: 1, title: 'Mine' }, 'manager');
    expect(mine).toMatchObject({ code: 'conflict', reason: 'newer-edit' });
    const page = await company.ask('manager', 'readProjectPage', { projectId: goals.projectId, cycleId: null });
    expect(page.objectives[0]).toMatchObject({ title: 'Theirs', version: 2 });
  });

  it.each(['🎯 Räksmörgås', 'مرحبا بالعالم', '<script>alert(1)</script>', `'; DROP TABLE objective; --`, '%_\\"`'])(
    'keeps the text %s as it was typed',
    async (title) => {
      const { id } = await company.ask('manager', 'createKeyResult', { ...keyResult({}), title } as never);
      const page = await company.ask('manager', 'readProjectPage', { projectId: goals.projectId, cycleId: null });
      const found = page.objectives.flatMap(({ keyResults }) => keyResults).find((each) => each.id === id);
      expect(found?.title).toBe(title);
      const { groups } = await company.ask('manager', 'findKeyResults', { text: title, projectId: null });
      expect(groups.flatMap(({ keyResults }) => keyResults.map((each) => each.id))).toContain(id);
    },
  );

  it('tells nobody what went wrong inside, only where to find it', async () => {
    const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    company.jira.faults.failNext(3, 500, { pathIncludes: 'mypermissions' });
    const error = await refusalOf('markHeartbeat', { issueId: company.issueId('PAY-12') });
    expect(error).toMatchObject({
      code: 'unavailable',
      message: 'It is too busy right now. What you typed is kept: try again in a moment.',
    });
    expect(silenced).toHaveBeenCalledTimes(1);
    silenced.mockRestore();
  });
});

describe('Jira in trouble while an issue is being linked', () => {
  let company: Company;
  let goals: Goals;
  const link = () => ({ issueId: company.issueId('PAY-12'), keyResultId: goals.wallets });
  const reading = { pathIncludes: '/search/jql' };

  beforeEach(async () => {
    company = await openCompany();
    goals = await company.withGoals();
  });
  afterEach(() => company.close());

  it.each([429, 500, 503] as const)('tries again after a %s', async (status) => {
    company.jira.faults.failNext(1, status, { ...reading, retryAfterSeconds: 0 });
    const panel = await company.ask('developer', 'linkInitiative', link());
    expect(panel.readings).toEqual([]);
    expect(panel.serves[0]?.keyResult.progress.progress).toBeGreaterThan(0);
  });

  it('links, says that it waits for Jira, and finishes by itself', async () => {
    company.jira.faults.failNext(1, 429, { ...reading, retryAfterSeconds: 60 });
    const panel = await company.ask('developer', 'linkInitiative', link());
    expect(panel.readings).toEqual([{ issueId: link().issueId, state: 'waiting', read: 1, expected: null }]);
    expect(panel.serves).toHaveLength(1);

    await company.site.settle({ advance: true });
    const later = await company.ask('developer', 'readIssuePanel', { issueId: link().issueId });
    expect(later.readings).toEqual([]);
    expect(later.serves[0]?.keyResult.progress.progress).toBeGreaterThan(0);
  });
});
