import type { TeamId } from '../../../src/domain/ids';
import { noStanding } from '../../../src/domain/standing';
import { aCycle, anObjective, aTeam, day, insertGoals, insertKeyResult, link, newId } from './builders';
import type { Storage } from './storage';

const today = day('2026-02-15');

export function overviewSuite(storage: Storage) {
  const { cycles, goals, overview, standings, statementsOf, teams } = storage;

  describe('the overview', () => {
    it('looks at open cycles in which the day lies, the first to end first', async () => {
      const year = aCycle({ name: '2026', endsOn: day('2026-12-31') });
      const quarter = aCycle();
      const closed = aCycle({ closedAt: 5 });
      await cycles.insert([
        ...[year, closed, quarter, aCycle({ startsOn: day('2026-03-01') })],
        aCycle({ startsOn: day('2025-01-01'), endsOn: day('2026-02-14') }),
      ]);
      expect(await overview.listCycles(today)).toEqual({ running: [quarter, year], turned: [] });
    });

    it('goes through the teams by id', async () => {
      const ids = ['a', 'b', 'c'].map((id) => id as TeamId);
      for (const id of ids) await teams.insert({ ...aTeam({ id }), projectIds: [] });
      expect(await overview.listTeamIds(null, 2)).toEqual(ids.slice(0, 2));
      expect(await overview.listTeamIds(ids[1] ?? null, 2)).toEqual(ids.slice(2));
      expect(await overview.listTeamIds(ids[2] ?? null, 2)).toEqual([]);
    });

    it('has the objectives of teams with their key results and whether these have initiatives', async () => {
      const { team, cycle, objective } = await insertGoals(storage);
      const { id } = await insertKeyResult(storage, { objectiveId: objective.id });
      await link(storage, { id }, 12);
      await insertKeyResult(storage, { objectiveId: objective.id });
      const bare = anObjective({ teamId: team.id, cycleId: cycle.id });
      await goals.insertObjective(bare);
      const rows = await overview.listGoals([team.id, newId()], [cycle.id]);
      expect(rows.map((row) => [row.objective.id, row.keyResults.map(({ hasInitiatives }) => hasInitiatives)])).toEqual(
        [
          [objective.id, [true, false]],
          [bare.id, []],
        ],
      );
      expect(await statementsOf(() => overview.listGoals([team.id], [cycle.id]))).toBe(1);
      expect(await overview.listGoals([team.id], [newId()])).toEqual([]);
      expect(await overview.listGoals([], [cycle.id])).toEqual([]);
    });
  });

  describe('how teams stand', () => {
    const standing = { ...noStanding, objectives: { ...noStanding.objectives, onTrack: 2, none: 1 } };

    it('is kept for each team on its own and with those below, the newest reading of it', async () => {
      const { team, cycle } = await insertGoals(storage);
      const own = { ...standing, keyResults: 4, measurable: 3, diverging: 1, weight: 2.5, weightedProgress: 0.3 };
      await standings.save([{ cycleId: cycle.id, teamId: team.id, scope: 'own', standing: own }], 2);
      await standings.save([{ cycleId: cycle.id, teamId: team.id, scope: 'own', standing: noStanding }], 1);
      const stored = { cycleId: cycle.id, id: team.id, parentId: null, own, readAt: 2, comparedOn: null };
      const tree = (cycleId = cycle.id) => standings.listTree([cycleId], null, 9);
      expect(await tree()).toEqual([{ ...stored, tree: null }]);
      await standings.save([{ cycleId: cycle.id, teamId: team.id, scope: 'tree', standing }], 2);
      expect(await tree()).toEqual([{ ...stored, tree: standing }]);
      expect(await standings.listTree([cycle.id], team.id, 9)).toEqual([]);
      expect(await tree(newId())).toEqual([]);
      expect(await standings.listOwn([team.id, newId()], [cycle.id, newId()])).toEqual([
        { cycleId: cycle.id, id: team.id, own },
      ]);
      expect(await standings.listOwn([], [cycle.id])).toEqual([]);
    });

    it('is told of a line: the team, those above it and those right below each', async () => {
      const { team, cycle } = await insertGoals(storage);
      const insert = async (parentId: TeamId | null) => {
        const inserted = aTeam({ parentId });
        await teams.insert({ ...inserted, projectIds: [] });
        return inserted.id;
      };
      const top = await insert(null);
      const [middle, aunt] = [await insert(top), await insert(top)];
      const [own, sister, cousin] = [await insert(middle), await insert(middle), await insert(aunt)];
      await standings.save([{ cycleId: cycle.id, teamId: aunt, scope: 'tree', standing }], 2);
      const line = await standings.listLine([own], [cycle.id]);
      expect(new Map(line.map(({ id, isInLine }) => [id, isInLine]))).toEqual(
        new Map([
          ...[top, middle, own].map((id) => [id, true] as const),
          ...[aunt, sister].map((id) => [id, false] as const),
        ]),
      );
      expect(line.find(({ id }) => id === aunt)).toMatchObject({ parentId: top, tree: standing, readAt: null });
      expect(line.some(({ id }) => id === cousin || id === team.id)).toBe(false);
      expect(await statementsOf(() => standings.listLine([own], [cycle.id]))).toBe(1);
      expect(await standings.listLine([], [cycle.id])).toEqual([]);
    });
  });
}
