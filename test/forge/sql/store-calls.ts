import { noWorkSum } from '../../../src/domain/heartbeat';
import { noStanding } from '../../../src/domain/standing';
import type {
  AccountId,
  CheckInId,
  CommentId,
  CycleId,
  GroupId,
  IssueId,
  KeyResultId,
  ObjectiveId,
  OwnMeasureId,
  StrategicGoalId,
  StrategyPartId,
  TeamId,
} from '../../../src/domain/ids';
import type { StrategyGoal } from '../../../src/domain/strategy';
import type { GapFilter } from '../../../src/contract/operations/gaps';
import type { TeamFilter } from '../../../src/contract/operations/teams';
import type { createSqlStores } from '../../../src/forge/sql/sql-stores';
import type { PlacedGap, WorkReading, WorkShare } from '../../../src/use-cases/ports';
import type { GoalRef, MirrorRun } from '../../../src/use-cases/records';
import {
  anybody,
  accountId,
  aChange,
  aCheckIn,
  aComment,
  aCycle,
  aKeyResult,
  aProgress,
  anIssue,
  anObjective,
  aTeam,
  aWorkItem,
  day,
  issueId,
  link,
  newId,
  projectId,
} from './builders';
import { idOf } from './company';
type Stores = ReturnType<typeof createSqlStores>;

const team = 'team-00000003' as TeamId;
const cycle = 'cycle-00000003' as CycleId;
const goal = 'goal-00000003' as StrategicGoalId;
const objective = 'objective-00000003' as ObjectiveId;
const keyResult = 'kr-00000003' as KeyResultId;
const issue = issueId(500);
const today = day('2026-04-20');
const season = { startsOn: day('2026-04-01'), endsOn: day('2026-06-30') };

const many = <T>(count: number, of: (index: number) => T): T[] => Array.from({ length: count }, (_, n) => of(n));
const keyResults = (count: number) => many(count, (n) => idOf('kr', n) as KeyResultId);
const issues = (count: number) => many(count, issueId);
const teamIds = many(100, (n) => idOf('team', n) as TeamId);
const teams25 = teamIds.slice(0, 25);
const followed = teamIds.slice(0, 20);
const goalIds = many(40, (n) => idOf('goal', n) as StrategicGoalId);

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
const place = { at: 50_000, id: comment };
const someone = 'a' as AccountId;

const mapPage = { from: 0, limit: 50 };
const wish: TeamFilter = {
  ...{ text: 'ective 3', projectIds: [projectId(3)], people: [someone], withinId: team },
  ...{ strategicGoalId: goal, ownerId: someone, pace: 'onTrack' },
};

const manyGaps: PlacedGap[] = keyResults(100).map((id) => ({ ...aGap, gap: { kind: 'keyResultStale', id } }));
const aPart = (n: number): StrategyGoal => ({
  ...{ kind: 'strategicGoal', id: idOf('goal', n) as StrategicGoalId, title: `Goal ${n}`, text: 'Why it matters.' },
  ...{ challengeIds: [], ownerId: null, horizon: '', measures: [] },
});
const partIds = many(40, (n) => idOf('goal', n) as StrategyPartId);
const aRun = (id: IssueId): MirrorRun => ({
  ...{
    issueId: id,
    state: 'reading',
    frontier: [],
    pageToken: null,
    read: 0,
    expected: null,
    startedAt: 1,
    attempts: 0,
  },
});
const aTally = { strategic: 1, heartbeat: 1, unclassified: 1, issues: 3 };
const aShare: WorkShare = { cycleId: cycle, completed: aTally, inProgress: aTally, weeks: [] };
const aReading: WorkReading = {
  ...{ startedAt: 1, span: { projectIds: [projectId(3)], since: today }, weighting: 'count', cycles: [] },
  ...{ step: 'issues', pageToken: null, declared: [], completed: {}, inProgress: noWorkSum, items: [] },
};

/** A call of every method of the stores, by what it is for, each with as much as the app gives it at most. */
export function callsOf(stores: Stores): Record<string, () => Promise<unknown>> {
  const { checkIns, goals, goalEditors, initiatives, mirror, mirrorRuns, progress, marks } = stores;
  const { jiraValues, panel, projectPage, keyResultSearch, explanations, activity } = stores;
  const { contributions, goalOrder, removedGoals, cycles, teams } = stores;
  const { companyProgress, following, overview, standings, strategyMap, teamsPage } = stores;
  const { heartbeat, heartbeatDeclarations, trees, work, workPage } = stores;
  const { focus, gapRegister, gaps } = stores;
  const { agreements, closing, comments, gadgets, goalPage, memberships } = stores;
  const { catchUps, settings, settingsPreviews, strategy } = stores;
  return {
    insertObjective: () => goals.insertObjective(anObjective({ teamId: team, cycleId: cycle, strategicGoalId: goal })),
    insertKeyResult: () => goals.insertKeyResult(aKeyResult({ objectiveId: objective })),
    updateObjective: () =>
      goals.updateObjective(anObjective({ id: objective, teamId: team, cycleId: cycle, strategicGoalId: goal })),
    updateKeyResult: () => goals.updateKeyResult(aKeyResult({ id: keyResult, objectiveId: objective })),
    'insert check-ins': () => checkIns.insert(keyResults(100).map((keyResultId) => aCheckIn({ keyResultId }))),
    'list check-ins': () => checkIns.list(['in-00000003' as CheckInId]),
    listMeasured: () => checkIns.listMeasured(keyResults(100)),
    'find and save a membership': async () => {
      await memberships.find(someone);
      await memberships.save(someone, { groupIds: many(100, (n) => `group-${n}` as GroupId), readAt: 5 });
    },
    listMine: () => checkIns.listMine(someone, today, today),
    listGoalEditors: () => goalEditors.listGoalEditors(keyResults(100), anybody),
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
      await removedGoals.findObjective(idOf('removed', 0) as ObjectiveId, anybody);
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
      await initiatives.insertAll(many(50, (n) => ({ ...by, issueId: issueId(9_001 + n) })));
      await initiatives.insertAll(many(50, (n) => ({ ...by, issueId: issueId(9_002 + n) })));
      await initiatives.updateWeight(keyResult, issueId(9_001), { from: 1, to: 2 });
    },
    'list runs': () => mirrorRuns.list(issues(50)),
    apply: () =>
      mirror.apply(
        aChange({
          id: issue,
          facts: { parentId: issueId(3), category: 'done' },
          customNumbers: Object.fromEntries(many(20, (n) => [`f${n}`, n])),
        }),
      ),
    applyDeletion: () => mirror.applyDeletion(issue, 5),
    applyProjectDeletion: () => mirror.applyProjectDeletion(projectId(3), 5),
    store: () =>
      mirror.store(
        issues(200).map((id) => anIssue({ id })),
        1,
      ),
    listSubtrees: () => mirror.listSubtrees(issues(125)),
    listChildren: () => mirror.listChildren(issueId(3), 10),
    listUnreadSince: () => mirror.listUnreadSince(issues(100), 10),
    listMirrored: () => mirror.listMirrored(issues(100)),
    listStalled: () => mirrorRuns.listStalled(5),
    listKeyResultInputs: () => progress.listKeyResultInputs(keyResults(200)),
    listRollUp: () => progress.listRollUp({ objectiveIds: many(50, (n) => idOf('objective', n) as ObjectiveId) }),
    'save progress': () =>
      progress.save(
        keyResults(100).map((id) => aProgress({ goal: { kind: 'keyResult', id } })),
        2,
        today,
      ),
    listAffected: () => marks.listAffected(issues(100)),
    'listAffected of a project': () => marks.listAffected({ projectId: projectId(3) }),
    'save marks': () =>
      marks.save(
        keyResults(100).map((id) => ({ keyResultId: id, isDue: true, runAt: 1, nextSlotAt: 1 })),
        1,
      ),
    listDue: () => marks.listDue(5_000, 50),
    'listAffected of a team': () => marks.listAffected({ teamId: team }),
    'listAffected of a cycle': () => marks.listAffected({ cycleId: cycle }),
    clear: () => marks.clear(keyResults(50), 5),
    'what the overview reads': async () => {
      await overview.listRunning(today);
      await overview.listTeamIds(team, 25);
      await overview.listGoals(teams25, cycle);
      await overview.listUnserved();
    },
    'the frame of all teams': () => teamsPage.readFrame(someone),
    'the first levels of teams': () => teamsPage.listTop({ cycleId: cycle, historyDay: today }, followed, 60),
    'teams below one': () =>
      teamsPage.listBelow({ cycleId: cycle, historyDay: today }, team, {
        after: { name: 'Team 3', id: team },
        limit: 50,
      }),
    'find teams': () =>
      teamsPage.find({ cycleId: cycle, historyDay: today }, wish, { after: null, limit: 50 }, someone),
    'objectives of teams': () => teamsPage.listChips(followed, cycle, someone),
    'a team opened': async () => {
      await teamsPage.findTeam(team, cycle, someone);
      await teamsPage.listInProgress(keyResults(20), 50);
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
      await strategyMap.listServing({ cycleId: cycle, ids: goalIds, ...mapPage }, someone);
      await strategyMap.listServingNone({ cycleId: cycle, root: 'elsewhere', ...mapPage }, someone);
      await strategyMap.listBelow(objective, mapPage, someone);
      await strategyMap.listInitiatives(keyResult, mapPage);
    },
    'news of teams': () => following.listNews(followed, 5, someone, 200),
    listTree: () => standings.listTree(cycle),
    'save standings': () =>
      standings.save(
        cycle,
        teamIds.map((teamId) => ({ teamId, scope: 'own', standing: noStanding })),
        1,
      ),
    'list teams': () => teams.list(),
    'count objectives of teams': () => teams.countObjectives(),
    'insert a team': () => teams.insert({ ...aTeam(), projectIds: [projectId(8_000)] }),
    'find team': () => teams.find(team),
    'insert teams for free projects': () =>
      teams.insertForFreeProjects(many(100, (n) => ({ ...aTeam(), projectIds: [projectId(9_000 + n)] }))),
    'update team': () => teams.update({ ...aTeam({ id: team }), projectIds: [projectId(3)] }),
    'move team': () => teams.move({ id: team, version: 2, parentId: 'team-00000009' as TeamId }),
    'delete team': () => teams.delete(team, 3),
    'list cycles': () => cycles.list(),
    'delete cycle': () => cycles.delete(cycle, 1),
    listServed: () => panel.listServed(issue, today, anybody),
    listInitiatives: () => panel.listInitiatives(keyResults(20), 20),
    findIssueState: () => panel.findIssueState(issue, anybody),
    'save Jira’s value': () => jiraValues.save({ keyResultId: keyResult, value: 1, readOn: today, trouble: null }, 5),
    'listMeasured by Jira': () => jiraValues.listMeasured(today, 10),
    saveSettings: async () => settings.saveSettings(await settings.findSettings()),
    advance: () =>
      catchUps.advance({ version: 1, step: 'issues', after: '', done: 0, total: 0, attempts: 0, touchedAt: 1 }),
    listIssues: () => catchUps.listIssues(issue, 10),
    listKeyResults: () => catchUps.listKeyResults(keyResult, 10),
    listPaced: () => settingsPreviews.listPaced(today, 1_001, anybody),
    listDelivered: () => settingsPreviews.listDelivered(201, anybody),
    readFrame: () => projectPage.readFrame(projectId(3), anybody),
    listObjectives: () =>
      projectPage.listObjectives(
        many(5, (n) => idOf('team', n) as TeamId),
        cycle,
        today,
        anybody,
      ),
    listBelow: () =>
      projectPage.listBelow(
        many(20, (n) => idOf('objective', n) as ObjectiveId),
        keyResults(100),
        50,
        anybody,
      ),
    search: () =>
      keyResultSearch.search({ text: 'result 3', projectId: projectId(3), today, limit: 10, viewer: anybody }),
    'findGoal of an objective': () => goalPage.findGoal(onObjective, today, anybody),
    'findGoal of a key result': () => goalPage.findGoal(onKeyResult, today, anybody),
    'findHistory of an objective': () => goalPage.findHistory(onObjective, season, 500),
    'findHistory of a key result': () => goalPage.findHistory(onKeyResult, season, 500),
    'listActivity of an objective': () => goalPage.listActivity(onObjective, place, 21),
    'listActivity of a key result': () => goalPage.listActivity(onKeyResult, null, 21),
    'readFrame of a gadget': () => gadgets.readFrame({ kind: 'objectives', ids: [objective] }, anybody),
    'listObjectives of the company': () => gadgets.listObjectives({ kind: 'company' }, cycle, today, 500, anybody),
    'listObjectives of a strategic goal': () =>
      gadgets.listObjectives({ kind: 'strategicGoal', id: goal }, cycle, today, 500, anybody),
    'listObjectives of chosen ones': () =>
      gadgets.listObjectives({ kind: 'objectives', ids: [objective] }, cycle, today, 10, anybody),
    'listTeams of the company': () => gadgets.listTeams({ kind: 'company' }, cycle, 50, 10),
    'listWork of the company': () => gadgets.listWork({ kind: 'company' }, cycle),
    listHistories: () =>
      companyProgress.listHistories(
        many(20, (n) => ({ kind: 'teamTree', id: `${idOf('team', n)}:${cycle}` as const })) as GoalRef[],
        season,
      ),
    listTitles: () => goalPage.listTitles([objective, goal, team, cycle, ...keyResults(40)], anybody),
    'insert a reply': () => comments.insert(aComment({ about: onObjective, parentId: comment }), 5),
    'find comment': () => comments.find(comment, anybody),
    'edit comment': () => comments.updateText({ id: comment, version: 1, text: '', editedAt: 5 }),
    'remove comment': () => comments.remove(comment, { at: 5, by: someone }),
    'restore comment': () => comments.restore(comment, someone),
    'resolve question': () => comments.saveResolution(comment, null),
    'listThreads of an objective': () => comments.listThreads(onObjective, place, 21),
    'listThreads of a key result': () => comments.listThreads(onKeyResult, null, 21),
    'listThreads on a gap': () => comments.listThreadsOnGap({ kind: 'keyResultStale', subjectId: keyResult }, 5),
    'compute focus': () => focus.compute(teams25, [cycle]),
    'save focus': () =>
      focus.save(
        teamIds,
        teamIds.map((teamId) => ({ teamId, workClass: 'heartbeat', objectiveId: null, issues: 1 })),
        5,
      ),
    'listOpen gaps of teams': () => gaps.listOpen(cycle, ['keyResultStale', 'keyResultOffTrack'], teams25),
    'open gaps': () => gaps.open(cycle, manyGaps, 5),
    'close gaps': () => gaps.close(cycle, manyGaps),
    listTallies: () => gaps.listTallies(cycle, teams25),
    saveTallies: () =>
      gaps.saveTallies(
        cycle,
        teamIds.map((teamId) => ({ teamId, tally: {} })),
      ),
    'listServed of gaps': () => gaps.listServed(many(100, (n) => idOf('objective', n) as ObjectiveId)),
    listUnsortedEpics: () => gaps.listUnsortedEpics(teams25),
    'list gaps': () => gapRegister.list(gapQuery, anybody),
    'list gaps of a team that nobody talks about': () =>
      gapRegister.list({ ...gapQuery, filter: { ...gapQuery.filter, teamId: team, conversation: 'none' } }, anybody),
    'list gaps of a kind and a strategic goal': () =>
      gapRegister.list(
        { ...gapQuery, filter: { ...gapQuery.filter, kinds: ['keyResultStale'], strategicGoalId: goal } },
        anybody,
      ),
    'save mentions': () =>
      comments.saveMentions(
        comment,
        1,
        many(50, (n) => accountId(`m${n}`)),
      ),
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
        objectives: many(50, () => anObjective({ teamId: team, cycleId: cycle, carriedFromId: newId() })),
        keyResults: many(100, () => aKeyResult({ objectiveId: objective })),
        initiatives: issues(100).map((id) => ({ keyResultId: newId<KeyResultId>(), issueId: id, weight: 1 })),
        ...{ by: someone, at: 1 },
      }),
    'findRollUp of a strategic goal': () => explanations.findRollUp({ kind: 'strategicGoal', id: goal }, anybody),
    'find declaration': () => heartbeatDeclarations.find(team),
    'save declaration': () =>
      heartbeatDeclarations.save({ teamId: team, version: 1, jql: '', issueTypeIds: [], wishedStrategic: null }),
    'list due work': () => work.listDue(500, 20),
    'make work due': () => work.makeDue(teamIds, 5),
    'listWeeks of work': () => work.listWeeks(team, [cycle]),
    'listMarked for work': () => work.listMarked(issues(100)),
    'listAll for work': () => workPage.listAll(cycle),
    'listTeams for work': async () => {
      await workPage.listTeams({ projectId: projectId(3) }, cycle);
      await workPage.listTeams({ teamId: team }, null);
    },
    'listWeeks of teams': () => workPage.listWeeks(cycle, [team]),
    'listWeeks of all': () => workPage.listWeeks(cycle, 'all'),
    'listWork of teams': () => workPage.listWork(cycle, [team], 10),
    'leave work': () => workPage.leave(team, issues(100), 5),
    'finish work': () =>
      work.finish(team, 5, 5, { shares: [aShare], items: issues(200).map((id) => aWorkItem({ issueId: id })) }),
    'what was found about the mirror': async () => {
      await mirrorRuns.save(...issues(50).map((id) => aRun(id)));
      await mirrorRuns.delete(...issues(50));
    },
    'mark and unmark heartbeat': async () => {
      await heartbeat.mark(issues(50), { markedBy: someone, markedAt: 1 });
      await heartbeat.unmark(issues(50));
    },
    'record what happened': () =>
      activity.recordAll(
        many(100, () => ({
          ...({ at: 1, accountId: someone, source: 'person', subject: onObjective, change: 'edit' } as const),
          ...{ from: null, to: null },
        })),
      ),
    'mend trees': async () => {
      for (const kind of ['team', 'objective'] as const) await trees.readTree(kind);
      await trees.detach('team', { id: team, parentId: team });
      await trees.dropStrayObjectives();
    },
    'build teams alone': () => teams.whileNobodyElseBuilds(Date.now(), () => Promise.resolve()),
    'record one thing': async () => {
      const line = {
        accountId: someone,
        source: 'person',
        subject: onObjective,
        change: 'edit',
        from: 1,
        to: 2,
      } as const;
      await activity.takeBack(await activity.record({ at: 1, ...line }));
    },
    'settings and what is found for them': async () => {
      await settings.findRules();
      await settings.findStoryPointFields();
      await settings.saveStoryPointFields(['f'], 1, 1);
    },
    'a catch-up': async () => {
      await catchUps.begin({ version: 1, step: 'issues', after: '', done: 0, total: 0, attempts: 0, touchedAt: 1 });
      await catchUps.find();
    },
    'count teams': () => settingsPreviews.countTeams(),
    'count key results': () => catchUps.countKeyResults(),
    'count issues': () => catchUps.countIssues(),
    countServing: () => gaps.countServing([cycle]),
    'count objectives for gaps': () => gaps.countObjectives([cycle]),
    'count gaps': () => gapRegister.count(cycle, someone),
    'gaps of the company': () =>
      gapRegister.list(
        { ...gapQuery, after: null, limit: 501, filter: { ...gapQuery.filter, conversation: 'any' } },
        someone,
      ),
    'write the strategy': async () => {
      await strategy.insertPart({ part: { ...aPart(99) }, removedAt: null, savedBy: someone, savedAt: 1 }, 1_000);
      await strategy.updateParts(
        many(40, (n) => ({ part: aPart(n), version: 1, position: n, removedAt: null, savedBy: someone, savedAt: 1 })),
      );
      await strategy.orderParts(partIds.toReversed(), partIds);
      await strategy.insertVersion({
        number: 6,
        parts: many(40, aPart),
        publishedBy: someone,
        publishedAt: 1,
        note: '',
      });
      await strategy.projectGoals({ number: 6, parts: many(40, aPart), publishedAt: 1 });
      await strategy.saveOwnMeasureValue({
        ...{ strategicGoalId: goal, measureId: 'm' as OwnMeasureId, value: 1, measuredOn: today },
        ...{ enteredBy: someone, enteredAt: 1 },
      });
    },
    'write cycles': async () => {
      await cycles.insert([aCycle()]);
      await cycles.update(aCycle());
      await cycles.setClosed(newId(), 5);
      await cycles.find(cycle);
    },
    'pause and fail work': async () => {
      await work.pause(team, 5, 1, aReading);
      await work.fail(team, 5, { error: 'no', since: 1 });
    },
  };
}

/** What may be read as a whole: rows given with the statement or made by it, and tables that stay small. */
const small =
  /^(told|given|begun|custom|below|line|lines|first|second|third|shown|within|worst|head|listed|subtree|rising|above|served|working|part|nearest|CONSTANT|\d+|\(|ranked|found|page|talk|others|own|siblings|counted|latest|restricted|cycle|strategic_goal|strategy_version|strategy_draft|jira_value)/;

/** What shows or counts all of a table may read it whole. */
const whole: Partial<Record<string, string[]>> = {
  'list teams': ['team'],
  listTree: ['team'],
  'removed goals': ['objective'],
  'mend trees': ['child', 'objective'],
  'find teams': ['team'],
  'list due work': ['team'],
  'listAll for work': ['team'],
  'count teams': ['team', 'team_project'],
  'count issues': ['issue'],
  'count key results': ['key_result'],
  'count gaps': ['team'],
  'count objectives for gaps': ['team'],
};

/** Whether the call may read all of what goes by this name in a statement. */
export const mayReadWhole = (table: string, call: string): boolean =>
  small.test(table) || Boolean(whole[call]?.includes(table));
