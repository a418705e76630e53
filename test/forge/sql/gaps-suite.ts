import type { GapFilter } from '../../../src/contract/operations/gaps';
import type { Gap } from '../../../src/domain/gaps';
import type { CycleId, TeamId } from '../../../src/domain/ids';
import type { PlacedGap } from '../../../src/use-cases/ports';
import {
  accountId,
  aComment,
  anObjective,
  anybody,
  aTeam,
  aWorkItem,
  insertGoals,
  insertKeyResult,
  insertStrategicGoal,
  aStrategicGoal,
  issueId,
  link,
  newId,
} from './builders';
import type { Storage } from './storage';

const mia = accountId('mia');
const any: GapFilter = { kinds: [], teamId: null, strategicGoalId: null, conversation: 'any' };

export function gapsSuite(storage: Storage) {
  const { comments, gapRegister, gaps, goals, heartbeat, statementsOf, teams, work } = storage;

  const placed = (gap: Gap, of: Partial<PlacedGap> = {}): PlacedGap => ({
    ...{ gap, teamId: null, objectiveId: null, strategicGoalId: null, isRestricted: false },
    ...of,
  });
  const list = async (cycleId: CycleId, filter: Partial<GapFilter> = {}, viewer = anybody) =>
    (await gapRegister.list({ cycleId, filter: { ...any, ...filter }, after: null, limit: 50 }, viewer)).gaps;
  const kindsOf = async (...query: Parameters<typeof list>) => (await list(...query)).map(({ gap }) => gap.kind);

  /** A gap of the company, of an objective and of its key result, opened in that order. */
  async function insertGaps(given: Parameters<typeof insertGoals>[1] = {}) {
    const company = await insertGoals(storage, given);
    const { cycle, team, strategicGoal, objective } = company;
    const keyResult = await insertKeyResult(storage, { objectiveId: objective.id, ownerId: mia });
    const below = {
      ...{ teamId: team.id, objectiveId: objective.id, strategicGoalId: strategicGoal.id },
      isRestricted: objective.readers !== null,
    };
    const all = [
      placed({ kind: 'strategicGoalUnserved', id: strategicGoal.id }, { strategicGoalId: strategicGoal.id }),
      placed({ kind: 'objectiveServesNothing', id: objective.id }, below),
      placed({ kind: 'keyResultUnmeasurable', id: keyResult.id, missing: ['baseline', 'measurement'] }, below),
    ] as const;
    for (const [place, gap] of all.entries()) await gaps.open(cycle.id, [gap], 10 * (place + 1));
    return { ...company, keyResult, all };
  }

  describe('gaps', () => {
    it('stay open since they were seen first, and say what they say now', async () => {
      const { cycle, team, all } = await insertGaps();
      const [, , unmeasurable] = all;
      const changed: PlacedGap = {
        ...unmeasurable,
        gap: { ...unmeasurable.gap, missing: ['target'] } as Gap,
      };
      await gaps.open(cycle.id, [changed], 99);
      const open = await gaps.listOpen(cycle.id, ['keyResultUnmeasurable'], [team.id]);
      expect(open).toEqual([changed]);
      expect(await list(cycle.id, { kinds: ['keyResultUnmeasurable'] })).toMatchObject([{ since: 30 }]);
      expect(await gaps.listOpen(cycle.id, ['keyResultUnmeasurable'], [newId<TeamId>()])).toEqual([]);
    });

    it('are closed one by one, whatever the others are', async () => {
      const { cycle, all } = await insertGaps();
      const [unserved, aimless] = all;
      await gaps.close(cycle.id, [aimless, placed({ kind: 'keyResultStale', id: newId() })]);
      expect(await kindsOf(cycle.id)).toEqual(['strategicGoalUnserved', 'keyResultUnmeasurable']);
      expect(await gaps.listOpen(cycle.id, ['strategicGoalUnserved'], 'all')).toEqual([unserved]);
    });

    it('of many are written a hundred at a time', async () => {
      const { cycle, team } = await insertGoals(storage);
      const many = Array.from({ length: 101 }, (_, n) =>
        placed({ kind: 'epicUnclassified', id: issueId(n) }, { teamId: team.id }),
      );
      expect(await statementsOf(() => gaps.open(cycle.id, many, 1))).toBe(2);
      expect(await statementsOf(() => gaps.close(cycle.id, many))).toBe(2);
      expect(await statementsOf(() => gaps.open(cycle.id, [], 1))).toBe(0);
      expect(await list(cycle.id)).toEqual([]);
    });

    it('are counted by strategic goal and kind', async () => {
      const { cycle, team, strategicGoal } = await insertGoals(storage);
      const tallies = async () => (await gaps.listKept([team.id], [cycle.id, newId()])).tallies;
      expect(await tallies()).toEqual([]);
      const tally = { '': { epicUnclassified: 2 }, [strategicGoal.id]: { keyResultStale: 1 } };
      for (const each of [{ '': { epicUnclassified: 1 } }, tally]) {
        await gaps.saveTallies(cycle.id, [{ teamId: team.id, tally: each }]);
      }
      expect(await tallies()).toEqual([{ cycleId: cycle.id, teamId: team.id, tally }]);
    });

    it('go to the strategic goal that an objective serves through those above it', async () => {
      const { team, cycle, strategicGoal, objective } = await insertGoals(storage);
      const [child, grandchild, alone] = [
        anObjective({ teamId: team.id, cycleId: cycle.id, parentObjectiveId: objective.id }),
        anObjective({ teamId: team.id, cycleId: cycle.id }),
        anObjective({ teamId: team.id, cycleId: cycle.id }),
      ];
      for (const each of [child, { ...grandchild, parentObjectiveId: child.id }, alone]) {
        await goals.insertObjective(each);
      }
      expect((await gaps.listKept([team.id], [cycle.id])).served).toEqual(
        new Map([
          [child.id, strategicGoal.id],
          [grandchild.id, strategicGoal.id],
        ]),
      );
    });

    it('are epics in progress that nobody has sorted or left', async () => {
      const { cycle, team, objective } = await insertGoals(storage);
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id });
      const epic = (id: number, of: Parameters<typeof aWorkItem>[0] = {}) =>
        aWorkItem({ issueId: issueId(id), isEpic: true, state: 'inProgress', ...of });
      const items = [
        ...[epic(1), epic(2), epic(3), epic(4)],
        ...[epic(5, { isEpic: false }), epic(6, { state: 'completed' }), epic(7, { workClass: 'heartbeat' })],
      ];
      await work.finish(team.id, 9, 5, { shares: [], items });
      await link(storage, keyResult, 2);
      await heartbeat.mark([issueId(3)], { markedBy: mia, markedAt: 1 });
      await storage.workPage.leave(team.id, [issueId(4)], 5);
      const kept = () => gaps.listKept([team.id], [cycle.id]);
      expect((await kept()).unsortedEpics).toEqual([{ teamId: team.id, issueId: issueId(1) }]);
      expect(await statementsOf(kept)).toBe(1);
      expect((await gaps.listKept([], [cycle.id])).unsortedEpics).toEqual([]);
    });

    it('are those of the teams, and of the company as a whole', async () => {
      const { cycle, team, all } = await insertGaps();
      const { open } = await gaps.listKept([team.id], [cycle.id]);
      expect(open).toHaveLength(3);
      expect(open).toEqual(expect.arrayContaining(all.map((each) => ({ ...each, cycleId: cycle.id }))));
      expect((await gaps.listKept([newId()], [cycle.id])).open).toEqual([{ ...all[0], cycleId: cycle.id }]);
      expect((await gaps.listKept([team.id], [newId()])).open).toEqual([]);
    });

    it('are strategic goals in force that no objective serves', async () => {
      const { cycle, strategicGoal } = await insertGoals(storage);
      const [unserved, retired] = [aStrategicGoal(), aStrategicGoal({ retiredAt: 5 })];
      for (const each of [unserved, retired]) await insertStrategicGoal(storage, each);
      expect(await gaps.listUnserved([cycle.id], 'all')).toEqual([unserved.id]);
      expect(await gaps.listUnserved([cycle.id], [strategicGoal.id])).toEqual([]);
      expect(new Set(await gaps.listUnserved([newId()], 'all'))).toEqual(new Set([strategicGoal.id, unserved.id]));
      expect(await statementsOf(() => gaps.listUnserved([cycle.id], 'all'))).toBe(1);
    });
  });

  describe('the register of gaps', () => {
    it('lists the oldest first, each with what it stands below, in one statement', async () => {
      const { cycle, team, strategicGoal, objective, keyResult } = await insertGaps();
      expect(await statementsOf(() => list(cycle.id))).toBe(1);
      const goal = { id: strategicGoal.id, title: strategicGoal.title, ownerId: null };
      const own = { team: { id: team.id, name: team.name, leadId: null }, strategicGoal: goal, conversation: null };
      const above = { id: objective.id, title: objective.title, ownerId: null };
      expect(await list(cycle.id)).toMatchObject([
        { gap: { kind: 'strategicGoalUnserved' }, since: 10, team: null, objective: null, strategicGoal: goal },
        { gap: { kind: 'objectiveServesNothing', id: objective.id }, ...own, objective: above, keyResult: null },
        {
          ...own,
          gap: { kind: 'keyResultUnmeasurable', id: keyResult.id, missing: ['baseline', 'measurement'] },
          keyResult: { id: keyResult.id, title: keyResult.title, ownerId: mia },
        },
      ]);
    });

    it('goes on where a page ends, each gap once, even those of one instant', async () => {
      const { cycle, team } = await insertGoals(storage);
      const many = Array.from({ length: 5 }, (_, n) =>
        placed({ kind: 'epicUnclassified', id: issueId(n) }, { teamId: team.id }),
      );
      await gaps.open(cycle.id, many, 7);
      const seen: string[] = [];
      for (let after: Parameters<typeof gapRegister.list>[0]['after'] = null; ;) {
        const query = { cycleId: cycle.id, filter: any, after, limit: 2 };
        const page = await gapRegister.list(query, anybody);
        seen.push(...page.gaps.map(({ gap }) => gap.id));
        after = page.next;
        if (after === null) break;
      }
      expect(seen).toEqual(many.map(({ gap }) => gap.id));
    });

    it('finds by kind, team, strategic goal and conversation', async () => {
      const { cycle, team, strategicGoal, keyResult } = await insertGaps();
      const upper = aTeam({ name: 'Upper' });
      await teams.insert({ ...upper, projectIds: [] });
      await storage.execute('UPDATE team SET parent_id = ? WHERE id = ?', [upper.id, team.id]);
      const own = ['objectiveServesNothing', 'keyResultUnmeasurable'];
      expect(await kindsOf(cycle.id, { kinds: ['objectiveServesNothing', 'keyResultStale'] })).toEqual([own[0]]);
      expect(await kindsOf(cycle.id, { teamId: upper.id })).toEqual(own);
      expect(await kindsOf(cycle.id, { teamId: newId() })).toEqual([]);
      expect(await kindsOf(cycle.id, { strategicGoalId: strategicGoal.id })).toHaveLength(3);
      expect(await kindsOf(cycle.id, { strategicGoalId: newId() })).toEqual([]);
      const gap = { kind: 'keyResultUnmeasurable', subjectId: keyResult.id } as const;
      const about = { kind: 'keyResult', id: keyResult.id } as const;
      await comments.insert(aComment({ about, gap, isQuestion: true }), 9);
      expect(await kindsOf(cycle.id, { conversation: 'open' })).toEqual(['keyResultUnmeasurable']);
      expect(await kindsOf(cycle.id, { conversation: 'none' })).toEqual([
        'strategicGoalUnserved',
        'objectiveServesNothing',
      ]);
    });

    it('tells of the latest conversation: one that is open, or was begun since the gap is there', async () => {
      const { cycle, keyResult } = await insertGaps();
      const about = { kind: 'keyResult', id: keyResult.id } as const;
      const gap = { kind: 'keyResultUnmeasurable', subjectId: keyResult.id } as const;
      const conversation = async () => (await list(cycle.id, { kinds: [gap.kind] }))[0]?.conversation;
      const say = async (createdAt: number, more: Partial<Parameters<typeof aComment>[0]> = {}) => {
        const comment = aComment({ about, gap, isQuestion: true, createdAt, ...more });
        await comments.insert(comment, 9);
        return comment;
      };
      const old = await say(20);
      expect(await conversation()).toMatchObject({ id: old.id, isOpen: true, replies: 0 });
      await comments.saveResolution(old.id, { at: 25, by: mia });
      expect(await conversation()).toBeNull();
      const recent = await say(40);
      await say(41, { parentId: recent.id, gap: null });
      await say(50, { gap: { kind: 'keyResultStale', subjectId: keyResult.id } });
      await comments.saveResolution(recent.id, { at: 60, by: mia });
      expect(await conversation()).toEqual({ id: recent.id, startedBy: mia, startedAt: 40, isOpen: false, replies: 1 });
      expect(await comments.listThreadsOnGap(gap, 9)).toMatchObject([
        { comment: { id: recent.id }, replies: [{}] },
        { comment: { id: old.id } },
      ]);
      await comments.remove(recent.id, { at: 70, by: mia });
      expect(await conversation()).toBeNull();
    });

    it('counts by team, with what only the company has', async () => {
      const { cycle, team, strategicGoal } = await insertGaps();
      const [idle] = [aTeam({ name: 'Idle' })];
      await teams.insert({ ...idle, projectIds: [] });
      await gaps.open(cycle.id, [placed({ kind: 'teamWithoutObjectives', id: idle.id }, { teamId: idle.id })], 5);
      const tally = { [strategicGoal.id]: { keyResultUnmeasurable: 1 } };
      await gaps.saveTallies(cycle.id, [{ teamId: team.id, tally }]);
      expect(await statementsOf(() => gapRegister.count(cycle.id, anybody))).toBe(1);
      expect(await gapRegister.count(cycle.id, anybody)).toEqual({
        teams: [
          { id: idle.id, parentId: null, name: 'Idle', tally: { '': { teamWithoutObjectives: 1 } } },
          { id: team.id, parentId: null, name: team.name, tally },
        ],
        company: { [strategicGoal.id]: { strategicGoalUnserved: 1 } },
      });
    });

    it('shows and counts gaps of a restricted objective for those alone who may see it', async () => {
      const readers = { people: [mia], groupIds: [] };
      const { cycle, team, strategicGoal } = await insertGaps({ objective: { readers } });
      expect(await kindsOf(cycle.id)).toEqual(['strategicGoalUnserved']);
      expect((await gapRegister.count(cycle.id, anybody)).teams).toMatchObject([{ id: team.id, tally: {} }]);
      expect(await kindsOf(cycle.id, {}, mia)).toHaveLength(3);
      expect((await gapRegister.count(cycle.id, mia)).teams).toMatchObject([
        { tally: { [strategicGoal.id]: { objectiveServesNothing: 1, keyResultUnmeasurable: 1 } } },
      ]);
    });

    it('leaves out what was removed since', async () => {
      const { cycle, objective, keyResult } = await insertGaps();
      await goals.deleteKeyResult(keyResult.id, 1);
      expect(await kindsOf(cycle.id)).toEqual(['strategicGoalUnserved', 'objectiveServesNothing']);
      await storage.execute('DELETE FROM objective WHERE id = ?', [objective.id]);
      expect(await kindsOf(cycle.id)).toEqual(['strategicGoalUnserved']);
      const gone = newId<TeamId>();
      await gaps.open(cycle.id, [placed({ kind: 'epicUnclassified', id: issueId(7) }, { teamId: gone })], 5);
      expect(await kindsOf(cycle.id)).toEqual(['strategicGoalUnserved']);
    });
  });
}
