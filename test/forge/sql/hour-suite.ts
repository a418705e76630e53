import type { AccountId } from '../../../src/domain/ids';
import { aTeam, day, insertGoals, insertKeyResult, issueId } from './builders';
import type { Storage } from './storage';

const someone = 'someone' as AccountId;
const today = day('2026-02-10');

/** What an hour finds to do, on every database. */
export function hourSuite(storage: Storage): void {
  const { goals, halfTold, heartbeat, hour, marks, statementsOf, teams } = storage;
  const look = (now = 5_000, on = today) => hour.look(now, on, now - 1_000);

  describe('the look at an hour', () => {
    it('is one statement, and finds nothing to do where nothing is', async () => {
      await hour.saveSchema();
      expect(await statementsOf(() => look())).toBe(1);
      expect(await look()).toMatchObject({
        ...{
          isSchemaOld: false,
          hasLostJobs: false,
          hasCatchUp: false,
          hasWork: false,
          hasTurned: false,
          hasMeasures: false,
        },
        sweptTrace: null,
      });
    });

    it('finds what was lost, once its time has come', async () => {
      const { objective } = await insertGoals(storage);
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id });
      await marks.save([{ keyResultId: keyResult.id, isDue: true, runAt: 6_000, nextSlotAt: 0 }], 1);
      expect(await look(5_000)).toMatchObject({ hasLostJobs: false });
      expect(await look(6_000)).toMatchObject({ hasLostJobs: true });
      await marks.clear([keyResult.id], 9_000);
      expect(await look(6_000)).toMatchObject({ hasLostJobs: false });
      await halfTold.add(issueId(1), 1);
      expect(await look(6_000)).toMatchObject({ hasLostJobs: true });
    });

    it('has the trace of the last sweep, and another with each change and each day', async () => {
      const { objective } = await insertGoals(storage);
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id });
      const seen = [(await look()).trace];
      const changes = [
        () => teams.insert({ ...aTeam({ name: 'Another' }), projectIds: [] }),
        () => goals.updateObjective({ ...objective, title: 'Another' }),
        () => marks.save([{ keyResultId: keyResult.id, isDue: false, runAt: 1, nextSlotAt: 1 }], 7),
        () => heartbeat.mark([issueId(1)], { markedBy: someone, markedAt: 1 }),
      ];
      for (const change of changes) {
        await change();
        seen.push((await look()).trace);
      }
      seen.push((await look(5_000, day('2026-02-11'))).trace);
      expect(new Set(seen).size).toBe(seen.length);
      const { trace } = await look();
      await hour.saveSwept(trace);
      expect(await look()).toMatchObject({ trace, sweptTrace: trace });
    });
  });
}
