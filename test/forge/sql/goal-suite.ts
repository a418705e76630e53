import type { Measure } from '../../../src/domain/measure';
import {
  anybody,
  aCheckIn,
  aCycle,
  aKeyResult,
  anObjective,
  aTeam,
  accountId,
  awkwardTexts,
  day,
  insertGoals,
  insertKeyResult,
  issueId,
  link,
  newId,
  projectId,
} from './builders';
import type { Storage } from './storage';

const measures: Measure[] = [
  { kind: 'number', start: 0.1, target: -1e-7, unit: '€' },
  { kind: 'number', start: null, target: 12_345_678.901_234_5, unit: '' },
  { kind: 'keep', low: null, high: 99.9, unit: '%' },
  { kind: 'milestone' },
  { kind: 'initiatives' },
  { kind: 'jira', start: 3, target: 9, unit: '', reading: { kind: 'sum', jql: `a = "b" \\ '%'`, fieldId: 'f' } },
  { kind: 'jira', start: null, target: null, unit: '', reading: { kind: 'share', jql: 'a', ofJql: 'b' } },
];

export function goalSuite(storage: Storage) {
  const { checkIns, goals, goalEditors, initiatives, heartbeat, panel, activity, statementsOf } = storage;

  describe('goals', () => {
    it.each(awkwardTexts)('keeps what people typed: %j', async (text) => {
      const { objective } = await insertGoals(storage, { objective: { title: text, description: text } });
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id, title: text });
      expect(await goals.findObjective(objective.id)).toEqual(objective);
      expect(await goals.findKeyResult(keyResult.id)).toEqual(keyResult);
    });

    it.each(measures)('keeps the measure %j', async (measure) => {
      const { objective } = await insertGoals(storage);
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id, measure, ownerId: accountId('o') });
      expect(await goals.findKeyResult(keyResult.id)).toEqual(keyResult);
      const edit = { id: keyResult.id, version: 1, title: 'New', weight: 2.5, measure: { kind: 'milestone' } } as const;
      expect(await goals.updateKeyResult(edit)).toBe(true);
      expect(await goals.findKeyResult(keyResult.id)).toEqual({ ...keyResult, ...edit, version: 2 });
    });

    it('answers nothing for what does not exist', async () => {
      expect(await goals.findObjective(newId())).toBeUndefined();
      expect(await goals.findKeyResult(newId())).toBeUndefined();
    });

    it('inserts an objective only where all that it names exists', async () => {
      const { team, cycle } = await insertGoals(storage);
      const fitting = { teamId: team.id, cycleId: cycle.id };
      for (const wrong of [
        { ...fitting, teamId: newId() },
        { ...fitting, cycleId: newId() },
        { ...fitting, strategicGoalId: newId() },
        { ...fitting, parentObjectiveId: newId() },
      ] as Parameters<typeof anObjective>[0][]) {
        const objective = anObjective(wrong);
        expect(await goals.insertObjective(objective)).toBe(false);
        expect(await goals.findObjective(objective.id)).toBeUndefined();
      }
    });

    it('names what is missing', async () => {
      const { team, cycle, strategicGoal, objective } = await insertGoals(storage);
      const known = { teamId: team.id, cycleId: cycle.id };
      const full = { ...known, strategicGoalId: strategicGoal.id, parentObjectiveId: objective.id };
      expect(await goals.listMissing(full)).toEqual([]);
      expect(await goals.listMissing({ ...known, strategicGoalId: null, parentObjectiveId: null })).toEqual([]);
      const unknown = { teamId: newId(), cycleId: newId(), strategicGoalId: newId(), parentObjectiveId: newId() };
      expect(await goals.listMissing(unknown as typeof full)).toEqual(['team', 'cycle', 'strategic-goal', 'objective']);
    });

    it('inserts key results and check-ins only below what exists', async () => {
      expect(await goals.insertKeyResult(aKeyResult({ objectiveId: newId() }))).toBe(false);
      expect(await checkIns.insert([aCheckIn({ keyResultId: newId() })])).toEqual([]);
      const { objective } = await insertGoals(storage);
      const keyResult = aKeyResult({ objectiveId: objective.id });
      expect(await goals.insertKeyResult(keyResult)).toBe(true);
      const checkIn = aCheckIn({ keyResultId: keyResult.id, note: '🙂'.repeat(5_000) });
      expect(await checkIns.insert([checkIn])).toEqual([checkIn.id]);
      expect(await checkIns.list([checkIn.id])).toEqual([checkIn]);
    });

    it('never loses an edit: of two that saw the same version, one is refused', async () => {
      const { objective } = await insertGoals(storage);
      const edit = { id: objective.id, version: 1, title: 'First', strategicGoalId: null, noGoalReason: 'Upkeep' };
      const outcomes = await Promise.all([
        goals.updateObjective(edit),
        goals.updateObjective({ ...edit, title: 'Second' }),
      ]);
      expect(outcomes.sort()).toEqual([false, true]);
      expect(await goals.updateObjective({ ...edit, title: 'Late' })).toBe(false);
      const stored = await goals.findObjective(objective.id);
      expect(stored).toMatchObject({ version: 2, strategicGoalId: null, noGoalReason: 'Upkeep' });
      expect(['First', 'Second']).toContain(stored?.title);
      const { id } = await insertKeyResult(storage, { objectiveId: objective.id });
      const change = { id, title: 'T', measure: { kind: 'milestone' }, weight: 1 } as const;
      expect(await goals.updateKeyResult({ ...change, version: 2 })).toBe(false);
      expect(await goals.updateKeyResult({ ...change, version: 1 })).toBe(true);
      expect(await goals.updateKeyResult({ ...change, id: newId(), version: 1 })).toBe(false);
    });

    it('edits an objective only towards a strategic goal that exists', async () => {
      const { objective, strategicGoal } = await insertGoals(storage, { objective: { strategicGoalId: null } });
      const edit = { id: objective.id, title: 'New', noGoalReason: '' };
      const unknown = newId<typeof strategicGoal.id>();
      expect(await goals.updateObjective({ ...edit, version: 1, strategicGoalId: unknown })).toBe(false);
      expect(await goals.findObjective(objective.id)).toEqual(objective);
      expect(await goals.updateObjective({ ...edit, version: 1, strategicGoalId: strategicGoal.id })).toBe(true);
      expect(await goals.updateObjective({ ...edit, version: 2, strategicGoalId: null })).toBe(true);
      expect(await goals.findObjective(objective.id)).toMatchObject({ version: 3, strategicGoalId: null });
    });

    it('does each of these in one statement, and looks again after an insert', async () => {
      const { team, cycle, objective } = await insertGoals(storage);
      const { id } = await insertKeyResult(storage, { objectiveId: objective.id });
      const edit = { ...objective, noGoalReason: '' };
      for (const call of [
        () => storage.cycles.insert([aCycle()]),
        () => checkIns.insert([aCheckIn({ keyResultId: id })]),
        () => goals.updateObjective(edit),
        () => goals.updateKeyResult(aKeyResult({ id, objectiveId: objective.id })),
        () => goals.findObjective(objective.id),
        () => goals.findKeyResult(id),
        () => goals.listMissing(objective),
        () => goalEditors.findGoalEditors({ keyResultId: id }, anybody),
        () => link(storage, { id }, 1),
        () => link(storage, { id }, 1),
        () => initiatives.delete(id, issueId(1)),
      ]) {
        expect(await statementsOf(call)).toBe(1);
      }
      expect(await statementsOf(() => goals.insertKeyResult(aKeyResult({ objectiveId: objective.id })))).toBe(2);
      const below = anObjective({ teamId: team.id, cycleId: cycle.id, parentObjectiveId: objective.id });
      expect(await statementsOf(() => goals.insertObjective(below))).toBe(5);
      expect(
        await statementsOf(() => storage.teams.insert({ ...aTeam(), projectIds: [projectId(1), projectId(2)] })),
      ).toBe(2);
    });
  });

  describe('goal editors', () => {
    it('finds them by team, objective and key result', async () => {
      const { cycle } = await insertGoals(storage);
      const team = aTeam({ leadId: accountId('lead'), editorIds: [accountId('one'), accountId('two')] });
      await storage.teams.insert({ ...team, projectIds: [projectId(2), projectId(1), projectId(2)] });
      const objective = anObjective({ teamId: team.id, cycleId: cycle.id });
      await goals.insertObjective(objective);
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id, ownerId: accountId('owner') });
      const editors = {
        teamId: team.id,
        leadId: team.leadId,
        editorIds: team.editorIds,
        projectIds: [projectId(1), projectId(2)],
        keyResultOwnerId: null,
        isCycleClosed: false,
        goalEditing: 'projectAdmins',
      };
      expect(await goalEditors.findGoalEditors({ teamId: team.id }, anybody)).toEqual(editors);
      expect(await goalEditors.findGoalEditors({ objectiveId: objective.id }, anybody)).toEqual(editors);
      const owned = { ...editors, keyResultOwnerId: accountId('owner') };
      expect(await goalEditors.findGoalEditors({ keyResultId: keyResult.id }, anybody)).toEqual(owned);
    });

    it('finds a team without projects, and none where there is no team', async () => {
      const team = aTeam();
      await storage.teams.insert({ ...team, projectIds: [] });
      expect(await goalEditors.findGoalEditors({ teamId: team.id }, anybody)).toMatchObject({ projectIds: [] });
      expect(await goalEditors.findGoalEditors({ teamId: newId() }, anybody)).toBeUndefined();
      expect(await goalEditors.findGoalEditors({ objectiveId: newId() }, anybody)).toBeUndefined();
      expect(await goalEditors.findGoalEditors({ keyResultId: newId() }, anybody)).toBeUndefined();
    });
  });

  describe('initiatives and heartbeat', () => {
    it('links an issue to a key result once', async () => {
      const { objective } = await insertGoals(storage);
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id });
      expect(await link(storage, { id: newId() }, 1)).toBe('no-key-result');
      const outcomes = await Promise.all([link(storage, keyResult, 1), link(storage, keyResult, 1)]);
      expect(outcomes.sort()).toEqual(['already-linked', 'linked']);
      expect(await initiatives.delete(keyResult.id, issueId(1))).toBe(true);
      expect(await initiatives.delete(keyResult.id, issueId(1))).toBe(false);
      expect(await link(storage, keyResult, 1)).toBe('linked');
    });

    it('marks and unmarks heartbeat work, twice or not', async () => {
      const mark = { markedBy: accountId('mia'), markedAt: 1 };
      const marked = async () => (await panel.findIssueState(issueId(7), anybody)).heartbeatIssueId;
      await heartbeat.mark([issueId(7)], mark);
      expect(await statementsOf(() => heartbeat.mark([issueId(7)], { ...mark, markedAt: 2 }))).toBe(1);
      expect(await marked()).toBe(issueId(7));
      expect(await statementsOf(() => heartbeat.unmark([issueId(7)]))).toBe(1);
      await heartbeat.unmark([issueId(7)]);
      expect(await marked()).toBeNull();
    });
  });

  it('writes the activity log, whatever changed', async () => {
    const entry = {
      at: 1,
      accountId: null,
      source: 'jira',
      subject: { kind: 'issue', id: '1' },
      change: 'deleted',
    } as const;
    expect(await statementsOf(() => activity.record({ ...entry, from: undefined, to: undefined }))).toBe(1);
    const text = '🚀\u0001'.repeat(20_000);
    await activity.record({
      ...entry,
      accountId: accountId('mia'),
      source: 'person',
      from: { text },
      to: [day('2026-01-01')],
    });
  });
}
