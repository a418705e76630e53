import type { Day } from '../domain/day';
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
import type { Pace } from '../domain/pace';
import type { Share } from '../domain/share';
import type { GoalKey, GoalListView } from './goal-page-views';
import type { CycleView, MembershipDue, StrategicGoalView } from './views';

/** JSON shapes of the page of all teams; see `views.ts`. */

export interface TeamsPageView {
  /** The day on which it was read. */
  today: Day;
  /** Latest end first. */
  cycles: CycleView[];
  /** The cycle shown. */
  cycleId: CycleId | null;
  strategicGoals: (StrategicGoalView & { isRetired: boolean })[];
  /** Teams that the viewer follows, by name. */
  followed: TeamLineView[];
  /** The first levels of the tree, siblings by name: of many, the first ones. */
  tree: TeamLineView[];
  /** Where the teams at the top go on; null: they are all there. */
  next: TeamCursor | null;
  news: TeamNewsView;
  isMembershipDue: MembershipDue;
}

/** Teams below one, or those that a filter finds, by name. */
export interface TeamListView {
  teams: TeamLineView[];
  /** Where the list goes on; null: it is whole. */
  next: TeamCursor | null;
}

export interface TeamCursor {
  name: string;
  id: TeamId;
}

/** A team in one line. */
export interface TeamLineView {
  id: TeamId;
  parentId: TeamId | null;
  name: string;
  parentName: string | null;
  /** Teams right below it. */
  childCount: number;
  own: StandingView;
  /** With all teams below it; null where there is none. */
  tree: StandingView | null;
  /** Of the team itself, in its own order. */
  objectives: ObjectiveChipView[];
  /** What its initiatives and epics in progress are for. */
  now: FocusNowView;
}

/** Initiatives and epics in progress by what they are for, as far as the viewer may see that. */
export interface FocusNowView {
  /** Most first. */
  serves: { id: ObjectiveId; title: string; teamName: string; issues: number }[];
  /** Epics. */
  heartbeat: number;
  unclassified: number;
}

/** How a team stands in a cycle. */
export interface StandingView {
  progress: Share;
  expected: Share;
  pace: Pace;
  /** Progress now minus progress 14 days ago, −1…1; null without history. */
  changeIn14Days: number | null;
  /** Objectives by pace. */
  objectives: Record<Pace, number>;
  keyResults: number;
  /** Key results with baseline, target and a fresh measurement. */
  measurable: number;
  /** Key results whose delivery and progress diverge. */
  diverging: number;
}

export interface ObjectiveChipView {
  id: ObjectiveId;
  title: string;
  ownerId: AccountId | null;
  strategicGoalId: StrategicGoalId | null;
  progress: Share;
  pace: Pace;
}

/** A team, opened. */
export interface TeamFocusView {
  team: { id: TeamId; name: string; leadId: AccountId | null; projectIds: ProjectId[]; isFollowed: boolean };
  cycle: CycleView;
  objectives: GoalListView['objectives'];
  /** Initiatives that are in progress now, with what they serve; at most 50. */
  inProgress: { issueId: IssueId; keyResultId: KeyResultId }[];
}

/** Objectives that serve a strategic goal in the cycles that run. */
export interface ServingView {
  objectives: (ObjectiveChipView & { teamId: TeamId; teamName: string; cycleName: string })[];
  /** Where the list goes on; null: it is whole. */
  next: ObjectiveId | null;
}

/** Teams in whose projects initiatives of a key result are. */
export interface WorkingOnView {
  teams: { id: TeamId; name: string; initiatives: number; inProgress: number }[];
}

/** What a change was, as far as news tell it. */
export const newsKinds = ['added', 'edited', 'checkedIn', 'discussed'] as const;
export type NewsKind = (typeof newsKinds)[number];

/** What changed in the goals of the followed teams, or else of those that the viewer leads, since the last look. */
export interface TeamNewsView {
  /** null: nobody is followed or led. */
  of: 'followed' | 'led' | null;
  since: string;
  counts: Record<NewsKind, number>;
  /** Newest first; at most 50. */
  changes: { kind: NewsKind; goal: GoalKey; title: string; teamName: string; by: AccountId | null; at: string }[];
}
