import type { CarriedGoals } from '../../../src/use-cases/ports';
import type { KeyResult, Objective } from '../../../src/use-cases/records';
import {
  anybody,
  aCheckIn,
  aCycle,
  aKeyResult,
  aProgress,
  aTeam,
  accountId,
  anIssue,
  anObjective,
  awkwardTexts,
  day,
  insertGoals,
  insertKeyResult,
  issueId,
  link,
  newId,
  projectId,
  shown,
} from './builders';
import type { Storage } from './storage';

const today = day('2026-05-01');

/** Looking back on cycles, and carrying goals over. */
export function closingSuite(storage: Storage) {
  const { checkIns, closing, cycles, goals, mirror, progress, statementsOf, teams } = storage;

  const carried = (objectives: Objective[], keyResults: KeyResult[] = []): CarriedGoals => ({
    ...{ objectives, keyResults, initiatives: [] },
    ...{ by: accountId('mia'), at: 7 },
  });

  /** Goals in a cycle, and the open cycle after it. */
  async function insertTwoCycles() {
    const given = await insertGoals(storage);
    const next = aCycle({ name: '2026 Q2', startsOn: day('2026-04-01'), endsOn: day('2026-06-30') });
    await cycles.insert([next]);
    const goOn = (of: Partial<Objective> = {}) =>
      anObjective({ teamId: given.team.id, cycleId: next.id, carriedFromId: given.objective.id, ...of });
    return { ...given, next, goOn };
  }

  describe('looking back', () => {
    it('lists the team first, then those in its projects, and none where there is no team', async () => {
      const { team } = await insertGoals(storage);
      const beside = aTeam({ name: 'Apps' });
      const elsewhere = aTeam({ name: 'Elsewhere' });
      await teams.insert({ ...beside, projectIds: [projectId(10_000), projectId(3)] });
      await teams.insert({ ...elsewhere, projectIds: [projectId(3)] });
      expect(await closing.listTeamsBeside(team.id)).toEqual([team, beside].map(shown));
      expect(await closing.listTeamsBeside(beside.id)).toEqual([beside, elsewhere, team].map(shown));
      expect(await closing.listTeamsBeside(newId())).toEqual([]);
      const alone = aTeam();
      await teams.insert({ ...alone, projectIds: [] });
      expect(await closing.listTeamsBeside(alone.id)).toEqual([shown(alone)]);
    });

    it('lists objectives with key results, progress, last values, and what they go on with', async () => {
      const { team, objective, next, goOn } = await insertTwoCycles();
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id, grade: 0.7, learned: 'שלום 🚀' });
      await checkIns.insert([aCheckIn({ keyResultId: keyResult.id, value: 31 })]);
      const goal = { kind: 'keyResult', id: keyResult.id } as const;
      await progress.save([aProgress({ goal, progress: 0.54 })], 7, today);
      const later = goOn();
      expect(await closing.insertCarried(carried([later]))).toBe(true);

      const rows = await closing.listObjectives([team.id], [objective.cycleId], anybody);
      expect(rows).toMatchObject([
        {
          ...{ objective, progress: null, carriedFrom: null },
          keyResults: [{ keyResult, progress: 0.54, reading: { value: 31 } }],
        },
      ]);
      const from = { objectiveId: objective.id, cycleId: objective.cycleId, cycleName: '2026 Q1' };
      const [laterRow] = await closing.findObjectives([later.id], anybody);
      expect(laterRow).toEqual({ objective: later, progress: null, carriedFrom: from, keyResults: [] });
      const listed = await closing.listCycles([team.id], [objective.cycleId], anybody);
      expect(listed.cycles.map(({ id }) => id)).toEqual([next.id, objective.cycleId]);
      const goesOn = { objectiveId: later.id, cycleId: next.id, cycleName: '2026 Q2', fromId: objective.id };
      expect(listed.carried).toEqual([goesOn]);
      expect((await closing.listCycles([team.id], [next.id], anybody)).carried).toEqual([]);
      expect(await closing.listObjectives([], [next.id], anybody)).toEqual([]);
    });

    it('finds the teams of a project and the cycles behind them', async () => {
      const { team, cycle, next, goOn } = await insertTwoCycles();
      const closed = aCycle({ endsOn: day('2026-12-31'), closedAt: 5 });
      const empty = aCycle({ endsOn: day('2025-12-31') });
      await cycles.insert([closed, empty]);
      await closing.insertCarried(carried([goOn()]));
      const past = () => closing.readPast(projectId(10_000), today, anybody);
      expect(await past()).toEqual({ teams: [shown(team)], cycles: [cycle] });
      expect((await closing.readPast(projectId(10_000), day('2026-07-01'), anybody)).cycles).toEqual([next, cycle]);
      await storage.execute('UPDATE cycle SET closed_at = 5 WHERE id = ?', [next.id]);
      expect((await past()).cycles.map(({ id }) => id)).toEqual([next.id, cycle.id]);
      expect(await closing.readPast(projectId(4711), today, anybody)).toEqual({ teams: [], cycles: [] });
    });
  });

  describe('grading', () => {
    it.each(awkwardTexts)('keeps what was learned by the letter: %j', async (learned) => {
      const { team, cycle, objective } = await insertGoals(storage);
      const one = await insertKeyResult(storage, { objectiveId: objective.id });
      const other = await insertKeyResult(storage, { objectiveId: objective.id });
      const gradings = [
        { id: one.id, version: 1, grade: 0.3, learned },
        { id: other.id, version: 1, grade: null, learned: '' },
      ];
      expect(await closing.gradeKeyResults(team.id, cycle.id, gradings)).toBe(true);
      expect(await closing.saveLessons(team.id, cycle.id, [{ id: objective.id, version: 1, learned }])).toBe(true);
      expect(await goals.findKeyResult(one.id)).toEqual({ ...one, version: 2, grade: 0.3, learned });
      expect(await goals.findKeyResult(other.id)).toEqual({ ...other, version: 2 });
      expect(await goals.findObjective(objective.id)).toEqual({ ...objective, version: 2, learned });
    });

    it('writes what was not changed meanwhile, and says when something was', async () => {
      const { team, cycle, objective } = await insertGoals(storage);
      const stale = await insertKeyResult(storage, { objectiveId: objective.id, version: 3 });
      const fresh = await insertKeyResult(storage, { objectiveId: objective.id });
      const gradings = [stale, fresh].map(({ id }) => ({ id, version: 1, grade: 1, learned: '' }));
      expect(await closing.gradeKeyResults(team.id, cycle.id, gradings)).toBe(false);
      expect(await goals.findKeyResult(stale.id)).toEqual(stale);
      expect(await goals.findKeyResult(fresh.id)).toMatchObject({ version: 2, grade: 1 });
      expect(await closing.saveLessons(team.id, cycle.id, [{ id: objective.id, version: 9, learned: 'x' }])).toBe(
        false,
      );
    });

    it('writes nothing of another team or cycle, and nothing in a closed one', async () => {
      const { team, cycle, objective, next } = await insertTwoCycles();
      const { id } = await insertKeyResult(storage, { objectiveId: objective.id });
      const gradings = [{ id, version: 1, grade: 1, learned: '' }];
      const lessons = [{ id: objective.id, version: 1, learned: 'x' }];
      const attempts = async (teamId: typeof team.id, cycleId: typeof cycle.id) => [
        await closing.gradeKeyResults(teamId, cycleId, gradings),
        await closing.saveLessons(teamId, cycleId, lessons),
      ];
      expect(await attempts(newId(), cycle.id)).toEqual([false, false]);
      expect(await attempts(team.id, next.id)).toEqual([false, false]);
      await storage.execute('UPDATE cycle SET closed_at = 5 WHERE id = ?', [cycle.id]);
      expect(await attempts(team.id, cycle.id)).toEqual([false, false]);
      expect(await goals.findKeyResult(id)).toMatchObject({ version: 1, grade: null });
      expect(await goals.findObjective(objective.id)).toEqual(objective);
    });
  });

  describe('carrying over', () => {
    it('puts objectives after the others, with their key results in order and all their initiatives', async () => {
      const { team, next, goOn } = await insertTwoCycles();
      const there = anObjective({ teamId: team.id, cycleId: next.id });
      await goals.insertObjective(there);
      const objectives = [goOn({ title: 'z' }), goOn({ title: 'a', carriedFromId: null, description: '🚀' })];
      const keyResults = objectives.flatMap(({ id }) =>
        Array.from({ length: 60 }, (_, at) => aKeyResult({ objectiveId: id, title: `Key result ${60 - at}` })),
      );
      const initiatives = keyResults.map(({ id }, at) => ({ keyResultId: id, issueId: issueId(at), weight: 2 }));
      const given = { ...carried(objectives, keyResults), initiatives };
      expect(await statementsOf(() => closing.insertCarried(given))).toBe(9);
      const rows = await closing.listObjectives([team.id], [next.id], anybody);
      expect(rows.map(({ objective }) => objective)).toEqual([there, ...objectives]);
      expect(rows.flatMap((row) => row.keyResults.map(({ keyResult }) => keyResult))).toEqual(keyResults);
      const linked = await closing.listInitiativesToCarry(keyResults.map(({ id }) => id));
      expect(linked).toHaveLength(120);
      expect(linked[0]).toMatchObject({ weight: 2, issue: null });
    });

    it('takes an objective into a cycle once, and none into a closed one', async () => {
      const { team, next, goOn } = await insertTwoCycles();
      expect(await closing.insertCarried(carried([goOn()]))).toBe(true);
      expect(await closing.insertCarried(carried([goOn()]))).toBe(false);
      expect(await closing.insertCarried(carried([goOn({ carriedFromId: null })]))).toBe(true);
      await storage.execute('UPDATE cycle SET closed_at = 5 WHERE id = ?', [next.id]);
      expect(await closing.insertCarried(carried([goOn({ carriedFromId: null })]))).toBe(false);
      expect(await closing.listObjectives([team.id], [next.id], anybody)).toHaveLength(2);
    });

    it('knows of each initiative whether its issue is open', async () => {
      const { objective } = await insertGoals(storage);
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id });
      for (const issue of [1, 2, 3, 4]) await link(storage, keyResult, issue, issue);
      await mirror.store(
        [
          anIssue({ id: issueId(1), category: 'done', dropped: true }),
          anIssue({ id: issueId(2), category: 'indeterminate' }),
          anIssue({ id: issueId(3) }),
        ],
        1_500,
      );
      await mirror.applyDeletion(issueId(3), 2_000);
      const initiatives = await closing.listInitiativesToCarry([keyResult.id]);
      expect(initiatives.map(({ issueId: id, issue }) => [id, issue])).toEqual([
        [issueId(1), { category: 'done', dropped: true }],
        [issueId(2), { category: 'indeterminate', dropped: false }],
        [issueId(4), null],
      ]);
      expect(await closing.listInitiativesToCarry([])).toEqual([]);
    });
  });

  it('reads and grades in one statement each', async () => {
    const { team, cycle, objective } = await insertGoals(storage);
    const { id } = await insertKeyResult(storage, { objectiveId: objective.id });
    for (const call of [
      () => closing.listTeamsBeside(team.id),
      () => closing.readPast(projectId(10_000), today, anybody),
      () => closing.listCycles([team.id], [cycle.id], anybody),
      () => closing.listObjectives([team.id], [cycle.id], anybody),
      () => closing.findObjectives([objective.id], anybody),
      () => closing.gradeKeyResults(team.id, cycle.id, [{ id, version: 1, grade: 1, learned: '' }]),
      () => closing.saveLessons(team.id, cycle.id, [{ id: objective.id, version: 1, learned: '' }]),
      () => closing.listInitiativesToCarry([id]),
    ]) {
      expect(await statementsOf(call)).toBe(1);
    }
  });
}
