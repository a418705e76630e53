import type { Day } from '../domain/day';
import type { WorkState, WorkTally } from '../domain/heartbeat';
import type { CycleId, IssueId, ProjectId, TeamId } from '../domain/ids';
import type { CycleView, TeamView } from './views';

/** JSON shapes of heartbeat beside strategic work. Tallies weigh in issues of the team's mean size. */

/** What a team says its heartbeat work is. */
export interface HeartbeatView {
  /** 0: nothing was saved yet. */
  version: number;
  jql: string;
  issueTypeIds: string[];
  /** The share of strategic work that the team wishes for; null: no wish. */
  wishedStrategic: number | null;
}

/** When work was read from Jira, and what Jira says is wrong since then; the last numbers stay. */
export interface WorkReadingView {
  computedAt: string | null;
  trouble: { error: string; since: string } | null;
}

export interface HeartbeatSettingsView {
  teams: HeartbeatTeamView[];
}

export interface HeartbeatTeamView extends WorkReadingView {
  team: TeamView;
  projectIds: ProjectId[];
  heartbeat: HeartbeatView;
}

/** How many of the team's issues a declaration matches; or what Jira says is wrong with it. */
export type HeartbeatCountView =
  { error: null; open: number; completed: number; /** Completed from then on. */ since: Day } | { error: string };

export interface WorkAmountView {
  completed: WorkTally;
  /** In progress when it was computed. */
  inProgress: WorkTally;
}

export interface WorkWeekView {
  /** Its Monday. */
  week: Day;
  completed: WorkTally;
  /** As it was last computed in that week; null: it was not. */
  inProgress: WorkTally | null;
}

/** A team's own work in a cycle, without that of the teams below it. */
export interface WorkStandingView extends WorkReadingView {
  wishedStrategic: number | null;
  /** null: nothing was computed in this cycle. */
  work: WorkAmountView | null;
}

export interface WorkTeamView extends WorkStandingView {
  id: TeamId;
  parentId: TeamId | null;
  name: string;
}

/** Work of the whole company in a cycle. */
export interface WorkView {
  cycles: CycleView[];
  cycleId: CycleId | null;
  /** By name. */
  teams: WorkTeamView[];
  /** The team whose weeks these are, all below it included; null: the whole company. */
  teamId: TeamId | null;
  weeks: WorkWeekView[];
}

/** Work of a few teams, in which what is unclassified can be worked off. */
export interface TeamWorkView {
  cycles: CycleView[];
  cycleId: CycleId | null;
  teams: TeamWorkOfView[];
}

export interface TeamWorkOfView extends WorkStandingView {
  team: TeamView;
  projectIds: ProjectId[];
  weeks: WorkWeekView[];
  /** Those that were not left first, then the longest in their state. */
  items: WorkItemView[];
}

/** An issue that nobody has classified. */
export interface WorkItemView {
  issueId: IssueId;
  isEpic: boolean;
  state: WorkState;
  /** The day on which it came into its state. */
  since: Day;
  /** The team left it as it is; until it changes in Jira. */
  isLeft: boolean;
}
