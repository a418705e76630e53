import { checkInsHandlers } from './app/check-ins';
import { closingHandlers } from './app/closing';
import { companyProgressHandlers } from './app/company-progress';
import { dialogueHandlers } from './app/dialogue';
import { gadgetHandlers } from './app/gadget';
import { gapsHandlers } from './app/gaps';
import { goalPageHandlers } from './app/goal-page';
import { goalsHandlers } from './app/goals';
import { initiativesHandlers } from './app/initiatives';
import { jiraMeasureHandlers } from './app/jira-measure';
import { organisationHandlers } from './app/organisation';
import { panelHandlers } from './app/panel';
import { settingsHandlers } from './app/settings';
import { sightHandlers } from './app/sight';
import { strategyHandlers } from './app/strategy';
import { strategyMapHandlers } from './app/strategy-map';
import { teamsHandlers } from './app/teams';
import { workHandlers } from './app/work';
import { inBackground, world } from './app/world';
import type { Permission } from './contract/permission';
import type { IssueId } from './domain/ids';
import { findCaller } from './forge/caller';
import { parseMirrorJob, parseOverviewJob } from './forge/forge-jobs';
import { parseIssueEvent, parseProjectDeletion, type IssueEvent } from './forge/jira/issue-event';
import { logFailure } from './forge/log';
import { retrying } from './forge/retrying';
import { migrate } from './forge/sql/database/migrate';
import { checkPermission } from './use-cases/check-permission';
import type { Handlers } from './use-cases/handlers';
import { computeWork, resumeWork } from './use-cases/heartbeat/compute-work';
import { refreshJiraValues } from './use-cases/jira-measure/refresh-jira-values';
import {
  applyIssueChange,
  applyIssueDeletion,
  applyProjectDeletion,
  applyUnplacedIssue,
} from './use-cases/mirror/apply-issue-change';
import { type HourParts, lookAtHour } from './use-cases/hour/look-at-hour';
import { mirrorIssues } from './use-cases/mirror/mirror-issues';
import { readHalfTold } from './use-cases/mirror/read-half-told';
import { resumeLostJobs } from './use-cases/mirror/resume-lost-jobs';
import { refreshOverview } from './use-cases/overview/refresh-overview';
import { mendTrees } from './use-cases/organisation/mend-trees';
import { requestFullOverview } from './use-cases/overview/request-overview';
import { readIssueStatus } from './use-cases/panel/read-issue-status';
import type { Caller } from './use-cases/ports';
import { recomputeDue } from './use-cases/progress/recompute-due';
import { catchUp, resumeLostCatchUp } from './use-cases/settings/catch-up';
import { thinHistoryByNight } from './use-cases/progress/thin-history';
import { projectPublishedGoals } from './use-cases/strategy/publish-strategy';

/** A reading job goes on in a job of its own after this time, well before Forge would end it. */
const mirrorJobBudgetMilliseconds = 60_000;

/** The same for bringing mirror and numbers into line with changed settings. */
const catchUpBudgetMilliseconds = 60_000;

/** The same for working out how teams stand. */
const overviewBudgetMilliseconds = 60_000;

/** For thinning the history out, each night: some 100,000 days of it are looked at. */
const thinningBudget = { milliseconds: 60_000, pages: 50, daysAtOnce: 2_000 };

/** The same for reading the work of teams: some sixty teams, then people have Jira to themselves for a minute. */
const workBudget = { milliseconds: 300_000, requests: 300 };

const handlers: Handlers = {
  ...panelHandlers,
  ...goalsHandlers,
  ...goalPageHandlers,
  ...dialogueHandlers,
  ...gadgetHandlers,
  ...settingsHandlers,
  ...strategyHandlers,
  ...organisationHandlers,
  ...checkInsHandlers,
  ...initiativesHandlers,
  ...closingHandlers,
  ...jiraMeasureHandlers,
  ...teamsHandlers,
  ...companyProgressHandlers,
  ...gapsHandlers,
  ...strategyMapHandlers,
  ...sightHandlers,
  ...workHandlers,
};

/** The use cases, wired to Forge. */
export const app = {
  handlers,
  findCaller,
  logFailure,
  checkPermission: <I>(permission: Permission<I>, input: I, caller: Caller) =>
    checkPermission(world, permission, input, caller),
  migrate,
  installed: (event: unknown) => retrying(event, migrate),
  recomputeDue: () => recomputeDue(world),
  /** What this hour is to do, in its order. */
  partsOfHour: async (): Promise<(() => Promise<void>)[]> => {
    const { parts, trace } = await lookAtHour(world);
    const todo: Record<keyof HourParts, () => Promise<void>> = {
      migrate: async () => {
        await migrate();
        await world.hour.saveSchema();
      },
      resumeLostJobs: () => resumeLostJobs(world),
      resumeLostCatchUp: () => resumeLostCatchUp(world),
      resumeWork: () => resumeWork(world),
      mendTrees: () => mendTrees(world),
      projectPublishedGoals: () => projectPublishedGoals(world),
      refreshJiraValues: () => inBackground('routine', refreshJiraValues),
      requestFullOverview: () => requestFullOverview(world, trace),
    };
    const due = (Object.keys(todo) as (keyof HourParts)[]).filter((part) => parts[part]);
    return [...due.map((part) => todo[part]), () => thinHistoryByNight(world, thinningBudget)];
  },
  catchUp: () => inBackground('routine', (reading) => catchUp(reading, catchUpBudgetMilliseconds)),
  refreshOverview: (event: unknown) => refreshOverview(world, parseOverviewJob(event), overviewBudgetMilliseconds),
  computeWork: () => inBackground('routine', (reading) => computeWork(reading, workBudget)),
  readIssueStatus: (issueId: IssueId) => readIssueStatus(world, issueId),
  mirrorIssues: (event: unknown) => {
    const job = parseMirrorJob(event);
    return inBackground('awaited', (reading) =>
      'attempts' in job
        ? readHalfTold(reading, job.attempts, mirrorJobBudgetMilliseconds)
        : mirrorIssues(reading, job.issueId, mirrorJobBudgetMilliseconds),
    );
  },

  issueChanged: async (event: unknown) => {
    const parsed = parseIssueEvent(event);
    const issueId = parsed.kind === 'changed' ? parsed.change.id : parsed.issueId;
    return retrying(
      event,
      () => applyIssueEvent(parsed),
      (delaySeconds) => world.jobs.mirror(issueId, delaySeconds),
    );
  },

  projectDeleted: (event: unknown) =>
    retrying(event, async () => {
      const { projectId, at } = parseProjectDeletion(event);
      await applyProjectDeletion(world, projectId, at);
    }),
};

function applyIssueEvent(event: IssueEvent): Promise<void> {
  switch (event.kind) {
    case 'changed':
      return applyIssueChange(world, event);
    case 'unplaced':
      return applyUnplacedIssue(world, event.issueId, event.projectId);
    case 'deleted':
      return applyIssueDeletion(world, event.issueId, event.at);
  }
}
