import type { AccountId, GroupId } from '../../../src/domain/ids';
import {
  accountId,
  aComment,
  anObjective,
  anybody,
  aTeam,
  day,
  insertGoals,
  insertKeyResult,
  link,
  issueId,
  newId,
  projectId,
} from './builders';
import type { Storage } from './storage';

const leaders = 'leaders' as GroupId;
const today = day('2026-02-15');
const person = (name: string) => accountId(name);
const dayMilliseconds = 86_400_000;

export function restrictedSuite(storage: Storage) {
  const { closing, comments, goalEditors, goalPage, goals, keyResultSearch, memberships, panel, projectPage } = storage;

  /** An objective for Reade and the leaders, led by Lea, edited by Eddie, owned by Olga; Kari owns its key result. */
  async function insertRestricted() {
    const { team, cycle, strategicGoal } = await insertGoals(storage);
    const own = aTeam({ name: 'Mergers', leadId: person('lea'), editorIds: [person('ned'), person('eddie')] });
    await storage.teams.insert({ ...own, projectIds: [projectId(10_001)] });
    const objective = anObjective({
      ...{ teamId: own.id, cycleId: cycle.id, strategicGoalId: strategicGoal.id, title: 'Buy the other one' },
      ...{ ownerId: person('olga'), readers: { people: [person('reade')], groupIds: [leaders] } },
    });
    await goals.insertObjective(objective);
    const keyResult = await insertKeyResult(storage, { objectiveId: objective.id, ownerId: person('kari') });
    return { team: own, otherTeam: team, cycle, strategicGoal, objective, keyResult };
  }

  const mayEdit = async (
    objectiveId: Awaited<ReturnType<typeof insertRestricted>>['objective']['id'],
    viewer: AccountId,
  ) => (await goalEditors.findGoalEditors({ objectiveId }, viewer)) !== undefined;

  describe('a restricted objective', () => {
    it('is kept as it was written', async () => {
      const { objective } = await insertRestricted();
      expect(await goals.findObjective(objective.id)).toEqual(objective);
      await goals.updateObjective({ id: objective.id, version: 1, readers: null });
      expect(await goals.findObjective(objective.id)).toMatchObject({ readers: null });
      await goals.updateObjective({ id: objective.id, version: 2, title: 'Still open' });
      expect(await goals.findObjective(objective.id)).toMatchObject({ readers: null });
    });

    it('is there for its readers and those who tend it, and for nobody else', async () => {
      const { objective } = await insertRestricted();
      const asked = ['reade', 'olga', 'kari', 'lea', 'eddie', 'anybody', 'read', 'ed', '_ade', '%'];
      const seen = await Promise.all(asked.map((name) => mayEdit(objective.id, person(name))));
      expect(asked.filter((_, at) => seen[at])).toEqual(['reade', 'olga', 'kari', 'lea', 'eddie']);
    });

    it('is there for members of its groups, as long as their membership is known', async () => {
      const { objective } = await insertRestricted();
      const [mia, tom, old, none] = ['mia', 'tom', 'old', 'none'].map(person) as [
        AccountId,
        AccountId,
        AccountId,
        AccountId,
      ];
      await memberships.save(mia, { groupIds: ['staff' as GroupId, leaders], readAt: Date.now() });
      await memberships.save(tom, { groupIds: ['lead' as GroupId], readAt: Date.now() });
      await memberships.save(old, { groupIds: [leaders], readAt: Date.now() - dayMilliseconds - 60_000 });
      await memberships.save(none, { groupIds: [], readAt: Date.now() });
      const seen = await Promise.all([mia, tom, old, none].map((viewer) => mayEdit(objective.id, viewer)));
      expect(seen).toEqual([true, false, false, false]);
    });

    it('stands on no screen of others', async () => {
      const { objective, keyResult, team, cycle } = await insertRestricted();
      await link(storage, keyResult, 77);
      const query = { text: '', projectId: null, today, limit: 10 };
      const goal = { kind: 'objective', id: objective.id } as const;
      const screens = (viewer: AccountId): Promise<unknown>[] => [
        panel.listServed(issueId(77), today, viewer),
        projectPage.listObjectives([team.id], cycle.id, today, viewer),
        goalPage.findGoal(goal, today, viewer).then((found) => (found === undefined ? [] : [found])),
        goalPage.listTitles([objective.id, keyResult.id], viewer).then((titles) => [...titles]),
        keyResultSearch.search({ ...query, viewer }),
        storage.contributions.search({ ...query, text: 'Buy', viewer }),
        closing.listObjectives([team.id], [cycle.id], viewer),
        closing.findObjectives([objective.id], viewer),
        closing.readPast(projectId(10_001), day('2027-01-01'), viewer).then(({ cycles }) => cycles),
        storage.agreements.findLeaders(objective.id, viewer).then((found) => (found === undefined ? [] : [found])),
      ];
      expect(await Promise.all(screens(anybody))).toEqual([[], [], [], [], [], [], [], [], [], []]);
      for (const shown of await Promise.all(screens(person('reade')))) expect(shown).not.toEqual([]);
      expect(await panel.listServed(issueId(77), today, null)).toEqual([]);
    });

    it('is not named as a parent, a child, a part or where it is carried on from', async () => {
      const { objective, otherTeam, team, cycle, strategicGoal } = await insertRestricted();
      const child = anObjective({ teamId: otherTeam.id, cycleId: cycle.id, parentObjectiveId: objective.id });
      const above = anObjective({ teamId: otherTeam.id, cycleId: cycle.id, carriedFromId: objective.id });
      for (const each of [child, above]) await goals.insertObjective(each);
      await goals.updateObjective({ id: objective.id, version: 1, parentObjectiveId: above.id });
      const rows = await projectPage.listObjectives([otherTeam.id], cycle.id, today, anybody);
      expect(rows.find((row) => row.objective.id === child.id)?.parent).toBe('restricted');
      const childPage = { kind: 'objective', id: child.id } as const;
      expect(await goalPage.findGoal(childPage, today, anybody)).toMatchObject({ parent: 'restricted' });
      expect(await goalPage.findGoal(childPage, today, person('olga'))).toMatchObject({ parent: { id: objective.id } });
      const abovePage = { kind: 'objective', id: above.id } as const;
      expect(await goalPage.findGoal(abovePage, today, anybody)).toMatchObject({ children: [] });
      expect((await projectPage.listBelow([above.id], [], 5, anybody)).contributions).toEqual([]);
      expect((await projectPage.listBelow([above.id], [], 5, person('olga'))).contributions).toHaveLength(1);
      const [lookedBack] = await closing.findObjectives([above.id], anybody);
      expect(lookedBack?.carriedFrom).toBeNull();
      const parts = await storage.explanations.findRollUp({ kind: 'strategicGoal', id: strategicGoal.id }, anybody);
      expect(parts?.parts.map(({ goal, title, weight }) => ({ isNamed: goal !== null, title, weight }))).toContainEqual(
        {
          ...{ isNamed: false, title: null, weight: 1 },
        },
      );
      expect(team.name).toBe('Mergers');
    });

    it('takes what is said of it along', async () => {
      const { objective } = await insertRestricted();
      const comment = aComment({ about: { kind: 'objective', id: objective.id } });
      await comments.insert(comment, 10);
      await comments.saveMentions(comment.id, 1, [anybody, person('olga')]);
      expect(await comments.find(comment.id, anybody)).toBeUndefined();
      expect(await comments.listMentions(anybody, 0, 5)).toEqual([]);
      expect(await comments.find(comment.id, person('olga'))).toBeDefined();
      expect(await comments.listMentions(person('olga'), 0, 5)).toHaveLength(1);
    });

    it('is removed for the same people only', async () => {
      const { objective } = await insertRestricted();
      await goals.deleteObjective(objective.id, 1);
      expect(await storage.removedGoals.findObjective(objective.id, anybody)).toBeUndefined();
      expect(await storage.removedGoals.findObjective(objective.id, person('lea'))).toEqual(objective);
      expect(await storage.removedGoals.findObjective(objective.id, person('reade'))).toEqual(objective);
    });

    it('goes on restricted', async () => {
      const { objective } = await insertRestricted();
      const next = { ...objective, id: newId<typeof objective.id>(), carriedFromId: objective.id };
      await closing.insertCarried({ objectives: [next], keyResults: [], initiatives: [], by: person('lea'), at: 1 });
      expect(await goals.findObjective(next.id)).toEqual(next);
    });
  });

  describe('membership', () => {
    it('is kept as it was read last', async () => {
      const tom = person('tom');
      expect(await memberships.find(tom)).toEqual({ membership: null, isAskedFor: false });
      await memberships.save(tom, { groupIds: ['a', 'b'] as GroupId[], readAt: 5 });
      await memberships.save(tom, { groupIds: ['b', 'c'] as GroupId[], readAt: 6 });
      expect(await memberships.find(tom)).toEqual({
        membership: { groupIds: ['b', 'c'], readAt: 6 },
        isAskedFor: false,
      });
      await memberships.save(tom, { groupIds: [], readAt: 7 });
      expect(await memberships.find(tom)).toEqual({ membership: { groupIds: [], readAt: 7 }, isAskedFor: false });
    });

    it('is asked for while an objective is restricted to a group', async () => {
      const { objective } = await insertRestricted();
      expect(await memberships.find(anybody)).toMatchObject({ isAskedFor: true });
      const isDue = async () => [
        (await panel.findIssueState(issueId(1), anybody)).isMembershipDue,
        (await projectPage.readFrame(projectId(1), anybody)).isMembershipDue,
      ];
      expect(await isDue()).toEqual([true, true]);
      await memberships.save(anybody, { groupIds: [], readAt: Date.now() - 3_700_000 });
      expect(await isDue()).toEqual([true, true]);
      await memberships.save(anybody, { groupIds: [], readAt: Date.now() });
      expect(await isDue()).toEqual([false, false]);
      await goals.updateObjective({ id: objective.id, version: 1, readers: { people: [anybody], groupIds: [] } });
      expect(await memberships.find(anybody)).toMatchObject({ isAskedFor: false });
    });
  });
}
