import type { ObjectiveState } from '../../../contract/views';
import type { Day } from '../../../domain/day';
import type { GapKind } from '../../../domain/gaps';
import type {
  AccountId,
  CheckInId,
  CommentId,
  CycleId,
  GroupId,
  IssueId,
  KeyResultId,
  ObjectiveId,
  OwnMeasureId,
  ProjectId,
  StrategicGoalId,
  StrategyPartId,
  TeamId,
} from '../../../domain/ids';
import type { Measure } from '../../../domain/measure';
import type { StatedPace } from '../../../domain/pace';
import type { StatusCategory } from '../../../domain/rules';
import type { Weighting } from '../../../domain/weighting';
import type { PartKind } from '../../../domain/strategy';
import type { GoalRef, MirrorRun } from '../../../use-cases/records';
import type { Figure, FigureOrNull, Flag, Guard, Instant, Json } from './column-types';
import type {
  GapTable,
  TeamFocusTable,
  TeamStandingTable,
  WorkItemTable,
  WorkReadingTable,
  WorkShareTable,
} from './overview-tables';

export interface Database {
  strategic_goal: StrategicGoalTable;
  cycle: CycleTable;
  team: TeamTable;
  team_project: {
    project_id: ProjectId;
    team_id: TeamId;
    /** The version of the team that was written with it. */
    version: Guard;
  };
  objective: ObjectiveTable;
  key_result: KeyResultTable;
  /** Goals as they were when they were removed last, but for their places; some are back since. */
  removed_objective: Omit<ObjectiveTable, 'position' | 'touched'>;
  removed_key_result: Omit<KeyResultTable, 'position' | 'touched'>;
  check_in: CheckInTable;
  initiative: {
    key_result_id: KeyResultId;
    issue_id: IssueId;
    weight: Figure;
    linked_by: AccountId;
    linked_at: Instant;
  };
  heartbeat_mark: { issue_id: IssueId; marked_by: AccountId; marked_at: Instant };
  issue: IssueTable;
  mirror_run: MirrorRunTable;
  /** Issues of which an event did not tell all, and when it came last: they are still to be read. */
  half_told_issue: { issue_id: IssueId; told_at: Instant };
  site_setting: { name: string; value: Json };
  goal_progress: GoalProgressTable;
  progress_history: {
    goal_kind: GoalKind;
    goal_id: string;
    day: Day;
    progress: FigureOrNull;
    read_at: Instant;
  };
  recompute_mark: {
    key_result_id: KeyResultId;
    /** 0, 1, or 2: it waits for its cycle to be reopened. */
    is_due: Figure;
    run_at: Instant;
    next_slot_at: Instant;
    marked_at: Instant;
  };
  activity: ActivityTable;
  comment: CommentTable;
  /** Who is mentioned in a comment. */
  mention: { comment_id: CommentId; account_id: AccountId; version: Guard };
  strategy_draft: StrategyDraftTable;
  strategy_version: {
    number: Figure;
    /** Its parts, each kind in its order. */
    content: Json;
    published_by: AccountId;
    published_at: Instant;
    note: string;
  };
  own_measure_value: {
    strategic_goal_id: StrategicGoalId;
    measure_id: OwnMeasureId;
    value: Figure;
    measured_on: Day;
    entered_by: AccountId;
    entered_at: Instant;
  };
  jira_value: JiraValueTable;
  /** The groups that people are in, as Jira told last; each has a row without a group, too. */
  person_group: { account_id: AccountId; group_id: GroupId; read_at: Instant };
  team_standing: TeamStandingTable;
  team_focus: TeamFocusTable;
  gap: GapTable;
  gap_tally: { cycle_id: CycleId; team_id: TeamId; counts: Json };
  followed_team: { account_id: AccountId; team_id: TeamId };
  /** Until when somebody has seen the news of teams. */
  last_look: { account_id: AccountId; looked_at: Instant };
  heartbeat_declaration: {
    team_id: TeamId;
    version: Figure;
    /** '' for none. */
    jql: string;
    issue_type_ids: Json;
    /** 0…1; null: no wish. */
    wished_strategic: FigureOrNull;
  };
  /** What background reading spent of Jira's points in an hour, counted since the epoch; one row. */
  jira_points: { id: Figure; hour: Instant; spent: Figure; stopped_until: Instant };
  work_share: WorkShareTable;
  work_item: WorkItemTable;
  work_reading: WorkReadingTable;
}

export type GoalKind = GoalRef['kind'];

/** The strategic goals of the published strategy; those that were published once stay, retired. */
interface StrategicGoalTable {
  id: StrategicGoalId;
  title: string;
  description: string;
  /** Order within the strategy. */
  position: Figure;
  owner_id: AccountId | null;
  /** null: in force. */
  retired_at: FigureOrNull;
}

/** The parts of the strategy as it is being written. */
interface StrategyDraftTable {
  id: StrategyPartId;
  kind: PartKind;
  version: Figure;
  /** Order within its kind. */
  position: Figure;
  /** The part as it would be published. */
  content: Json;
  /** null: it is in the draft. */
  removed_at: FigureOrNull;
  saved_by: AccountId;
  saved_at: Instant;
  touched: Guard;
}

interface CycleTable {
  id: CycleId;
  version: Figure;
  name: string;
  starts_on: Day;
  ends_on: Day;
  /** null: open. */
  closed_at: FigureOrNull;
  touched: Guard;
  /** When it was closed or reopened last, until all that follows is surely done; 0: it is. */
  turned_at: Guard;
  /** More than single key results may have changed while it was closed: all of them wait. Cycles of before it was noted, too. */
  is_behind: Guard;
}

interface TeamTable {
  id: TeamId;
  version: Figure;
  parent_id: TeamId | null;
  name: string;
  weighting: Weighting;
  lead_id: AccountId | null;
  editor_ids: Json;
  /** The version with which its projects were written last: those of an older one are not its any more. */
  projects_version: Guard;
  touched: Guard;
}

interface ObjectiveTable {
  id: ObjectiveId;
  version: Figure;
  team_id: TeamId;
  cycle_id: CycleId;
  /** Order within the team and the cycle. */
  position: Figure;
  title: string;
  description: string;
  strategic_goal_id: StrategicGoalId | null;
  no_goal_reason: string;
  /** The objective it contributes to. */
  parent_objective_id: ObjectiveId | null;
  /** The objective it would contribute to, once that one's team agrees. */
  proposed_parent_id: ObjectiveId | null;
  owner_id: AccountId | null;
  weight: Figure;
  state: ObjectiveState;
  /** What was learned, said when its cycle was closed. */
  learned: string;
  /** The objective of an earlier cycle that it goes on with. */
  carried_from_id: ObjectiveId | null;
  /** Who may see it; null: everyone. */
  readers: Json | null;
  /** Some of them are groups. */
  is_for_groups: Flag;
  touched: Guard;
}

export interface MeasureColumns {
  measure_kind: Measure['kind'];
  measure_start: FigureOrNull;
  measure_target: FigureOrNull;
  measure_low: FigureOrNull;
  measure_high: FigureOrNull;
  measure_unit: string;
  /** What is read from Jira; null for other kinds. */
  measure_reading: Json | null;
}

interface KeyResultTable extends MeasureColumns {
  id: KeyResultId;
  version: Figure;
  objective_id: ObjectiveId;
  /** Order within the objective. */
  position: Figure;
  title: string;
  owner_id: AccountId | null;
  weight: Figure;
  /** Days from one check-in to the next; null: as the site's. */
  cadence_days: FigureOrNull;
  /** Where the number comes from. */
  source: string;
  /** 0…1, given when its cycle was closed. */
  grade: FigureOrNull;
  learned: string;
  carried_from_id: KeyResultId | null;
  touched: Guard;
}

export interface CheckInTable {
  id: CheckInId;
  key_result_id: KeyResultId;
  value: Figure;
  confidence: FigureOrNull;
  note: string;
  measured_on: Day;
  author_id: AccountId;
  created_at: Instant;
  /** The status that its author stated beside the computed one. */
  stated_pace: StatedPace | null;
  /** The check-in that this one corrects, which counts no more. */
  replaces_id: CheckInId | null;
}

/** Each fact stands beside Jira's `updated` of the newest change that told it: changes come in any order. */
export interface IssueTable {
  id: IssueId;
  parent_id: IssueId | null;
  parent_at: Instant;
  project_id: ProjectId;
  project_at: Instant;
  category: StatusCategory;
  category_at: Instant;
  is_dropped: Flag;
  dropped_at: Instant;
  story_points: FigureOrNull;
  story_points_at: Instant;
  time_estimate_seconds: FigureOrNull;
  time_estimate_at: Instant;
  completed_on: Day | null;
  completed_at: Instant;
  /** Of the newest change. */
  updated_at: Instant;
  /** When Jira was asked that last showed it; 0: known from events alone. */
  read_at: Instant;
  /** null: Jira has it. */
  deleted_at: FigureOrNull;
}

export interface MirrorRunTable {
  issue_id: IssueId;
  state: MirrorRun['state'];
  frontier: Json;
  page_token: string | null;
  read_count: Figure;
  expected_count: FigureOrNull;
  started_at: Instant;
  attempts: Figure;
  touched_at: Instant;
}

interface GoalProgressTable {
  goal_kind: GoalKind;
  goal_id: string;
  progress: FigureOrNull;
  raw: FigureOrNull;
  is_unmeasured: Flag;
  delivery: FigureOrNull;
  done_count: Figure;
  total_count: Figure;
  /** When the inputs were read. */
  read_at: Instant;
}

/** The values of measures that are read from Jira. */
interface JiraValueTable {
  key_result_id: KeyResultId;
  /** The last that Jira gave; null: none yet. */
  value: FigureOrNull;
  read_on: Day | null;
  asked_at: Instant;
  /** What Jira says is wrong with the JQL, and since when; null: nothing. */
  error: string | null;
  failing_since: FigureOrNull;
  /** Print of the reading whose issues were summed, when they were, and how many; null: nothing is known of them. */
  read_of: string | null;
  read_at: FigureOrNull;
  matched: FigureOrNull;
}

interface CommentTable {
  id: CommentId;
  version: Figure;
  /** It is about the objective, one of its key results, a team or a strategic goal: the others are null. */
  objective_id: ObjectiveId | null;
  key_result_id: KeyResultId | null;
  team_id: TeamId | null;
  strategic_goal_id: StrategicGoalId | null;
  /** The gap that the thread is begun for. */
  gap_kind: GapKind | null;
  gap_subject_id: string | null;
  /** The comment that it replies to; null: it begins a thread. */
  parent_id: CommentId | null;
  author_id: AccountId;
  text: string;
  is_question: Flag;
  /** null: open. */
  resolved_at: FigureOrNull;
  resolved_by: AccountId | null;
  created_at: Instant;
  edited_at: FigureOrNull;
  /** null: it stands. */
  removed_at: FigureOrNull;
  removed_by: AccountId | null;
}

interface ActivityTable {
  id: string;
  happened_at: Instant;
  account_id: AccountId | null;
  source: 'person' | 'jira' | 'rule';
  subject_kind: string;
  subject_id: string;
  change_name: string;
  from_value: Json;
  to_value: Json;
}
