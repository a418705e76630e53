import type { Day } from '../../domain/day';
import type { HeartbeatDeclaration, WorkClass, WorkState, WorkSum, WorkTally } from '../../domain/heartbeat';
import type { CycleId, IssueId, ProjectId, TeamId } from '../../domain/ids';
import type { WorkOfWeek } from '../../domain/work-weeks';
import type { Estimates, Weighting } from '../../domain/weighting';
import type { Cycle, ReadingTrouble, ShownTeam, Team } from '../records';
import type { Behalf } from './jira';

/** What a team says of its heartbeat work. */
export interface TeamHeartbeat extends HeartbeatDeclaration {
  teamId: TeamId;
  /** Raised by one at each save; 0: nothing was saved yet. */
  version: number;
  /** The share of strategic work that it wishes for, the rest being heartbeat; null: no wish. */
  wishedStrategic: number | null;
}

/** Each of these is one statement. */
export interface HeartbeatDeclarationStore {
  /** undefined: the team does not exist. */
  find(teamId: TeamId): Promise<TeamHeartbeat | undefined>;
  /** Writes when `version` is still the stored one and raises it by one; answers whether it wrote. */
  save(declaration: TeamHeartbeat): Promise<boolean>;
}

/** The work of a team that counts: completed from a day on, or in progress. */
export interface WorkSpan {
  projectIds: ProjectId[];
  since: Day;
}

/** An issue of a span as Jira has it. */
export interface WorkIssue extends Estimates {
  id: IssueId;
  parentId: IssueId | null;
  projectId: ProjectId;
  /** On a level above stories. */
  isEpic: boolean;
  state: WorkState;
  dropped: boolean;
  /** The day on which it came into its state. */
  stateSince: Day;
  /** Jira's own `updated`. */
  updatedAt: number;
}

/** A page of what was asked for; or what Jira says is wrong with the JQL or the projects, in its own words. */
export type WorkPage<Item> =
  { error: null; items: Item[]; nextPageToken: string | null } | { error: string; items: null };

export interface JiraWork {
  /** Issues of the span, 100 a page. @throws Unavailable */
  readIssues(span: WorkSpan, pageToken: string | null): Promise<WorkPage<WorkIssue>>;
  /** Ids of those that the JQL matches besides, 250 a page. @throws Unavailable */
  readMatches(span: WorkSpan, jql: string, pageToken: string | null): Promise<WorkPage<IssueId>>;
  /** About how many of the projects' issues the JQL matches: open, and completed from that day on. @throws Unavailable */
  countMatches(span: WorkSpan, jql: string, as: Behalf): Promise<WorkCounts | { error: string }>;
}

export interface WorkCounts {
  error: null;
  open: number;
  completed: number;
}

/** A reading of a team's work that goes on, page by page. */
export interface WorkReading {
  /** Its numbers are as of then. */
  startedAt: number;
  span: WorkSpan;
  weighting: Weighting;
  cycles: Pick<Cycle, 'id' | 'startsOn' | 'endsOn'>[];
  /** What the declaration matches is read first. */
  step: 'matches' | 'issues';
  pageToken: string | null;
  declared: IssueId[];
  /** By cycle and by week of completion. */
  completed: Record<CycleId, Record<Day, WorkSum>>;
  inProgress: WorkSum;
  items: WorkItem[];
}

/** One of a team's epics in progress, or a piece of its unclassified work. */
export interface WorkItem extends Pick<WorkIssue, 'projectId' | 'isEpic' | 'state' | 'stateSince' | 'updatedAt'> {
  issueId: IssueId;
  workClass: WorkClass;
}

/** A team whose work is to be read from Jira. */
export interface TeamToRead {
  team: Pick<Team, 'id' | 'weighting'>;
  projectIds: ProjectId[];
  heartbeat: HeartbeatDeclaration;
  attempts: number;
  trouble: ReadingTrouble | null;
  underWay: WorkReading | null;
}

/** What a team worked for in a cycle. */
export interface WorkShare {
  cycleId: CycleId;
  completed: WorkTally;
  /** What was in progress when it was computed. */
  inProgress: WorkTally;
  /** The earliest first. */
  weeks: WorkWeek[];
}

export type WorkWeek = WorkOfWeek;

/** A team with its declaration and its work in a cycle, as screens show it. */
export interface WorkTeamRow {
  team: Team;
  heartbeat: Omit<TeamHeartbeat, 'teamId'>;
  /** null: nothing was computed in that cycle. */
  work: Pick<WorkShare, 'completed' | 'inProgress'> | null;
  computedAt: number | null;
  trouble: ReadingTrouble | null;
}

/** A team with what it completed in a cycle. */
export interface WorkTeamLine extends Pick<Team, 'id' | 'parentId' | 'name'> {
  wishedStrategic: number | null;
  /** null: nothing was computed in that cycle. */
  completed: WorkTally | null;
}

/** One of a project's teams, or a team alone. */
export interface ShownWorkTeamRow extends WorkTeamRow {
  team: ShownTeam;
  projectIds: ProjectId[];
}

/** What screens show. Each of these is one statement. */
export interface WorkPageStore {
  /** Those after that one, or the first, by id; without a cycle, no work. */
  listTeamLines(cycleId: CycleId | null, after: TeamId | null, limit: number): Promise<WorkTeamLine[]>;
  listTeams(of: { projectId: ProjectId } | { teamId: TeamId }, cycleId: CycleId | null): Promise<ShownWorkTeamRow[]>;
  /** Weeks of these teams, one team's after another's. */
  listWeeks(cycleId: CycleId, teamIds: TeamId[]): Promise<WorkWeek[]>;
  /**
   * Weeks as above, and what is unclassified, unless it was linked or marked meanwhile: at most `limit` to a team, those
   * that were left last, else the longest in their state first.
   */
  listWork(
    cycleId: CycleId | null,
    teamIds: TeamId[],
    limit: number,
  ): Promise<{ teamId: TeamId; weeks: WorkWeek[]; items: (WorkItem & { isLeft: boolean })[] }[]>;
  /** Leaves these, or with null does so no more. */
  leave(teamId: TeamId, issueIds: IssueId[], leftAt: number | null): Promise<void>;
}

/** What the schedule needs; see `compute-work.ts`. */
export interface WorkStore {
  /** Teams with projects whose work was never read, then those due at `now`, at most `limit`; one statement. */
  listDue(now: number, limit: number): Promise<TeamToRead[]>;
  /** Makes them due; one statement. */
  makeDue(teamIds: TeamId[], now: number): Promise<void>;
  /** Notes how far a reading came, to be gone on with from `dueAt` on; one statement. */
  pause(teamId: TeamId, dueAt: number, attempts: number, underWay: WorkReading): Promise<void>;
  /** Ends a reading that failed; the last numbers stay; one statement. */
  fail(teamId: TeamId, dueAt: number, trouble: ReadingTrouble): Promise<void>;
  /** Weeks of the team's shares as they are stored; one statement. */
  listWeeks(teamId: TeamId, cycleIds: CycleId[]): Promise<Map<CycleId, WorkWeek[]>>;
  /** Ends a reading that found what the one before did; answers whether it did so. One statement. */
  keep(teamId: TeamId, dueAt: number, computedAt: number, found: string): Promise<boolean>;
  /**
   * Ends a reading with what it found, in place of what was: an item that the team left stays left until it changes in
   * Jira. Four statements, more for more than 100 items.
   */
  finish(
    teamId: TeamId,
    dueAt: number,
    computedAt: number,
    found: { shares: WorkShare[]; items: WorkItem[]; found?: string },
  ): Promise<void>;
  /** Which of these are initiatives of a key result, and which are marked as heartbeat; one statement. */
  listMarked(ids: IssueId[]): Promise<{ initiatives: IssueId[]; heartbeat: IssueId[] }>;
}
