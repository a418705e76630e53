import type { GadgetScope } from '../../../src/contract/gadget-views';
import type { GoalRef } from '../../../src/use-cases/records';
import { accountId, aProgress, aTeam, anObjective, day, insertGoals } from './builders';
import type { Storage } from './storage';

const viewer = accountId('mia');
const cycleDays = { startsOn: day('2026-01-01'), endsOn: day('2026-03-31') };

export function gadgetSuite(storage: Storage) {
  const { gadgets, goals, progress, statementsOf, teams } = storage;

  describe('the gadget', () => {
    it('finds what it is about, with all cycles', async () => {
      const { team, cycle, strategicGoal, objective } = await insertGoals(storage);
      const foundIn = async (scope: GadgetScope) => (await gadgets.readFrame(scope, viewer)).found;
      const named = { cycleId: null, weight: 1 };
      expect(await gadgets.readFrame({ kind: 'company' }, viewer)).toMatchObject({ cycles: [cycle], found: [] });
      expect(await foundIn({ kind: 'team', id: team.id, isWithBelow: true })).toEqual([
        { id: team.id, title: team.name, ...named },
      ]);
      expect(await foundIn({ kind: 'strategicGoal', id: strategicGoal.id })).toEqual([
        { id: strategicGoal.id, title: strategicGoal.title, ...named },
      ]);
      expect(await foundIn({ kind: 'objectives', ids: [objective.id] })).toEqual([
        { id: objective.id, title: objective.title, cycleId: cycle.id, weight: objective.weight },
      ]);
      expect(await statementsOf(() => gadgets.readFrame({ kind: 'company' }, viewer))).toBe(1);
    });

    it('lists objectives down the tree of teams, the first of them, in one statement', async () => {
      const { team, cycle, objective } = await insertGoals(storage);
      const lower = aTeam({ parentId: team.id });
      const lowest = aTeam({ parentId: lower.id });
      for (const each of [lower, lowest]) await teams.insert({ ...each, projectIds: [] });
      const deep = anObjective({ teamId: lowest.id, cycleId: cycle.id });
      await goals.insertObjective(deep);
      const goal = { kind: 'objective', id: deep.id } as const;
      await progress.save([aProgress({ goal, progress: 0.25 })], 1, day('2026-02-01'));
      await progress.save([aProgress({ goal, progress: 0.75 })], 2, day('2026-02-20'));
      const list = (scope: GadgetScope, limit = 5) =>
        gadgets.listObjectives(scope, cycle.id, day('2026-02-10'), limit, viewer);
      const idsIn = async (scope: GadgetScope) => (await list(scope)).rows.map((row) => row.objective.id);
      expect(await idsIn({ kind: 'company' })).toEqual([objective.id, deep.id]);
      expect(await idsIn({ kind: 'team', id: team.id, isWithBelow: true })).toEqual([objective.id, deep.id]);
      expect(await idsIn({ kind: 'team', id: team.id, isWithBelow: false })).toEqual([objective.id]);
      expect(await idsIn({ kind: 'objectives', ids: [deep.id, objective.id] })).toEqual([deep.id, objective.id]);
      expect(await list({ kind: 'company' }, 1)).toMatchObject({ rows: [{ teamName: team.name }], total: 2 });
      expect(await list({ kind: 'objectives', ids: [deep.id] })).toMatchObject({
        rows: [{ cycle, progress: { progress: 0.75, earlierProgress: 0.25 } }],
        total: 1,
      });
      expect(await statementsOf(() => list({ kind: 'company' }))).toBe(1);
    });

    it('reads histories within a cycle, beginning with what held before it', async () => {
      const [one, other]: GoalRef[] = [
        { kind: 'team', id: 'a:b' },
        { kind: 'objective', id: 'c' as never },
      ];
      if (one === undefined || other === undefined) throw new Error('there are two');
      const save = (goal: GoalRef, share: number | null, on: string) =>
        progress.save([aProgress({ goal, progress: share })], 1, day(on));
      await save(one, 0.1, '2025-12-01');
      await save(one, 0.2, '2025-12-20');
      await save(one, 0.4, '2026-02-01');
      await save(one, 0.9, '2026-04-01');
      await save(other, 0.3, '2025-12-31');
      await save(other, 0.5, '2026-01-01');
      await save(other, null, '2026-01-02');
      const histories = await gadgets.listHistories([one, other], cycleDays);
      expect(histories.get(one.id)).toEqual([
        { on: '2026-01-01', share: 0.2 },
        { on: '2026-02-01', share: 0.4 },
      ]);
      expect(histories.get(other.id)).toEqual([{ on: '2026-01-01', share: 0.5 }]);
      expect(await statementsOf(() => gadgets.listHistories([one], cycleDays))).toBe(1);
    });
  });
}
