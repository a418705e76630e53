import type { KeyResultId, ObjectiveId, OwnMeasureId, TeamId } from '../../../src/domain/ids';
import {
  anybody,
  accountId,
  aComment,
  aCycle,
  aKeyResult,
  anObjective,
  aWorkItem,
  day,
  newId,
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
  season,
  many,
  keyResults,
  issues,
  teamIds,
  teams25,
  onObjective,
  onKeyResult,
  comment,
  gapQuery,
  place,
  someone,
  manyGaps,
  aPart,
  partIds,
  aRun,
  aShare,
  aReading,
} from './call-parts';
import type { Stores } from './call-parts';
import { idOf } from './company';

/** Calls of the stores of screens, settings, dialogue and work. */
export const callsOfScreens = ({
  activity,
  agreements,
  catchUps,
  closing,
  comments,
  companyProgress,
  cycles,
  explanations,
  focus,
  gadgets,
  gapRegister,
  gaps,
  goalPage,
  heartbeat,
  heartbeatDeclarations,
  jiraValues,
  keyResultSearch,
  mirrorRuns,
  panel,
  projectPage,
  settings,
  settingsPreviews,
  strategy,
  teams,
  trees,
  work,
  workPage,
}: Stores): Record<string, () => Promise<unknown>> => ({
  listServed: () => panel.listServed(issue, today, anybody),
  listInitiatives: () => panel.listInitiatives(keyResults(20), 20),
  findIssueState: () => panel.findIssueState(issue, anybody),
  'save Jira’s value': () =>
    jiraValues.save([{ keyResultId: keyResult, value: 1, readOn: today, trouble: null, basis: null }], 5),
  'listMeasured by Jira': () => jiraValues.listMeasured(today, 10),
  saveSettings: async () => settings.saveSettings(await settings.findSettings()),
  advance: () =>
    catchUps.advance({ version: 1, step: 'issues', after: '', done: 0, total: 0, attempts: 0, touchedAt: 1 }),
  listIssues: () => catchUps.listIssues(issue, 10),
  listKeyResults: () => catchUps.listKeyResults(keyResult, 10),
  listPaced: () => settingsPreviews.listPaced(today, 401, anybody),
  listDelivered: () => settingsPreviews.listDelivered(250, anybody),
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
      many(20, (n) => ({ kind: 'teamTree', id: `${idOf('team', n)}:${cycle}` as const })),
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
  listKept: () => gaps.listKept(teams25, [cycle]),
  saveTallies: () =>
    gaps.saveTallies(
      cycle,
      teamIds.map((teamId) => ({ teamId, tally: {} })),
    ),
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
      keyResults: many(100, () => aKeyResult({ objectiveId: newId() })),
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
  'listTeamLines for work': async () => {
    await workPage.listTeamLines(cycle, null, 701);
    await workPage.listTeamLines(cycle, team, 701);
  },
  'listTeams for work': async () => {
    await workPage.listTeams({ projectId: projectId(3) }, cycle);
    await workPage.listTeams({ teamId: team }, null);
  },
  'listWeeks of teams': () => workPage.listWeeks(cycle, [team]),
  'listWork of teams': () => workPage.listWork(cycle, [team], 10),
  'leave work': () => workPage.leave(team, issues(100), 5),
  'finish work': () =>
    work.finish(team, 5, 5, { shares: [aShare], items: issues(200).map((id) => aWorkItem({ issueId: id })) }),
  'keep work': () => work.keep(team, 5, 5, 'the same'),
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
    await activity.record({ at: 1, ...line });
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
  listUnserved: () => gaps.listUnserved([cycle], 'all'),
  'count gaps': () => gapRegister.count(cycle, someone),
  'gaps of the company': () =>
    gapRegister.list(
      { ...gapQuery, after: null, limit: 501, filter: { ...gapQuery.filter, conversation: 'any' } },
      someone,
    ),
  'write the strategy': async () => {
    await strategy.insertPart({ part: { ...aPart(99) }, removedAt: null, savedBy: someone, savedAt: 1 }, 1_000);
    const saved = { version: 1, removedAt: null, savedBy: someone, savedAt: 1 };
    await strategy.updatePart({ part: aPart(3), ...saved });
    await strategy.revert(
      many(40, (n) => ({ part: aPart(n), position: n, ...saved })),
      { draft: await strategy.listDraft(), published: 5 },
    );
    await strategy.isStillDraft(await strategy.listDraft());
    await strategy.putLast(aPart(3));
    await strategy.takeBackVersion(99);
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
    await cycles.setClosed(newId(), 5, 5);
    await cycles.leaveBehind();
    await cycles.catchUp(newId(), 5);
    await cycles.settle(newId(), 5);
    await cycles.find(cycle);
  },
  'pause and fail work': async () => {
    await work.pause(team, 5, 1, aReading);
    await work.fail(team, 5, { error: 'no', since: 1 });
  },
});
