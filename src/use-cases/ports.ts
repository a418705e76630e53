import type { Day } from '../domain/day';
import type { AccountId } from '../domain/ids';
import type { ProgressStore, RecomputeMarkStore } from './ports/derived';
import type { GoalEditorStore, GoalStore } from './ports/goals';
import type { JiraIssues, JiraPermissions } from './ports/jira';
import type { ActivityLog, Jobs, LiveNews } from './ports/outside';
import type { ExplanationStore, KeyResultSearch, PanelStore, ProjectPageStore } from './ports/screens';
import type { HeartbeatStore, InitiativeStore, IssueMirror, MirrorRunStore, SiteSettings } from './ports/work';

/**
 * What the use cases need of the world. Instants are epoch milliseconds in UTC, shares fractions 0…1 (null = none).
 * Broken infrastructure throws; `Unavailable` when it is worth trying again.
 */

export class Unavailable extends Error {
  constructor(
    message: string,
    readonly retryAfterSeconds?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'Unavailable';
  }
}

export interface Clock {
  now(): number;
  today(): Day;
}

export type NewId = <Id extends string>() => Id;

/** The person who asks, as Forge signed it. */
export interface Caller {
  accountId: AccountId;
}

/** Everything above; a use case takes the part it needs. */
export interface World {
  clock: Clock;
  newId: NewId;
  goals: GoalStore;
  goalEditors: GoalEditorStore;
  initiatives: InitiativeStore;
  heartbeat: HeartbeatStore;
  mirror: IssueMirror;
  mirrorRuns: MirrorRunStore;
  settings: SiteSettings;
  progress: ProgressStore;
  marks: RecomputeMarkStore;
  panel: PanelStore;
  projectPage: ProjectPageStore;
  keyResultSearch: KeyResultSearch;
  explanations: ExplanationStore;
  jiraIssues: JiraIssues;
  jiraPermissions: JiraPermissions;
  jobs: Jobs;
  news: LiveNews;
  activity: ActivityLog;
}

export type * from './ports/derived';
export type * from './ports/goals';
export type * from './ports/jira';
export type * from './ports/outside';
export type * from './ports/screens';
export type * from './ports/work';
