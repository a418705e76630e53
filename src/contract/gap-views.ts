import type { Day } from '../domain/day';
import type { Divergence } from '../domain/divergence';
import type { GapCounts } from '../domain/gap-tally';
import type { GapKind, MissingFromMeasure } from '../domain/gaps';
import type { AccountId, CommentId, CycleId, IssueId, ObjectiveId, StrategicGoalId, TeamId } from '../domain/ids';
import type { TalkSubject } from './goal-page-views';
import type { CycleView, MembershipDue, StrategicGoalView } from './views';

/** JSON shapes of the register of gaps; see `views.ts`. */

/** Most gaps that one answer lists. */
export const mostGaps = 500;

export interface GapsPageView {
  /** The day on which it was read. */
  today: Day;
  /** Latest end first. */
  cycles: CycleView[];
  /** The cycle shown. */
  cycleId: CycleId | null;
  strategicGoals: (StrategicGoalView & { isRetired: boolean })[];
  /** Of the team and the strategic goal that are asked for, whatever the kinds. */
  counts: GapCounts;
  /** The team asked for; null: the whole company. */
  team: { id: TeamId; name: string; parentId: TeamId | null } | null;
  /** Teams right below it, or below the top, with all below them: those with gaps, most first. */
  teams: { id: TeamId; name: string; hasBelow: boolean; gaps: number }[];
  /** Strategic goals with gaps, most first; whatever the one asked for. */
  byStrategicGoal: { id: StrategicGoalId; gaps: number }[];
  list: GapListView;
  isMembershipDue: MembershipDue;
}

/** The oldest first. */
export interface GapListView {
  gaps: GapView[];
  /** Where the list goes on; null: it is whole. */
  next: GapCursor | null;
}

export interface GapCursor {
  since: string;
  kind: GapKind;
  teamId: TeamId | null;
  subjectId: string;
}

export interface GapView {
  kind: GapKind;
  /** What is talked about to close it; of an epic, its team. */
  about: TalkSubject;
  /** The epic; null of other kinds. */
  issueId: IssueId | null;
  /** Title of the goal or name of the team. */
  title: string;
  /** The objective that the key result belongs to; null of other kinds. */
  objective: { id: ObjectiveId; title: string } | null;
  team: { id: TeamId; name: string; leadId: AccountId | null } | null;
  strategicGoal: { id: StrategicGoalId; title: string } | null;
  /** Whose it is to close: the goal's owner, or else the lead of the team. */
  ownerId: AccountId | null;
  /** Whom to talk with about it. */
  people: AccountId[];
  since: string;
  /** What a measure lacks; empty of other kinds. */
  missing: readonly MissingFromMeasure[];
  /** null of other kinds. */
  divergence: Divergence | null;
  conversation: { id: CommentId; startedBy: AccountId; startedAt: string; isOpen: boolean; replies: number } | null;
}
