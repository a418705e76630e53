import type { LiveMessage } from '../contract/live';
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
import type { IssueNode } from '../domain/issue-forest';
import type { Share } from '../domain/share';
import type {
  CheckIn,
  Cycle,
  GoalEditors,
  GoalProgress,
  GoalRef,
  InitiativeRow,
  IssueChange,
  KeyResult,
  KeyResultChoiceRow,
  KeyResultInputs,
  MirrorRun,
  MirroredIssue,
  Objective,
  ObjectiveRow,
  RecomputeMark,
  RollUpEdge,
  ServedRow,
  StrategicGoal,
  Team,
} from './records';

/**
 * What the use cases need of the world. Instants are epoch milliseconds in UTC, shares fractions 0…1 (null = none).
 * Broken infrastructure throws; `Unavailable` when it is worth trying again.
 */

export class Unavailable extends Error {
  constructor(
    message: string,
    readonly retryAfterSeconds?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'Unavailable';
  }
}

export interface Clock {
  now(): number;
  today(): Day;
}

export type NewId = <Id extends string>() => Id;

/** The person who asks, as Forge signed it. */
export interface Caller {
  accountId: AccountId;
}

// ——— Truth: strategy, teams, goals ———

/** Each of these is one statement, but for `insertTeam`: its projects first, so that no team is seen without them. */
export interface GoalStore {
  insertStrategicGoal(goal: StrategicGoal): Promise<void>;
  insertCycle(cycle: Cycle): Promise<void>;
  insertTeam(team: Team, projectIds: ProjectId[]): Promise<void>;
  /** Inserts after the team's other objectives of the cycle, if team, cycle and the goals it names exist; answers whether it did. */
  insertObjective(objective: Objective): Promise<boolean>;
  /** Inserts after the objective's other key results, if the objective exists; answers whether it did. */
  insertKeyResult(keyResult: KeyResult): Promise<boolean>;
  /** Writes when `version` is still the stored one and raises it by one; answers whether it wrote. */
  updateKeyResult(edit: Pick<KeyResult, 'id' | 'version' | 'title' | 'measure' | 'weight'>): Promise<boolean>;
  /** The same, if the strategic goal exists. */
  updateObjective(
    edit: Pick<Objective, 'id' | 'version' | 'title' | 'strategicGoalId' | 'noGoalReason'>,
  ): Promise<boolean>;
  /** Inserts if the key result exists; answers whether it did. */
  insertCheckIn(checkIn: CheckIn): Promise<boolean>;
  findObjective(id: ObjectiveId): Promise<Objective | undefined>;
  findKeyResult(id: KeyResultId): Promise<KeyResult | undefined>;
  /** Which of the things that an objective names are missing, in one statement. */
  listMissing(
    named: Pick<Objective, 'teamId' | 'cycleId' | 'strategicGoalId' | 'parentObjectiveId'>,
  ): Promise<('team' | 'cycle' | 'strategic-goal' | 'objective')[]>;
}

export interface GoalEditorStore {
  /** One statement; undefined when the team, objective or key result does not exist. */
  findGoalEditors(
    goals: { teamId: TeamId } | { objectiveId: ObjectiveId } | { keyResultId: KeyResultId },
  ): Promise<GoalEditors | undefined>;
}

// ——— Truth: initiatives, heartbeat, the mirror ———

export interface InitiativeStore {
  /** One statement. */
  insert(initiative: {
    keyResultId: KeyResultId;
    issueId: IssueId;
    weight: number;
    linkedBy: AccountId;
    linkedAt: number;
  }): Promise<'linked' | 'already-linked' | 'no-key-result'>;
  /** Answers whether there was such an initiative. */
  delete(keyResultId: KeyResultId, issueId: IssueId): Promise<boolean>;
}

export interface HeartbeatStore {
  mark(mark: { issueId: IssueId; markedBy: AccountId; markedAt: number }): Promise<void>;
  unmark(issueId: IssueId): Promise<void>;
}

export interface IssueMirror {
  /**
   * Applies an event to the mirror, in one statement: each fact that it tells counts unless something newer told it.
   * Answers whether the event matters: the issue, or the parent it now has, is mirrored.
   */
  apply(change: IssueChange): Promise<boolean>;
  /** Marks an issue as deleted, if mirrored and nothing newer was told or read of it; answers whether it was. */
  applyDeletion(id: IssueId, at: number): Promise<boolean>;
  /** Does so with all mirrored issues of a project; one statement per 1,000 issues. */
  applyProjectDeletion(projectId: ProjectId, at: number): Promise<void>;
  /**
   * Stores what was read from Jira, each unless what is there is newer. `askedAt` is the instant before Jira was asked: an
   * issue that was marked as deleted until then is there again. One statement per 100 issues.
   */
  store(issues: MirroredIssue[], askedAt: number): Promise<void>;
  /** These issues and all mirrored below them, deleted ones and what is below those left out; any depth, ends on loops. */
  listSubtrees(ids: IssueId[]): Promise<IssueNode[]>;
  /** Mirrored and not deleted children, at most `limit`. */
  listChildren(id: IssueId, limit: number): Promise<IssueId[]>;
  /** Mirrored issues below `id` that were last read from Jira before `instant`. */
  listUnreadSince(id: IssueId, instant: number): Promise<IssueId[]>;
  /** Which of these are mirrored and not deleted, and their parents; one statement. */
  listMirrored(ids: IssueId[]): Promise<{ id: IssueId; parentId: IssueId | null }[]>;
}

export interface SiteSettings {
  /**
   * Ids of the custom fields that hold story points, and when they were looked up; undefined: not yet. Of several that an
   * issue has, the first with a number counts.
   */
  findStoryPointFields(): Promise<{ ids: string[]; foundAt: number } | undefined>;
  saveStoryPointFields(ids: string[], foundAt: number): Promise<void>;
}

export interface MirrorRunStore {
  find(issueId: IssueId): Promise<MirrorRun | undefined>;
  save(run: MirrorRun): Promise<void>;
  delete(issueId: IssueId): Promise<void>;
  /** Runs that nothing has touched since `instant`: their job was lost. At most 100, the longest untouched first. */
  listStalled(instant: number): Promise<IssueId[]>;
}

// ——— Derived ———

export interface ProgressStore {
  /** One statement; ids that do not exist are left out. */
  listKeyResultInputs(ids: KeyResultId[]): Promise<KeyResultInputs[]>;
  /**
   * Every part of every objective at or above these, of the strategic goals they serve, of `strategicGoalIds` besides, and
   * of their teams in their cycles; one statement.
   */
  listRollUp(
    objectiveIds: ObjectiveId[],
    strategicGoalIds: StrategicGoalId[],
  ): Promise<{ edges: RollUpEdge[]; teamIds: TeamId[] }>;
  /**
   * Stores each unless something read later is there, and the day's history of all but initiatives; two statements per
   * 100 goals.
   */
  save(progress: GoalProgress[], readAt: number, day: Day): Promise<void>;
}

export interface RecomputeMarkStore {
  /** Key results that these issues, or those of a project, or any above them serve, with their marks; one statement. */
  listAffected(issues: IssueId[] | { projectId: ProjectId }): Promise<RecomputeMark[]>;
  /** One statement per 100 marks. */
  save(marks: RecomputeMark[], markedAt: number): Promise<void>;
  /** Marks that are due and may run at `now`, at most `limit`, the oldest first. */
  listDue(now: number, limit: number): Promise<RecomputeMark[]>;
  /** Ends marks that nothing renewed at or after `readAt`. */
  clear(ids: KeyResultId[], readAt: number): Promise<void>;
}

// ——— Reading for the screens ———

export interface PanelStore {
  /**
   * What the issue serves, itself or through issues above it, none of them deleted; at most 20, nearest first; one
   * statement.
   */
  listServed(issueId: IssueId, historyDay: Day): Promise<ServedRow[]>;
  /** Initiatives of these key results, no deleted issues, at most `limit` of each, oldest link first; one statement. */
  listInitiatives(ids: KeyResultId[], limit: number): Promise<InitiativeRow[]>;
  /** Heartbeat marks and readings under way on the issue and those above it, none of them deleted; one statement. */
  findIssueState(issueId: IssueId): Promise<{
    heartbeatIssueId: IssueId | null;
    runs: Pick<MirrorRun, 'issueId' | 'state' | 'read' | 'expected'>[];
  }>;
}

export interface ProjectPageStore {
  /** Teams of the project, all cycles (latest end first) and all strategic goals; one statement. */
  readFrame(projectId: ProjectId): Promise<{
    teams: Team[];
    cycles: Cycle[];
    strategicGoals: (Pick<StrategicGoal, 'id' | 'title'> & { progress: Share })[];
  }>;
  /** Objectives of these teams in the cycle with their key results, in the teams' order; one statement. */
  listObjectives(teamIds: TeamId[], cycleId: CycleId, historyDay: Day): Promise<ObjectiveRow[]>;
}

export interface KeyResultSearch {
  /** In cycles that have not ended on `today`; words of `text` in the key result's or objective's title; teams of the project first. */
  search(query: {
    text: string;
    projectId: ProjectId | null;
    today: Day;
    limit: number;
  }): Promise<KeyResultChoiceRow[]>;
}

export interface ExplanationStore {
  /** Parts of an objective or a strategic goal with their titles; one statement; undefined when the goal does not exist. */
  findRollUp(goal: GoalRef & { kind: 'objective' | 'strategicGoal' }): Promise<
    | {
        title: string;
        progress: Share;
        computedAt: number | null;
        parts: {
          goal: GoalRef & { kind: 'keyResult' | 'objective' };
          title: string;
          weight: number;
          progress: Share;
        }[];
      }
    | undefined
  >;
}

// ——— Jira ———

/** On whose behalf Jira is asked: the person whose request is served, or the app itself. */
export type Behalf = 'viewer' | 'app';

export interface JiraIssues {
  /** At most 100; issues that do not exist or may not be seen are left out. @throws Unavailable */
  read(ids: IssueId[], as: Behalf): Promise<MirroredIssue[]>;
  /**
   * Children of at most 100 issues, a page at a time, oldest first. `parents` are those of the issues that Jira still
   * knows: the next page is to be asked for with them. @throws Unavailable
   */
  readChildren(
    parentIds: IssueId[],
    as: Behalf,
    pageToken: string | null,
  ): Promise<{ issues: MirroredIssue[]; parents: IssueId[]; parentsBelow: IssueId[]; nextPageToken: string | null }>;
  /** The children of an issue that changed last, at most 100. @throws Unavailable */
  readNewestChildren(parentId: IssueId, as: Behalf): Promise<MirroredIssue[]>;
  /** About how many children they have; null when Jira does not say. @throws Unavailable */
  countChildren(parentIds: IssueId[], as: Behalf): Promise<number | null>;
}

/** What the person whose request is served may do in Jira. @throws Unavailable */
export interface JiraPermissions {
  onIssue(issueId: IssueId): Promise<{ mayBrowse: boolean; mayEdit: boolean }>;
  /** Whether they administer Jira, or every one (`every`) or any (`some`) of these projects. */
  administersProjects(projectIds: ProjectId[], which: 'every' | 'some'): Promise<boolean>;
  editsStrategy(): Promise<boolean>;
}

// ——— Work for later, and news ———

export interface Jobs {
  recompute(delaySeconds: number): Promise<void>;
  mirror(issueId: IssueId, delaySeconds: number): Promise<void>;
}

export interface LiveNews {
  /** Announces to open screens of these teams; never throws: screens also re-read on focus. */
  announce(teamIds: TeamId[], message: LiveMessage): Promise<void>;
}

export interface ActivityLog {
  record(entry: {
    at: number;
    accountId: AccountId | null;
    source: 'person' | 'jira';
    subject: { kind: string; id: string };
    change: string;
    from: unknown;
    to: unknown;
  }): Promise<void>;
}

/** Everything above; a use case takes the part it needs. */
export interface World {
  clock: Clock;
  newId: NewId;
  goals: GoalStore;
  goalEditors: GoalEditorStore;
  initiatives: InitiativeStore;
  heartbeat: HeartbeatStore;
  mirror: IssueMirror;
  mirrorRuns: MirrorRunStore;
  settings: SiteSettings;
  progress: ProgressStore;
  marks: RecomputeMarkStore;
  panel: PanelStore;
  projectPage: ProjectPageStore;
  keyResultSearch: KeyResultSearch;
  explanations: ExplanationStore;
  jiraIssues: JiraIssues;
  jiraPermissions: JiraPermissions;
  jobs: Jobs;
  news: LiveNews;
  activity: ActivityLog;
}
