import type { Cycle, KeyResult, Objective, Team } from '../../../src/use-cases/records';
import {
  anybody,
  accountId,
  aCheckIn,
  aCycle,
  aKeyResult,
  anObjective,
  aTeam,
  day,
  insertGoals,
  insertKeyResult,
  newId,
  projectId,
} from './builders';
import type { Storage } from './storage';

const me = accountId('mia');
const today = day('2026-02-15');

/** What is kept of check-ins, and whose they are to make. */
export function checkInSuite(storage: Storage): void {
  const { checkIns, cycles, goalEditors, goals, progress, statementsOf, teams } = storage;

  const readingOf = async (id: KeyResult['id']) => (await progress.listKeyResultInputs([id]))[0]?.reading;
  const listMine = () => checkIns.listMine(me, today, day('2026-02-01'));

  async function insertOwned(given: {
    team?: Partial<Team>;
    cycle?: Partial<Cycle>;
    objective?: Partial<Objective>;
    keyResult?: Partial<KeyResult>;
  }) {
    const team = aTeam(given.team);
    const cycle = aCycle(given.cycle);
    await teams.insert({ ...team, projectIds: [projectId(1), projectId(2)] });
    await cycles.insert([{ ...cycle, closedAt: null }]);
    const objective = anObjective({ teamId: team.id, cycleId: cycle.id, ...given.objective });
    await goals.insertObjective(objective);
    const keyResult = aKeyResult({ objectiveId: objective.id, ownerId: me, ...given.keyResult });
    await goals.insertKeyResult(keyResult);
    if (cycle.closedAt !== null) {
      await cycles.setClosed(cycle.id, cycle.closedAt, 0);
    }
    return { team, cycle, objective, keyResult };
  }

  describe('check-ins', () => {
    it('inserts many in one statement, as they are, and leaves out what has no key result', async () => {
      const { keyResult } = await insertOwned({});
      const first = aCheckIn({
        keyResultId: keyResult.id,
        value: 1.5,
        confidence: 7,
        note: '🚀\n"quoted"',
        statedPace: 'atRisk',
      });
      const second = aCheckIn({ keyResultId: keyResult.id, value: -2, measuredOn: day('2026-01-05') });
      const lost = aCheckIn({ keyResultId: newId() });
      expect(await statementsOf(() => checkIns.insert([first, second]))).toBe(1);
      expect(await checkIns.insert([lost])).toEqual([]);
      const third = aCheckIn({ keyResultId: keyResult.id });
      expect(await checkIns.insert([lost, third])).toEqual([third.id]);
      const kept = await checkIns.list([first.id, second.id, lost.id]);
      expect(kept).toHaveLength(2);
      expect(kept).toEqual(expect.arrayContaining([first, second]));
      expect(await checkIns.insert([])).toEqual([]);
      expect(await checkIns.list([])).toEqual([]);
    });

    it('counts a correction in place of what it corrects, once, and keeps both', async () => {
      const { keyResult } = await insertOwned({});
      const keyResultId = keyResult.id;
      const wrong = aCheckIn({ keyResultId, value: 310, measuredOn: day('2026-02-10') });
      await checkIns.insert([wrong]);
      const right = aCheckIn({
        keyResultId,
        value: 31,
        measuredOn: day('2026-02-10'),
        createdAt: 2,
        replacesId: wrong.id,
      });
      expect(await checkIns.insert([right])).toEqual([right.id]);
      expect(await readingOf(keyResultId)).toMatchObject({ value: 31 });
      const again = aCheckIn({ keyResultId, value: 32, createdAt: 3, replacesId: wrong.id });
      expect(await checkIns.insert([again])).toEqual([]);
      const finer = aCheckIn({
        keyResultId,
        value: 31.5,
        measuredOn: day('2026-02-09'),
        createdAt: 4,
        replacesId: right.id,
      });
      expect(await checkIns.insert([finer])).toEqual([finer.id]);
      expect(await readingOf(keyResultId)).toMatchObject({ value: 31.5, measuredOn: '2026-02-09' });
      expect(await checkIns.list([wrong.id, right.id, finer.id])).toHaveLength(3);
    });

    it('corrects nothing of another key result', async () => {
      const { keyResult, objective } = await insertOwned({});
      const other = await insertKeyResult(storage, { objectiveId: objective.id });
      const theirs = aCheckIn({ keyResultId: other.id });
      await checkIns.insert([theirs]);
      expect(await checkIns.insert([aCheckIn({ keyResultId: keyResult.id, replacesId: theirs.id })])).toEqual([]);
    });

    it('tells how key results are measured, and in which cycle', async () => {
      const { keyResult, cycle } = await insertOwned({
        keyResult: { measure: { kind: 'keep', low: 1, high: null, unit: 's' } },
      });
      const { id, measure } = keyResult;
      expect(await checkIns.listMeasured([id, newId()])).toEqual([{ id, measure, cycle }]);
      expect(await checkIns.listMeasured([])).toEqual([]);
      expect(await statementsOf(() => checkIns.listMeasured([id]))).toBe(1);
    });

    it('tells who may edit the goals of many key results at once', async () => {
      const one = await insertOwned({ team: { leadId: me } });
      const other = await insertOwned({
        team: { editorIds: [me] },
        cycle: { closedAt: 5 },
        keyResult: { ownerId: null },
      });
      const ids = [one.keyResult.id, other.keyResult.id];
      const found = await goalEditors.listGoalEditors([...ids, newId()], anybody);
      expect(found.size).toBe(2);
      for (const id of ids)
        expect(found.get(id)).toEqual(await goalEditors.findGoalEditors({ keyResultId: id }, anybody));
      expect(await statementsOf(() => goalEditors.listGoalEditors(ids, anybody))).toBe(1);
      expect(await goalEditors.listGoalEditors([], anybody)).toEqual(new Map());
    });
  });

  describe('my key results', () => {
    it('lists what I own, and what nobody owns in a team that I lead', async () => {
      const owned = await insertOwned({ team: { name: 'A' } });
      const led = await insertOwned({ team: { name: 'B', leadId: me }, keyResult: { ownerId: null } });
      await insertOwned({ team: { leadId: me }, keyResult: { ownerId: accountId('noa') } });
      await insertOwned({ team: { editorIds: [me] }, keyResult: { ownerId: null } });
      const mine = await listMine();
      expect(mine.map(({ keyResult }) => keyResult.id)).toEqual([owned.keyResult.id, led.keyResult.id]);
      expect(await statementsOf(listMine)).toBe(1);
    });

    it('lists each once, in open cycles that run and where people measure', async () => {
      const both = await insertOwned({ team: { leadId: me } });
      await insertOwned({ cycle: { closedAt: 5 } });
      await insertOwned({ cycle: { startsOn: day('2026-04-01'), endsOn: day('2026-06-30') } });
      await insertOwned({ cycle: { startsOn: day('2025-10-01'), endsOn: day('2025-12-31') } });
      await insertOwned({ keyResult: { measure: { kind: 'initiatives' } } });
      expect((await listMine()).map(({ keyResult }) => keyResult.id)).toEqual([both.keyResult.id]);
    });

    it('tells how each stands, and what it serves', async () => {
      const { team, cycle, strategicGoal, objective } = await insertGoals(storage);
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id, ownerId: me });
      const checkIn = aCheckIn({ keyResultId: keyResult.id, value: 30, confidence: 6 });
      await checkIns.insert([checkIn]);
      const [row] = await listMine();
      expect(row).toMatchObject({
        ...{ keyResult, team, cycle },
        reading: { value: 30, confidence: 6, measuredOn: checkIn.measuredOn },
        objective: { id: objective.id, title: objective.title },
        strategicGoal: { id: strategicGoal.id, title: strategicGoal.title },
        rules: { checkInCadenceDays: 14 },
      });
    });
  });
}
