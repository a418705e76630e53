import { randomUUID } from 'node:crypto';
import { addDays, dayOf } from '../../src/domain/day';
import { type Company, type Goals, openCompany, people } from '../support/company';

let company: Company;
let goals: Goals;
beforeEach(async () => {
  company = await openCompany();
  goals = await company.withGoals();
});
afterEach(() => company.close());

const today = () => dayOf(company.site.clock.now());

async function dropOff() {
  const { objectives } = await company.ask('admin', 'readProjectPage', { projectId: goals.projectId, cycleId: null });
  const found = objectives.flatMap(({ keyResults }) => keyResults).find(({ id }) => id === goals.dropOff);
  if (found === undefined) throw new Error('no drop-off');
  return found;
}

const aKeyResult = (input: { title: string; ownerId?: string | null; measure?: object }) =>
  company.call('manager', 'createKeyResult', {
    objectiveId: goals.objectiveId,
    measure: { kind: 'number', start: 0, target: 10, unit: '' },
    ...input,
  });

async function idOfNew(input: Parameters<typeof aKeyResult>[0]): Promise<string> {
  const reply = await aKeyResult(input);
  if (!reply.ok) throw new Error('not made');
  return reply.value.id;
}

describe('my key results', () => {
  it('are those I own, and those without an owner in teams that I lead, what is due first', async () => {
    const owned = await idOfNew({ title: 'Owned', ownerId: people.developer.accountId });
    await company.ask('developer', 'checkIn', { keyResultId: owned, value: 1, confidence: 6 });
    const ofDeveloper = await company.ask('developer', 'readCheckIns', {});
    expect(ofDeveloper.keyResults.map(({ keyResult }) => keyResult.title)).toEqual(['Owned']);
    const mine = ofDeveloper.keyResults[0];
    expect(mine?.keyResult).toMatchObject({ value: 1, measuredOn: today(), confidence: 6 });
    expect(mine?.objective.title).toBe('Buying is effortless on a phone');
    expect(mine?.strategicGoal?.title).toBe('Win mobile customers');
    const ofManager = await company.ask('manager', 'readCheckIns', {});
    expect(ofManager.keyResults.map(({ keyResult }) => keyResult.id)).toEqual([goals.dropOff]);
    expect((await company.ask('outsider', 'readCheckIns', {})).keyResults).toEqual([]);
  });

  it('say when the next check-in is due, until they are done', async () => {
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 30 });
    expect((await dropOff()).dueOn).toBe(addDays(today(), 14));
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 25 });
    expect(await dropOff()).toMatchObject({ dueOn: null, progress: { pace: 'done' } });
  });
});

describe('a check-in', () => {
  it('of an earlier day counts only while there is none of a later one', async () => {
    const earlier = addDays(today(), -5);
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 36, measuredOn: earlier });
    expect(await dropOff()).toMatchObject({ value: 36, measuredOn: earlier });
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 31 });
    const before = addDays(today(), -2);
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 34, measuredOn: before });
    expect(await dropOff()).toMatchObject({ value: 31, measuredOn: today() });
  });

  it.each([
    ['after tomorrow', 2, 'in-the-future'],
    ['long before the cycle', -800, 'before-the-cycle'],
  ])('of a day %s is refused at its field', async (_, days, reason) => {
    const measuredOn = addDays(today(), days);
    const reply = await company.call('manager', 'checkIn', { keyResultId: goals.dropOff, value: 1, measuredOn });
    expect(reply).toMatchObject({ error: { code: 'invalid-input', issues: [{ path: 'measuredOn', reason }] } });
  });

  it('may state another status, which stands beside the computed one', async () => {
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 38, statedPace: 'onTrack' });
    const { stated, progress } = await dropOff();
    expect(stated).toEqual({ pace: 'onTrack', by: people.manager.accountId, on: today() });
    expect(progress.progress).toBe(0);
  });

  it('corrects an earlier one, on its day, by its author or a goal editor and nobody else', async () => {
    const keyResultId = await idOfNew({ title: 'Owned', ownerId: people.developer.accountId });
    const measuredOn = addDays(today(), -3);
    const wrong = await company.ask('admin', 'checkIn', { keyResultId, value: 900, measuredOn });
    const correction = { keyResultId, value: 9, replacesId: wrong.id };
    for (const person of ['developer', 'outsider'] as const)
      expect(await company.call(person, 'checkIn', correction)).toMatchObject({ error: { code: 'forbidden' } });
    const right = await company.ask('manager', 'checkIn', correction);
    const { keyResults } = await company.ask('developer', 'readCheckIns', {});
    expect(keyResults[0]?.keyResult).toMatchObject({ value: 9, measuredOn });
    const again = await company.call('manager', 'checkIn', correction);
    expect(again).toMatchObject({ error: { code: 'conflict', reason: 'newer-edit' } });
    expect(await company.call('admin', 'checkIn', { ...correction, replacesId: right.id })).toMatchObject({ ok: true });
    const own = await company.ask('developer', 'checkIn', { keyResultId, value: 8 });
    expect(await company.call('developer', 'checkIn', { keyResultId, value: 7, replacesId: own.id })).toMatchObject({
      ok: true,
    });
  });

  it('corrects only what is there, and of the same key result', async () => {
    const other = await idOfNew({ title: 'Other', ownerId: null });
    const { id: replacesId } = await company.ask('manager', 'checkIn', { keyResultId: other, value: 1 });
    for (const id of [replacesId, randomUUID()]) {
      const reply = await company.call('manager', 'checkIn', { keyResultId: goals.dropOff, value: 1, replacesId: id });
      expect(reply).toMatchObject({ error: { code: 'not-found', what: 'check-in' } });
    }
  });
});

describe('many check-ins at once', () => {
  it('are made in one go, and what does not hold is refused by itself', async () => {
    const own = await idOfNew({ title: 'Owned', ownerId: people.developer.accountId });
    const missing = randomUUID();
    const answer = await company.ask('developer', 'checkInAll', {
      checkIns: [
        { keyResultId: own, value: 5, confidence: 8, note: '<b>5</b> 🎉', statedPace: 'atRisk' },
        { keyResultId: goals.dropOff, value: 30 },
        { keyResultId: own, value: 6, measuredOn: addDays(today(), 9) },
        { keyResultId: missing, value: 1 },
      ],
    });
    expect(answer.saved).toEqual([{ keyResultId: own, id: expect.any(String) as string }]);
    expect(answer.refused).toMatchObject([
      { keyResultId: goals.dropOff, error: { code: 'forbidden' } },
      { keyResultId: own, error: { code: 'invalid-input', issues: [{ path: 'measuredOn' }] } },
      { keyResultId: missing, error: { code: 'not-found', what: 'key-result' } },
    ]);
    expect(answer.view.keyResults).toHaveLength(1);
    expect(answer.view.keyResults[0]?.keyResult).toMatchObject({
      value: 5,
      progress: { progress: 0.5 },
      stated: { pace: 'atRisk' },
    });
    expect((await dropOff()).value).toBeNull();
  });

  it('work out the numbers once', async () => {
    const one = await idOfNew({ title: 'One', ownerId: null });
    const other = await idOfNew({ title: 'Other', ownerId: null });
    company.site.resetInvocations();
    await company.ask('manager', 'checkInAll', {
      checkIns: [goals.dropOff, one, other].map((keyResultId) => ({ keyResultId, value: 5 })),
    });
    const statements = company.site.invocations.flatMap(({ sql }) => sql);
    expect(statements.filter((text) => /insert into `check_in`/i.test(text))).toHaveLength(1);
    expect(company.countRecomputations()).toBe(1);
  });

  it('are refused together, with the place of what is wrong, when they are no check-ins', async () => {
    const checkIns = [
      { keyResultId: goals.dropOff, value: 1 },
      { keyResultId: goals.dropOff, value: 1, note: 'x'.repeat(10_001), confidence: 11 },
    ];
    const reply = await company.call('manager', 'checkInAll', { checkIns });
    const issues = reply.ok || reply.error.code !== 'invalid-input' ? [] : reply.error.issues;
    expect(issues.map(({ path }) => path).sort()).toEqual(['checkIns.1.confidence', 'checkIns.1.note']);
    expect((await dropOff()).value).toBeNull();
    expect(await company.call('manager', 'checkInAll', { checkIns: [] })).toMatchObject({ ok: false });
  });
});
