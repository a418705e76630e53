import type { KeyResultId, ObjectiveId } from '../../../src/domain/ids';
import {
  anybody,
  aCheckIn,
  aComment,
  accountId,
  anObjective,
  aProgress,
  awkwardTexts,
  day,
  insertGoals,
  insertKeyResult,
  newId,
  projectId,
} from './builders';
import type { Storage } from './storage';

const mia = accountId('mia');
const tom = accountId('tom');
const today = day('2026-02-15');

export function dialogueSuite(storage: Storage) {
  const { activity, agreements, checkIns, comments, goalPage, goals, progress, statementsOf } = storage;

  const insertComment = async (of: Parameters<typeof aComment>[0]) => {
    const comment = aComment(of);
    expect(await comments.insert(comment, 100)).toBe(true);
    return comment;
  };
  const onObjective = (id: ObjectiveId) => ({ kind: 'objective', id }) as const;
  const onKeyResult = (id: KeyResultId) => ({ kind: 'keyResult', id }) as const;

  describe('comments', () => {
    it('are kept as they were written', async () => {
      const { objective, team } = await insertGoals(storage, { objective: { ownerId: tom } });
      for (const text of awkwardTexts) {
        const comment = await insertComment({ about: onObjective(objective.id), text, isQuestion: true });
        expect(await comments.find(comment.id, anybody)).toEqual({
          ...comment,
          objectiveId: objective.id,
          ownerId: tom,
          teamId: team.id,
        });
      }
    });

    it('belong to a goal that exists', async () => {
      await insertGoals(storage);
      expect(await comments.insert(aComment({ about: onObjective(newId()) }), 100)).toBe(false);
      expect(await comments.insert(aComment({ about: onKeyResult(newId()) }), 100)).toBe(false);
      expect(await comments.find(newId(), anybody)).toBeUndefined();
    });

    it('come in threads, newest first, with replies, oldest first; a reply to a reply joins the thread', async () => {
      const { objective } = await insertGoals(storage);
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id, ownerId: tom });
      const about = onObjective(objective.id);
      const old = await insertComment({ about, createdAt: 1 });
      const head = await insertComment({ about: onKeyResult(keyResult.id), createdAt: 2 });
      const reply = await insertComment({ about, parentId: head.id, createdAt: 3 });
      const last = await insertComment({ about, parentId: reply.id, createdAt: 4 });
      const inThread = { about: onKeyResult(keyResult.id), parentId: head.id };
      const thread = {
        comment: head,
        replies: [
          { ...reply, ...inThread },
          { ...last, ...inThread },
        ],
      };
      const all = await comments.listThreads(about, null, 10);
      expect(all).toEqual([thread, { comment: old, replies: [] }]);
      expect(await comments.listThreads({ kind: 'keyResult', id: keyResult.id }, null, 10)).toEqual([thread]);
      expect(await comments.find(last.id, anybody)).toMatchObject({ ownerId: tom });
    });

    it('come in pages, each once, even those of one instant', async () => {
      const { objective } = await insertGoals(storage);
      const written = await Promise.all(
        Array.from({ length: 5 }, (_, at) =>
          insertComment({ about: onObjective(objective.id), createdAt: at < 3 ? 7 : 8 }),
        ),
      );
      const goal = onObjective(objective.id);
      const read: string[] = [];
      for (let place: { at: number; id: string } | null = null; read.length < 5;) {
        const page = await comments.listThreads(goal, place, 2);
        read.push(...page.map(({ comment }) => comment.id));
        const last = page.at(-1)?.comment;
        place = last === undefined ? place : { at: last.createdAt, id: last.id };
      }
      expect([...read].sort()).toEqual(written.map(({ id }) => id).sort());
    });

    it('of a thread that is full are refused', async () => {
      const { objective } = await insertGoals(storage);
      const head = await insertComment({ about: onObjective(objective.id) });
      const reply = () => comments.insert(aComment({ about: onObjective(objective.id), parentId: head.id }), 1);
      expect(await reply()).toBe(true);
      expect(await reply()).toBe(false);
    });

    it('that reply to what is said of another objective are refused', async () => {
      const { objective, team, cycle } = await insertGoals(storage);
      const other = anObjective({ teamId: team.id, cycleId: cycle.id });
      await goals.insertObjective(other);
      const head = await insertComment({ about: onObjective(other.id) });
      expect(await comments.insert(aComment({ about: onObjective(objective.id), parentId: head.id }), 9)).toBe(false);
    });

    it('are edited by whoever read them last', async () => {
      const { objective } = await insertGoals(storage);
      const { id } = await insertComment({ about: onObjective(objective.id) });
      expect(await comments.updateText({ id, version: 1, text: 'Better', editedAt: 5 })).toBe(true);
      expect(await comments.updateText({ id, version: 1, text: 'Late', editedAt: 6 })).toBe(false);
      expect(await comments.find(id, anybody)).toMatchObject({ text: 'Better', version: 2, editedAt: 5 });
    });

    it('are removed and brought back by the same person; what has replies leaves its place', async () => {
      const { objective } = await insertGoals(storage);
      const goal = onObjective(objective.id);
      const { id } = await insertComment({ about: onObjective(objective.id) });
      expect(await comments.remove(id, { at: 9, by: tom })).toBe(true);
      expect(await comments.remove(id, { at: 9, by: mia })).toBe(false);
      expect(await comments.updateText({ id, version: 1, text: 'x', editedAt: 5 })).toBe(false);
      expect(await comments.listThreads(goal, null, 10)).toEqual([]);
      expect(await comments.restore(id, mia)).toBe(false);
      expect(await comments.restore(id, tom)).toBe(true);
      await insertComment({ about: onObjective(objective.id), parentId: id });
      await comments.remove(id, { at: 10, by: tom });
      const [thread] = await comments.listThreads(goal, null, 10);
      expect(thread?.comment.removed).toEqual({ at: 10, by: tom });
      expect(thread?.replies).toHaveLength(1);
    });

    it('that ask are resolved once, and opened again', async () => {
      const { objective } = await insertGoals(storage);
      const asked = await insertComment({ about: onObjective(objective.id), isQuestion: true });
      const said = await insertComment({ about: onObjective(objective.id) });
      const openQuestions = async () =>
        (await goalPage.findGoal(onObjective(objective.id), today, anybody))?.openQuestions;
      expect(await openQuestions()).toBe(1);
      expect(await comments.saveResolution(said.id, { at: 5, by: mia })).toBe(false);
      expect(await comments.saveResolution(asked.id, { at: 5, by: mia })).toBe(true);
      expect(await comments.saveResolution(asked.id, { at: 6, by: tom })).toBe(false);
      expect(await comments.find(asked.id, anybody)).toMatchObject({ resolved: { at: 5, by: mia } });
      expect(await openQuestions()).toBe(0);
      expect(await comments.saveResolution(asked.id, null)).toBe(true);
      expect(await openQuestions()).toBe(1);
    });

    it('on a key result that was removed are out of sight', async () => {
      const { objective } = await insertGoals(storage);
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id });
      await insertComment({ about: onKeyResult(keyResult.id), isQuestion: true });
      await goals.deleteKeyResult(keyResult.id, 1);
      expect(await comments.listThreads(onObjective(objective.id), null, 10)).toEqual([]);
      expect(await goalPage.findGoal(onObjective(objective.id), today, anybody)).toMatchObject({ openQuestions: 0 });
    });

    it('that mention somebody are found by that person, newest first', async () => {
      const { objective } = await insertGoals(storage);
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id });
      const [first, second, own, gone] = [
        await insertComment({ about: onObjective(objective.id), createdAt: 10 }),
        await insertComment({ about: onKeyResult(keyResult.id), createdAt: 20 }),
        await insertComment({ about: onObjective(objective.id), authorId: tom, createdAt: 30 }),
        await insertComment({ about: onObjective(objective.id), createdAt: 40 }),
      ];
      for (const { id } of [first, second, own, gone]) await comments.saveMentions(id, 1, [tom, mia]);
      await comments.remove(gone.id, { at: 50, by: mia });
      const mentions = await comments.listMentions(tom, 0, 10);
      expect(mentions).toEqual([
        {
          commentId: second.id,
          about: { kind: 'keyResult', id: keyResult.id },
          title: keyResult.title,
          authorId: mia,
          at: 20,
        },
        { commentId: first.id, about: onObjective(objective.id), title: objective.title, authorId: mia, at: 10 },
      ]);
      expect(await comments.listMentions(tom, 15, 10)).toHaveLength(1);
      for (const { id } of [first, second]) await comments.updateText({ id, version: 1, text: 'Now', editedAt: 60 });
      await comments.saveMentions(second.id, 2, [mia]);
      await comments.saveMentions(first.id, 2, []);
      expect(await comments.listMentions(tom, 0, 10)).toEqual([]);
      await comments.saveMentions(first.id, 1, [tom]);
      expect(await comments.listMentions(tom, 0, 10)).toEqual([]);
    });
  });

  describe('the page of a goal', () => {
    it('shows what stands around an objective, in one statement', async () => {
      const { team, cycle, strategicGoal, objective } = await insertGoals(storage);
      const parent = anObjective({ teamId: team.id, cycleId: cycle.id, title: 'Above' });
      await goals.insertObjective(parent);
      const middle = anObjective({ teamId: team.id, cycleId: cycle.id, parentObjectiveId: parent.id });
      await goals.insertObjective(middle);
      const child = anObjective({ teamId: team.id, cycleId: cycle.id, parentObjectiveId: middle.id, weight: 3 });
      await goals.insertObjective(child);
      const keyResult = await insertKeyResult(storage, { objectiveId: middle.id });
      await progress.save([aProgress({ goal: { kind: 'objective', id: parent.id }, progress: 0.7 })], 5, today);
      expect(await statementsOf(() => goalPage.findGoal(onObjective(middle.id), today, anybody))).toBe(1);
      const found = await goalPage.findGoal(onObjective(middle.id), today, anybody);
      expect(found).toMatchObject({
        objective: middle,
        team,
        cycle,
        projectIds: [projectId(10_000)],
        strategicGoal: null,
        parent: { id: parent.id, title: 'Above', progress: 0.7, teamName: team.name },
        proposedParent: null,
        upperLeadId: null,
        agreed: null,
        openQuestions: 0,
        keyResults: [{ keyResult, reading: null }],
        children: [{ objective: { id: child.id, title: child.title, weight: 3 }, teamName: team.name, cycle }],
      });
      const own = await goalPage.findGoal({ kind: 'keyResult', id: keyResult.id }, today, anybody);
      expect(own).toMatchObject({ objective: middle, children: [] });
      expect(await goalPage.findGoal(onObjective(objective.id), today, anybody)).toMatchObject({
        strategicGoal: { id: strategicGoal.id, title: strategicGoal.title, progress: null, isRetired: false },
        keyResults: [],
        children: [],
      });
      expect(await goalPage.findGoal(onObjective(newId()), today, anybody)).toBeUndefined();
      expect(await goalPage.findGoal({ kind: 'keyResult', id: newId() }, today, anybody)).toBeUndefined();
    });

    it('lists check-ins, newest first, those corrected marked, and the history of the cycle', async () => {
      const { cycle, objective } = await insertGoals(storage);
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id });
      const first = aCheckIn({ keyResultId: keyResult.id, measuredOn: day('2026-01-10'), note: 'Typed wrongly' });
      const right = aCheckIn({
        ...{ keyResultId: keyResult.id, measuredOn: day('2026-01-10'), replacesId: first.id },
        ...{ createdAt: first.createdAt + 1, confidence: 7, statedPace: 'atRisk' as const },
      });
      const later = aCheckIn({ keyResultId: keyResult.id, measuredOn: day('2026-02-01') });
      for (const each of [first, right, later]) await checkIns.insert([each]);
      const goal = { kind: 'keyResult', id: keyResult.id } as const;
      for (const [on, share] of [
        ['2025-12-31', 0.1],
        ['2026-01-10', 0.2],
        ['2026-02-01', 0.3],
        ['2026-04-01', 0.4],
      ] as const) {
        await progress.save([aProgress({ goal, progress: share })], 5, day(on));
      }
      expect(await goalPage.findHistory(goal, cycle, 10)).toEqual({
        checkIns: [
          { ...later, isCorrected: false },
          { ...right, isCorrected: false },
          { ...first, isCorrected: true },
        ],
        history: [
          { on: '2026-01-10', share: 0.2 },
          { on: '2026-02-01', share: 0.3 },
        ],
      });
      const ofObjective = await goalPage.findHistory(onObjective(objective.id), cycle, 2);
      expect(ofObjective.checkIns.map(({ id }) => id)).toEqual([later.id, right.id]);
      expect(ofObjective.history).toEqual([]);
    });

    it('lists changes of the objective and its key results, and says what was agreed before', async () => {
      const { objective } = await insertGoals(storage);
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id });
      const entry = { accountId: mia, source: 'person', from: null, to: { title: 'x' } } as const;
      const ofObjective = { kind: 'objective', id: objective.id };
      const ofKeyResult = { kind: 'keyResult', id: keyResult.id };
      await activity.record({ ...entry, at: 1, subject: ofObjective, change: 'create' });
      await activity.record({ ...entry, at: 2, subject: ofObjective, change: 'agree' });
      await activity.record({ ...entry, at: 3, subject: ofKeyResult, change: 'edit' });
      await activity.record({ ...entry, at: 4, subject: ofObjective, change: 'propose' });
      await activity.record({ ...entry, at: 5, subject: ofKeyResult, change: 'edit' });
      const goal = onObjective(objective.id);
      const all = await goalPage.listActivity(goal, null, 10);
      expect(all.map(({ at, change, agreement }) => [at, change, agreement])).toEqual([
        [5, 'edit', 'propose'],
        [4, 'propose', 'agree'],
        [3, 'edit', 'agree'],
        [2, 'agree', null],
        [1, 'create', null],
      ]);
      expect(all[2]).toMatchObject({ by: mia, subject: ofKeyResult, from: null, to: { title: 'x' } });
      const [, second] = all;
      const older = await goalPage.listActivity(goal, { at: second?.at ?? 0, id: second?.id ?? '' }, 2);
      expect(older.map(({ at }) => at)).toEqual([3, 2]);
      const alone = await goalPage.listActivity({ kind: 'keyResult', id: keyResult.id }, null, 10);
      expect(alone.map(({ at, agreement }) => [at, agreement])).toEqual([
        [5, 'propose'],
        [3, 'agree'],
      ]);
      expect(await goalPage.findGoal(goal, today, anybody)).toMatchObject({ agreed: { by: mia, at: 2 } });
    });

    it('knows titles of goals, teams and cycles', async () => {
      const { team, cycle, strategicGoal, objective } = await insertGoals(storage);
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id });
      const named = [team, cycle, strategicGoal, objective, keyResult];
      const titles = await goalPage.listTitles([...named.map(({ id }) => id), newId()], anybody);
      expect([...titles].sort()).toEqual(
        named.map((each) => [each.id, 'title' in each ? each.title : each.name]).sort(),
      );
      expect(await goalPage.listTitles([], anybody)).toEqual(new Map());
    });
  });

  describe('agreements', () => {
    it('are made by the leads of the team and of the team above it', async () => {
      const { team, objective } = await insertGoals(storage);
      expect(await agreements.findLeaders(objective.id, anybody)).toEqual({
        teamId: team.id,
        leadIds: [],
        projectIds: [projectId(10_000)],
        isCycleClosed: false,
      });
      const upper = newId();
      await storage.execute(
        `INSERT INTO team (id, version, parent_id, name, weighting, lead_id, editor_ids) VALUES (?, 1, NULL, 'Up', 'count', ?, '[]')`,
        [upper, tom],
      );
      await storage.execute('UPDATE team SET parent_id = ?, lead_id = ? WHERE id = ?', [upper, mia, team.id]);
      expect(await agreements.findLeaders(objective.id, anybody)).toMatchObject({ leadIds: [mia, tom] });
      expect(await agreements.findLeaders(newId(), anybody)).toBeUndefined();
    });

    it('hold for the version that was read', async () => {
      const { objective } = await insertGoals(storage);
      expect(await agreements.save(objective.id, 1, 'agreed')).toBe(true);
      expect(await agreements.save(objective.id, 1, 'agreed')).toBe(false);
      expect(await goals.findObjective(objective.id)).toMatchObject({ state: 'agreed', version: 2 });
    });
  });
}
