import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../../../domain/day';
import type { GapKind } from '../../../domain/gaps';
import type { WorkClass, WorkState } from '../../../domain/heartbeat';
import type { CycleId, IssueId, ObjectiveId, ProjectId, StrategicGoalId, TeamId } from '../../../domain/ids';
import type { StandingScope } from '../../../use-cases/ports';
import type { Figure, FigureOrNull, Flag, Instant, Json } from './column-types';

/** Tables of what is worked out for the managers' view; see `schema.ts`. */

/** How a team stands in a cycle: its objectives by pace, and numbers that add up. */
export interface TeamStandingTable {
  cycle_id: CycleId;
  /** The team on its own, or with all below it. */
  scope: StandingScope;
  team_id: TeamId;
  done: Figure;
  on_track: Figure;
  at_risk: Figure;
  off_track: Figure;
  stale: Figure;
  pending: Figure;
  no_progress: Figure;
  key_results: Figure;
  measurable: Figure;
  diverging: Figure;
  /** Σ weight and Σ weight·progress over the objectives that have progress. */
  weight: Figure;
  weighted_progress: Figure;
  read_at: Instant;
  /** Of trees: their progress so many days before that one, and how far they have come since; null: none then, or none now. */
  earlier_7: FigureOrNull;
  earlier_14: FigureOrNull;
  earlier_30: FigureOrNull;
  moved_7: FigureOrNull;
  moved_14: FigureOrNull;
  moved_30: FigureOrNull;
  /** The day that they were compared on; '': never. */
  compared_on: Generated<Day | ''>;
}

/** What the initiatives and epics of a team that are in progress are for. */
export interface TeamFocusTable {
  team_id: TeamId;
  work_class: WorkClass;
  /** The objective that strategic ones serve; '' of the other classes. */
  objective_id: ObjectiveId | '';
  issues: Figure;
  read_at: Instant;
}

/** The gaps that are open in a cycle; '' where an id does not apply, so that all of it can be a key. */
export interface GapTable {
  cycle_id: CycleId;
  team_id: TeamId | '';
  kind: GapKind;
  subject_id: string;
  objective_id: ObjectiveId | '';
  strategic_goal_id: StrategicGoalId | '';
  /** What a measure lacks, with commas, or how it diverges; '' of other kinds. */
  detail: string;
  /** Its objective is restricted. */
  is_restricted: Flag;
  since: Instant;
}

/** Work of a team in a cycle. */
export interface WorkShareTable {
  cycle_id: CycleId;
  team_id: TeamId;
  /** A tally. */
  completed: Json;
  /** A tally of what was in progress when it was computed. */
  in_progress: Json;
  /** Both week by week. */
  weeks: Json;
  computed_at: Instant;
}

/** A team's epics in progress, and its unclassified work in progress or completed in a cycle that runs. */
export interface WorkItemTable {
  team_id: TeamId;
  issue_id: IssueId;
  project_id: ProjectId;
  /** On a level above stories. */
  is_epic: Flag;
  state: WorkState;
  work_class: WorkClass;
  /** The day on which it came into its state. */
  since: Day;
  /** Jira's own `updated`. */
  updated_at: Instant;
  /** When the team left it as it is; holds until it changes in Jira. null: it did not. */
  left_at: FigureOrNull;
  computed_at: Instant;
}

/** When the work of a team was and will be read from Jira. */
export interface WorkReadingTable {
  team_id: TeamId;
  due_at: Instant;
  /** When it was last asked for ahead of its time: a reading that began before does not count. */
  asked_at: Instant;
  /** As of then are its numbers; null: none yet. */
  computed_at: FigureOrNull;
  /** What Jira says is wrong with what it was asked, and since when; the last numbers stay. */
  error: string | null;
  failing_since: FigureOrNull;
  /** Refusals by a busy Jira in a row. */
  attempts: Figure;
  /** How far a reading came that goes on; null: none does. */
  under_way: Json | null;
  /** What the last whole reading found, in short. */
  found: ColumnType<string, string | undefined>;
  /** When a reading last found something else than the one before. */
  changed_at: ColumnType<number | string, number | undefined>;
}
