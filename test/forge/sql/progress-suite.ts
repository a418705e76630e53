import fc from 'fast-check';
import type { CycleId, TeamId } from '../../../src/domain/ids';
import { defaultRules } from '../../../src/domain/rules';
import {
  anybody,
  accountId,
  aCheckIn,
  aProgress,
  anIssue,
  aCycle,
  anObjective,
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

export function progressSuite(storage: Storage) {
  const { checkIns, cycles, goals, mirror, progress, marks, projectPage, statementsOf } = storage;
  const rowOf = async (teamId: TeamId, cycleId: CycleId, historyDay = today) =>
    (await projectPage.listObjectives([teamId], cycleId, historyDay, anybody))[0];

  describe('inputs of a key result', () => {
    it('has its measure, its latest reading and its initiatives, oldest link first', async () => {
      const { team, cycle, objective } = await insertGoals(storage);
      const { id, measure } = await insertKeyResult(storage, { objectiveId: objective.id });
      const bare = await insertKeyResult(storage, { objectiveId: objective.id, measure: { kind: 'initiatives' } });
      await link(storage, { id }, 12, 2);
      await link(storage, { id }, 11, 3);
      await link(storage, { id }, 13, 1);
      for (const [value, measuredOn, createdAt] of [
        [1, '2026-02-01', 30],
        [2, '2026-02-03', 10],
        [3, '2026-02-03', 20],
        [4, '2026-01-31', 40],
      ] as const) {
        await checkIns.insert([
          aCheckIn({ keyResultId: id, value, measuredOn: day(measuredOn), createdAt, confidence: value }),
        ]);
      }
      const common = {
        objectiveId: objective.id,
        teamId: team.id,
        cycleId: cycle.id,
        weighting: 'count',
        rules: defaultRules,
      };
      const inputs = await progress.listKeyResultInputs([id, bare.id, newId()]);
      expect(inputs).toHaveLength(2);
      expect(inputs).toContainEqual({
        ...common,
        keyResultId: id,
        measure,
        reading: {
          value: 3,
          confidence: 3,
          measuredOn: day('2026-02-03'),
          statedPace: null,
          authorId: accountId('mia'),
          trouble: null,
        },
        initiatives: [13, 12, 11].map((issue) => ({ issueId: issueId(issue), weight: 1 })),
      });
      expect(inputs).toContainEqual({
        ...common,
        keyResultId: bare.id,
        measure: { kind: 'initiatives' },
        reading: null,
        initiatives: [],
      });
      expect(await statementsOf(() => progress.listKeyResultInputs([id, bare.id]))).toBe(1);
    });
  });

  describe('roll-up', () => {
    it('has every part of all above, with what is stored for it', async () => {
      const { team, cycle, strategicGoal, objective: top } = await insertGoals(storage);
      const within = { teamId: team.id, cycleId: cycle.id };
      const middle = anObjective({ ...within, parentObjectiveId: top.id, weight: 2 });
      const beside = anObjective({ ...within, strategicGoalId: strategicGoal.id, weight: 3 });
      for (const objective of [middle, beside]) await goals.insertObjective(objective);
      const keyResult = await insertKeyResult(storage, { objectiveId: middle.id, weight: 4 });
      await insertKeyResult(storage, { objectiveId: beside.id });
      await progress.save([aProgress({ goal: { kind: 'keyResult', id: keyResult.id }, progress: 0.25 })], 1, today);
      const { edges, teamIds } = await progress.listRollUp({ objectiveIds: [middle.id] });
      const edge = (parent: object, child: object, weight: number, stored: number | null = null) => ({
        parent,
        child,
        weight,
        progress: stored,
      });
      const ofObjective = ({ id }: { id: string }) => ({ kind: 'objective', id });
      const ofGoal = { kind: 'strategicGoal', id: strategicGoal.id };
      const ofTeam = { kind: 'team', id: `${team.id}:${cycle.id}` };
      const expected = [
        edge(ofObjective(middle), { kind: 'keyResult', id: keyResult.id }, 4, 0.25),
        edge(ofObjective(top), ofObjective(middle), 2),
        edge(ofGoal, ofObjective(top), 1),
        edge(ofGoal, ofObjective(beside), 3),
        edge(ofTeam, ofObjective(top), 1),
        edge(ofTeam, ofObjective(middle), 2),
        edge(ofTeam, ofObjective(beside), 3),
      ];
      expect(edges).toHaveLength(expected.length);
      expect(edges).toEqual(expect.arrayContaining(expected));
      expect(teamIds).toEqual([team.id]);
      expect(await statementsOf(() => progress.listRollUp({ objectiveIds: [top.id, middle.id] }))).toBe(1);
      expect(await progress.listRollUp({})).toEqual({ edges: [], teamIds: [], objectiveIds: [] });
    });

    it('ends where objectives contribute to one another', async () => {
      const { team, cycle } = await insertGoals(storage);
      const within = { teamId: team.id, cycleId: cycle.id };
      const one = anObjective(within);
      await goals.insertObjective(one);
      const two = anObjective({ ...within, parentObjectiveId: one.id });
      await goals.insertObjective(two);
      await storage.execute('UPDATE objective SET parent_objective_id = ? WHERE id = ?', [two.id, one.id]);
      const { edges } = await progress.listRollUp({ objectiveIds: [one.id] });
      expect(edges.filter(({ parent }) => parent.kind === 'objective')).toHaveLength(2);
    });
  });

  describe('stored progress', () => {
    it('keeps every figure to 15 digits, as far as every database does', async () => {
      const { team, cycle, objective } = await insertGoals(storage);
      const goal = { kind: 'objective', id: objective.id } as const;
      let readAt = 1;
      let kept: number | null = null;
      const figure = (min: number, max: number) =>
        fc.option(fc.double({ noNaN: true, min, max }).map((number) => Number(number.toPrecision(15)) + 0));
      const [share, unbounded] = [figure(0, 1), figure(-1e12, 1e12)];
      const property = fc.asyncProperty(
        share,
        unbounded,
        fc.boolean(),
        fc.nat(1e6),
        async (of, raw, isUnmeasured, done) => {
          readAt += 1;
          const stored = { progress: of, raw, isUnmeasured, delivery: of, done, total: done };
          await progress.save([{ goal, ...stored }], readAt, today);
          const row = await rowOf(team.id, cycle.id);
          kept = of;
          expect(row?.progress).toEqual({ ...stored, computedAt: readAt, earlierProgress: kept });
        },
      );
      await fc.assert(property, { numRuns: 100 });
    }, 30_000);

    it('is not overwritten by what was read earlier', async () => {
      const { team, cycle, objective } = await insertGoals(storage);
      const of = (value: number) => aProgress({ goal: { kind: 'objective', id: objective.id }, progress: value });
      await progress.save([of(0.6)], 200, today);
      await progress.save([of(0.1)], 100, today);
      expect((await rowOf(team.id, cycle.id))?.progress).toMatchObject({ progress: 0.6, earlierProgress: 0.6 });
      await progress.save([of(0.7)], 200, today);
      expect((await rowOf(team.id, cycle.id))?.progress).toMatchObject({ progress: 0.7, computedAt: 200 });
    });

    it('remembers each day', async () => {
      const { team, cycle, objective } = await insertGoals(storage);
      const of = (value: number | null) =>
        aProgress({ goal: { kind: 'objective', id: objective.id }, progress: value });
      await progress.save([of(0.1)], 1, day('2026-02-01'));
      await progress.save([of(0.2)], 2, day('2026-02-03'));
      await progress.save([of(0.3)], 3, day('2026-02-03'));
      const earlier = async (on: string) => (await rowOf(team.id, cycle.id, day(on)))?.progress.earlierProgress;
      expect(await earlier('2026-01-31')).toBeNull();
      expect(await earlier('2026-02-02')).toBe(0.1);
      expect(await earlier('2026-02-03')).toBe(0.3);
      expect(await earlier('2026-03-01')).toBe(0.3);
    });

    it('remembers no day without a change, and none without a value', async () => {
      const { objective } = await insertGoals(storage);
      const of = (value: number | null) =>
        aProgress({ goal: { kind: 'objective', id: objective.id }, progress: value });
      for (const [value, on] of [
        [null, '2026-02-01'],
        [0.1, '2026-02-02'],
        [0.1, '2026-02-03'],
        [null, '2026-02-04'],
        [0.1, '2026-02-05'],
        [0, '2026-02-06'],
        [0.2, '2026-02-06'],
      ] as const)
        await progress.save([of(value)], Number(on.slice(-2)), day(on));
      const kept = await storage.read(
        'SELECT day, progress FROM progress_history WHERE goal_id = ? AND progress IS NOT NULL ORDER BY day',
        [objective.id],
      );
      expect(kept.map(({ day: on, progress: share }) => [on, share])).toEqual([
        ['2026-02-02', 0.1],
        ['2026-02-06', 0.2],
      ]);
    });

    it('remembers nothing of a day that ended without a value, whoever comes last', async () => {
      const { team, cycle, objective } = await insertGoals(storage);
      const goal = { kind: 'objective', id: objective.id } as const;
      const of = (value: number | null) => aProgress({ goal, progress: value });
      const earlier = async () => (await rowOf(team.id, cycle.id, today))?.progress.earlierProgress;
      await progress.save([of(0.1)], 1, day('2026-02-14'));
      await progress.save([of(0.4)], 2, today);
      expect(await earlier()).toBe(0.4);
      await progress.save([of(null)], 3, today);
      expect(await earlier()).toBe(0.1);
      await progress.save([of(0.4)], 2, today);
      expect(await earlier()).toBe(0.1);
      await progress.save([of(0.3)], 4, today);
      expect(await earlier()).toBe(0.3);
    });

    it('takes two statements per 100 goals', async () => {
      const many = Array.from({ length: 101 }, () => aProgress({ goal: { kind: 'keyResult', id: newId() } }));
      expect(await statementsOf(() => progress.save(many, 1, today))).toBe(4);
      expect(await statementsOf(() => progress.save([], 1, today))).toBe(0);
    });
  });

  describe('recompute marks', () => {
    const [epic, story, subtask] = [issueId(1), issueId(2), issueId(3)];

    async function insertServed() {
      const { team, cycle, objective } = await insertGoals(storage);
      const ofEpic = await insertKeyResult(storage, { objectiveId: objective.id });
      const ofStory = await insertKeyResult(storage, { objectiveId: objective.id });
      const elsewhere = await insertKeyResult(storage, { objectiveId: objective.id });
      await mirror.store(
        [anIssue({ id: epic }), anIssue({ id: story, parentId: epic }), anIssue({ id: subtask, parentId: story })],
        1,
      );
      await link(storage, ofEpic, 1);
      await link(storage, ofStory, 2);
      await link(storage, elsewhere, 9);
      return { team, cycle, ofEpic: ofEpic.id, ofStory: ofStory.id, elsewhere: elsewhere.id };
    }

    const inOpen = { isWaiting: false, isCycleClosed: false };

    const affectedBy = async (...ids: number[]) =>
      (await marks.listAffected(ids.map(issueId))).map(({ keyResultId }) => keyResultId).sort();

    it('names the key results at and above the issues, also of deleted and of unread ones', async () => {
      const { ofEpic, ofStory, elsewhere } = await insertServed();
      await mirror.applyDeletion(subtask, 5_000);
      await mirror.applyDeletion(story, 5_000);
      expect(await affectedBy(3)).toEqual([ofEpic, ofStory].sort());
      expect(await affectedBy(1)).toEqual([ofEpic]);
      expect(await affectedBy(3, 9, 77)).toEqual([ofEpic, ofStory, elsewhere].sort());
      expect(await affectedBy(77)).toEqual([]);
      expect(await affectedBy()).toEqual([]);
      expect(await statementsOf(() => affectedBy(3, 9))).toBe(1);
    });

    it('names those of a whole project, where its issues are initiatives or stand below others', async () => {
      const { ofEpic, ofStory, elsewhere } = await insertServed();
      const moved = projectId(20_000);
      const affected = async (id: string) =>
        (await marks.listAffected({ projectId: projectId(Number(id)) })).map(({ keyResultId }) => keyResultId).sort();
      expect(await affected('10000')).toEqual([ofEpic, ofStory].sort());
      expect(await affected('20000')).toEqual([]);
      await mirror.store([anIssue({ id: subtask, parentId: story, projectId: moved })], 2);
      expect(await affected('20000')).toEqual([ofEpic, ofStory].sort());
      await mirror.store([anIssue({ id: issueId(9), projectId: moved })], 2);
      await mirror.applyProjectDeletion(moved, 5_000);
      expect(await affected('20000')).toEqual([ofEpic, ofStory, elsewhere].sort());
      expect(await statementsOf(() => affected('20000'))).toBe(1);
    });

    it('ends where parents form a ring', async () => {
      const { ofEpic, ofStory } = await insertServed();
      await mirror.store([anIssue({ id: epic, parentId: subtask })], 2);
      expect(await affectedBy(1)).toEqual([ofEpic, ofStory].sort());
    });

    it('keeps marks, and lists those that are due and may run, soonest first', async () => {
      const { ofEpic, ofStory } = await insertServed();
      expect(await marks.listAffected([epic])).toEqual([
        { keyResultId: ofEpic, isDue: false, runAt: 0, nextSlotAt: 0, ...inOpen },
      ]);
      const mark = { keyResultId: ofEpic, isDue: true, runAt: 1_770_000_000_000, nextSlotAt: 1_770_000_006_000 };
      const sooner = { ...mark, keyResultId: ofStory, runAt: 5 };
      expect(await statementsOf(() => marks.save([mark, sooner], 1))).toBe(1);
      expect(await marks.listAffected([epic])).toEqual([{ ...mark, ...inOpen }]);
      expect(await marks.listDue(mark.runAt, 10)).toEqual([sooner, mark]);
      expect(await marks.listDue(mark.runAt, 1)).toEqual([sooner]);
      expect(await marks.listDue(mark.runAt - 1, 10)).toEqual([sooner]);
      expect(await marks.listDue(4, 10)).toEqual([]);
      expect(await statementsOf(() => marks.listDue(5, 10))).toBe(1);
      const many = Array.from({ length: 101 }, () => ({ ...mark, keyResultId: newId<typeof ofEpic>() }));
      expect(await statementsOf(() => marks.save(many, 1))).toBe(2);
    });

    it('has key results wait for their cycle to be reopened, but for what is due', async () => {
      const { team, cycle, ofEpic, ofStory, elsewhere } = await insertServed();
      await marks.save([{ keyResultId: ofStory, isDue: true, runAt: 5, nextSlotAt: 7 }], 1);
      await cycles.setClosed(cycle.id, 2, 2);
      expect(await affectedBy(1)).toEqual([]);
      expect(await statementsOf(() => marks.wait([ofEpic, ofStory], 3))).toBe(1);
      expect((await marks.listDue(9, 10)).map(({ keyResultId }) => keyResultId)).toEqual([ofStory]);
      expect(await marks.listAffected([epic], 'all')).toEqual([
        { keyResultId: ofEpic, isDue: false, runAt: 0, nextSlotAt: 0, isWaiting: true, isCycleClosed: true },
      ]);
      expect(await marks.listWaitingInVain([ofEpic, ofStory])).toEqual([]);
      const of = { cycleId: cycle.id, isWhole: false };
      expect(await marks.listLeftBehind(of, null, 9)).toEqual({
        ...{ keyResultIds: [ofEpic], objectiveIds: [], after: null },
      });
      expect(await marks.listLeftBehind(of, null, 1)).toMatchObject({ keyResultIds: [ofEpic], after: team.id });
      expect(await marks.listLeftBehind(of, team.id, 1)).toEqual({ keyResultIds: [], objectiveIds: [], after: null });
      const all = await marks.listLeftBehind({ ...of, isWhole: true }, null, 9);
      expect(all.keyResultIds.sort()).toEqual([ofEpic, ofStory, elsewhere].sort());
      expect(await statementsOf(() => marks.listLeftBehind(of, null, 9))).toBe(1);
      await cycles.setClosed(cycle.id, null, 4);
      expect(await marks.listWaitingInVain([ofEpic, ofStory])).toEqual([ofEpic]);
    });

    it('finds the objectives of a cycle to which others contribute that are not in it', async () => {
      const { team, cycle, objective } = await insertGoals(storage);
      const next = aCycle();
      await cycles.insert([next]);
      const parts = { teamId: team.id, parentObjectiveId: objective.id };
      await goals.insertObjective(anObjective({ ...parts, cycleId: cycle.id }));
      const of = { cycleId: cycle.id, isWhole: false };
      expect((await marks.listLeftBehind(of, null, 9)).objectiveIds).toEqual([]);
      for (let n = 0; n < 2; n += 1) await goals.insertObjective(anObjective({ ...parts, cycleId: next.id }));
      expect((await marks.listLeftBehind(of, null, 9)).objectiveIds).toEqual([objective.id]);
    });

    it('ends marks, but not those renewed since the reading', async () => {
      const { ofEpic, ofStory } = await insertServed();
      const mark = (keyResultId: typeof ofEpic) => ({ keyResultId, isDue: true, runAt: 1, nextSlotAt: 7 });
      await marks.save([mark(ofEpic), mark(ofStory)], 100);
      await marks.save([mark(ofStory)], 200);
      await marks.save([mark(ofStory)], 150);
      expect(await statementsOf(() => marks.clear([ofEpic, ofStory], 200))).toBe(1);
      expect(await marks.listDue(9, 10)).toEqual([mark(ofStory)]);
      expect(await marks.listAffected([epic])).toEqual([{ ...mark(ofEpic), isDue: false, ...inOpen }]);
      await marks.clear([ofStory], 201);
      expect(await marks.listDue(9, 10)).toEqual([]);
      // A job is to come for it, that those rely on who found it.
      await marks.save([{ ...mark(ofStory), runAt: 5_000 }], 300);
      await marks.clear([ofStory], 3_999);
      expect(await marks.listDue(5_000, 10)).toHaveLength(1);
      await marks.clear([ofStory], 4_000);
      expect(await marks.listDue(5_000, 10)).toEqual([]);
      expect(await statementsOf(() => marks.clear([], 1))).toBe(0);
    });
  });
}
