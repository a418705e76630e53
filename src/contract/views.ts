import type { Day } from '../domain/day';
import type { GoalEditing } from '../domain/goal-editing';
import type { Divergence } from '../domain/divergence';
import type {
  AccountId,
  CycleId,
  IssueId,
  KeyResultId,
  ObjectiveId,
  ProjectId,
  StrategicGoalId,
  TeamId,
} from '../domain/ids';
import type { Measure } from '../domain/measure';
import type { Pace, StatedPace } from '../domain/pace';
import type { Readers } from '../domain/readers';
import type { Share } from '../domain/share';
import type { Weighting } from '../domain/weighting';
import type { WorkTally } from '../domain/heartbeat';

/** JSON shapes that the screens show. Shares are fractions 0…1, null = none; instants are ISO 8601 strings in UTC. */

export interface DeliveryView {
  share: Share;
  /** Issues at the leaves that count: done, and all. */
  done: number;
  total: number;
}

export interface ProgressView {
  progress: Share;
  /** The unclamped figure of a measured key result; null elsewhere. */
  raw: number | null;
  isUnmeasured: boolean;
  /** Share of the cycle gone, today counted; null for what has no cycle. */
  expected: Share;
  pace: Pace;
  /** null where there are no initiatives. */
  delivery: DeliveryView | null;
  /** Progress now minus progress 14 days ago, −1…1; null without history. */
  changeIn14Days: number | null;
  divergence: Divergence | null;
  computedAt: string | null;
}

export interface TeamView {
  id: TeamId;
  version: number;
  parentId: TeamId | null;
  name: string;
  weighting: Weighting;
  /** Who may edit its goals besides its lead and editors. */
  goalEditing: GoalEditing;
  /** The caller is named as the team's lead or editor. */
  isEditor: boolean;
  /** The caller leads the team: what nobody owns is theirs to measure. */
  isLead: boolean;
}

export interface CycleView {
  id: CycleId;
  name: string;
  startsOn: Day;
  endsOn: Day;
  version: number;
  /** Closed cycles are read-only. */
  isClosed: boolean;
}

export interface StrategicGoalView {
  id: StrategicGoalId;
  title: string;
  progress: Share;
}

/** A key result as its team wrote it. */
export interface KeyResultFields {
  id: KeyResultId;
  version: number;
  title: string;
  measure: Measure;
  ownerId: AccountId | null;
  weight: number;
  /** Days from one check-in to the next; null: as the site's. */
  cadenceDays: number | null;
  /** Where the number comes from, in words or as a web address; '' where nobody said. */
  source: string;
  /** 0…1, given when its cycle was closed. */
  grade: Share;
  learned: string;
}

export interface KeyResultView extends KeyResultFields {
  /** The latest measured value and its day. */
  value: number | null;
  measuredOn: Day | null;
  confidence: number | null;
  /** The status that whoever checked in last stated beside the computed one. */
  stated: { pace: StatedPace; by: AccountId; on: Day } | null;
  /** The day by which the next check-in is due; null when none is. */
  dueOn: Day | null;
  /** What Jira says is wrong with the JQL that it is measured by, and since when; the last value stays. */
  trouble: { error: string; since: string } | null;
  progress: ProgressView;
}

export interface InitiativeView {
  issueId: IssueId;
  keyResultId: KeyResultId;
  weight: number;
  /** Delivery of the initiative itself; null while it is being read for the first time, or when it was dropped. */
  delivery: DeliveryView | null;
}

/** What its team has said of an objective: it stands in the room, or it holds. */
export type ObjectiveState = 'proposed' | 'agreed';

/** An objective as its team wrote it. */
export interface ObjectiveFields {
  id: ObjectiveId;
  version: number;
  title: string;
  description: string;
  ownerId: AccountId | null;
  strategicGoalId: StrategicGoalId | null;
  /** Why it serves no strategic goal; '' when it serves one. */
  noGoalReason: string;
  /** The objective it contributes to. */
  parentObjectiveId: ObjectiveId | null;
  /** The objective it would contribute to, once that one's team agrees. */
  proposedParentId: ObjectiveId | null;
  weight: number;
  state: ObjectiveState;
  /** What was learned, said when its cycle was closed. */
  learned: string;
  /** Who may see it besides those who always may; null: everyone. */
  readers: Readers | null;
}

export interface ObjectiveView extends ObjectiveFields {
  progress: ProgressView;
  keyResults: (KeyResultView & { initiatives: InitiativeView[] })[];
}

/** 'restricted': an objective that the viewer may not see. */
export type ParentView = ParentObjectiveView | 'restricted';

/** An objective that another contributes to, or would. */
export interface ParentObjectiveView {
  id: ObjectiveId;
  title: string;
  progress: Share;
  teamName: string;
  strategicGoalId: StrategicGoalId | null;
}

/** An objective that contributes to another one. */
export interface ContributionView {
  id: ObjectiveId;
  title: string;
  teamName: string;
  weight: number;
  progress: Share;
  /** It would contribute, once the team of that other one agrees. */
  isProposed: boolean;
}

/** An objective as the page of its project shows it. */
export type FocusedObjectiveView = ObjectiveView & {
  teamId: TeamId;
  parent: ParentView | null;
  proposedParent: ParentView | null;
  /** Those that count first. */
  contributions: ContributionView[];
};

export interface ObjectiveChoice {
  id: ObjectiveId;
  title: string;
  teamName: string;
  cycleName: string;
  progress: Share;
}

/** Objectives to choose from. */
export interface ObjectiveChoicesView {
  objectives: ObjectiveChoice[];
  /** There are more than are listed: search for a part of the title. */
  hasMore: boolean;
}

/** A key result that an issue serves, with its line up to the strategy and what stands beside the issue. */
export interface ServedKeyResultView {
  keyResult: KeyResultView;
  objective: { id: ObjectiveId; title: string; progress: Share; isRestricted: boolean };
  strategicGoal: StrategicGoalView | null;
  noGoalReason: string;
  team: TeamView;
  /** Where the team works. */
  projectIds: ProjectId[];
  cycle: CycleView;
  /** The initiative through which the issue serves it: the issue itself or one above it. */
  throughIssueId: IssueId;
  /** Its weight among the initiatives of the key result. */
  initiativeWeight: number;
  /** The other initiatives of the key result; `total` counts them all, `shown` lists the first. */
  beside: { total: number; shown: InitiativeView[] };
}

/** The first reading of an initiative's issues from Jira, still under way. */
export interface ReadingView {
  issueId: IssueId;
  /** 'waiting': Jira was busy or down; the reading goes on by itself. */
  state: 'reading' | 'waiting';
  read: number;
  /** About how many there are; null while unknown. */
  expected: number | null;
}

export interface IssuePanelView {
  issueId: IssueId;
  serves: ServedKeyResultView[];
  /** The issue that is marked as heartbeat: this one or one above it. */
  heartbeatIssueId: IssueId | null;
  readings: ReadingView[];
  isMembershipDue: MembershipDue;
}

/** There may be more for the viewer to see, once `confirmMembership` has looked which groups they are in. */
export type MembershipDue = boolean;

/** Key results to choose from, grouped by objective. */
export interface KeyResultChoicesView {
  groups: {
    objective: { id: ObjectiveId; title: string };
    team: { id: TeamId; name: string };
    cycle: { id: CycleId; name: string };
    strategicGoal: { id: StrategicGoalId; title: string } | null;
    keyResults: { id: KeyResultId; title: string; progress: Share }[];
  }[];
  /** There are more than are listed: search for a part of the title. */
  hasMore: boolean;
}

/** A team's work as its project page tells it in one line. */
export interface WorkLineView {
  teamId: TeamId;
  completed: WorkTally;
  wishedStrategic: number | null;
  computedAt: string;
}

export interface ProjectPageView {
  projectId: ProjectId;
  /** The teams that work in the project. */
  teams: TeamView[];
  cycles: CycleView[];
  /** The cycle shown. */
  cycleId: CycleId | null;
  /** In the order of the strategy; retired ones are served no more by new objectives. */
  strategicGoals: (StrategicGoalView & { isRetired: boolean })[];
  /** What the teams completed in the cycle shown, as far as it was computed. */
  work: WorkLineView[];
  /** Objectives of these teams in the cycle shown, in the teams' own order. */
  objectives: FocusedObjectiveView[];
  isMembershipDue: MembershipDue;
}

export type ExplainedKind = 'keyResult' | 'delivery' | 'objective' | 'strategicGoal' | 'issue';

export interface ExplanationView {
  kind: ExplainedKind;
  title: string | null;
  progress: Share;
  raw: number | null;
  formula:
    | { kind: 'measured'; measure: Measure; value: number | null; measuredOn: Day | null }
    | { kind: 'weighted-mean'; weighting: Weighting | null }
    | { kind: 'issue-status'; inProgressCredit: number };
  parts: ExplanationPart[];
  computedAt: string | null;
}

export interface ExplanationPart {
  /** 'hidden': issues that the viewer may not see, taken together; 'restricted': such objectives. */
  kind: 'keyResult' | 'objective' | 'issue' | 'hidden' | 'restricted';
  /** '' for those that the viewer may not see. */
  id: string;
  /** null for what has no name here, and for issues: the browser reads their titles with the viewer's own rights. */
  title: string | null;
  weight: number;
  /** null: none, left out of the mean. */
  progress: Share;
  /** Its part of the whole: weight·progress/Σ weight; null when left out. */
  contribution: number | null;
  isDropped: boolean;
  /** How many it stands for: 1 but for those that the viewer may not see. */
  count: number;
}

/** Answer to a change of something that carries a version. */
export interface Saved<Id> {
  id: Id;
  version: number;
}
