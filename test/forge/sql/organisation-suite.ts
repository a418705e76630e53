import type { TeamId } from '../../../src/domain/ids';
import {
  aCycle,
  aKeyResult,
  anObjective,
  aTeam,
  accountId,
  awkwardTexts,
  day,
  insertGoals,
  insertKeyResult,
  link,
  newId,
  projectId,
} from './builders';
import type { Storage } from './storage';

export function organisationSuite(storage: Storage) {
  const { cycles, goals, marks, overview, teams, statementsOf } = storage;
  const aTeamWith = (...projects: number[]) => ({ ...aTeam(), projectIds: projects.map(projectId) });

  describe('cycles', () => {
    it.each(awkwardTexts)('keep what people typed: %j', async (name) => {
      const cycle = aCycle({ name });
      await cycles.insert([cycle]);
      expect(await cycles.find(cycle.id)).toEqual(cycle);
    });

    it('are listed with the latest end first', async () => {
      const made = ['2026-03-31', '2026-06-30', '2025-12-31'].map((endsOn) => aCycle({ endsOn: day(endsOn) }));
      expect(await statementsOf(() => cycles.insert(made))).toBe(1);
      expect(await cycles.list()).toEqual([made[1], made[0], made[2]]);
    });

    it('are edited while nobody else did and they are open', async () => {
      const cycle = aCycle();
      await cycles.insert([cycle]);
      const edit = { id: cycle.id, version: 1, name: 'Longer', startsOn: cycle.startsOn, endsOn: day('2026-04-30') };
      expect(await cycles.update(edit)).toBe(true);
      expect(await cycles.update(edit)).toBe(false);
      expect(await cycles.find(cycle.id)).toEqual({ ...cycle, ...edit, version: 2 });
      expect(await cycles.setClosed(cycle.id, 7, 0)).toBe(true);
      expect(await cycles.setClosed(cycle.id, 8, 0)).toBe(false);
      expect(await cycles.update({ ...edit, version: 3 })).toBe(false);
      expect(await cycles.find(cycle.id)).toMatchObject({ version: 3, closedAt: 7 });
      expect(await cycles.setClosed(cycle.id, null, 0)).toBe(true);
      expect(await cycles.setClosed(cycle.id, null, 0)).toBe(false);
      expect(await cycles.find(cycle.id)).toMatchObject({ version: 4, closedAt: null });
    });

    it('are noted to be followed by something when they are closed or reopened, until it is settled', async () => {
      const cycle = aCycle();
      await cycles.insert([cycle]);
      const turned = async () =>
        (await overview.listCycles(cycle.startsOn)).turned.map(({ turnedAt, isBehind }) => [turnedAt, isBehind]);
      expect(await turned()).toEqual([]);
      await cycles.setClosed(cycle.id, 7, 7);
      expect(await turned()).toEqual([[7, false]]);
      await cycles.settle(cycle.id, 6);
      await cycles.leaveBehind();
      expect(await turned()).toEqual([[7, true]]);
      await cycles.setClosed(cycle.id, null, 9);
      await cycles.catchUp(cycle.id, 7);
      expect(await turned()).toEqual([[9, true]]);
      await cycles.catchUp(cycle.id, 9);
      expect(await turned()).toEqual([[9, false]]);
      await cycles.settle(cycle.id, 9);
      expect(await turned()).toEqual([]);
    });

    it('are removed while no objective is in them', async () => {
      const { cycle } = await insertGoals(storage);
      const free = aCycle();
      await cycles.insert([free]);
      expect(await cycles.delete(cycle.id, 1)).toBe(false);
      expect(await cycles.delete(free.id, 2)).toBe(false);
      expect(await statementsOf(() => cycles.delete(free.id, 1))).toBe(1);
      expect(await cycles.list()).toEqual([cycle]);
    });
  });

  describe('teams', () => {
    it.each(awkwardTexts)('keep what people typed: %j', async (name) => {
      const team = { ...aTeam({ name, leadId: accountId(name), editorIds: [accountId('"x"')] }), projectIds: [] };
      await teams.insert(team);
      expect(await teams.find(team.id)).toEqual(team);
    });

    it('are listed by name with their projects, in one statement', async () => {
      const made = ['Web', 'App', 'Pay'].map((name, n) => ({
        ...aTeam({ name }),
        projectIds: [projectId(n), projectId(9)],
      }));
      for (const team of made) expect(await statementsOf(() => teams.insert(team))).toBe(2);
      expect(await teams.list()).toEqual([made[1], made[2], made[0]]);
      expect(await statementsOf(() => teams.list())).toBe(1);
      expect(await teams.find(newId())).toBeUndefined();
    });

    it('count their objectives by cycle, in one statement', async () => {
      const { team, cycle } = await insertGoals(storage);
      const next = aCycle();
      await cycles.insert([next]);
      for (const cycleId of [cycle.id, next.id]) await goals.insertObjective(anObjective({ teamId: team.id, cycleId }));
      const counts = await teams.countObjectives();
      expect(counts).toHaveLength(2);
      expect(counts).toEqual(
        expect.arrayContaining([
          { teamId: team.id, cycleId: cycle.id, count: 2 },
          { teamId: team.id, cycleId: next.id, count: 1 },
        ]),
      );
      expect(await statementsOf(() => teams.countObjectives())).toBe(1);
    });

    it('are edited with their projects while nobody else did', async () => {
      const team = aTeamWith(1, 2);
      await teams.insert(team);
      const edit = {
        ...team,
        name: 'New',
        weighting: 'storyPoints',
        projectIds: [projectId(2), projectId(3)],
      } as const;
      expect(await teams.update({ ...edit, projectIds: [...edit.projectIds] }, [])).toBe(true);
      expect(await teams.update({ ...team, name: 'Late', projectIds: [] }, [])).toBe(false);
      expect(await teams.find(team.id)).toEqual({ ...edit, version: 2 });
      expect(await teams.update({ ...team, version: 2, projectIds: [] }, [])).toBe(true);
      expect(await teams.find(team.id)).toEqual({ ...team, version: 3, projectIds: [] });
    });

    it('move below any team that is not below them', async () => {
      const [top, middle, low] = [aTeamWith(), aTeamWith(), aTeamWith()];
      for (const team of [top, middle, low]) await teams.insert(team);
      const move = (team: typeof top, version: number, parentId: TeamId | null) =>
        teams.move({ id: team.id, version, parentId });
      expect(await move(middle, 1, top.id)).toBe(true);
      expect(await move(low, 1, middle.id)).toBe(true);
      expect(await move(top, 1, low.id)).toBe(false);
      expect(await move(top, 1, top.id)).toBe(false);
      expect(await move(top, 1, newId())).toBe(false);
      expect(await move(low, 1, null)).toBe(false);
      expect(await move(low, 2, top.id)).toBe(true);
      expect(await move(low, 3, null)).toBe(true);
      expect(await teams.find(low.id)).toMatchObject({ version: 4, parentId: null });
      expect(await statementsOf(() => move(low, 4, top.id))).toBe(1);
    });

    it('are removed while they have neither objectives nor teams below them', async () => {
      const { team } = await insertGoals(storage);
      const below = { ...aTeamWith(1), parentId: team.id };
      const above = aTeamWith();
      await teams.insert(above);
      await teams.insert({ ...below, parentId: above.id });
      expect(await teams.delete(team.id, 1)).toBe(false);
      expect(await teams.delete(above.id, 1)).toBe(false);
      expect(await teams.delete(below.id, 2)).toBe(false);
      expect(await teams.delete(below.id, 1)).toBe(true);
      expect(await teams.delete(above.id, 1)).toBe(true);
      expect((await teams.list()).map(({ id }) => id)).toEqual([team.id]);
    });

    it('take the projects that no team has', async () => {
      const early = aTeamWith(1);
      await teams.insert(early);
      const gone = aTeamWith(5);
      await teams.insert(gone);
      await teams.delete(gone.id, 1);
      const [taken, mixed, free, department] = [aTeamWith(1), aTeamWith(1, 2), aTeamWith(5), aTeamWith()];
      await teams.insertForFreeProjects([taken, mixed, free, department]);
      await teams.insertForFreeProjects([aTeamWith(2), aTeamWith(5)]);
      const projects = new Map((await teams.list()).map(({ id, projectIds }) => [id, projectIds]));
      expect(projects).toEqual(
        new Map([
          [early.id, [projectId(1)]],
          [mixed.id, [projectId(2)]],
          [free.id, [projectId(5)]],
          [department.id, []],
        ]),
      );
    });

    it('name the key results of their open cycles that have initiatives', async () => {
      const { team, cycle, objective } = await insertGoals(storage);
      const served = await insertKeyResult(storage, { objectiveId: objective.id });
      await goals.insertKeyResult(aKeyResult({ objectiveId: objective.id }));
      for (const issue of [1, 2]) await link(storage, served, issue);
      const affected = async () =>
        (await marks.listAffected({ teamId: team.id })).map(({ keyResultId }) => keyResultId);
      expect(await affected()).toEqual([served.id]);
      expect(await statementsOf(affected)).toBe(1);
      await cycles.setClosed(cycle.id, 1, 0);
      expect(await affected()).toEqual([]);
      expect((await marks.listAffected({ teamId: team.id }, 'all')).map(({ keyResultId }) => keyResultId)).toEqual([
        served.id,
      ]);
    });
  });
}
