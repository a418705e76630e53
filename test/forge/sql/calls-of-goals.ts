import { noStanding } from '../../../src/domain/standing';
import type { CheckInId, GroupId, KeyResultId, ObjectiveId, ProjectId, TeamId } from '../../../src/domain/ids';
import {
  anybody,
  accountId,
  aChange,
  aCheckIn,
  aKeyResult,
  aProgress,
  anIssue,
  anObjective,
  aTeam,
  issueId,
  link,
  projectId,
} from './builders';
import {
  team,
  cycle,
  goal,
  objective,
  keyResult,
  issue,
  today,
  many,
  keyResults,
  issues,
  teamIds,
  teams25,
  followed,
  goalIds,
  someone,
  mapPage,
  wish,
} from './call-parts';
import type { Stores } from './call-parts';
import { idOf } from './company';

/** Calls of the stores of goals, teams and numbers. */
export const callsOfGoals = ({
  checkIns,
  companyProgress,
  contributions,
  cycles,
  following,
  goalEditors,
  goalOrder,
  goals,
  initiatives,
  marks,
  memberships,
  mirror,
  mirrorRuns,
  halfTold,
  history,
  jiraPoints,
  hour,
  overview,
  progress,
  removedGoals,
  standings,
  strategyMap,
  teams,
  teamsPage,
}: Stores): Record<string, () => Promise<unknown>> => ({
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
    await removedGoals.findObjective(idOf('noted', 0) as ObjectiveId, anybody);
    await removedGoals.findKeyResult(keyResult);
    await removedGoals.listKeyResults(objective);
  },
  'restore goals': async () => {
    await goals.restoreObjective(anObjective({ id: objective, teamId: team, cycleId: cycle, strategicGoalId: goal }));
    await goals.restoreKeyResult(aKeyResult({ id: keyResult, objectiveId: objective }));
  },
  findObjective: () => goals.findObjective(objective),
  findKeyResult: () => goals.findKeyResult(keyResult),
  listMissing: () =>
    goals.listMissing({ teamId: team, cycleId: cycle, strategicGoalId: goal, parentObjectiveId: objective }),
  findGoalEditors: () => goalEditors.findGoalEditors({ keyResultId: keyResult }, anybody),
  'link and unlink': async () => {
    await link({ initiatives }, { id: keyResult }, 9_000);
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
  'what Jira may cost': async () => {
    await jiraPoints.spend(250, 5_000, 7, 8);
    await jiraPoints.giveBack(5, 7);
    await jiraPoints.stop(9);
  },
  'what events half told': async () => {
    await halfTold.add(issue, 5);
    await halfTold.add(issue, 5, { projectId: idOf('project', 1) as ProjectId });
    await halfTold.add(issue, 5, { unless: Object.fromEntries(many(20, (n) => [`f${n}`, n])) });
    await halfTold.findFirst(5);
    await halfTold.list(100);
    await halfTold.delete(issues(100), 6);
  },
  listKeyResultInputs: () => progress.listKeyResultInputs(keyResults(200)),
  listTeamsBelow: () => progress.listTeamsBelow(many(50, (n) => idOf('objective', n) as ObjectiveId)),
  listRollUp: () => progress.listRollUp({ objectiveIds: many(50, (n) => idOf('objective', n) as ObjectiveId) }),
  'save progress': () =>
    progress.save(
      keyResults(100).map((id) => aProgress({ goal: { kind: 'keyResult', id } })),
      2,
      today,
    ),
  'listRollUp without what is above': () =>
    progress.listRollUp({
      objectiveIds: many(150, (n) => idOf('objective', n) as ObjectiveId),
      teams: teams25.map((teamId) => ({ teamId, cycleId: cycle })),
      isAlone: true,
    }),
  'stored progress': () => progress.listStored(keyResults(100).map((id) => ({ kind: 'keyResult', id }))),
  listAffected: () => marks.listAffected(issues(100)),
  'listAffected of a project': () => marks.listAffected({ projectId: projectId(3) }),
  'save marks': () =>
    marks.save(
      keyResults(100).map((id) => ({ keyResultId: id, isDue: true, runAt: 1, nextSlotAt: 1 })),
      1,
    ),
  listDue: () => marks.listDue(5_000, 50),
  'listAffected of a team': () => marks.listAffected({ teamId: team }),
  'what a closed cycle has not followed': async () => {
    await marks.listLeftBehind({ cycleId: cycle, isWhole: false }, team, 50);
    await marks.listLeftBehind({ cycleId: cycle, isWhole: true }, team, 50);
    await marks.listWaitingInVain(keyResults(100));
  },
  'thin the history out': async () => {
    await history.listOld(null, { valuesBefore: today, today }, 2_000);
    const many = await history.listOld({ kind: 'keyResult', id: keyResult }, { valuesBefore: today, today }, 2_000);
    await history.remove(many.map(({ goal: of, day: on }) => ({ goal: of, days: [on] })));
    await history.findRound();
    await history.saveRound({ begunOn: today, from: null });
  },
  'wait for reopening': () => marks.wait(keyResults(100), 1),
  clear: () => marks.clear(keyResults(50), 5),
  'look at the hour': () => hour.look(5, today, 1),
  'note a sweep': async () => {
    await hour.saveSwept('so far');
    await hour.saveSchema();
  },
  'what the overview reads': async () => {
    await overview.listCycles(today);
    await overview.listTeamIds(team, 25);
    await overview.listGoals(teams25, [cycle]);
    await overview.listStrategicGoalIds();
  },
  'the frame of all teams': () => teamsPage.readFrame(someone),
  'the first levels of teams': () => teamsPage.listTop({ cycleId: cycle, historyDay: today }, followed, 60),
  'teams below one': () =>
    teamsPage.listBelow({ cycleId: cycle, historyDay: today }, team, {
      after: { name: 'Team 3', id: team },
      limit: 50,
    }),
  'find teams': () => teamsPage.find({ cycleId: cycle, historyDay: today }, wish, { after: null, limit: 50 }, someone),
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
    await teamsPage.readFollowing(someone);
    await following.unfollow(someone, team);
  },
  'how all move': () =>
    companyProgress.readMoves(
      { cycleId: cycle, days: 14, mostMovers: 10, diverging: { teams: 10, keyResults: 20 } },
      someone,
    ),
  'the strategy map': async () => {
    await strategyMap.countAtRoots(cycle, someone);
    await strategyMap.listServing({ cycleId: cycle, ids: goalIds, ...mapPage }, someone);
    await strategyMap.listServingNone({ cycleId: cycle, root: 'elsewhere', ...mapPage }, someone);
    await strategyMap.listBelow(objective, mapPage, someone);
    await strategyMap.listInitiatives(keyResult, mapPage);
  },
  'objectives and news of teams': () =>
    teamsPage.listChipsAndNews(
      { teamIds: followed, cycleId: cycle, news: { teamIds: followed, since: 5, limit: 200 } },
      someone,
    ),
  listTree: () => standings.listTree([cycle], team, 500),
  listLine: () => standings.listLine(teams25, [cycle]),
  listOwn: () => standings.listOwn(teams25, [cycle]),
  'compare standings': () => standings.compare(cycle, today),
  'save standings': () =>
    standings.save(
      teamIds.map((teamId) => ({ cycleId: cycle, teamId, scope: 'own', standing: noStanding })),
      1,
    ),
  'list teams': () => teams.list(),
  'count objectives of teams': () => teams.countObjectives(),
  'insert a team': () => teams.insert({ ...aTeam(), projectIds: [projectId(8_000)] }),
  'find team': () => teams.find(team),
  'insert teams for free projects': () =>
    teams.insertForFreeProjects(many(100, (n) => ({ ...aTeam(), projectIds: [projectId(9_000 + n)] }))),
  'update team': () => teams.update({ ...aTeam({ id: team }), projectIds: [projectId(3)] }, []),
  'move team': () => teams.move({ id: team, version: 2, parentId: 'team-00000009' as TeamId }),
  'delete team': () => teams.delete(team, 3),
  'list cycles': () => cycles.list(),
  'delete cycle': () => cycles.delete(cycle, 1),
});
