import type { TeamFilter } from '../../../src/contract/operations/teams';
import type { ChangePeriod } from '../../../src/contract/company-progress-views';
import { addDays } from '../../../src/domain/day';
import type { AccountId, CycleId, TeamId } from '../../../src/domain/ids';
import { noStanding } from '../../../src/domain/standing';
import {
  accountId,
  aCheckIn,
  anIssue,
  anObjective,
  aProgress,
  aTeam,
  day,
  insertGoals,
  insertKeyResult,
  issueId,
  link,
  newId,
  projectId,
} from './builders';
import type { Storage } from './storage';

const today = day('2026-02-15');
const mia = accountId('mia');
const ole = accountId('ole');
const any: TeamFilter = {
  ...{ text: '', projectIds: [], people: [] },
  ...{ withinId: null, strategicGoalId: null, ownerId: null, pace: null },
};
const first = { after: null, limit: 50 };
const moves = { days: 14 as ChangePeriod, mostMovers: 10, diverging: { teams: 10, keyResults: 20 } };

export function teamsSuite(storage: Storage) {
  const { checkIns, activity, companyProgress, following, goals, mirror, progress, standings, teams, teamsPage } =
    storage;
  const linesOf = (cycleId: CycleId) => ({ cycleId, historyDay: today });
  const insertTeam = async (name: string, parentId: TeamId | null = null, projects: number[] = []) => {
    const team = aTeam({ name, parentId });
    await teams.insert({ ...team, projectIds: projects.map(projectId) });
    return team.id;
  };
  const followingOf = async (viewer: AccountId) => (await teamsPage.readFollowing(viewer)).following;
  const names = (rows: { team: { name: string } }[]) => rows.map(({ team }) => team.name);

  describe('all teams', () => {
    it('come level by level, at most so many of each, by name', async () => {
      const { cycle } = await insertGoals(storage);
      const a = await insertTeam('A');
      const b = await insertTeam('B', a);
      const c = await insertTeam('C', b);
      const d = await insertTeam('D', c);
      const a2 = await insertTeam('A2', a);
      const of = linesOf(cycle.id);
      expect(names(await teamsPage.listTop(of, [], 50))).toEqual(['A', 'A2', 'B', 'C', 'Payments']);
      expect(names(await teamsPage.listTop(of, [d], 1))).toEqual(['A', 'A2', 'D']);
      expect(names(await teamsPage.listBelow(of, a, { after: null, limit: 1 }))).toEqual(['A2']);
      const [below] = await teamsPage.listBelow(of, a, { after: { name: 'A2', id: a2 }, limit: 5 });
      expect(below).toMatchObject({ team: { id: b }, parentName: 'A', childCount: 1 });
    });

    it('stand as they were worked out last, beside how they stood', async () => {
      const { team, cycle } = await insertGoals(storage);
      const standing = { ...noStanding, keyResults: 2, weight: 2, weightedProgress: 1 };
      await standings.save([{ cycleId: cycle.id, teamId: team.id, scope: 'tree', standing }], 2);
      const goal = { kind: 'teamTree', id: `${team.id}:${cycle.id}` } as const;
      await progress.save([aProgress({ goal, progress: 0.2 })], 1, day('2026-02-01'));
      await progress.save([aProgress({ goal, progress: 0.4 })], 2, day('2026-02-20'));
      const [line] = await teamsPage.listTop(linesOf(cycle.id), [], 50);
      expect(line).toMatchObject({ own: noStanding, tree: standing, ownEarlier: null, treeEarlier: 0.2 });
      expect(await companyProgress.readMoves({ ...moves, cycleId: cycle.id }, mia)).toMatchObject({
        ...{ top: [standing], movers: [], diverging: [] },
      });
    });

    it('have come so far since the days that they are compared with, and further with each change', async () => {
      const { team, cycle } = await insertGoals(storage);
      const scope = { cycleId: cycle.id, teamId: team.id, scope: 'tree' as const };
      const save = (weightedProgress: number, readAt: number) =>
        standings.save([{ ...scope, standing: { ...noStanding, weight: 2, weightedProgress } }], readAt);
      const moversOf = async (days: ChangePeriod) =>
        (await companyProgress.readMoves({ ...moves, cycleId: cycle.id, days }, mia)).movers;
      const goal = { kind: 'teamTree', id: `${team.id}:${cycle.id}` } as const;
      await progress.save([aProgress({ goal, progress: 0.2 })], 1, addDays(today, -20));
      await progress.save([aProgress({ goal, progress: 0.4 })], 2, addDays(today, -10));
      await save(1, 2);
      expect(await moversOf(7)).toEqual([]);
      expect(await storage.statementsOf(() => standings.compare(cycle.id, today))).toBe(1);
      expect(await moversOf(7)).toMatchObject([
        { name: team.name, progress: 0.5, change: expect.closeTo(0.1, 6) as number },
      ]);
      expect(await moversOf(14)).toMatchObject([{ change: expect.closeTo(0.3, 6) as number }]);
      expect(await moversOf(30)).toEqual([]);
      await save(1.6, 4);
      await save(0.2, 3);
      expect(await moversOf(14)).toMatchObject([{ progress: 0.8, change: expect.closeTo(0.6, 6) as number }]);
      const [stored] = await standings.listTree([cycle.id], null, 1);
      expect(stored).toMatchObject({ id: team.id, comparedOn: today });
      await standings.compare(cycle.id, addDays(today, 11));
      expect(await moversOf(14)).toMatchObject([{ change: expect.closeTo(0.4, 6) as number }]);
      await save(0, 5);
      await standings.save([{ ...scope, standing: noStanding }], 6);
      expect(await moversOf(14)).toEqual([]);
      expect(await storage.statementsOf(() => moversOf(14))).toBe(1);
    });

    it('are those that moved most and those that moved least', async () => {
      const { cycle } = await insertGoals(storage);
      for (let n = 0; n < 8; n += 1) {
        const teamId = await insertTeam(`Team ${n}`);
        const standing = { ...noStanding, weight: 1, weightedProgress: n / 10 };
        const goal = { kind: 'teamTree', id: `${teamId}:${cycle.id}` } as const;
        await progress.save([aProgress({ goal, progress: 0 })], 1, addDays(today, -40));
        await standings.save([{ cycleId: cycle.id, teamId, scope: 'tree', standing }], 1);
      }
      await standings.compare(cycle.id, today);
      const { movers } = await companyProgress.readMoves({ ...moves, cycleId: cycle.id, mostMovers: 2 }, mia);
      expect(movers.map(({ name }) => name)).toEqual(['Team 7', 'Team 6', 'Team 1', 'Team 0']);
    });

    it('are found by what they have', async () => {
      const { team, cycle, objective, strategicGoal } = await insertGoals(storage);
      const top = await insertTeam('Top', null, [77]);
      const below = await insertTeam('Below', top);
      const owned = anObjective({ teamId: below, cycleId: cycle.id, title: 'Fly 100%', ownerId: ole });
      await goals.insertObjective(owned);
      const counted = { ...noStanding, objectives: { ...noStanding.objectives, offTrack: 1 } };
      await standings.save([{ cycleId: cycle.id, teamId: below, scope: 'own', standing: counted }], 1);
      const find = async (filter: Partial<TeamFilter>) =>
        names(await teamsPage.find(linesOf(cycle.id), { ...any, ...filter }, first, mia));
      expect(await find({})).toEqual(['Below', team.name, 'Top']);
      expect(await find({ text: '100%' })).toEqual(['Below']);
      expect(await find({ text: 'top' })).toEqual(['Top']);
      expect(await find({ text: objective.title })).toEqual([team.name]);
      expect(await find({ text: 'nothing', projectIds: [projectId(77)] })).toEqual(['Top']);
      expect(await find({ text: 'nothing', people: [ole] })).toEqual(['Below']);
      expect(await find({ withinId: top })).toEqual(['Below', 'Top']);
      expect(await find({ ownerId: ole })).toEqual(['Below']);
      expect(await find({ strategicGoalId: strategicGoal.id })).toEqual([team.name]);
      expect(await find({ pace: 'offTrack' })).toEqual(['Below']);
      expect(await find({ pace: 'stale' })).toEqual([]);
    });

    it('opens one: followed or not, its objectives, and what is under way', async () => {
      const { team, cycle, objective, strategicGoal } = await insertGoals(storage);
      const { id } = await insertKeyResult(storage, { objectiveId: objective.id });
      await mirror.store([anIssue({ id: issueId(11), category: 'indeterminate' }), anIssue({ id: issueId(12) })], 1);
      await link(storage, { id }, 11);
      await link(storage, { id }, 12);
      expect(await teamsPage.findTeam(team.id, cycle.id, mia)).toMatchObject({ isFollowed: false, cycle, team });
      expect(await teamsPage.findTeam(newId(), cycle.id, mia)).toBeUndefined();
      expect(await teamsPage.listInProgress([id], 5)).toEqual([{ issueId: issueId(11), keyResultId: id }]);
      expect((await teamsPage.listChips([team.id], cycle.id, mia)).chips).toMatchObject([
        { id: objective.id, progress: null },
      ]);
      const query = { strategicGoalId: strategicGoal.id, today, after: null, limit: 5 };
      expect(await teamsPage.listServing(query, mia)).toMatchObject([{ id: objective.id, teamName: team.name, cycle }]);
      expect(await teamsPage.listServing({ ...query, today: day('2027-01-01') }, mia)).toEqual([]);
      const elsewhere = await insertTeam('Elsewhere', null, [10_000]);
      const [working] = await teamsPage.listWorkingOn(id, mia);
      expect(working).toEqual({ id: elsewhere, name: 'Elsewhere', initiatives: 2, inProgress: 1 });
    });

    it('has all of its projects, however many', async () => {
      const { cycle } = await insertGoals(storage);
      const projects = Array.from({ length: 120 }, (_, index) => 1_000_000_000 + index);
      const id = await insertTeam('Everywhere', null, projects);
      const found = await teamsPage.findTeam(id, cycle.id, mia);
      expect(found?.projectIds.toSorted()).toEqual(projects.map(projectId));
      const alone = await insertTeam('Nowhere', null, []);
      expect((await teamsPage.findTeam(alone, cycle.id, mia))?.projectIds).toEqual([]);
    });
  });

  describe('following', () => {
    it('is each person’s own, and falls back on the teams that one leads', async () => {
      const { team } = await insertGoals(storage);
      expect(await followingOf(mia)).toEqual({ of: null, teamIds: [], lookedAt: null });
      const led = aTeam({ leadId: mia });
      await teams.insert({ ...led, projectIds: [] });
      expect(await followingOf(mia)).toMatchObject({ of: 'led', teamIds: [led.id] });
      expect(await following.follow(mia, newId())).toBe(false);
      expect(await following.follow(mia, team.id)).toBe(true);
      expect(await following.follow(mia, team.id)).toBe(true);
      expect(await followingOf(mia)).toMatchObject({ of: 'followed', teamIds: [team.id] });
      expect((await followingOf(ole)).of).toBeNull();
      expect((await teamsPage.readFrame(mia)).teams).toMatchObject([{ id: team.id }]);
      await following.unfollow(mia, team.id);
      expect((await followingOf(mia)).of).toBe('led');
    });

    it('keeps the latest look', async () => {
      await following.saveLook(mia, 5);
      await following.saveLook(mia, 3);
      expect((await followingOf(mia)).lookedAt).toBe(5);
    });

    it('tells what others changed since, of what the viewer may see', async () => {
      const { team, cycle, objective } = await insertGoals(storage);
      const { id } = await insertKeyResult(storage, { objectiveId: objective.id });
      const note = (at: number, change: string, by = ole) =>
        activity.record({
          ...{ at, accountId: by, source: 'person', change, from: null, to: null },
          subject: { kind: 'objective', id: objective.id },
        });
      await note(1, 'create');
      await note(10, 'edit');
      await note(20, 'comment');
      await note(25, 'edit', mia);
      await checkIns.insert([aCheckIn({ keyResultId: id, authorId: ole, createdAt: 30 })]);
      const newsOf = async (teamIds: TeamId[]) => {
        const of = { teamIds: [team.id], cycleId: cycle.id, news: { teamIds, since: 5, limit: 10 } };
        return (await teamsPage.listChipsAndNews(of, mia)).news;
      };
      const news = await newsOf([team.id]);
      expect(news.map(({ kind, at }) => [kind, at])).toEqual([
        ['checkedIn', 30],
        ['discussed', 20],
        ['edited', 10],
      ]);
      expect(news[0]).toMatchObject({ goal: { kind: 'keyResult', id }, teamName: team.name, by: ole });
      expect(await newsOf([])).toEqual([]);
    });
  });

  it('lists key results whose delivery has left their number behind', async () => {
    const { team, cycle, objective } = await insertGoals(storage);
    const { id, title } = await insertKeyResult(storage, { objectiveId: objective.id });
    await progress.save([aProgress({ goal: { kind: 'keyResult', id }, progress: 0.1, delivery: 0.9 })], 1, today);
    const diverging = async () => (await companyProgress.readMoves({ ...moves, cycleId: cycle.id }, mia)).diverging;
    expect(await diverging()).toEqual([]);
    const standing = { ...noStanding, diverging: 1 };
    await standings.save([{ cycleId: cycle.id, teamId: team.id, scope: 'own', standing }], 1);
    expect(await diverging()).toMatchObject([{ id, title, teamName: team.name, progress: 0.1, delivery: 0.9 }]);
  });
}
