import { defaultRules } from '../../../src/domain/rules';
import type { Objective } from '../../../src/use-cases/records';
import {
  anybody,
  aCheckIn,
  aCycle,
  aProgress,
  aStrategicGoal,
  aTeam,
  accountId,
  anIssue,
  anObjective,
  awkwardTexts,
  day,
  insertGoals,
  insertKeyResult,
  insertStrategicGoal,
  issueId,
  link,
  newId,
  projectId,
  shown,
} from './builders';
import type { Storage } from './storage';

const today = day('2026-02-15');
const [epic, story, subtask] = [issueId(1), issueId(2), issueId(3)];
const notComputed = { progress: null, raw: null, isUnmeasured: true, delivery: null, done: 0, total: 0 };
const nothingStored = { ...notComputed, computedAt: null, earlierProgress: null };

export function screenSuite(storage: Storage) {
  const { checkIns, goals, heartbeat, mirror, mirrorRuns, progress, statementsOf } = storage;
  const { panel, projectPage, keyResultSearch, explanations } = storage;

  const storeTree = () =>
    mirror.store(
      [anIssue({ id: epic }), anIssue({ id: story, parentId: epic }), anIssue({ id: subtask, parentId: story })],
      1,
    );

  describe('the issue panel', () => {
    it('shows what an issue serves, with its line up to the strategy', async () => {
      const { team, cycle, strategicGoal, objective } = await insertGoals(storage);
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id });
      await link(storage, keyResult, 77);
      await link(storage, keyResult, 78);
      await checkIns.insert([aCheckIn({ keyResultId: keyResult.id, value: 25, confidence: 7 })]);
      const stored = { progress: 0.75, raw: 0.75, isUnmeasured: false, delivery: 0.5, done: 1, total: 2 };
      const goal = { kind: 'keyResult', id: keyResult.id } as const;
      await progress.save([{ goal, ...stored, progress: 0.25 }], 10, day('2026-02-01'));
      await progress.save([{ goal, ...stored }], 20, today);
      await progress.save(
        [
          aProgress({ goal: { kind: 'objective', id: objective.id }, progress: 0.3 }),
          aProgress({ goal: { kind: 'strategicGoal', id: strategicGoal.id }, progress: 0.4 }),
        ],
        20,
        today,
      );
      const [served, ...others] = await panel.listServed(issueId(77), day('2026-02-01'), anybody);
      expect(others).toEqual([]);
      expect(served).toEqual({
        throughIssueId: issueId(77),
        initiativeWeight: 1,
        keyResult,
        keyResultProgress: { ...stored, computedAt: 20, earlierProgress: 0.25 },
        reading: {
          value: 25,
          confidence: 7,
          measuredOn: day('2026-02-01'),
          statedPace: null,
          authorId: accountId('mia'),
          trouble: null,
        },
        objective: { id: objective.id, title: objective.title, progress: 0.3, noGoalReason: '', isRestricted: false },
        strategicGoal: { id: strategicGoal.id, title: strategicGoal.title, progress: 0.4 },
        team: shown(team),
        projectIds: [projectId(10_000)],
        cycle,
        initiativeCount: 2,
        rules: defaultRules,
      });
    });

    it('shows what nothing is known of yet', async () => {
      const { objective } = await insertGoals(storage, {
        objective: { strategicGoalId: null, noGoalReason: 'Upkeep' },
      });
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id });
      await link(storage, keyResult, 77);
      expect(await panel.listServed(issueId(77), today, anybody)).toMatchObject([
        {
          keyResultProgress: nothingStored,
          reading: null,
          strategicGoal: null,
          objective: { noGoalReason: 'Upkeep', progress: null },
        },
      ]);
    });

    it('goes up from the issue, nearest first, each key result once, 20 at most', async () => {
      const { objective } = await insertGoals(storage);
      const far = await insertKeyResult(storage, { objectiveId: objective.id });
      const near = await insertKeyResult(storage, { objectiveId: objective.id });
      await storeTree();
      await link(storage, far, 1);
      await link(storage, near, 1);
      await link(storage, near, 2);
      const through = async () =>
        (await panel.listServed(subtask, today, anybody)).map(({ keyResult, throughIssueId }) => [
          keyResult.id,
          throughIssueId,
        ]);
      expect(await through()).toEqual([
        [near.id, story],
        [far.id, epic],
      ]);
      expect(await panel.listServed(issueId(99), today, anybody)).toEqual([]);
      for (let count = 0; count < 20; count += 1) {
        await link(storage, await insertKeyResult(storage, { objectiveId: objective.id }), 3);
      }
      expect(await through()).toHaveLength(20);
      await mirror.store([anIssue({ id: epic, parentId: subtask })], 2);
      expect(await through()).toHaveLength(20);
    });

    it('lists initiatives, so many of each key result, oldest link first', async () => {
      const { objective } = await insertGoals(storage);
      const one = await insertKeyResult(storage, { objectiveId: objective.id });
      const two = await insertKeyResult(storage, { objectiveId: objective.id });
      await link(storage, one, 12, 5);
      await link(storage, one, 13, 6);
      await link(storage, one, 11, 7);
      await link(storage, two, 11, 1);
      const goal = { kind: 'initiative', id: `${one.id}:12` } as const;
      await progress.save([aProgress({ goal, progress: 0.5, delivery: 0.5, done: 1, total: 2 })], 1, today);
      const rows = await panel.listInitiatives([one.id, two.id], 2);
      const computed = { weight: 1, delivery: 0.5, done: 1, total: 2, isNew: false };
      const unknown = { weight: 1, delivery: null, done: 0, total: 0, isNew: true };
      expect(rows.filter(({ keyResultId }) => keyResultId === one.id)).toEqual([
        { keyResultId: one.id, issueId: issueId(12), ...computed },
        { keyResultId: one.id, issueId: issueId(13), ...unknown },
      ]);
      expect(rows.filter(({ keyResultId }) => keyResultId === two.id)).toHaveLength(1);
      expect(await panel.listInitiatives([], 2)).toEqual([]);
    });

    it('leaves out deleted issues, and what they led up to', async () => {
      const { objective } = await insertGoals(storage);
      const ofEpic = await insertKeyResult(storage, { objectiveId: objective.id });
      const ofStory = await insertKeyResult(storage, { objectiveId: objective.id });
      await storeTree();
      await link(storage, ofEpic, 1);
      await link(storage, ofEpic, 2);
      await link(storage, ofEpic, 77);
      await link(storage, ofStory, 2);
      await heartbeat.mark([epic], { markedBy: accountId('mia'), markedAt: 1 });
      const served = async (id: typeof epic) =>
        (await panel.listServed(id, today, anybody)).map((row) => [
          row.keyResult.id,
          row.throughIssueId,
          row.initiativeCount,
        ]);
      const throughStory = (initiativesOfEpics: number) =>
        expect.arrayContaining([
          [ofEpic.id, story, initiativesOfEpics],
          [ofStory.id, story, 1],
        ]) as unknown;
      expect(await served(subtask)).toEqual(throughStory(3));

      await mirror.applyDeletion(story, 5_000);
      expect(await served(subtask)).toEqual([]);
      expect(await served(story)).toEqual([]);
      expect(await served(epic)).toEqual([[ofEpic.id, epic, 2]]);
      const listed = (await panel.listInitiatives([ofEpic.id, ofStory.id], 2)).map((row) => row.issueId);
      expect(listed).toEqual([epic, issueId(77)]);
      expect((await panel.findIssueState(subtask, anybody)).heartbeatIssueId).toBeNull();

      await mirror.store([anIssue({ id: story, parentId: epic })], 5_000);
      expect((await panel.findIssueState(subtask, anybody)).heartbeatIssueId).toBe(epic);
      await mirror.applyDeletion(epic, 5_000);
      expect(await served(subtask)).toEqual(throughStory(2));
      expect((await panel.findIssueState(subtask, anybody)).heartbeatIssueId).toBeNull();
    });

    it('knows heartbeat work and readings on the issue and above it', async () => {
      await storeTree();
      expect(await panel.findIssueState(subtask, anybody)).toEqual({
        heartbeatIssueId: null,
        runs: [],
        isMembershipDue: false,
      });
      const mark = { markedBy: accountId('mia'), markedAt: 1 };
      await heartbeat.mark([epic], mark);
      expect((await panel.findIssueState(subtask, anybody)).heartbeatIssueId).toBe(epic);
      await heartbeat.mark([story], mark);
      const plain = { frontier: [[epic]], pageToken: null, read: 1, expected: 2, startedAt: 3, attempts: 0 };
      const run = { issueId: epic, state: 'reading' as const, ...plain };
      await mirrorRuns.save(run);
      const runs = [{ issueId: epic, state: 'reading', read: 1, expected: 2 }];
      expect(await panel.findIssueState(subtask, anybody)).toMatchObject({ heartbeatIssueId: story, runs });
      expect(await panel.findIssueState(epic, anybody)).toMatchObject({ heartbeatIssueId: epic, runs });
      await mirror.store([anIssue({ id: epic, parentId: subtask })], 2);
      expect(await panel.findIssueState(subtask, anybody)).toMatchObject({ heartbeatIssueId: story, runs });
    });

    it('takes one statement each', async () => {
      await storeTree();
      expect(await statementsOf(() => panel.listServed(subtask, today, anybody))).toBe(1);
      expect(await statementsOf(() => panel.listInitiatives([newId()], 2))).toBe(1);
      expect(await statementsOf(() => panel.findIssueState(subtask, anybody))).toBe(1);
    });
  });

  describe('the project page', () => {
    it('has the teams of the project, all cycles, the latest end first, and all strategic goals in their order', async () => {
      const teams = awkwardTexts.map((name) => aTeam({ name, editorIds: [accountId('"x"')], leadId: accountId('l') }));
      for (const team of teams) await storage.teams.insert({ ...team, projectIds: [projectId(1), projectId(2)] });
      await storage.teams.insert({ ...aTeam(), projectIds: [projectId(3)] });
      const cycles = ['2026-03-31', '2026-06-30', '2025-12-31'].map((endsOn) => aCycle({ endsOn: day(endsOn) }));
      for (const cycle of cycles) await storage.cycles.insert([cycle]);
      const near = aStrategicGoal({ title: 'B 🚀', description: 'Why', position: 1 });
      const far = aStrategicGoal({ title: 'A', position: 2, retiredAt: 5 });
      for (const goal of [far, near]) await insertStrategicGoal(storage, goal);
      await progress.save([aProgress({ goal: { kind: 'strategicGoal', id: near.id }, progress: 1 / 3 })], 1, today);
      const frame = await projectPage.readFrame(projectId(1), anybody);
      expect(frame.teams).toHaveLength(teams.length);
      expect(frame.teams).toEqual(expect.arrayContaining(teams.map(shown)));
      expect(frame.cycles).toEqual([cycles[1], cycles[0], cycles[2]]);
      expect(frame.strategicGoals).toEqual([
        { id: near.id, title: near.title, progress: expect.closeTo(1 / 3, 14) as number, isRetired: false },
        { id: far.id, title: far.title, progress: null, isRetired: true },
      ]);
      expect(await statementsOf(() => projectPage.readFrame(projectId(1), anybody))).toBe(1);
    });

    it('lists objectives and key results in the order they came, teams in the order asked for', async () => {
      const { team, cycle, objective: first } = await insertGoals(storage);
      const otherTeam = aTeam();
      await storage.teams.insert({ ...otherTeam, projectIds: [] });
      const second = anObjective({ teamId: team.id, cycleId: cycle.id });
      const foreign = anObjective({ teamId: otherTeam.id, cycleId: cycle.id });
      for (const objective of [second, foreign]) await goals.insertObjective(objective);
      const keyResults = [];
      for (const title of ['z', 'a', 'm']) {
        keyResults.push(await insertKeyResult(storage, { objectiveId: second.id, title }));
      }
      const read = () => projectPage.listObjectives([otherTeam.id, team.id], cycle.id, today, anybody);
      const rows = await read();
      expect(rows.map(({ objective }) => objective)).toEqual([foreign, first, second]);
      const above = { parent: null, proposedParent: null };
      expect(rows[0]).toEqual({ objective: foreign, progress: nothingStored, keyResults: [], ...above });
      const bare = keyResults.map((keyResult) => ({ keyResult, progress: nothingStored, reading: null }));
      expect(rows[2]?.keyResults).toEqual(bare);
      expect(await statementsOf(read)).toBe(1);
      expect(await projectPage.listObjectives([], cycle.id, today, anybody)).toEqual([]);
      expect(await projectPage.listObjectives([team.id], newId(), today, anybody)).toEqual([]);
    });
  });

  describe('the search for key results', () => {
    const titlesFor = async (text: string, limit = 50) =>
      (await keyResultSearch.search({ text, projectId: null, today, limit, viewer: anybody })).map(
        ({ keyResult }) => keyResult.title,
      );

    const insertTitled = async (titles: string[], of: Partial<Objective> = {}) => {
      const inserted = await insertGoals(storage, { objective: of });
      for (const title of titles) await insertKeyResult(storage, { objectiveId: inserted.objective.id, title });
      return inserted;
    };

    it('finds every word, in either title, in any case', async () => {
      await insertTitled(['Fewer abandoned carts', 'Faster pages'], { title: 'A checkout that DELIGHTS' });
      expect(await titlesFor('CARTS')).toEqual(['Fewer abandoned carts']);
      expect(await titlesFor('  delights   page ')).toEqual(['Faster pages']);
      expect(await titlesFor('carts pages')).toEqual([]);
      expect(await titlesFor('')).toEqual(['Fewer abandoned carts', 'Faster pages']);
      expect(await titlesFor('', 1)).toHaveLength(1);
    });

    it.each(awkwardTexts)('takes what people type by the letter: %j', async (text) => {
      await insertTitled([text, 'something else']);
      expect(await titlesFor(text)).toEqual([text]);
      await insertTitled(['100 percent', 'ab!c', 'a!_c']);
      expect(await titlesFor('0%')).toEqual(text.includes('100%') ? [text] : []);
      expect(await titlesFor('b!')).toEqual(['ab!c']);
      expect(await titlesFor('!_')).toEqual(['a!_c']);
    });

    it('leaves out cycles that have ended, and puts the teams of the project first', async () => {
      const over = aCycle({ endsOn: day('2026-02-14') });
      await storage.cycles.insert([over]);
      await insertTitled(['Past'], { cycleId: over.id });
      await insertTitled(['Elsewhere']);
      const own = aTeam({ name: 'Zebras' });
      await storage.teams.insert({ ...own, projectIds: [projectId(5)] });
      const { cycle, objective, strategicGoal } = await insertTitled(['Own'], { teamId: own.id });
      const search = (id: string | null) =>
        keyResultSearch.search({
          text: '',
          projectId: id === null ? null : projectId(5),
          today,
          limit: 9,
          viewer: anybody,
        });
      expect((await search(null)).map(({ keyResult }) => keyResult.title)).toEqual(['Elsewhere', 'Own']);
      const [first, second] = await search('5');
      expect(first).toMatchObject({
        keyResult: { title: 'Own', progress: null },
        objective: { id: objective.id, title: objective.title },
        team: { id: own.id, name: 'Zebras' },
        cycle: { id: cycle.id, name: cycle.name },
        strategicGoal: { id: strategicGoal.id, title: strategicGoal.title },
      });
      expect(second).toMatchObject({ keyResult: { title: 'Elsewhere' } });
      expect(await statementsOf(() => search('5'))).toBe(1);
    });
  });

  describe('explanations', () => {
    it('have the parts of an objective and of a strategic goal, with what is stored', async () => {
      const { team, cycle, strategicGoal, objective } = await insertGoals(storage);
      const child = anObjective({ teamId: team.id, cycleId: cycle.id, parentObjectiveId: objective.id, weight: 2 });
      await goals.insertObjective(child);
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id, weight: 3 });
      const ofObjective = { kind: 'objective', id: objective.id } as const;
      const ofKeyResult = { kind: 'keyResult', id: keyResult.id } as const;
      await progress.save(
        [aProgress({ goal: ofObjective }), aProgress({ goal: ofKeyResult, progress: 0.9 })],
        7,
        today,
      );
      expect(await explanations.findRollUp(ofObjective, anybody)).toEqual({
        title: objective.title,
        progress: 0.5,
        computedAt: 7,
        parts: [
          { goal: ofKeyResult, title: keyResult.title, weight: 3, progress: 0.9 },
          { goal: { kind: 'objective', id: child.id }, title: child.title, weight: 2, progress: null },
        ],
      });
      expect(await explanations.findRollUp({ kind: 'strategicGoal', id: strategicGoal.id }, anybody)).toEqual({
        title: strategicGoal.title,
        progress: null,
        computedAt: null,
        parts: [{ goal: ofObjective, title: objective.title, weight: 1, progress: 0.5 }],
      });
      expect(await statementsOf(() => explanations.findRollUp(ofObjective, anybody))).toBe(1);
    });

    it('do not exist for what does not exist', async () => {
      expect(await explanations.findRollUp({ kind: 'objective', id: newId() }, anybody)).toBeUndefined();
      expect(await explanations.findRollUp({ kind: 'strategicGoal', id: newId() }, anybody)).toBeUndefined();
    });
  });
}
