import type { GadgetScope } from '../../../src/contract/gadget-views';
import { noStanding } from '../../../src/domain/standing';
import type { GoalRef } from '../../../src/use-cases/records';
import { accountId, aProgress, aTeam, anObjective, day, insertGoals } from './builders';
import type { Storage } from './storage';

const viewer = accountId('mia');
const cycleDays = { startsOn: day('2026-01-01'), endsOn: day('2026-03-31') };

export function gadgetSuite(storage: Storage) {
  const { companyProgress, gadgets, goals, progress, standings, statementsOf, teams, work } = storage;

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

    it('tells how the teams of its scope stand and what they completed', async () => {
      const { team, cycle } = await insertGoals(storage);
      const lower = aTeam({ parentId: team.id, name: 'Wallets' });
      await teams.insert({ ...lower, projectIds: [] });
      const standing = { ...noStanding, keyResults: 3, weight: 2, weightedProgress: 1 };
      await standings.save([{ cycleId: cycle.id, teamId: team.id, scope: 'tree', standing }], 5);
      await standings.save([{ cycleId: cycle.id, teamId: team.id, scope: 'own', standing: noStanding }], 5);
      const tally = { strategic: 1.5, heartbeat: 1, unclassified: 0.5, issues: 3 };
      const share = { cycleId: cycle.id, completed: tally, inProgress: tally, weeks: [] };
      await work.finish(lower.id, 9, 5, { shares: [share], items: [] });
      const alone = { kind: 'team', id: team.id, isWithBelow: false } as const;
      expect(await gadgets.listTeams({ kind: 'company' }, cycle.id, 9, 9)).toEqual({
        rows: [
          { id: team.id, parentId: null, name: team.name, standing },
          { id: lower.id, parentId: team.id, name: 'Wallets', standing: null },
        ],
        total: 2,
      });
      expect(await gadgets.listTeams({ kind: 'company' }, cycle.id, 0, 9)).toMatchObject({ rows: [{ id: team.id }] });
      expect(await gadgets.listTeams({ kind: 'company' }, cycle.id, 9, 1)).toMatchObject({ total: 2 });
      expect(await gadgets.listTeams(alone, cycle.id, 9, 9)).toMatchObject({
        ...{ rows: [{ id: team.id, standing: noStanding }], total: 1 },
      });
      expect(await gadgets.listWork({ kind: 'company' }, cycle.id)).toEqual([
        { id: team.id, parentId: null, name: team.name, completed: null },
        { id: lower.id, parentId: team.id, name: 'Wallets', completed: tally },
      ]);
      expect(await gadgets.listWork(alone, cycle.id)).toHaveLength(1);
      expect(await statementsOf(() => gadgets.listTeams({ kind: 'company' }, cycle.id, 9, 9))).toBe(1);
      expect(await statementsOf(() => gadgets.listWork({ kind: 'company' }, cycle.id))).toBe(1);
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
      const histories = await companyProgress.listHistories([one, other], cycleDays);
      expect(histories.get(one.id)).toEqual([
        { on: '2026-01-01', share: 0.2 },
        { on: '2026-02-01', share: 0.4 },
      ]);
      expect(histories.get(other.id)).toEqual([{ on: '2026-01-01', share: 0.5 }]);
      expect(await statementsOf(() => companyProgress.listHistories([one], cycleDays))).toBe(1);
    });
  });
}
