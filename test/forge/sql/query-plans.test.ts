import { createSqlStores } from '../../../src/forge/sql/sql-stores';
import { newId as randomId, systemClock } from '../../../src/forge/clock';
import type { CycleId, KeyResultId, ObjectiveId, StrategicGoalId, TeamId } from '../../../src/domain/ids';
import {
  aChange,
  aCheckIn,
  aKeyResult,
  aProgress,
  anIssue,
  anObjective,
  day,
  issueId,
  link,
  projectId,
} from './builders';
import { fillCompany } from './company';
import { sqlite } from './databases';
import type { OpenDatabase } from './databases';

const stores = createSqlStores({ clock: systemClock, newId: randomId });
const { goals, goalEditors, initiatives, mirror, mirrorRuns, progress, marks } = stores;
const { panel, projectPage, keyResultSearch, explanations } = stores;

const team = 'team-00000003' as TeamId;
const cycle = 'cycle-00000003' as CycleId;
const goal = 'goal-00000003' as StrategicGoalId;
const objective = 'objective-00000003' as ObjectiveId;
const keyResult = 'kr-00000003' as KeyResultId;
const issue = issueId(500);
const today = day('2026-04-01');

const calls: Record<string, () => Promise<unknown>> = {
  insertObjective: () => goals.insertObjective(anObjective({ teamId: team, cycleId: cycle, strategicGoalId: goal })),
  insertKeyResult: () => goals.insertKeyResult(aKeyResult({ objectiveId: objective })),
  updateObjective: () =>
    goals.updateObjective(anObjective({ id: objective, teamId: team, cycleId: cycle, strategicGoalId: goal })),
  updateKeyResult: () => goals.updateKeyResult(aKeyResult({ id: keyResult, objectiveId: objective })),
  insertCheckIn: () => goals.insertCheckIn(aCheckIn({ keyResultId: keyResult })),
  findObjective: () => goals.findObjective(objective),
  findKeyResult: () => goals.findKeyResult(keyResult),
  listMissing: () =>
    goals.listMissing({ teamId: team, cycleId: cycle, strategicGoalId: goal, parentObjectiveId: objective }),
  findGoalEditors: () => goalEditors.findGoalEditors({ keyResultId: keyResult }),
  'link and unlink': async () => {
    await link(stores, { id: keyResult }, 9_000);
    await initiatives.delete(keyResult, issueId(9_000));
  },
  apply: () =>
    mirror.apply(aChange({ id: issue, facts: { parentId: issueId(3), category: 'done' }, customNumbers: { f: 1 } })),
  applyDeletion: () => mirror.applyDeletion(issue, 5),
  applyProjectDeletion: () => mirror.applyProjectDeletion(projectId(3), 5),
  store: () => mirror.store([anIssue({ id: issue }), anIssue({ id: issueId(501) })], 1),
  listSubtrees: () => mirror.listSubtrees([issueId(3), issueId(4)]),
  listChildren: () => mirror.listChildren(issueId(3), 10),
  listUnreadSince: () => mirror.listUnreadSince(issueId(3), 10),
  listMirrored: () => mirror.listMirrored([issue, issueId(501)]),
  listStalled: () => mirrorRuns.listStalled(5),
  listKeyResultInputs: () => progress.listKeyResultInputs([keyResult]),
  listRollUp: () => progress.listRollUp([objective], []),
  'save progress': () => progress.save([aProgress({ goal: { kind: 'keyResult', id: keyResult } })], 2, today),
  listAffected: () => marks.listAffected([issue, issueId(501)]),
  'listAffected of a project': () => marks.listAffected({ projectId: projectId(3) }),
  'save marks': () => marks.save([{ keyResultId: keyResult, isDue: true, runAt: 1, nextSlotAt: 1 }], 1),
  listDue: () => marks.listDue(5, 5),
  clear: () => marks.clear([keyResult], 5),
  listServed: () => panel.listServed(issue, today),
  listInitiatives: () => panel.listInitiatives([keyResult], 5),
  findIssueState: () => panel.findIssueState(issue),
  readFrame: () => projectPage.readFrame(projectId(3)),
  listObjectives: () => projectPage.listObjectives([team], cycle, today),
  search: () => keyResultSearch.search({ text: 'result 3', projectId: projectId(3), today, limit: 10 }),
  'findRollUp of an objective': () => explanations.findRollUp({ kind: 'objective', id: objective }),
  'findRollUp of a strategic goal': () => explanations.findRollUp({ kind: 'strategicGoal', id: goal }),
};

/** What may be read as a whole: rows given with the statement or made by it, and tables that stay small. */
const small =
  /^(told|given|custom|line|lines|first|subtree|rising|served|working|part|nearest|CONSTANT|\(|ranked|found|cycle|strategic_goal)/;

describe('query plans', () => {
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await sqlite.open();
    await stores.settings.findStoryPointFields();
    const size = { teams: 20, objectives: 60, keyResults: 240, initiatives: 1_200, issues: 10_000 };
    await fillCompany(database.engine, size);
  });
  afterAll(() => database.close());

  it.each(Object.entries(calls))('%s reads no large table as a whole', async (_, call) => {
    database.statements.length = 0;
    await call();
    expect(database.statements).not.toEqual([]);
    for (const { query, params } of [...database.statements]) {
      const { rows } = await database.engine.execute(`EXPLAIN QUERY PLAN ${query}`, params);
      const steps = (rows as { detail: string }[]).map(({ detail }) => detail);
      const scanned = steps.flatMap((step) => /^SCAN (.+)/.exec(step)?.[1] ?? []);
      expect(scanned.filter((table) => !small.test(table))).toEqual([]);
    }
  });
});
