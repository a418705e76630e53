import type { KeyResultId } from '../../../src/domain/ids';
import type { Measure } from '../../../src/domain/measure';
import type { Reading } from '../../../src/use-cases/records';
import { aCheckIn, aCycle, anObjective, day, insertGoals, insertKeyResult } from './builders';
import type { Storage } from './storage';

const measure = {
  kind: 'jira',
  start: 40,
  target: 0,
  unit: 'bugs',
  reading: { kind: 'count', jql: 'issuetype = Bug' },
} as const satisfies Measure;
const today = day('2026-02-10');

/** What the storage of values from Jira does on every database. */
export function jiraMeasureSuite(storage: Storage): void {
  const { checkIns, goals, jiraValues, progress, statementsOf } = storage;

  const readingOf = async (id: KeyResultId): Promise<Reading | null | undefined> =>
    (await progress.listKeyResultInputs([id]))[0]?.reading;

  describe('values from Jira', () => {
    it('stand where check-ins would, which do not count any more', async () => {
      const { objective } = await insertGoals(storage);
      const { id: keyResultId } = await insertKeyResult(storage, { objectiveId: objective.id, measure });
      await checkIns.insert([aCheckIn({ keyResultId, value: 3 })]);
      expect(await readingOf(keyResultId)).toBeNull();
      await jiraValues.save([{ keyResultId, value: 31, readOn: today, trouble: null, basis: null }], 5);
      const reading = { value: 31, measuredOn: today, confidence: null, statedPace: null, authorId: null };
      expect(await readingOf(keyResultId)).toEqual({ ...reading, trouble: null });
      const trouble = { error: 'Field “colour” does not exist.', since: 9 };
      await jiraValues.save([{ keyResultId, value: 31, readOn: today, trouble, basis: null }], 9);
      expect(await readingOf(keyResultId)).toEqual({ ...reading, trouble });
    });

    it('are listed while their cycle is open and runs, those asked longest ago first', async () => {
      const { objective, team } = await insertGoals(storage);
      const late = await insertKeyResult(storage, { objectiveId: objective.id, measure });
      const early = await insertKeyResult(storage, { objectiveId: objective.id, measure });
      const inPeople = await insertKeyResult(storage, { objectiveId: objective.id });
      const next = aCycle({ startsOn: day('2026-04-01'), endsOn: day('2026-06-30') });
      await storage.cycles.insert([next]);
      const later = anObjective({ teamId: team.id, cycleId: next.id });
      await goals.insertObjective(later);
      const planned = await insertKeyResult(storage, { objectiveId: later.id, measure });
      const unread = await insertKeyResult(storage, { objectiveId: objective.id, measure });
      const value = { value: null, readOn: null, trouble: null, basis: null };
      for (const [{ id: keyResultId }, askedAt] of [
        [late, 20],
        [early, 10],
        [inPeople, 5],
        [planned, 1],
      ] as const) {
        await jiraValues.save([{ keyResultId, ...value }], askedAt);
      }
      expect(await jiraValues.listMeasured(today, 10)).toEqual(
        [unread, early, late].map(({ id: keyResultId }) => ({ keyResultId, ...value, reading: measure.reading })),
      );
      expect(await jiraValues.listMeasured(today, 1)).toHaveLength(1);
      expect(await statementsOf(() => jiraValues.listMeasured(today, 10))).toBe(1);
    });

    it('are written together, but none over one that was asked for later; with their basis while it is of their reading', async () => {
      const { objective } = await insertGoals(storage);
      const [one, other] = [
        await insertKeyResult(storage, { objectiveId: objective.id, measure }),
        await insertKeyResult(storage, { objectiveId: objective.id, measure }),
      ];
      const basis = { reading: measure.reading, readAt: 7, matched: 3 };
      const value = { value: 3, readOn: today, trouble: null };
      const known = { keyResultId: one.id, ...value, basis };
      const before = { ...basis, reading: { kind: 'count', jql: 'issuetype = Task' } } as const;
      const values = [known, { keyResultId: other.id, ...value, basis: before }];
      expect(await statementsOf(() => jiraValues.save(values, 8))).toBe(1);
      await jiraValues.save([{ ...known, value: 2, basis: null }], 6);
      const listed = new Map((await jiraValues.listMeasured(today, 9)).map((each) => [each.keyResultId, each]));
      expect(listed.get(one.id)).toEqual({ ...known, reading: measure.reading });
      expect(listed.get(other.id)).toEqual({ keyResultId: other.id, ...value, basis: null, reading: measure.reading });
    });
  });
}
