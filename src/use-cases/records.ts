import type { ContributionView, KeyResultFields, ObjectiveFields, ParentView } from '../contract/views';
import type { Day } from '../domain/day';
import type {
  AccountId,
  CheckInId,
  CycleId,
  IssueId,
  KeyResultId,
  ObjectiveId,
  ProjectId,
  StrategicGoalId,
  TeamId,
} from '../domain/ids';
import type { GoalEditing } from '../domain/goal-editing';
import type { WorkTally } from '../domain/heartbeat';
import type { IssueNode } from '../domain/issue-forest';
import type { Measure } from '../domain/measure';
import type { StatedPace } from '../domain/pace';
import type { Rules } from '../domain/rules';
import type { Share } from '../domain/share';
import type { Weighting } from '../domain/weighting';

/** What the app keeps, in the words of the domain. Instants are epoch milliseconds in UTC, shares fractions 0…1 (null = none). */

export interface StrategicGoal {
  id: StrategicGoalId;
  title: string;
  description: string;
  position: number;
  ownerId: AccountId | null;
  /** null: in force. */
  retiredAt: number | null;
}

export interface Cycle {
  id: CycleId;
  version: number;
  name: string;
  startsOn: Day;
  endsOn: Day;
  /** null: open. A closed cycle is read-only. */
  closedAt: number | null;
}

export interface Team {
  id: TeamId;
  version: number;
  /** The team above it; null at the top of the tree. */
  parentId: TeamId | null;
  name: string;
  weighting: Weighting;
  leadId: AccountId | null;
  editorIds: AccountId[];
}

/** A team as the screens show it. */
export interface ShownTeam extends Team {
  /** Who may edit its goals besides its lead and editors. */
  goalEditing: GoalEditing;
}

export interface Objective extends ObjectiveFields {
  teamId: TeamId;
  cycleId: CycleId;
  /** The objective of an earlier cycle that it goes on with. */
  carriedFromId: ObjectiveId | null;
}

export interface KeyResult extends KeyResultFields {
  objectiveId: ObjectiveId;
  carriedFromId: KeyResultId | null;
}

export interface CheckIn {
  id: CheckInId;
  keyResultId: KeyResultId;
  value: number;
  confidence: number | null;
  note: string;
  measuredOn: Day;
  authorId: AccountId;
  createdAt: number;
  /** The status that its author stated beside the computed one. */
  statedPace: StatedPace | null;
  /** The check-in that this one corrects, which counts no more. */
  replacesId: CheckInId | null;
}

/**
 * Where the measure of a key result stands: what Jira gave last, or else the latest check-in that no other replaces, by
 * day, then by instant of writing.
 */
export interface Reading {
  /** null: Jira gave no value yet. */
  value: number | null;
  measuredOn: Day | null;
  confidence: number | null;
  statedPace: StatedPace | null;
  /** null: read from Jira. */
  authorId: AccountId | null;
  trouble: ReadingTrouble | null;
}

/** Why Jira gives no value any more. */
export interface ReadingTrouble {
  error: string;
  since: number;
}

/** Who may edit a team's goals. */
export interface GoalEditors {
  teamId: TeamId;
  leadId: AccountId | null;
  editorIds: AccountId[];
  projectIds: ProjectId[];
  /** Owner of the key result that was asked for; null when a team or an objective was. */
  keyResultOwnerId: AccountId | null;
  /** The cycle of the goals that were asked for is closed: nothing of it may be changed. */
  isCycleClosed: boolean;
  /** Who may besides lead and editors. */
  goalEditing: GoalEditing;
}

/** What the app keeps of a Jira issue. */
export interface MirroredIssue extends IssueNode {
  projectId: ProjectId;
  /** Day of completion; null unless the category is done. */
  completedOn: Day | null;
  /** Jira's own `updated`. */
  updatedAt: number;
}

/** What an event tells of an issue; a fact that the event does not carry is left out, and the mirror keeps what it has. */
export interface IssueChange {
  id: IssueId;
  updatedAt: number;
  facts: Partial<Omit<MirroredIssue, 'id' | 'updatedAt' | 'storyPoints' | 'dropped'>> & {
    /** Name of the resolution; whether the issue is dropped by it is for the settings to say. */
    resolution?: string | null;
  };
  /** Custom fields that changed, by field id, with the number put in, if any is told: one of them may be story points. */
  customNumbers: Record<string, number | null>;
  /** Nothing but custom fields changed: only a change of the story point field matters. */
  isCustomOnly: boolean;
}

/** A first reading of an issue and all below it, resumable. */
export interface MirrorRun {
  issueId: IssueId;
  state: 'reading' | 'waiting';
  /** The issues whose children are still to be read, in the groups in which Jira is asked for them. */
  frontier: IssueId[][];
  /** Jira's page token within the first group of the frontier. */
  pageToken: string | null;
  read: number;
  expected: number | null;
  startedAt: number;
  attempts: number;
}

export type GoalRef =
  | { kind: 'keyResult'; id: KeyResultId }
  | { kind: 'objective'; id: ObjectiveId }
  | { kind: 'strategicGoal'; id: StrategicGoalId }
  /** `id` is `${teamId}:${cycleId}`. */
  | { kind: 'team'; id: string }
  /** A team with all below it; `id` is `${teamId}:${cycleId}`. */
  | { kind: 'teamTree'; id: string }
  /** `id` is `${keyResultId}:${issueId}`. */
  | { kind: 'initiative'; id: string };

export interface GoalProgress {
  goal: GoalRef;
  progress: Share;
  raw: number | null;
  isUnmeasured: boolean;
  delivery: Share;
  /** Leaf issues done and all; 0 and 0 without initiatives. */
  done: number;
  total: number;
}

export interface KeyResultInputs {
  keyResultId: KeyResultId;
  objectiveId: ObjectiveId;
  teamId: TeamId;
  cycleId: CycleId;
  measure: Measure;
  weighting: Weighting;
  reading: Reading | null;
  /** By which its issues count. */
  rules: Rules;
  initiatives: { issueId: IssueId; weight: number }[];
}

/** One part of a roll-up, with the progress stored for the child. */
export interface RollUpEdge {
  parent: GoalRef;
  child: GoalRef;
  weight: number;
  progress: Share;
}

/** Goals that roll up others. */
export interface RolledUpGoals {
  objectiveIds?: ObjectiveId[];
  strategicGoalIds?: StrategicGoalId[];
  /** Teams in a cycle, in which a change was accepted. */
  teams?: { teamId: TeamId; cycleId: CycleId }[];
  /** Objectives of which a change was accepted: it counts, though their cycle may have been closed meanwhile. */
  changedIds?: ObjectiveId[];
  /** What stands above these objectives is left out, their teams aside. */
  isAlone?: boolean;
}

export interface RecomputeMark {
  keyResultId: KeyResultId;
  isDue: boolean;
  /** When the job that will recompute it may run. */
  runAt: number;
  /** State of the pacing; see `recompute-pacing.ts`. */
  nextSlotAt: number;
}

export interface GoalProgressRow {
  progress: Share;
  raw: number | null;
  isUnmeasured: boolean;
  delivery: Share;
  done: number;
  total: number;
  computedAt: number | null;
  /** Progress 14 days ago or the last before; null without history. */
  earlierProgress: Share;
}

export interface ServedRow {
  throughIssueId: IssueId;
  /** Weight of that initiative. */
  initiativeWeight: number;
  keyResult: KeyResult;
  keyResultProgress: GoalProgressRow;
  reading: Reading | null;
  objective: { id: ObjectiveId; title: string; progress: Share; noGoalReason: string; isRestricted: boolean };
  strategicGoal: { id: StrategicGoalId; title: string; progress: Share } | null;
  team: ShownTeam;
  projectIds: ProjectId[];
  cycle: Cycle;
  initiativeCount: number;
  /** By which its pace is told. */
  rules: Rules;
}

/** What a team completed in a cycle, by what it was for. */
export interface WorkLineRow {
  cycleId: CycleId;
  teamId: TeamId;
  completed: WorkTally;
  wishedStrategic: number | null;
  computedAt: number;
}

export interface InitiativeRow {
  issueId: IssueId;
  keyResultId: KeyResultId;
  weight: number;
  delivery: Share;
  done: number;
  total: number;
  /** Nothing was computed for it yet. */
  isNew: boolean;
}

export interface ObjectiveRow {
  objective: Objective;
  progress: GoalProgressRow;
  keyResults: { keyResult: KeyResult; progress: GoalProgressRow; reading: Reading | null }[];
}

/** An objective with where it contributes, or would. */
export interface FocusedObjectiveRow extends ObjectiveRow {
  parent: ParentView | null;
  proposedParent: ParentView | null;
}

/** An objective that contributes to `parentId`, or would. */
export interface ContributionRow extends ContributionView {
  parentId: ObjectiveId;
}

export interface KeyResultChoiceRow {
  keyResult: { id: KeyResultId; title: string; progress: Share };
  objective: { id: ObjectiveId; title: string };
  team: { id: TeamId; name: string };
  cycle: { id: CycleId; name: string };
  strategicGoal: { id: StrategicGoalId; title: string } | null;
}
