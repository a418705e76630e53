import { noWorkSum } from '../../../src/domain/heartbeat';
import type { CycleId, TeamId } from '../../../src/domain/ids';
import type { WorkReading, WorkShare } from '../../../src/use-cases/ports';
import {
  accountId,
  aCycle,
  aTeam,
  aWorkItem,
  day,
  insertGoals,
  insertKeyResult,
  issueId,
  link,
  newId,
  projectId,
} from './builders';
import type { Storage } from './storage';

const aReading = (given: Partial<WorkReading> = {}): WorkReading => ({
  startedAt: 1_000,
  span: { projectIds: [projectId(1)], since: day('2026-01-01') },
  weighting: 'count',
  cycles: [],
  step: 'issues',
  pageToken: 'next',
  declared: [issueId(1)],
  completed: {},
  inProgress: noWorkSum,
  items: [aWorkItem()],
  ...given,
});

const tally = (strategic: number, heartbeat: number, unclassified: number) => ({
  ...{ strategic, heartbeat, unclassified },
  issues: strategic + heartbeat + unclassified,
});

const declared = { jql: 'labels = "upkeep 🚀"', issueTypeIds: ['10004'], wishedStrategic: 0.6 };

/** What the storage of heartbeat and strategic work does on every database. */
export function workSuite(storage: Storage): void {
  const { execute, heartbeat, heartbeatDeclarations, projectPage, statementsOf, teams, work, workPage } = storage;

  async function insertTeam(...projects: number[]): Promise<TeamId> {
    const team = { ...aTeam(), projectIds: projects.map(projectId) };
    await teams.insert(team);
    return team.id;
  }

  const dueTeams = async (now: number) => (await work.listDue(now, 10)).map(({ team }) => team.id);
  const itemsOf = async (teamId: TeamId) => {
    const answer = (await execute('SELECT issue_id, left_at FROM work_item WHERE team_id = ? ORDER BY issue_id', [
      teamId,
    ])) as { rows: { issue_id: string; left_at: string | number | null }[] };
    return answer.rows.map(({ issue_id, left_at }) => [issue_id, left_at === null ? null : Number(left_at)]);
  };

  describe('a declaration of heartbeat work', () => {
    it('is empty until it is saved, and no stale one overwrites another', async () => {
      const teamId = await insertTeam(1);
      const nothing = { jql: '', issueTypeIds: [], wishedStrategic: null };
      expect(await heartbeatDeclarations.find(teamId)).toEqual({ teamId, version: 0, ...nothing });
      expect(await heartbeatDeclarations.save({ teamId, version: 0, ...declared })).toBe(true);
      expect(await heartbeatDeclarations.save({ teamId, version: 0, ...nothing })).toBe(false);
      expect(await heartbeatDeclarations.find(teamId)).toEqual({ teamId, version: 1, ...declared });
      expect(await heartbeatDeclarations.save({ teamId, version: 1, ...nothing })).toBe(true);
      expect(await heartbeatDeclarations.find(newId())).toBeUndefined();
    });
  });

  describe('the reading of work', () => {
    it('is due for teams with projects: never read ones first, then the longest due', async () => {
      const [late, early, never] = [await insertTeam(1), await insertTeam(2), await insertTeam(3, 4)];
      await insertTeam();
      await work.makeDue([late], 200);
      await work.makeDue([early], 100);
      expect(await dueTeams(500)).toEqual([never, early, late]);
      expect(await dueTeams(150)).toEqual([never, early]);
      expect(await work.listDue(500, 1)).toMatchObject([{ projectIds: ['3', '4'], underWay: null, trouble: null }]);
      expect(await statementsOf(() => work.listDue(500, 10))).toBe(1);
    });

    it('goes on where it was paused, unless it was asked for anew', async () => {
      const teamId = await insertTeam(1);
      await work.pause(teamId, 2_000, 2, aReading());
      expect(await dueTeams(1_999)).toEqual([]);
      expect(await work.listDue(2_000, 10)).toMatchObject([{ attempts: 2, underWay: aReading() }]);
      await work.makeDue([teamId], 2_001);
      expect(await work.listDue(2_001, 10)).toMatchObject([{ attempts: 0, underWay: null }]);
    });

    it('says since when it fails, and forgets it when it succeeds', async () => {
      const teamId = await insertTeam(1);
      const trouble = { error: 'The value ‘x’ does not exist.', since: 700 };
      await work.fail(teamId, 800, trouble);
      expect(await work.listDue(800, 10)).toMatchObject([{ trouble, underWay: null }]);
      await work.finish(teamId, 900, 850, { shares: [], items: [] });
      expect(await work.listDue(900, 10)).toMatchObject([{ trouble: null }]);
      expect(await dueTeams(899)).toEqual([]);
    });

    it('stays due when it was asked for anew while it went on', async () => {
      const teamId = await insertTeam(1);
      await work.makeDue([teamId], 860);
      await work.finish(teamId, 9_000, 850, { shares: [], items: [] });
      expect(await dueTeams(860)).toEqual([teamId]);
    });

    it('keeps the shares of each week, and replaces them', async () => {
      const teamId = await insertTeam(1);
      const [cycle, other] = [aCycle(), aCycle()];
      const week = { week: day('2026-01-05'), completed: tally(1.5, 1, 0.5), inProgress: null };
      const share: WorkShare = {
        ...{ cycleId: cycle.id, completed: tally(1.5, 1, 0.5), inProgress: tally(1, 1, 1) },
        weeks: [week, { ...week, week: day('2026-01-12'), inProgress: tally(1, 1, 1) }],
      };
      const shares = [share, { ...share, cycleId: other.id, weeks: [week] }];
      expect(await statementsOf(() => work.finish(teamId, 9, 5, { shares, items: [aWorkItem()] }))).toBe(4);
      await work.finish(teamId, 9, 6, { shares: [{ ...share, weeks: [week] }], items: [] });
      expect(await work.listWeeks(teamId, [cycle.id, other.id])).toEqual(
        new Map([
          [cycle.id, [week]],
          [other.id, [week]],
        ]),
      );
    });

    it('replaces the items, but one that was left stays left until it changes', async () => {
      const [teamId, otherTeam] = [await insertTeam(1), await insertTeam(2)];
      const items = [1, 2, 3].map((id) => aWorkItem({ issueId: issueId(id) }));
      await work.finish(teamId, 9, 5, { shares: [], items });
      await work.finish(otherTeam, 9, 5, { shares: [], items });
      await workPage.leave(
        teamId,
        items.map((item) => item.issueId),
        6,
      );
      const [left, changed] = [items[0] ?? aWorkItem(), { ...(items[1] ?? aWorkItem()), updatedAt: 1_001 }];
      await work.finish(teamId, 19, 15, { shares: [], items: [left, changed] });
      expect(await itemsOf(teamId)).toEqual([
        ['1', 6],
        ['2', null],
      ]);
      expect(await itemsOf(otherTeam)).toHaveLength(3);
    });
  });

  describe('the pages of work', () => {
    const share = (cycleId: CycleId): WorkShare => ({
      ...{ cycleId, completed: tally(3, 2, 1), inProgress: tally(1, 0, 0) },
      weeks: [{ week: day('2026-01-05'), completed: tally(3, 2, 1), inProgress: null }],
    });

    it('list every team, or a project’s, with declaration, work and trouble', async () => {
      const [cycle, other] = [aCycle(), aCycle()];
      const payments = { ...aTeam({ name: 'Payments' }), projectIds: [projectId(1), projectId(2)] };
      const shop = { ...aTeam({ name: 'Shop' }), projectIds: [] };
      for (const team of [shop, payments]) await teams.insert(team);
      await heartbeatDeclarations.save({ teamId: payments.id, version: 0, ...declared });
      const nothing = { work: null, computedAt: null, trouble: null };
      const lines = [
        { id: payments.id, parentId: null, name: 'Payments', wishedStrategic: 0.6, completed: null },
        { id: shop.id, parentId: null, name: 'Shop', wishedStrategic: null, completed: null },
      ].toSorted((one, other) => (one.id < other.id ? -1 : 1));
      expect(await workPage.listTeamLines(cycle.id, null, 9)).toEqual(lines);
      expect(await workPage.listTeamLines(null, null, 1)).toEqual(lines.slice(0, 1));
      expect(await workPage.listTeamLines(cycle.id, lines[0]?.id ?? null, 9)).toEqual(lines.slice(1));
      expect(await workPage.listTeams({ teamId: payments.id }, cycle.id)).toMatchObject([
        { team: { name: 'Payments', id: payments.id }, heartbeat: { version: 1, ...declared }, ...nothing },
      ]);
      await work.finish(payments.id, 9, 5, { shares: [share(cycle.id)], items: [] });
      await work.fail(payments.id, 9, { error: 'No.', since: 7 });
      const { completed, inProgress } = share(cycle.id);
      const found = { work: { completed, inProgress }, computedAt: 5, trouble: { error: 'No.', since: 7 } };
      const [row] = await workPage.listTeams({ projectId: projectId(2) }, cycle.id);
      expect(row).toMatchObject({ ...found, team: { id: payments.id, goalEditing: 'projectAdmins' } });
      expect(row?.projectIds).toEqual([projectId(1), projectId(2)]);
      const line = { cycleId: cycle.id, teamId: payments.id, completed, wishedStrategic: 0.6, computedAt: 5 };
      expect((await projectPage.readFrame(projectId(1), accountId('mia'))).work).toEqual([line]);
      expect(await workPage.listTeams({ teamId: payments.id }, other.id)).toMatchObject([{ ...found, work: null }]);
      expect(await workPage.listWeeks(cycle.id, [shop.id])).toEqual([]);
      expect(await workPage.listWeeks(cycle.id, [payments.id, shop.id])).toEqual(share(cycle.id).weeks);
      const [first] = (await workPage.listTeamLines(cycle.id, null, 9)).filter(({ id }) => id === payments.id);
      expect(first?.completed).toEqual(completed);
    });

    it('list what is unclassified, left ones last, but not what was linked or marked since', async () => {
      const { objective, team, cycle } = await insertGoals(storage);
      const items = [1, 2, 3, 4, 5].map((id) => aWorkItem({ issueId: issueId(id), stateSince: day(`2026-02-0${id}`) }));
      const strategic = aWorkItem({ issueId: issueId(6), workClass: 'strategic', isEpic: true, state: 'inProgress' });
      await work.finish(team.id, 9, 5, { shares: [share(cycle.id)], items: [...items, strategic] });
      await workPage.leave(team.id, [issueId(1)], 6);
      await link(storage, await insertKeyResult(storage, { objectiveId: objective.id }), 2);
      await heartbeat.mark([issueId(3)], { markedBy: newId(), markedAt: 1 });
      const listed = async (limit: number) => {
        const [own] = await workPage.listWork(cycle.id, [team.id], limit);
        return own?.items.map((item) => [item.issueId, item.isLeft]);
      };
      expect(await listed(10)).toEqual([
        ['4', false],
        ['5', false],
        ['1', true],
      ]);
      expect(await listed(2)).toHaveLength(2);
      expect(await workPage.listWork(cycle.id, [team.id], 1)).toMatchObject([{ weeks: share(cycle.id).weeks }]);
      await workPage.leave(team.id, [issueId(1)], null);
      expect((await listed(10))?.at(0)).toEqual(['1', false]);
    });
  });

  describe('marks on work', () => {
    it('are initiatives of key results that there are, and heartbeat', async () => {
      const { objective } = await insertGoals(storage);
      const [kept, removed] = [
        await insertKeyResult(storage, { objectiveId: objective.id }),
        await insertKeyResult(storage, { objectiveId: objective.id }),
      ];
      await link(storage, kept, 1);
      await link(storage, removed, 2);
      await storage.goals.deleteKeyResult(removed.id, 1);
      for (const id of [1, 3]) await heartbeat.mark([issueId(id)], { markedBy: newId(), markedAt: 1 });
      const marked = await work.listMarked([1, 2, 3, 4].map(issueId));
      expect({ ...marked, heartbeat: marked.heartbeat.toSorted() }).toEqual({
        initiatives: [issueId(1)],
        heartbeat: [issueId(1), issueId(3)],
      });
      expect(await statementsOf(() => work.listMarked([issueId(1)]))).toBe(1);
    });
  });

  describe('the points that reading from Jira costs', () => {
    const { jiraPoints } = storage;
    const now = 7_200_000;

    it('are spent up to the most of an hour, anew in each', async () => {
      expect(await jiraPoints.spend(60, 100, 2, now)).toBe(true);
      expect(await statementsOf(() => jiraPoints.spend(40, 100, 2, now))).toBe(1);
      expect(await jiraPoints.spend(1, 100, 2, now)).toBe(false);
      await jiraPoints.giveBack(10, 2);
      expect(await jiraPoints.spend(11, 100, 2, now)).toBe(false);
      expect(await jiraPoints.spend(10, 100, 2, now)).toBe(true);
      expect(await jiraPoints.spend(100, 100, 3, now)).toBe(true);
      await jiraPoints.giveBack(50, 2);
      expect(await jiraPoints.spend(1, 100, 3, now)).toBe(false);
      expect(await jiraPoints.spend(1, 200, 2, now)).toBe(true);
      expect(await jiraPoints.spend(99, 200, 3, now)).toBe(true);
      expect(await jiraPoints.spend(1, 200, 3, now)).toBe(false);
    });

    it('are spent by no two at once beyond the most', async () => {
      await jiraPoints.spend(1, 100, 2, now);
      const spent = await Promise.all(Array.from({ length: 30 }, () => jiraPoints.spend(9, 100, 2, now)));
      expect(spent.filter(Boolean)).toHaveLength(11);
    });

    it('are spent by nobody until an instant', async () => {
      await jiraPoints.stop(now + 5);
      await jiraPoints.stop(now + 2);
      expect(await jiraPoints.spend(1, 100, 2, now + 4)).toBe(false);
      expect(await jiraPoints.spend(1, 100, 2, now + 5)).toBe(true);
    });
  });
}
