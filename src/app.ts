import type { Permission } from './contract/permission';
import type { IssueId } from './domain/ids';
import { defaultRules } from './domain/rules';
import { findCaller } from './forge/caller';
import { newId, systemClock } from './forge/clock';
import { ForgeJobs, parseMirrorJob } from './forge/forge-jobs';
import { parseIssueEvent, parseProjectDeletion } from './forge/jira/issue-event';
import { JiraRestIssues } from './forge/jira/jira-issues';
import { JiraRestPermissions } from './forge/jira/jira-permissions';
import { findStoryPointFieldsOf } from './forge/jira/story-point-field';
import { logFailure } from './forge/log';
import { RealtimeNews } from './forge/realtime-news';
import { retrying } from './forge/retrying';
import { migrate } from './forge/sql/migrations';
import { createSqlStores } from './forge/sql/sql-stores';
import { applyIssueChange, applyIssueDeletion, applyProjectDeletion } from './use-cases/mirror/apply-issue-change';
import { checkIn } from './use-cases/check-ins/check-in';
import { checkPermission } from './use-cases/check-permission';
import { createCycle } from './use-cases/organisation/create-cycle';
import { createKeyResult } from './use-cases/goals/create-key-result';
import { createObjective } from './use-cases/goals/create-objective';
import { createStrategicGoal } from './use-cases/strategy/create-strategic-goal';
import { createTeam } from './use-cases/organisation/create-team';
import { editKeyResult } from './use-cases/goals/edit-key-result';
import { editObjective } from './use-cases/goals/edit-objective';
import { explainIssue } from './use-cases/progress/explain-issue';
import { explainProgress } from './use-cases/progress/explain-progress';
import { findKeyResults } from './use-cases/panel/find-key-results';
import type { Handlers } from './use-cases/handlers';
import { linkInitiative, unlinkInitiative } from './use-cases/panel/link-initiative';
import { markHeartbeat, unmarkHeartbeat } from './use-cases/panel/mark-heartbeat';
import { mirrorIssues } from './use-cases/mirror/mirror-issues';
import type { Caller, World } from './use-cases/ports';
import { readIssuePanel } from './use-cases/panel/read-issue-panel';
import { readIssueStatus } from './use-cases/panel/read-issue-status';
import { readProjectPage } from './use-cases/goals/read-project-page';
import { recomputeDue } from './use-cases/progress/recompute-due';
import { rereadIssue } from './use-cases/mirror/reread-issue';
import { resumeLostJobs } from './use-cases/mirror/resume-lost-jobs';
import { ok } from './contract/reply';

/** A reading job goes on in a job of its own after this time, well before Forge would end it. */
const mirrorJobBudgetMilliseconds = 60_000;

const stores = createSqlStores();

const world: World = {
  clock: systemClock,
  newId,
  ...stores,
  jiraIssues: new JiraRestIssues(findStoryPointFieldsOf(stores.settings, systemClock), defaultRules),
  jiraPermissions: new JiraRestPermissions(),
  jobs: new ForgeJobs(),
  news: new RealtimeNews(),
};

const handlers: Handlers = {
  readIssuePanel: async ({ issueId }, caller) => ok(await readIssuePanel(world, issueId, caller)),
  rereadIssue: ({ issueId }, caller) => rereadIssue(world, issueId, caller),
  findKeyResults: async (query) => ok(await findKeyResults(world, query)),
  linkInitiative: (link, caller) => linkInitiative(world, link, caller),
  unlinkInitiative: (link, caller) => unlinkInitiative(world, link, caller),
  markHeartbeat: ({ issueId }, caller) => markHeartbeat(world, issueId, caller),
  unmarkHeartbeat: ({ issueId }, caller) => unmarkHeartbeat(world, issueId, caller),
  explainProgress: (asked) => explainProgress(world, asked),
  explainIssue: ({ issueId, keyResultId }) => explainIssue(world, issueId, keyResultId),
  readProjectPage: async (query, caller) => ok(await readProjectPage(world, query, caller)),
  createStrategicGoal: (draft, caller) => createStrategicGoal(world, draft, caller),
  createCycle: (draft, caller) => createCycle(world, draft, caller),
  createTeam: (draft, caller) => createTeam(world, draft, caller),
  createObjective: (draft, caller) => createObjective(world, draft, caller),
  editObjective: (edit, caller) => editObjective(world, edit, caller),
  createKeyResult: (draft, caller) => createKeyResult(world, draft, caller),
  editKeyResult: (edit, caller) => editKeyResult(world, edit, caller),
  checkIn: (draft, caller) => checkIn(world, draft, caller),
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
  resumeLostJobs: () => resumeLostJobs(world),
  readIssueStatus: (issueId: IssueId) => readIssueStatus(world, issueId),
  mirrorIssues: (event: unknown) => mirrorIssues(world, parseMirrorJob(event), mirrorJobBudgetMilliseconds),

  issueChanged: (event: unknown) =>
    retrying(async () => {
      const parsed = parseIssueEvent(event, defaultRules);
      if (parsed.kind === 'deleted') await applyIssueDeletion(world, parsed.issueId, parsed.at);
      else await applyIssueChange(world, parsed);
    }),

  projectDeleted: (event: unknown) =>
    retrying(async () => {
      const { projectId, at } = parseProjectDeletion(event);
      await applyProjectDeletion(world, projectId, at);
    }),
};
