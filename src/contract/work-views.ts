import type { Day } from '../domain/day';
import type { WorkState, WorkTally } from '../domain/heartbeat';
import type { CycleId, IssueId, ProjectId, TeamId } from '../domain/ids';
import type { WorkOfWeek } from '../domain/work-weeks';
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

export type WorkWeekView = WorkOfWeek;

/** A team's own work in a cycle, without that of the teams below it. */
export interface WorkStandingView extends WorkReadingView {
  wishedStrategic: number | null;
  /** null: nothing was computed in this cycle. */
  work: WorkAmountView | null;
}

/** A team's own completed work in a cycle, without that of the teams below it. */
export interface WorkTeamView {
  id: TeamId;
  parentId: TeamId | null;
  name: string;
  wishedStrategic: number | null;
  /** null: nothing was computed in this cycle. */
  completed: WorkTally | null;
}

/** Some of the company's teams. */
export interface WorkTeamsView {
  /** In no order that a reader would know. */
  teams: WorkTeamView[];
  /** The team after which the next ones come; null: these were the last. */
  next: TeamId | null;
}

/** Work of the whole company in a cycle, as far as one answer holds it. */
export interface WorkView extends WorkTeamsView {
  cycles: CycleView[];
  cycleId: CycleId | null;
  /** Those of the whole company; null: there are too many teams, and they are asked for. */
  weeks: WorkWeekView[] | null;
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
