import type { ObjectiveId } from '../../../src/domain/ids';
import type { Objective } from '../../../src/use-cases/records';
import {
  accountId,
  aCycle,
  anIssue,
  anObjective,
  aProgress,
  aStrategicGoal,
  day,
  insertGoals,
  insertKeyResult,
  insertStrategicGoal,
  issueId,
  link,
} from './builders';
import type { Storage } from './storage';

const mia = accountId('mia');
const all = { from: 0, limit: 50 };
const readers = { people: [], groupIds: [] };

export function strategyMapSuite(storage: Storage) {
  const { cycles, goals, mirror, progress, strategyMap } = storage;
  const titles = (rows: { objective: { title: string } }[]) => rows.map(({ objective }) => objective.title);

  /** An objective that serves a strategic goal, and room for others of its team and cycle. */
  async function insertCompany() {
    const company = await insertGoals(storage, { objective: { title: 'Serves' } });
    const { team, cycle } = company;
    const insert = async (title: string, given: Partial<Objective> = {}): Promise<ObjectiveId> => {
      const objective = anObjective({ teamId: team.id, cycleId: cycle.id, title, ...given });
      await goals.insertObjective(objective);
      return objective.id;
    };
    return { ...company, insert };
  }

  describe('the strategy map', () => {
    it('counts at each root what stands there, as far as the viewer may see it', async () => {
      const { cycle, strategicGoal, objective, insert } = await insertCompany();
      const hiddenId = await insert('Hidden', { strategicGoalId: strategicGoal.id, readers });
      await insert('Below one that is seen', { parentObjectiveId: objective.id });
      await insert('Below one that is not', { parentObjectiveId: hiddenId });
      await insert('Serves none');
      const counted = await strategyMap.countAtRoots(cycle.id, mia);
      expect(counted).toHaveLength(3);
      expect(counted).toEqual(
        expect.arrayContaining([
          { root: { kind: 'strategicGoal', id: strategicGoal.id }, objectives: 1 },
          { root: { kind: 'elsewhere' }, objectives: 1 },
          { root: { kind: 'noGoal' }, objectives: 1 },
        ]),
      );
      const stray = (root: 'elsewhere' | 'noGoal') =>
        strategyMap.listServingNone({ cycleId: cycle.id, root, ...all }, mia);
      expect(titles(await stray('elsewhere'))).toEqual(['Below one that is not']);
      expect(titles(await stray('noGoal'))).toEqual(['Serves none']);
    });

    it('holds the cycle and longer ones around it', async () => {
      const { strategicGoal, objective, insert } = await insertCompany();
      const within = aCycle({ startsOn: day('2026-02-01'), endsOn: day('2026-02-28') });
      const later = aCycle({ startsOn: day('2026-02-01'), endsOn: day('2026-06-30') });
      await cycles.insert([within, later]);
      await insert('In February', { cycleId: within.id, parentObjectiveId: objective.id });
      await insert('Later', { cycleId: later.id, parentObjectiveId: objective.id });
      const goal = { kind: 'strategicGoal', id: strategicGoal.id };
      expect(await strategyMap.countAtRoots(within.id, mia)).toEqual([{ root: goal, objectives: 1 }]);
      expect(await strategyMap.countAtRoots(later.id, mia)).toEqual([{ root: { kind: 'elsewhere' }, objectives: 1 }]);
      const below = await strategyMap.listBelow(objective.id, all, mia);
      expect(titles(below)).toEqual(['In February', 'Later']);
      expect(below.map(({ cycle }) => cycle)).toEqual([within, later]);
    });

    it('lists what serves each strategic goal, heaviest first and page by page, with its part of all', async () => {
      const { team, cycle, strategicGoal, objective, insert } = await insertCompany();
      const other = aStrategicGoal({ title: 'Other' });
      await insertStrategicGoal(storage, other);
      await insert('Other', { strategicGoalId: other.id });
      await insert('Heavy', { strategicGoalId: strategicGoal.id, weight: 5 });
      await insert('Hidden', { strategicGoalId: strategicGoal.id, weight: 2, readers });
      await insert('Below', { strategicGoalId: strategicGoal.id, parentObjectiveId: objective.id });
      await insert('Crosswise', { strategicGoalId: other.id, parentObjectiveId: objective.id });
      const query = { cycleId: cycle.id, ids: [strategicGoal.id, other.id] };
      const rows = await strategyMap.listServing({ ...query, ...all }, mia);
      expect(titles(rows.filter(({ strategicGoalId }) => strategicGoalId === strategicGoal.id))).toEqual([
        'Heavy',
        'Serves',
      ]);
      expect(rows.find(({ objective }) => objective.title === 'Heavy')).toMatchObject({
        place: { weight: 5, totalWeight: 9, siblings: 2 },
        objective: { teamId: team.id, teamName: team.name, isRestricted: false, keyResults: 0, contributing: 0 },
        keyResult: null,
        cycle,
      });
      const [crosswise, ofOther] = rows.filter(({ strategicGoalId }) => strategicGoalId === other.id);
      expect([crosswise, ofOther].map((row) => row?.objective.title)).toEqual(['Crosswise', 'Other']);
      const second = await strategyMap.listServing({ ...query, from: 1, limit: 1 }, mia);
      expect(titles(second).toSorted()).toEqual(['Other', 'Serves']);
      expect(await strategyMap.listServing({ ...query, ids: [], ...all }, mia)).toEqual([]);
    });

    it('lists the key results of an objective, then what contributes to it', async () => {
      const { objective, insert } = await insertCompany();
      await insert('Contributes', { parentObjectiveId: objective.id, weight: 2 });
      await insert('Hidden', { parentObjectiveId: objective.id, readers });
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id });
      const goal = { kind: 'keyResult', id: keyResult.id } as const;
      await progress.save([aProgress({ goal, progress: 0.4, delivery: 0.5, done: 1, total: 2 })], 1, day('2026-02-01'));
      await link(storage, keyResult, 11);
      const [first, second, ...others] = await strategyMap.listBelow(objective.id, all, mia);
      expect(others).toEqual([]);
      expect(first).toMatchObject({
        place: { weight: 1, totalWeight: 4, siblings: 2 },
        keyResult: { keyResult, progress: { progress: 0.4, delivery: 0.5 }, reading: null, initiatives: 1 },
      });
      expect(second).toMatchObject({ objective: { title: 'Contributes' }, keyResult: null });
      const [shown] = await strategyMap.listServing(
        {
          cycleId: objective.cycleId,
          ids: objective.strategicGoalId === null ? [] : [objective.strategicGoalId],
          ...all,
        },
        mia,
      );
      expect(shown?.objective).toMatchObject({ keyResults: 1, contributing: 1 });
    });

    it('lists the initiatives of a key result, without deleted issues', async () => {
      const { objective } = await insertCompany();
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id });
      await mirror.store([anIssue({ id: issueId(11) }), anIssue({ id: issueId(12) })], 1);
      for (const issue of [11, 12, 13]) await link(storage, keyResult, issue, issue);
      await mirror.applyDeletion(issueId(11), 5_000);
      const place = { weight: 1, totalWeight: 2, siblings: 2 };
      expect(await strategyMap.listInitiatives(keyResult.id, all)).toMatchObject([
        { issueId: issueId(12), isNew: true, place },
        { issueId: issueId(13), place },
      ]);
      expect(await strategyMap.listInitiatives(keyResult.id, { from: 1, limit: 1 })).toMatchObject([
        { issueId: issueId(13) },
      ]);
    });
  });
}
