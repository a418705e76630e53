import type { KeyResultId, ObjectiveId } from '../../../src/domain/ids';
import type { Objective } from '../../../src/use-cases/records';
import {
  anybody,
  aCycle,
  aKeyResult,
  anObjective,
  accountId,
  aProgress,
  aTeam,
  day,
  insertGoals,
  insertKeyResult,
  newId,
  projectId,
} from './builders';
import type { Storage } from './storage';

const today = day('2026-02-15');

/** Where goals stand: in their order, below one another, and out of sight. */
export function goalLineSuite(storage: Storage) {
  const { goals, goalOrder, contributions, removedGoals, activity, progress, projectPage, statementsOf } = storage;

  /** Four objectives of one team, in the order in which they came. */
  async function insertFour() {
    const { team, cycle, objective } = await insertGoals(storage);
    const others = ['B', 'C', 'D'].map((title) => anObjective({ teamId: team.id, cycleId: cycle.id, title }));
    for (const each of others) await goals.insertObjective(each);
    const ids = [objective, ...others].map(({ id }) => id);
    const listed = async () => {
      const rows = await projectPage.listObjectives([team.id], cycle.id, today, anybody);
      return rows.map((row) => 'ABCD'[ids.indexOf(row.objective.id)]).join('');
    };
    return { team, cycle, ids: ids as [ObjectiveId, ObjectiveId, ObjectiveId, ObjectiveId], listed };
  }

  const insertChild = async (beside: Pick<Objective, 'teamId' | 'cycleId'>, given: Partial<Objective> = {}) => {
    const child = anObjective({ teamId: beside.teamId, cycleId: beside.cycleId, ...given });
    expect(await goals.insertObjective(child)).toBe(true);
    return child;
  };

  describe('the order of objectives', () => {
    it('puts one before another, or last, whichever way it moves', async () => {
      const { ids, listed } = await insertFour();
      const [a, b, c, d] = ids;
      const moves: [ObjectiveId, ObjectiveId | null, string][] = [
        [d, a, 'DABC'],
        [d, c, 'ABDC'],
        [a, null, 'BDCA'],
        [c, b, 'CBDA'],
        [b, b, 'CBDA'],
        [b, d, 'CBDA'],
        [a, d, 'CBAD'],
      ];
      for (const [id, beforeId, order] of moves) {
        expect(await goalOrder.moveObjective(id, beforeId)).toBe(true);
        expect(await listed()).toBe(order);
      }
    });

    it('moves nothing beside what is of another team, or not there', async () => {
      const { ids, listed } = await insertFour();
      const { objective: foreign } = await insertGoals(storage);
      expect(await goalOrder.moveObjective(ids[0], foreign.id)).toBe(false);
      expect(await goalOrder.moveObjective(ids[0], newId())).toBe(false);
      expect(await goalOrder.moveObjective(newId(), null)).toBe(false);
      expect(await listed()).toBe('ABCD');
    });

    it('goes by the ids where two came at once, and moves them all the same', async () => {
      const { ids, listed } = await insertFour();
      await storage.execute('UPDATE objective SET position = 1', []);
      const tied = await listed();
      const at = (place: number) => ids['ABCD'.indexOf(tied[place] ?? '')] ?? newId();
      await goalOrder.moveObjective(at(3), at(1));
      expect(await listed()).toBe([tied[0], tied[3], tied[1], tied[2]].join(''));
    });

    it('holds for key results within their objective', async () => {
      const { team, cycle, objective } = await insertGoals(storage);
      const ids: KeyResultId[] = [];
      for (const title of ['A', 'B', 'C'])
        ids.push((await insertKeyResult(storage, { objectiveId: objective.id, title })).id);
      const [a = newId(), , c = newId()] = ids;
      expect(await goalOrder.moveKeyResult(c, a)).toBe(true);
      const [row] = await projectPage.listObjectives([team.id], cycle.id, today, anybody);
      expect(row?.keyResults.map(({ keyResult }) => keyResult.title)).toEqual(['C', 'A', 'B']);
      expect(await statementsOf(() => goalOrder.moveKeyResult(c, a))).toBe(2);
      expect(await statementsOf(() => goalOrder.moveKeyResult(c, null))).toBe(1);
    });
  });

  describe('removed goals', () => {
    it('are taken out as they were seen, and found and brought back whole', async () => {
      const { objective } = await insertGoals(storage);
      const keyResult = await insertKeyResult(storage, {
        objectiveId: objective.id,
        measure: { kind: 'jira', start: 1, target: 2, unit: '€', reading: { kind: 'count', jql: 'a = "b"' } },
      });
      expect(await removedGoals.listKeyResults(objective.id)).toEqual([keyResult.id]);
      expect(await goals.deleteKeyResult(keyResult.id, 2)).toBe(false);
      expect(await goals.deleteKeyResult(keyResult.id, 1)).toBe(true);
      expect(await goals.deleteObjective(objective.id, 2)).toBe(false);
      expect(await goals.deleteObjective(objective.id, 1)).toBe(true);
      expect(await goals.findObjective(objective.id)).toBeUndefined();
      expect(await removedGoals.findObjective(objective.id, anybody)).toEqual(objective);
      expect(await removedGoals.findKeyResult(keyResult.id)).toEqual(keyResult);
      expect(await removedGoals.findObjective(newId(), anybody)).toBeUndefined();
      expect(await statementsOf(() => removedGoals.findObjective(objective.id, anybody))).toBe(1);
      for (const _ of ['restored', 'again']) {
        expect(await goals.restoreObjective(objective)).toBe(true);
        expect(await goals.restoreKeyResult(keyResult)).toBe(true);
      }
      expect(await goals.findObjective(objective.id)).toEqual(objective);
      expect(await goals.findKeyResult(keyResult.id)).toEqual(keyResult);
    });

    it('stay as they are where they came back and were changed since', async () => {
      const { objective: above } = await insertGoals(storage);
      const objective = await insertChild(above, { parentObjectiveId: above.id });
      const { id } = await insertKeyResult(storage, { objectiveId: objective.id });
      const removed = async () => ({
        objective: (await removedGoals.findObjective(objective.id, anybody)) ?? objective,
        keyResult: (await removedGoals.findKeyResult(id)) ?? aKeyResult({ objectiveId: objective.id }),
      });
      await goals.deleteKeyResult(id, 1);
      await goals.deleteObjective(objective.id, 1);
      const seen = await removed();
      await goals.restoreObjective(seen.objective);
      await goals.restoreKeyResult(seen.keyResult);
      const now = { version: 2, title: 'Changed since' };
      await goals.updateObjective({ id: objective.id, version: 1, title: now.title, parentObjectiveId: null });
      await goals.updateKeyResult({ id, version: 1, title: now.title });
      expect(await goals.restoreObjective(seen.objective)).toBe(true);
      expect(await goals.restoreKeyResult(seen.keyResult)).toBe(true);
      expect(await goals.findObjective(objective.id)).toMatchObject({ ...now, parentObjectiveId: null });
      expect(await goals.findKeyResult(id)).toMatchObject(now);
      await goals.deleteObjective(objective.id, 2);
      await goals.deleteKeyResult(id, 2);
      expect(await removed()).toMatchObject({ objective: now, keyResult: now });
    });

    it('are known from the log where it alone tells of them, whatever it did not know of yet', async () => {
      const { objective } = await insertGoals(storage);
      const keyResult = aKeyResult({ objectiveId: objective.id });
      await goals.deleteObjective(objective.id, 1);
      await storage.clear('removed_objective');
      const optional = {
        objective: ['description', 'noGoalReason', 'weight', 'state', 'learned', 'readers', 'proposedParentId'],
        keyResult: ['weight', 'learned', 'cadenceDays', 'grade', 'carriedFromId', 'version'],
      };
      for (const [kind, goal] of Object.entries({ objective, keyResult })) {
        const unknown = optional[kind as 'objective' | 'keyResult'];
        const from = Object.fromEntries(Object.entries(goal).filter(([field]) => !unknown.includes(field)));
        const line = { at: 1, accountId: accountId('mia'), source: 'person', to: null, change: 'remove' } as const;
        await activity.record({ ...line, subject: { kind, id: goal.id }, from });
      }
      for (const _ of ['once', 'again']) {
        expect(await removedGoals.findObjective(objective.id, anybody)).toEqual(objective);
        expect(await removedGoals.findKeyResult(keyResult.id)).toEqual(keyResult);
      }
      expect(await goals.restoreObjective(objective)).toBe(true);
      expect(await goals.restoreKeyResult(keyResult)).toBe(true);
      expect(await goals.findObjective(objective.id)).toEqual(objective);
      expect(await goals.findKeyResult(keyResult.id)).toEqual(keyResult);
    });

    it('leave what they were part of to be worked out without them', async () => {
      const { team, cycle, strategicGoal, objective } = await insertGoals(storage);
      await goals.deleteObjective(objective.id, 1);
      const teams = [{ teamId: team.id, cycleId: cycle.id }];
      expect(
        await progress.listRollUp({ objectiveIds: [objective.id], strategicGoalIds: [strategicGoal.id], teams }),
      ).toEqual({ edges: [], teamIds: [], objectiveIds: [] });
      const left = anObjective({ teamId: team.id, cycleId: cycle.id });
      await goals.insertObjective(left);
      const { edges, teamIds } = await progress.listRollUp({ teams });
      expect(edges).toEqual([
        expect.objectContaining({
          parent: { kind: 'team', id: `${team.id}:${cycle.id}` },
          child: { kind: 'objective', id: left.id },
        }),
      ]);
      expect(teamIds).toEqual([team.id]);
    });
  });

  describe('contributing objectives', () => {
    it('are shown below their parent, and it above them', async () => {
      const { team, cycle, objective } = await insertGoals(storage);
      const other = aTeam({ name: 'Mobile' });
      await storage.teams.insert({ ...other, projectIds: [projectId(2)] });
      const of = { teamId: other.id, cycleId: cycle.id };
      const child = await insertChild(of, { title: 'Counts', parentObjectiveId: objective.id, weight: 2 });
      const would = await insertChild(of, { title: 'Asks', proposedParentId: objective.id });
      await progress.save([aProgress({ goal: { kind: 'objective', id: child.id }, progress: 0.4 })], 1, today);
      const { contributions: below, initiatives } = await projectPage.listBelow([objective.id], [], 5, anybody);
      const common = { parentId: objective.id, teamName: 'Mobile' };
      expect(initiatives).toEqual([]);
      expect(below).toHaveLength(2);
      expect(below).toContainEqual({
        ...common,
        id: child.id,
        title: 'Counts',
        weight: 2,
        progress: 0.4,
        isProposed: false,
      });
      expect(below).toContainEqual({
        ...common,
        id: would.id,
        title: 'Asks',
        weight: 1,
        progress: null,
        isProposed: true,
      });
      expect((await projectPage.listBelow([objective.id], [], 1, anybody)).contributions).toHaveLength(1);
      expect(await projectPage.listBelow([], [], 5, anybody)).toEqual({ initiatives: [], contributions: [] });

      const rows = await projectPage.listObjectives([other.id], cycle.id, today, anybody);
      const above = { id: objective.id, title: objective.title, teamName: team.name, progress: null };
      const parent = { ...above, strategicGoalId: objective.strategicGoalId };
      expect(rows.map((row) => [row.parent, row.proposedParent])).toEqual([
        [parent, null],
        [null, parent],
      ]);
      expect(await statementsOf(() => projectPage.listBelow([objective.id], [newId()], 5, anybody))).toBe(1);
    });

    it('count once their proposal is accepted, and no more once it is declined', async () => {
      const { objective } = await insertGoals(storage);
      const child = await insertChild(objective, { proposedParentId: objective.id });
      expect(await contributions.accept(child.id, newId())).toBe(false);
      expect(await statementsOf(() => contributions.accept(child.id, objective.id))).toBe(1);
      const accepted = { version: 2, parentObjectiveId: objective.id, proposedParentId: null };
      expect(await goals.findObjective(child.id)).toMatchObject(accepted);
      expect(await contributions.accept(child.id, objective.id)).toBe(false);
      expect(await contributions.decline(child.id, newId())).toBe(false);
      expect(await statementsOf(() => contributions.decline(child.id, objective.id))).toBe(1);
      const declined = { version: 3, parentObjectiveId: null, proposedParentId: null };
      expect(await goals.findObjective(child.id)).toMatchObject(declined);
    });

    it('never stand below themselves', async () => {
      const { objective: top } = await insertGoals(storage);
      const middle = await insertChild(top, { parentObjectiveId: top.id });
      const low = await insertChild(top, { parentObjectiveId: middle.id });
      for (const [id, parentObjectiveId] of [
        [top.id, top.id],
        [top.id, middle.id],
        [top.id, low.id],
        [low.id, newId<ObjectiveId>()],
      ] as const) {
        expect(await goals.updateObjective({ id, version: 1, parentObjectiveId })).toBe(false);
        expect(await goals.updateObjective({ id, version: 1, proposedParentId: parentObjectiveId })).toBe(false);
      }
      expect(await goals.updateObjective({ id: low.id, version: 1, parentObjectiveId: top.id })).toBe(true);
      expect(await goals.updateObjective({ id: top.id, version: 1, proposedParentId: null })).toBe(true);
      await storage.execute('UPDATE objective SET proposed_parent_id = ? WHERE id = ?', [low.id, top.id]);
      expect(await contributions.accept(top.id, low.id)).toBe(false);
    });

    it('are searched in open cycles, the own teams first', async () => {
      const { team, cycle, objective } = await insertGoals(storage);
      const own = aTeam({ name: 'Zebra' });
      await storage.teams.insert({ ...own, projectIds: [projectId(7)] });
      const closed = aCycle({ closedAt: 1 });
      const ended = aCycle({ endsOn: day('2026-02-14') });
      await storage.cycles.insert([closed, ended]);
      const mine = await insertChild({ teamId: own.id, cycleId: cycle.id }, { title: '100% delight' });
      await insertChild({ teamId: own.id, cycleId: ended.id }, { title: 'Delight of old' });
      const query = { projectId: projectId(7), today, limit: 5, viewer: anybody };
      const found = async (text: string) => (await contributions.search({ ...query, text })).map(({ id }) => id);
      expect(await found('delight')).toEqual([mine.id, objective.id]);
      expect(await found('CHECKOUT everyone')).toEqual([objective.id]);
      expect(await found('0%')).toEqual([mine.id]);
      const [first] = await contributions.search({ ...query, text: 'everyone', limit: 1, viewer: anybody });
      expect(first).toEqual({
        id: objective.id,
        title: objective.title,
        teamName: team.name,
        cycleName: cycle.name,
        progress: null,
      });
      expect(await statementsOf(() => found(''))).toBe(1);
    });
  });

  it('writes the first key results of an objective out of sight, in their order', async () => {
    const { team, cycle } = await insertGoals(storage);
    const objective = anObjective({ teamId: team.id, cycleId: cycle.id });
    const keyResults = ['One', 'Two', 'Three'].map((title) => aKeyResult({ objectiveId: objective.id, title }));
    expect(await statementsOf(() => goals.insertFirstKeyResults(keyResults))).toBe(1);
    const listed = async () =>
      (await projectPage.listObjectives([team.id], cycle.id, today, anybody)).find(
        (row) => row.objective.id === objective.id,
      );
    expect(await listed()).toBeUndefined();
    await goals.insertObjective(objective);
    expect((await listed())?.keyResults.map(({ keyResult }) => keyResult)).toEqual(keyResults);
  });
}
