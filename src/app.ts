import type { Permission } from './contract/permission';
import type { IssueId } from './domain/ids';
import { findCaller } from './forge/caller';
import { newId, systemClock } from './forge/clock';
import { ForgeJobs, parseMirrorJob, parseOverviewJob } from './forge/forge-jobs';
import { parseIssueEvent, parseProjectDeletion } from './forge/jira/issue-event';
import { JiraRestFigures } from './forge/jira/jira-figures';
import { JiraRestGroups } from './forge/jira/jira-groups';
import { JiraRestIssues } from './forge/jira/jira-issues';
import { JiraRestPermissions } from './forge/jira/jira-permissions';
import { JiraRestWork } from './forge/jira/jira-work';
import { findStoryPointFieldsOf } from './forge/jira/story-point-field';
import { logFailure } from './forge/log';
import { RealtimeNews } from './forge/realtime-news';
import { retrying } from './forge/retrying';
import { migrate } from './forge/sql/migrations';
import { createSqlStores } from './forge/sql/sql-stores';
import { applyIssueChange, applyIssueDeletion, applyProjectDeletion } from './use-cases/mirror/apply-issue-change';
import { carryOver } from './use-cases/closing/carry-over';
import { gradeGoals } from './use-cases/closing/grade-goals';
import { readClosing } from './use-cases/closing/read-closing';
import { readHistory } from './use-cases/closing/read-history';
import { addComment } from './use-cases/dialogue/add-comment';
import { agreeObjective } from './use-cases/dialogue/agree-objective';
import { editComment, removeComment, restoreComment } from './use-cases/dialogue/edit-comment';
import { listComments } from './use-cases/dialogue/read-comments';
import { resolveQuestion } from './use-cases/dialogue/resolve-question';
import { readGadget } from './use-cases/gadget/read-gadget';
import { readActivity } from './use-cases/goal-page/read-activity';
import { computeWork, resumeWork } from './use-cases/heartbeat/compute-work';
import { readHeartbeat } from './use-cases/heartbeat/read-heartbeat';
import { readTeamWork } from './use-cases/heartbeat/read-team-work';
import { readWork } from './use-cases/heartbeat/read-work';
import { saveHeartbeat } from './use-cases/heartbeat/save-heartbeat';
import { leaveWork, markWork, refreshWork } from './use-cases/heartbeat/sort-work';
import { tryHeartbeat } from './use-cases/heartbeat/try-heartbeat';
import { readGoalPage } from './use-cases/goal-page/read-goal-page';
import { readGoals } from './use-cases/goal-page/read-goals';
import { checkIn } from './use-cases/check-ins/check-in';
import { checkInAll } from './use-cases/check-ins/check-in-all';
import { readCheckIns } from './use-cases/check-ins/read-check-ins';
import { checkPermission } from './use-cases/check-permission';
import { buildTeams } from './use-cases/organisation/build-teams';
import { closeCycle, reopenCycle } from './use-cases/organisation/close-cycle';
import { createCycle, createCycles } from './use-cases/organisation/create-cycle';
import { acceptContribution, declineContribution } from './use-cases/goals/answer-contribution';
import { createKeyResult } from './use-cases/goals/create-key-result';
import { createObjective } from './use-cases/goals/create-objective';
import { addStrategyPart } from './use-cases/strategy/add-strategy-part';
import { createStrategicGoal } from './use-cases/strategy/create-strategic-goal';
import { discardStrategyDraft } from './use-cases/strategy/discard-strategy-draft';
import { measureStrategicGoal } from './use-cases/strategy/measure-strategic-goal';
import { moveStrategyPart } from './use-cases/strategy/move-strategy-part';
import { projectPublishedGoals, publishStrategy } from './use-cases/strategy/publish-strategy';
import { readStrategy, readStrategyDraft, readStrategyVersion } from './use-cases/strategy/read-strategy';
import { removeStrategyPart, restoreStrategyPart } from './use-cases/strategy/remove-strategy-part';
import { saveStrategyPart } from './use-cases/strategy/save-strategy-part';
import { createTeam } from './use-cases/organisation/create-team';
import { editCycle } from './use-cases/organisation/edit-cycle';
import { editTeam } from './use-cases/organisation/edit-team';
import { moveTeam } from './use-cases/organisation/move-team';
import { readOrganisation } from './use-cases/organisation/read-organisation';
import { removeCycle } from './use-cases/organisation/remove-cycle';
import { removeTeam } from './use-cases/organisation/remove-team';
import { editKeyResult } from './use-cases/goals/edit-key-result';
import { editObjective } from './use-cases/goals/edit-objective';
import { explainIssue } from './use-cases/progress/explain-issue';
import { explainProgress } from './use-cases/progress/explain-progress';
import { findObjectives } from './use-cases/goals/find-objectives';
import { findKeyResults } from './use-cases/panel/find-key-results';
import type { Handlers } from './use-cases/handlers';
import { editInitiative } from './use-cases/initiatives/edit-initiative';
import { linkInitiatives } from './use-cases/initiatives/link-initiatives';
import { linkInitiative, unlinkInitiative } from './use-cases/panel/link-initiative';
import { markHeartbeat, unmarkHeartbeat } from './use-cases/panel/mark-heartbeat';
import { mirrorIssues } from './use-cases/mirror/mirror-issues';
import type { Caller, World } from './use-cases/ports';
import { readIssuePanel } from './use-cases/panel/read-issue-panel';
import { readIssueStatus } from './use-cases/panel/read-issue-status';
import { moveKeyResult, moveObjective } from './use-cases/goals/order-goals';
import { readProjectPage } from './use-cases/goals/read-project-page';
import { refreshOverview } from './use-cases/overview/refresh-overview';
import { requestFullOverview } from './use-cases/overview/request-overview';
import { recomputeDue } from './use-cases/progress/recompute-due';
import { refreshJiraValues } from './use-cases/jira-measure/refresh-jira-values';
import { removeKeyResult, restoreKeyResult } from './use-cases/goals/remove-key-result';
import { removeObjective, restoreObjective } from './use-cases/goals/remove-objective';
import { listDiverging, listMovers } from './use-cases/company-progress/list-movers';
import { readCompanyProgress } from './use-cases/company-progress/read-company-progress';
import { listMapChildren } from './use-cases/strategy-map/list-map-children';
import { listMapRoots, readStrategyMap } from './use-cases/strategy-map/read-strategy-map';
import { followTeam, unfollowTeam } from './use-cases/teams/follow-team';
import { findTeams, listTeamsBelow } from './use-cases/teams/list-teams';
import { readTeamFocus } from './use-cases/teams/read-team-focus';
import { noteLook, readTeamNews } from './use-cases/teams/read-team-news';
import { readTeams } from './use-cases/teams/read-teams';
import { listServing, listWorkingOn } from './use-cases/teams/who-else';
import { catchUp, resumeLostCatchUp } from './use-cases/settings/catch-up';
import { previewSettings } from './use-cases/settings/preview-settings';
import { readSettings } from './use-cases/settings/read-settings';
import { saveSettings } from './use-cases/settings/save-settings';
import { rereadIssue } from './use-cases/mirror/reread-issue';
import { resumeLostJobs } from './use-cases/mirror/resume-lost-jobs';
import { confirmMembership } from './use-cases/sight/confirm-membership';
import { ok } from './contract/reply';

/** A reading job goes on in a job of its own after this time, well before Forge would end it. */
const mirrorJobBudgetMilliseconds = 60_000;

/** The same for bringing mirror and numbers into line with changed settings. */
const catchUpBudgetMilliseconds = 60_000;

/** The same for working out how teams stand. */
const overviewBudgetMilliseconds = 60_000;
/** The same for reading the work of teams: some sixty teams, then people have Jira to themselves for a minute. */
const workBudget = { milliseconds: 300_000, requests: 300 };

const stores = createSqlStores();

const findStoryPointFields = findStoryPointFieldsOf(stores.settings, systemClock);

const world: World = {
  clock: systemClock,
  newId,
  ...stores,
  jiraIssues: new JiraRestIssues(findStoryPointFields, stores.settings),
  jiraFigures: new JiraRestFigures(),
  jiraWork: new JiraRestWork(findStoryPointFields, stores.settings),
  jiraPermissions: new JiraRestPermissions(),
  jiraGroups: new JiraRestGroups(),
  jobs: new ForgeJobs(),
  news: new RealtimeNews(),
};

const handlers: Handlers = {
  readIssuePanel: async ({ issueId }, caller) => ok(await readIssuePanel(world, issueId, caller)),
  rereadIssue: ({ issueId }, caller) => rereadIssue(world, issueId, caller),
  findKeyResults: async (query, caller) => ok(await findKeyResults(world, query, caller)),
  linkInitiatives: (links, caller) => linkInitiatives(world, links, caller),
  editInitiative: (edit, caller) => editInitiative(world, edit, caller),
  linkInitiative: (link, caller) => linkInitiative(world, link, caller),
  unlinkInitiative: (link, caller) => unlinkInitiative(world, link, caller),
  markHeartbeat: ({ issueId }, caller) => markHeartbeat(world, issueId, caller),
  unmarkHeartbeat: ({ issueId }, caller) => unmarkHeartbeat(world, issueId, caller),
  explainProgress: (asked, caller) => explainProgress(world, asked, caller),
  explainIssue: ({ issueId, keyResultId }) => explainIssue(world, issueId, keyResultId),
  readProjectPage: async (query, caller) => ok(await readProjectPage(world, query, caller)),
  readGoals: async (query, caller) => ok(await readGoals(world, query, caller)),
  readGoalPage: ({ goal }, caller) => readGoalPage(world, goal, caller),
  readGadget: async (asked, caller) => ok(await readGadget(world, asked, caller)),
  readActivity: async (query, caller) => ok(await readActivity(world, query, caller)),
  readComments: async ({ goal, before }) => ok(await listComments(world, goal, before)),
  addComment: (draft, caller) => addComment(world, draft, caller),
  editComment: (edit, caller) => editComment(world, edit, caller),
  removeComment: ({ commentId }, caller) => removeComment(world, commentId, caller),
  restoreComment: ({ commentId }, caller) => restoreComment(world, commentId, caller),
  resolveQuestion: (question, caller) => resolveQuestion(world, question, caller, true),
  reopenQuestion: (question, caller) => resolveQuestion(world, question, caller, false),
  agreeObjective: (asked, caller) => agreeObjective(world, asked, caller, 'agreed'),
  proposeObjective: (asked, caller) => agreeObjective(world, asked, caller, 'proposed'),
  readStrategy: async () => ok(await readStrategy(world)),
  readStrategyVersion: ({ number }) => readStrategyVersion(world, number),
  readStrategyDraft: async () => ok(await readStrategyDraft(world)),
  addStrategyPart: ({ content }, caller) => addStrategyPart(world, content, caller),
  saveStrategyPart: (edit, caller) => saveStrategyPart(world, edit, caller),
  moveStrategyPart: (move, caller) => moveStrategyPart(world, move, caller),
  removeStrategyPart: (named, caller) => removeStrategyPart(world, named, caller),
  restoreStrategyPart: (named, caller) => restoreStrategyPart(world, named, caller),
  publishStrategy: (draft, caller) => publishStrategy(world, draft, caller),
  discardStrategyDraft: (draft, caller) => discardStrategyDraft(world, draft, caller),
  measureStrategicGoal: (measured, caller) => measureStrategicGoal(world, measured, caller),
  createStrategicGoal: (draft, caller) => createStrategicGoal(world, draft, caller),
  readOrganisation: async () => ok(await readOrganisation(world)),
  createCycle: (draft, caller) => createCycle(world, draft, caller),
  createCycles: ({ cycles }, caller) => createCycles(world, cycles, caller),
  editCycle: (edit, caller) => editCycle(world, edit, caller),
  removeCycle: (which, caller) => removeCycle(world, which, caller),
  closeCycle: (which, caller) => closeCycle(world, which, caller),
  reopenCycle: (which, caller) => reopenCycle(world, which, caller),
  createTeam: (draft, caller) => createTeam(world, draft, caller),
  editTeam: (edit, caller) => editTeam(world, edit, caller),
  moveTeam: (move, caller) => moveTeam(world, move, caller),
  removeTeam: (which, caller) => removeTeam(world, which, caller),
  buildTeams: (plan, caller) => buildTeams(world, plan, caller),
  findObjectives: async (query, caller) => ok(await findObjectives(world, query, caller)),
  createObjective: (draft, caller) => createObjective(world, draft, caller),
  editObjective: (edit, caller) => editObjective(world, edit, caller),
  acceptContribution: (contribution, caller) => acceptContribution(world, contribution, caller),
  declineContribution: (contribution, caller) => declineContribution(world, contribution, caller),
  moveObjective: (place, caller) => moveObjective(world, place, caller),
  removeObjective: (removed, caller) => removeObjective(world, removed, caller),
  restoreObjective: (removed, caller) => restoreObjective(world, removed, caller),
  createKeyResult: (draft, caller) => createKeyResult(world, draft, caller),
  editKeyResult: (edit, caller) => editKeyResult(world, edit, caller),
  moveKeyResult: (place, caller) => moveKeyResult(world, place, caller),
  removeKeyResult: (removed, caller) => removeKeyResult(world, removed, caller),
  restoreKeyResult: (removed, caller) => restoreKeyResult(world, removed, caller),
  readHeartbeat: async ({ projectId }, caller) => ok(await readHeartbeat(world, projectId, caller)),
  tryHeartbeat: (declaration) => tryHeartbeat(world, declaration),
  saveHeartbeat: (edit, caller) => saveHeartbeat(world, edit, caller),
  readWork: async (query) => ok(await readWork(world, query)),
  readTeamWork: async (query, caller) => ok(await readTeamWork(world, query, caller)),
  markWork: (marked, caller) => markWork(world, marked, caller),
  leaveWork: (left) => leaveWork(world, left),
  refreshWork: ({ teamId }) => refreshWork(world, teamId),
  tryJiraReading: async ({ reading }) => ok(await world.jiraFigures.read(reading, 'viewer')),
  readCheckIns: async (_, caller) => ok(await readCheckIns(world, caller)),
  readClosing: (query, caller) => readClosing(world, query, caller),
  gradeGoals: (grades, caller) => gradeGoals(world, grades, caller),
  carryOver: (wish, caller) => carryOver(world, wish, caller),
  readHistory: async (query, caller) => ok(await readHistory(world, query, caller)),
  readSettings: async () => ok(await readSettings(world)),
  saveSettings: (edit, caller) => saveSettings(world, edit, caller),
  previewSettings: async (values, caller) => ok(await previewSettings(world, values, caller)),
  confirmMembership: async (_, caller) => ok(await confirmMembership(world, caller)),
  checkIn: (draft, caller) => checkIn(world, draft, caller),
  checkInAll: ({ checkIns }, caller) => checkInAll(world, checkIns, caller),
  readStrategyMap: async ({ cycleId }, caller) => ok(await readStrategyMap(world, cycleId, caller)),
  listMapRoots: (query, caller) => listMapRoots(world, query, caller),
  listMapChildren: async (query, caller) => ok(await listMapChildren(world, query, caller)),
  readTeams: async ({ cycleId }, caller) => ok(await readTeams(world, cycleId, caller)),
  listTeamsBelow: (wish, caller) => listTeamsBelow(world, wish, caller),
  findTeams: (wish, caller) => findTeams(world, wish, caller),
  readTeamFocus: (wish, caller) => readTeamFocus(world, wish, caller),
  listServing: async (query, caller) => ok(await listServing(world, query, caller)),
  listWorkingOn: async ({ keyResultId }, caller) => ok(await listWorkingOn(world, keyResultId, caller)),
  followTeam: ({ teamId }, caller) => followTeam(world, teamId, caller),
  unfollowTeam: async ({ teamId }, caller) => ok(await unfollowTeam(world, teamId, caller)),
  readTeamNews: async (_, caller) => ok(await readTeamNews(world, caller)),
  readCompanyProgress: async (query, caller) => ok(await readCompanyProgress(world, query, caller)),
  listMovers: (query) => listMovers(world, query),
  listDiverging: async (query, caller) => ok(await listDiverging(world, query, caller)),
  noteLook: async ({ at }, caller) => ok(await noteLook(world, at, caller)),
};

/** The use cases, wired to Forge. */
export const app = {
  handlers,
  findCaller,
  logFailure,
  checkPermission: <I>(permission: Permission<I>, input: I, caller: Caller) =>
    checkPermission(world, permission, input, caller),
  migrate,
  installed: () => retrying(migrate),
  recomputeDue: () => recomputeDue(world),
  resumeLostJobs: async () => {
    await resumeLostJobs(world);
    await resumeLostCatchUp(world);
    await resumeWork(world);
  },
  projectPublishedGoals: () => projectPublishedGoals(world),
  refreshJiraValues: () => refreshJiraValues(world),
  catchUp: () => catchUp(world, catchUpBudgetMilliseconds),
  requestFullOverview: () => requestFullOverview(world),
  refreshOverview: (event: unknown) => refreshOverview(world, parseOverviewJob(event), overviewBudgetMilliseconds),
  computeWork: () => computeWork(world, workBudget),
  readIssueStatus: (issueId: IssueId) => readIssueStatus(world, issueId),
  mirrorIssues: (event: unknown) => mirrorIssues(world, parseMirrorJob(event), mirrorJobBudgetMilliseconds),

  issueChanged: (event: unknown) =>
    retrying(async () => {
      const parsed = parseIssueEvent(event);
      if (parsed.kind === 'deleted') await applyIssueDeletion(world, parsed.issueId, parsed.at);
      else await applyIssueChange(world, parsed);
    }),

  projectDeleted: (event: unknown) =>
    retrying(async () => {
      const { projectId, at } = parseProjectDeletion(event);
      await applyProjectDeletion(world, projectId, at);
    }),
};
