import type { Day } from '../domain/day';
import type {
  AccountId,
  CheckInId,
  CommentId,
  CycleId,
  KeyResultId,
  ObjectiveId,
  ProjectId,
  StrategicGoalId,
  TeamId,
} from '../domain/ids';
import type { StatedPace } from '../domain/pace';
import type { TrendPoint } from '../domain/trend';
import type {
  CycleView,
  KeyResultView,
  MembershipDue,
  ObjectiveView,
  ParentView,
  ProgressView,
  StrategicGoalView,
  TeamView,
} from './views';

/** JSON shapes of the pages of goals and its dialogue; see `views.ts`. */

/** The goal that a page is about. */
export type GoalKey = { kind: 'objective'; id: ObjectiveId } | { kind: 'keyResult'; id: KeyResultId };

/** What people talk about. */
export type TalkSubject = GoalKey | { kind: 'team'; id: TeamId } | { kind: 'strategicGoal'; id: StrategicGoalId };

export interface GoalPageView {
  /** The day on which it was read. */
  today: Day;
  /** The key result that the page is about; null: the objective itself. */
  keyResultId: KeyResultId | null;
  objective: Omit<ObjectiveView, 'keyResults'> & { keyResults: KeyResultView[] };
  /** `isLeader`: the caller leads the team, or the team above it. */
  team: TeamView & { isLeader: boolean; projectIds: ProjectId[] };
  cycle: CycleView;
  strategicGoal: (StrategicGoalView & { isRetired: boolean }) | null;
  /** The objective it contributes to. */
  parent: ParentView | null;
  /** The objective it would contribute to, once that one's team agrees. */
  proposedParent: ParentView | null;
  /** Objectives that contribute to it; empty on the page of a key result. */
  children: ContributingView[];
  /** Who agreed to it, and when; null: it is proposed, or nobody said. */
  agreed: { by: AccountId; at: string } | null;
  /** Questions about the objective and its key results that nobody has resolved. */
  openQuestions: number;
  /** Newest first; of all key results, or of the one that the page is about. */
  checkIns: { shown: PastCheckInView[]; hasMore: boolean };
  /** Progress day by day, where it was worked out anew. */
  trend: TrendPoint[];
  comments: CommentListView;
}

export interface ContributingView {
  id: ObjectiveId;
  title: string;
  weight: number;
  teamName: string;
  cycleName: string;
  progress: ProgressView;
}

export interface PastCheckInView {
  id: CheckInId;
  keyResultId: KeyResultId;
  value: number;
  confidence: number | null;
  note: string;
  measuredOn: Day;
  authorId: AccountId;
  createdAt: string;
  stated: StatedPace | null;
  /** It corrects an earlier one. */
  isCorrection: boolean;
  /** A later one corrects it: it counts no more. */
  isCorrected: boolean;
}

export interface CommentView {
  id: CommentId;
  version: number;
  /** The key result that it is about; null: the objective itself. */
  keyResultId: KeyResultId | null;
  authorId: AccountId;
  /** As typed; mentions as `partsOf` of the domain finds them. '' once it was removed. */
  text: string;
  isQuestion: boolean;
  resolved: { at: string; by: AccountId } | null;
  createdAt: string;
  isEdited: boolean;
  /** It was removed, and stands there for its replies. */
  isRemoved: boolean;
}

/** A comment and its replies, oldest first. */
export interface ThreadView {
  comment: CommentView;
  replies: CommentView[];
}

/** Where a list goes on: after the entry of that instant and id. */
export interface Cursor {
  at: string;
  id: string;
}

/** Threads, newest first. */
export interface CommentListView {
  threads: ThreadView[];
  /** null: these are the oldest. */
  next: Cursor | null;
}

/** All goals of the teams of a project in a cycle. */
export interface GoalListView {
  teams: TeamView[];
  /** Latest end first. */
  cycles: CycleView[];
  /** The cycle shown. */
  cycleId: CycleId | null;
  /** In the teams' own order. */
  objectives: (Omit<ObjectiveView, 'keyResults'> & { teamId: TeamId; keyResults: KeyResultView[] })[];
  /** Where others mentioned the caller in the last 14 days, newest first; the latest five. */
  mentions: MentionView[];
  isMembershipDue: MembershipDue;
}

export interface MentionView {
  commentId: CommentId;
  about: TalkSubject;
  title: string;
  authorId: AccountId;
  at: string;
}

/** One change in the log. */
export interface ActivityEntryView {
  id: string;
  at: string;
  /** null: the app did it. */
  by: AccountId | null;
  subject: { kind: 'objective' | 'keyResult'; id: string };
  change: string;
  /** As it was logged: a text, a truth value, an object of fields, or null; 'hidden' for a goal that the viewer may not see. */
  from: unknown;
  to: unknown;
  /** The objective was agreed by then. */
  wasAgreed: boolean;
}

/** Changes of a goal, newest first. */
export interface ActivityView {
  entries: ActivityEntryView[];
  /** Titles of the goals, teams and cycles that the entries name, by id. */
  titles: Record<string, string>;
  next: Cursor | null;
}
