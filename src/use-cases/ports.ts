import type { Day } from '../domain/day';
import type { AccountId } from '../domain/ids';
import type { CheckInStore } from './ports/check-ins';
import type { ClosingStore } from './ports/closing';
import type { CompanyProgressStore } from './ports/company-progress';
import type { ProgressStore, RecomputeMarkStore } from './ports/derived';
import type { AgreementStore, CommentStore } from './ports/dialogue';
import type { GadgetStore } from './ports/gadget';
import type { GapRegister, GapStore } from './ports/gaps';
import type { GoalPageStore } from './ports/goal-page';
import type { ContributionStore, GoalEditorStore, GoalOrder, GoalStore, RemovedGoals } from './ports/goals';
import type { HeartbeatDeclarationStore, JiraWork, WorkPageStore, WorkStore } from './ports/heartbeat';
import type { HourStore } from './ports/hour';
import type { HistoryStore } from './ports/history';
import type { JiraFigures, JiraIssues, JiraPermissions } from './ports/jira';
import type { JiraValueStore } from './ports/jira-measure';
import type { CycleStore, TeamStore } from './ports/organisation';
import type { ActivityLog, Jobs, LiveNews } from './ports/outside';
import type { FocusStore, OverviewStore, StandingStore } from './ports/overview';
import type { ExplanationStore, KeyResultSearch, PanelStore, ProjectPageStore } from './ports/screens';
import type { CatchUpStore, SettingsPreviewStore, SiteSettings } from './ports/settings';
import type { JiraGroups, MembershipStore } from './ports/sight';
import type { StrategyStore } from './ports/strategy';
import type { StrategyMapStore } from './ports/strategy-map';
import type { FollowingStore, TeamsPageStore } from './ports/teams';
import type { TreeStore } from './ports/trees';
import type { HalfToldIssueStore, HeartbeatStore, InitiativeStore, IssueMirror, MirrorRunStore } from './ports/work';

/**
 * What the use cases need of the world. Instants are epoch milliseconds in UTC, shares fractions 0…1 (null = none).
 * Broken infrastructure throws; `Unavailable` when it is worth trying again, `TooLarge` when asking for less is.
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

export class TooLarge extends Error {
  override readonly name = 'TooLarge';
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
  checkIns: CheckInStore;
  strategy: StrategyStore;
  cycles: CycleStore;
  teams: TeamStore;
  trees: TreeStore;
  goalEditors: GoalEditorStore;
  goalOrder: GoalOrder;
  contributions: ContributionStore;
  removedGoals: RemovedGoals;
  initiatives: InitiativeStore;
  heartbeat: HeartbeatStore;
  heartbeatDeclarations: HeartbeatDeclarationStore;
  work: WorkStore;
  workPage: WorkPageStore;
  mirror: IssueMirror;
  mirrorRuns: MirrorRunStore;
  halfTold: HalfToldIssueStore;
  settings: SiteSettings;
  settingsPreviews: SettingsPreviewStore;
  catchUps: CatchUpStore;
  progress: ProgressStore;
  marks: RecomputeMarkStore;
  history: HistoryStore;
  panel: PanelStore;
  projectPage: ProjectPageStore;
  goalPage: GoalPageStore;
  gadgets: GadgetStore;
  comments: CommentStore;
  agreements: AgreementStore;
  keyResultSearch: KeyResultSearch;
  explanations: ExplanationStore;
  closing: ClosingStore;
  hour: HourStore;
  overview: OverviewStore;
  standings: StandingStore;
  focus: FocusStore;
  gaps: GapStore;
  gapRegister: GapRegister;
  teamsPage: TeamsPageStore;
  following: FollowingStore;
  companyProgress: CompanyProgressStore;
  strategyMap: StrategyMapStore;
  jiraIssues: JiraIssues;
  jiraFigures: JiraFigures;
  jiraValues: JiraValueStore;
  jiraWork: JiraWork;
  jiraPermissions: JiraPermissions;
  jiraGroups: JiraGroups;
  memberships: MembershipStore;
  jobs: Jobs;
  news: LiveNews;
  activity: ActivityLog;
}

export type * from './ports/check-ins';
export type * from './ports/closing';
export type * from './ports/company-progress';
export type * from './ports/derived';
export type * from './ports/dialogue';
export type * from './ports/gadget';
export type * from './ports/gaps';
export type * from './ports/goal-page';
export type * from './ports/goals';
export type * from './ports/heartbeat';
export type * from './ports/history';
export type * from './ports/hour';
export type * from './ports/jira';
export type * from './ports/jira-measure';
export type * from './ports/organisation';
export type * from './ports/outside';
export type * from './ports/overview';
export type * from './ports/screens';
export type * from './ports/settings';
export type * from './ports/sight';
export type * from './ports/strategy';
export type * from './ports/strategy-map';
export type * from './ports/teams';
export type * from './ports/trees';
export type * from './ports/work';
