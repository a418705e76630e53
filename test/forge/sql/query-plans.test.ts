import { createSqlStores } from '../../../src/forge/sql/sql-stores';
import { newId as randomId, systemClock } from '../../../src/forge/clock';
import type {
  AccountId,
  CommentId,
  CheckInId,
  CycleId,
  GroupId,
  KeyResultId,
  ObjectiveId,
  StrategicGoalId,
  TeamId,
} from '../../../src/domain/ids';
import {
  anybody,
  accountId,
  aChange,
  aCheckIn,
  aComment,
  aKeyResult,
  aProgress,
  anIssue,
  anObjective,
  aTeam,
  aWorkItem,
  day,
  issueId,
  link,
  projectId,
} from './builders';
import type { GapFilter } from '../../../src/contract/operations/gaps';
import type { PlacedGap } from '../../../src/use-cases/ports';
import type { TeamFilter } from '../../../src/contract/operations/teams';
import { noStanding } from '../../../src/domain/standing';
import { fillCompany } from './company';
import { sqlite } from './databases';
import type { OpenDatabase } from './databases';

const stores = createSqlStores({ clock: systemClock, newId: randomId });
const { checkIns, goals, goalEditors, initiatives, mirror, mirrorRuns, progress, marks } = stores;
const { jiraValues, panel, projectPage, keyResultSearch, explanations } = stores;
const { cycles, teams } = stores;
const { contributions, goalOrder, removedGoals } = stores;
const { companyProgress, following, overview, standings, strategyMap, teamsPage } = stores;
const { heartbeatDeclarations, work, workPage } = stores;
const { focus, gapRegister, gaps } = stores;
const { agreements, closing, comments, gadgets, goalPage, memberships } = stores;
const { catchUps, settings, settingsPreviews, strategy } = stores;

const team = 'team-00000003' as TeamId;
const cycle = 'cycle-00000003' as CycleId;
const goal = 'goal-00000003' as StrategicGoalId;
const objective = 'objective-00000003' as ObjectiveId;
const keyResult = 'kr-00000003' as KeyResultId;
const issue = issueId(500);
const today = day('2026-04-01');

const [onObjective, onKeyResult] = [
  { kind: 'objective', id: objective },
  { kind: 'keyResult', id: keyResult },
] as const;
const comment = 'comment-00000003' as CommentId;
const aGap: PlacedGap = {
  ...{ gap: { kind: 'keyResultStale', id: keyResult }, teamId: team, objectiveId: objective, strategicGoalId: goal },
  isRestricted: false,
};
const gapQuery = {
  cycleId: cycle,
  filter: { kinds: [], teamId: null, strategicGoalId: null, conversation: 'any' } satisfies GapFilter,
  after: { since: '2026-01-01T00:00:00.000Z', kind: 'keyResultStale', teamId: team, subjectId: keyResult },
  limit: 50,
} as const;
const place = { at: 5, id: comment };
const someone = 'a' as AccountId;

const mapPage = { from: 0, limit: 50 };
const wish: TeamFilter = {
  ...{ text: 'ective 3', projectIds: [projectId(3)], people: [someone], withinId: team },
  ...{ strategicGoalId: goal, ownerId: someone, pace: 'onTrack' },
};

const calls: Record<string, () => Promise<unknown>> = {
  insertObjective: () => goals.insertObjective(anObjective({ teamId: team, cycleId: cycle, strategicGoalId: goal })),
  insertKeyResult: () => goals.insertKeyResult(aKeyResult({ objectiveId: objective })),
  updateObjective: () =>
    goals.updateObjective(anObjective({ id: objective, teamId: team, cycleId: cycle, strategicGoalId: goal })),
  updateKeyResult: () => goals.updateKeyResult(aKeyResult({ id: keyResult, objectiveId: objective })),
  'insert check-ins': () =>
    checkIns.insert([aCheckIn({ keyResultId: keyResult }), aCheckIn({ keyResultId: keyResult })]),
  'list check-ins': () => checkIns.list(['in-00000003' as CheckInId]),
  listMeasured: () => checkIns.listMeasured([keyResult]),
  'find and save a membership': async () => {
    await memberships.find(someone);
    await memberships.save(someone, { groupIds: ['leaders' as GroupId], readAt: 5 });
  },
  listMine: () => checkIns.listMine(accountId('mia'), day('2026-02-15'), today),
  listGoalEditors: () => goalEditors.listGoalEditors([keyResult], anybody),
  'updateObjective below a parent': () =>
    goals.updateObjective({ id: objective, version: 1, parentObjectiveId: 'objective-00000004' as ObjectiveId }),
  insertFirstKeyResults: () => goals.insertFirstKeyResults([aKeyResult({ objectiveId: objective })]),
  deleteObjective: () => goals.deleteObjective(objective, 9),
  deleteKeyResult: () => goals.deleteKeyResult(keyResult, 9),
  moveObjective: () => goalOrder.moveObjective(objective, 'objective-00000023' as ObjectiveId),
  'moveObjective to the end': () => goalOrder.moveObjective(objective, null),
  moveKeyResult: () => goalOrder.moveKeyResult(keyResult, 'kr-00000063' as KeyResultId),
  acceptContribution: () => contributions.accept(objective, 'objective-00000004' as ObjectiveId),
  declineContribution: () => contributions.decline(objective, 'objective-00000004' as ObjectiveId),
  'search objectives': () =>
    contributions.search({ text: 'ective 3', projectId: projectId(3), today, limit: 10, viewer: anybody }),
  'removed goals': async () => {
    await removedGoals.findObjective(objective, anybody);
    await removedGoals.findKeyResult(keyResult);
    await removedGoals.listKeyResults(objective);
  },
  findObjective: () => goals.findObjective(objective),
  findKeyResult: () => goals.findKeyResult(keyResult),
  listMissing: () =>
    goals.listMissing({ teamId: team, cycleId: cycle, strategicGoalId: goal, parentObjectiveId: objective }),
  findGoalEditors: () => goalEditors.findGoalEditors({ keyResultId: keyResult }, anybody),
  'link and unlink': async () => {
    await link(stores, { id: keyResult }, 9_000);
    await initiatives.delete(keyResult, issueId(9_000));
  },
  'link many': async () => {
    const by = { keyResultId: keyResult, weight: 1, linkedBy: accountId('mia'), linkedAt: 1 };
    await initiatives.insertAll([9_001, 9_002].map((id) => ({ ...by, issueId: issueId(id) })));
    await initiatives.insertAll([9_002, 9_003].map((id) => ({ ...by, issueId: issueId(id) })));
    await initiatives.updateWeight(keyResult, issueId(9_001), { from: 1, to: 2 });
  },
  'list runs': () => mirrorRuns.list([issueId(3), issueId(4)]),
  apply: () =>
    mirror.apply(aChange({ id: issue, facts: { parentId: issueId(3), category: 'done' }, customNumbers: { f: 1 } })),
  applyDeletion: () => mirror.applyDeletion(issue, 5),
  applyProjectDeletion: () => mirror.applyProjectDeletion(projectId(3), 5),
  store: () => mirror.store([anIssue({ id: issue }), anIssue({ id: issueId(501) })], 1),
  listSubtrees: () => mirror.listSubtrees([issueId(3), issueId(4)]),
  listChildren: () => mirror.listChildren(issueId(3), 10),
  listUnreadSince: () => mirror.listUnreadSince([issueId(3)], 10),
  listMirrored: () => mirror.listMirrored([issue, issueId(501)]),
  listStalled: () => mirrorRuns.listStalled(5),
  listKeyResultInputs: () => progress.listKeyResultInputs([keyResult]),
  listRollUp: () => progress.listRollUp({ objectiveIds: [objective] }),
  'save progress': () => progress.save([aProgress({ goal: { kind: 'keyResult', id: keyResult } })], 2, today),
  listAffected: () => marks.listAffected([issue, issueId(501)]),
  'listAffected of a project': () => marks.listAffected({ projectId: projectId(3) }),
  'save marks': () => marks.save([{ keyResultId: keyResult, isDue: true, runAt: 1, nextSlotAt: 1 }], 1),
  listDue: () => marks.listDue(5, 5),
  'listAffected of a team': () => marks.listAffected({ teamId: team }),
  'listAffected of a cycle': () => marks.listAffected({ cycleId: cycle }),
  clear: () => marks.clear([keyResult], 5),
  'what the overview reads': async () => {
    await overview.listRunning(today);
    await overview.listTeamIds(team, 25);
    await overview.listGoals([team], cycle);
  },
  'the frame of all teams': () => teamsPage.readFrame(someone),
  'the first levels of teams': () => teamsPage.listTop({ cycleId: cycle, historyDay: today }, [team], 60),
  'teams below one': () =>
    teamsPage.listBelow({ cycleId: cycle, historyDay: today }, team, {
      after: { name: 'Team 3', id: team },
      limit: 50,
    }),
  'find teams': () => teamsPage.find({ cycleId: cycle, historyDay: today }, wish, { after: null, limit: 50 }, someone),
  'objectives of teams': () => teamsPage.listChips([team], cycle, someone),
  'a team opened': async () => {
    await teamsPage.findTeam(team, cycle, someone);
    await teamsPage.listInProgress([keyResult], 50);
  },
  'who else': async () => {
    await teamsPage.listServing({ strategicGoalId: goal, today, after: objective, limit: 20 }, someone);
    await teamsPage.listWorkingOn(keyResult, someone);
  },
  'follow a team': async () => {
    await following.follow(someone, team);
    await following.saveLook(someone, 5);
    await following.findFollowing(someone);
    await following.unfollow(someone, team);
  },
  'how all move': async () => {
    await companyProgress.listTop(cycle);
    await companyProgress.listMovers(cycle, today, 10);
    await companyProgress.listDiverging({ cycleId: cycle, mostTeams: 10, limit: 20 }, someone);
  },
  'the strategy map': async () => {
    await strategyMap.countAtRoots(cycle, someone);
    await strategyMap.listServing({ cycleId: cycle, ids: [goal], ...mapPage }, someone);
    await strategyMap.listServingNone({ cycleId: cycle, root: 'elsewhere', ...mapPage }, someone);
    await strategyMap.listBelow(objective, mapPage, someone);
    await strategyMap.listInitiatives(keyResult, mapPage);
  },
  'news of teams': () => following.listNews([team], 5, someone, 200),
  listTree: () => standings.listTree(cycle),
  'save standings': () => standings.save(cycle, [{ teamId: team, scope: 'own', standing: noStanding }], 1),
  'list teams': () => teams.list(),
  'count objectives of teams': () => teams.countObjectives(),
  'find team': () => teams.find(team),
  'insert teams for free projects': () => teams.insertForFreeProjects([{ ...aTeam(), projectIds: [projectId(3)] }]),
  'update team': () => teams.update({ ...aTeam({ id: team }), projectIds: [projectId(3)] }, []),
  'move team': () => teams.move({ id: team, version: 2, parentId: 'team-00000009' as TeamId }),
  'delete team': () => teams.delete(team, 3),
  'list cycles': () => cycles.list(),
  'delete cycle': () => cycles.delete(cycle, 1),
  listServed: () => panel.listServed(issue, today, anybody),
  listInitiatives: () => panel.listInitiatives([keyResult], 5),
  findIssueState: () => panel.findIssueState(issue, anybody),
  'save Jira’s value': () => jiraValues.save({ keyResultId: keyResult, value: 1, readOn: today, trouble: null }, 5),
  'listMeasured by Jira': () => jiraValues.listMeasured(today, 10),
  saveSettings: async () => settings.saveSettings(await settings.findSettings()),
  advance: () =>
    catchUps.advance({ version: 1, step: 'issues', after: '', done: 0, total: 0, attempts: 0, touchedAt: 1 }),
  listIssues: () => catchUps.listIssues(issue, 10),
  listKeyResults: () => catchUps.listKeyResults(keyResult, 10),
  listPaced: () => settingsPreviews.listPaced(today, 10, anybody),
  listDelivered: () => settingsPreviews.listDelivered(10, anybody),
  readFrame: () => projectPage.readFrame(projectId(3), anybody),
  listObjectives: () => projectPage.listObjectives([team], cycle, today, anybody),
  listBelow: () => projectPage.listBelow([objective], [keyResult], 5, anybody),
  search: () =>
    keyResultSearch.search({ text: 'result 3', projectId: projectId(3), today, limit: 10, viewer: anybody }),
  'findGoal of an objective': () => goalPage.findGoal(onObjective, today, anybody),
  'findGoal of a key result': () => goalPage.findGoal(onKeyResult, today, anybody),
  'findHistory of an objective': () => goalPage.findHistory(onObjective, { startsOn: today, endsOn: today }, 5),
  'findHistory of a key result': () => goalPage.findHistory(onKeyResult, { startsOn: today, endsOn: today }, 5),
  'listActivity of an objective': () => goalPage.listActivity(onObjective, place, 5),
  'listActivity of a key result': () => goalPage.listActivity(onKeyResult, null, 5),
  'readFrame of a gadget': () => gadgets.readFrame({ kind: 'objectives', ids: [objective] }, anybody),
  'listObjectives of the company': () => gadgets.listObjectives({ kind: 'company' }, cycle, today, 10, anybody),
  'listObjectives of a strategic goal': () =>
    gadgets.listObjectives({ kind: 'strategicGoal', id: goal }, cycle, today, 10, anybody),
  'listObjectives of chosen ones': () =>
    gadgets.listObjectives({ kind: 'objectives', ids: [objective] }, cycle, today, 10, anybody),
  'listTeams of the company': () => gadgets.listTeams({ kind: 'company' }, cycle, 50, 10),
  'listWork of the company': () => gadgets.listWork({ kind: 'company' }, cycle),
  listHistories: () => companyProgress.listHistories([onObjective], { startsOn: today, endsOn: today }),
  listTitles: () => goalPage.listTitles([objective, keyResult], anybody),
  'insert a reply': () => comments.insert(aComment({ about: onObjective, parentId: comment }), 5),
  'find comment': () => comments.find(comment, anybody),
  'edit comment': () => comments.updateText({ id: comment, version: 1, text: '', editedAt: 5 }),
  'remove comment': () => comments.remove(comment, { at: 5, by: someone }),
  'restore comment': () => comments.restore(comment, someone),
  'resolve question': () => comments.saveResolution(comment, null),
  'listThreads of an objective': () => comments.listThreads(onObjective, place, 5),
  'listThreads of a key result': () => comments.listThreads(onKeyResult, null, 5),
  'listThreads on a gap': () => comments.listThreadsOnGap({ kind: 'keyResultStale', subjectId: keyResult }, 5),
  'compute focus': () => focus.compute([team], [cycle]),
  'save focus': () => focus.save([team], [{ teamId: team, workClass: 'heartbeat', objectiveId: null, issues: 1 }], 5),
  'listOpen gaps of teams': () => gaps.listOpen(cycle, ['keyResultStale'], [team]),
  'open gaps': () => gaps.open(cycle, [aGap], 5),
  'close gaps': () => gaps.close(cycle, [aGap]),
  listTallies: () => gaps.listTallies(cycle, [team]),
  saveTallies: () => gaps.saveTallies(cycle, [{ teamId: team, tally: {} }]),
  'listServed of gaps': () => gaps.listServed([objective]),
  listUnsortedEpics: () => gaps.listUnsortedEpics([team]),
  'list gaps': () => gapRegister.list(gapQuery, anybody),
  'list gaps of a team that nobody talks about': () =>
    gapRegister.list({ ...gapQuery, filter: { ...gapQuery.filter, teamId: team, conversation: 'none' } }, anybody),
  'list gaps of a kind and a strategic goal': () =>
    gapRegister.list(
      { ...gapQuery, filter: { ...gapQuery.filter, kinds: ['keyResultStale'], strategicGoalId: goal } },
      anybody,
    ),
  'save mentions': () => comments.saveMentions(comment, 1, [someone]),
  listMentions: () => comments.listMentions(someone, 5, 5),
  findLeaders: () => agreements.findLeaders(objective, anybody),
  'save agreement': () => agreements.save(objective, 1, 'agreed'),
  'read the strategy': async () => {
    await strategy.findPublished();
    await strategy.listVersions(2);
    await strategy.listDraft();
    await strategy.listStandings(today);
  },
  'findRollUp of an objective': () => explanations.findRollUp({ kind: 'objective', id: objective }, anybody),
  listTeamsBeside: () => closing.listTeamsBeside(team),
  readPast: () => closing.readPast(projectId(3), day('2027-01-01'), anybody),
  listCycles: () => closing.listCycles([team], [cycle], anybody),
  'listObjectives of a cycle': () => closing.listObjectives([team], [cycle], anybody),
  findObjectives: () => closing.findObjectives([objective], anybody),
  gradeKeyResults: () => closing.gradeKeyResults(team, cycle, [{ id: keyResult, version: 1, grade: 1, learned: '' }]),
  saveLessons: () => closing.saveLessons(team, cycle, [{ id: objective, version: 1, learned: '' }]),
  listInitiativesToCarry: () => closing.listInitiativesToCarry([keyResult]),
  insertCarried: () =>
    closing.insertCarried({
      objectives: [anObjective({ teamId: team, cycleId: cycle, carriedFromId: objective })],
      ...{ keyResults: [], initiatives: [], by: accountId('mia'), at: 1 },
    }),
  'findRollUp of a strategic goal': () => explanations.findRollUp({ kind: 'strategicGoal', id: goal }, anybody),
  'find declaration': () => heartbeatDeclarations.find(team),
  'save declaration': () =>
    heartbeatDeclarations.save({ teamId: team, version: 1, jql: '', issueTypeIds: [], wishedStrategic: null }),
  'list due work': () => work.listDue(5, 5),
  'make work due': () => work.makeDue([team], 5),
  'listWeeks of work': () => work.listWeeks(team, [cycle]),
  'listMarked for work': () => work.listMarked([issue, issueId(501)]),
  'listAll for work': () => workPage.listAll(cycle),
  'listTeams for work': async () => {
    await workPage.listTeams({ projectId: projectId(3) }, cycle);
    await workPage.listTeams({ teamId: team }, null);
  },
  'listWeeks of teams': () => workPage.listWeeks(cycle, [team]),
  'listWeeks of all': () => workPage.listWeeks(cycle, 'all'),
  'listWork of teams': () => workPage.listWork(cycle, [team], 10),
  'leave work': () => workPage.leave(team, [issue], 5),
  'finish work': () => work.finish(team, 5, 5, { shares: [], items: [aWorkItem()] }),
};

/** What may be read as a whole: rows given with the statement or made by it, and tables that stay small. */
const small =
  /^(told|given|begun|custom|below|line|lines|first|second|third|shown|within|worst|head|listed|subtree|rising|above|served|working|part|nearest|(\d+ )?CONSTANT|\(|ranked|found|cycle|strategic_goal|strategy_version|strategy_draft|jira_value)/;

/** What shows a table whole may read it whole. */
const whole: Partial<Record<string, string>> = {
  'list teams': 'team',
  listTree: 'team',
  'find teams': 'team',
  'list due work': 'team',
  'listAll for work': 'team',
};

describe('query plans', () => {
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await sqlite.open();
    await stores.settings.findStoryPointFields();
    const size = { teams: 20, objectives: 60, keyResults: 240, initiatives: 1_200, issues: 10_000 };
    await fillCompany(database.engine, size);
  });
  afterAll(() => database.close());

  it.each(Object.entries(calls))('%s reads no large table as a whole', async (name, call) => {
    database.statements.length = 0;
    await call();
    expect(database.statements).not.toEqual([]);
    for (const { query, params } of [...database.statements]) {
      const { rows } = await database.engine.execute(`EXPLAIN QUERY PLAN ${query}`, params);
      const steps = (rows as { detail: string }[]).map(({ detail }) => detail);
      const scanned = steps.flatMap((step) => /^SCAN (.+)/.exec(step)?.[1] ?? []);
      expect(scanned.filter((table) => !small.test(table) && table.split(' ')[0] !== whole[name])).toEqual([]);
    }
  });
});
