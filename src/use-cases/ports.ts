import type { LiveMessage } from '../contract/live';
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
import type { IssueNode } from '../domain/issue-forest';
import type { Measure } from '../domain/measure';
import type { Share } from '../domain/share';
import type { Weighting } from '../domain/weighting';

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

export interface StrategicGoal {
  id: StrategicGoalId;
  title: string;
  description: string;
}

export interface Cycle {
  id: CycleId;
  name: string;
  startsOn: Day;
  endsOn: Day;
}

export interface Team {
  id: TeamId;
  name: string;
  weighting: Weighting;
  leadId: AccountId | null;
  editorIds: AccountId[];
}

export interface Objective {
  id: ObjectiveId;
  version: number;
  teamId: TeamId;
  cycleId: CycleId;
  title: string;
  description: string;
  strategicGoalId: StrategicGoalId | null;
  noGoalReason: string;
  parentObjectiveId: ObjectiveId | null;
  ownerId: AccountId | null;
  weight: number;
}

export interface KeyResult {
  id: KeyResultId;
  version: number;
  objectiveId: ObjectiveId;
  title: string;
  measure: Measure;
  ownerId: AccountId | null;
  weight: number;
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
}

/** The latest check-in of a key result: by day, then by instant of writing. */
export type Reading = Pick<CheckIn, 'value' | 'confidence' | 'measuredOn'>;

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
  updateObjective(
    edit: Pick<Objective, 'id' | 'version' | 'title' | 'strategicGoalId' | 'noGoalReason'>,
  ): Promise<boolean>;
  updateKeyResult(edit: Pick<KeyResult, 'id' | 'version' | 'title' | 'measure' | 'weight'>): Promise<boolean>;
  /** Inserts if the key result exists; answers whether it did. */
  insertCheckIn(checkIn: CheckIn): Promise<boolean>;
  findObjective(id: ObjectiveId): Promise<Objective | undefined>;
  findKeyResult(id: KeyResultId): Promise<KeyResult | undefined>;
  /** Which of the things that an objective names are missing, in one statement. */
  listMissing(
    named: Pick<Objective, 'teamId' | 'cycleId' | 'strategicGoalId' | 'parentObjectiveId'>,
  ): Promise<('team' | 'cycle' | 'strategic-goal' | 'objective')[]>;
}

/** Who may edit a team's goals. */
export interface GoalEditors {
  teamId: TeamId;
  leadId: AccountId | null;
  editorIds: AccountId[];
  projectIds: ProjectId[];
  /** Owner of the key result that was asked for; null when a team or an objective was. */
  keyResultOwnerId: AccountId | null;
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
  facts: Partial<Omit<MirroredIssue, 'id' | 'updatedAt' | 'storyPoints'>>;
  /** Numbers put into custom fields, by field id: one of them may be the story points. */
  customNumbers: Record<string, number | null>;
  /** Nothing but custom fields changed: only a change of the story point field matters. */
  isCustomOnly: boolean;
}

export interface IssueMirror {
  /**
   * Applies an event to the mirror, in one statement, if it matters (the issue or the parent it now has is mirrored) and
   * is not older than what is there. Answers whether it was applied.
   */
  apply(change: IssueChange): Promise<boolean>;
  /** Marks an issue as deleted, if mirrored and not newer; answers whether it was. */
  applyDeletion(id: IssueId, at: number): Promise<boolean>;
  /** Marks all mirrored issues of a project as deleted; answers those among them whose parent is of another project or none. */
  applyProjectDeletion(projectId: ProjectId, at: number): Promise<IssueId[]>;
  /** Stores what was read from Jira at `readAt`, each unless what is there is newer; one statement per 100 issues. */
  store(issues: MirroredIssue[], readAt: number): Promise<void>;
  /** These issues and all mirrored below them, deleted ones and what is below those left out; any depth, ends on loops. */
  listSubtrees(ids: IssueId[]): Promise<IssueNode[]>;
  /** Mirrored and not deleted children, at most `limit`. */
  listChildren(id: IssueId, limit: number): Promise<IssueId[]>;
  /** Mirrored issues below `id` that were last read from Jira before `instant`. */
  listUnreadSince(id: IssueId, instant: number): Promise<IssueId[]>;
  isMirrored(id: IssueId): Promise<boolean>;
}

export interface SiteSettings {
  /** Id of the custom field that holds story points; null: the site has none; undefined: not looked up yet. */
  findStoryPointField(): Promise<string | null | undefined>;
  saveStoryPointField(fieldId: string | null): Promise<void>;
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

export interface MirrorRunStore {
  find(issueId: IssueId): Promise<MirrorRun | undefined>;
  save(run: MirrorRun): Promise<void>;
  delete(issueId: IssueId): Promise<void>;
  /** Runs that nothing has touched since `instant`: their job was lost. */
  listStalled(instant: number): Promise<IssueId[]>;
}

// ——— Derived ———

export type GoalRef =
  | { kind: 'keyResult'; id: KeyResultId }
  | { kind: 'objective'; id: ObjectiveId }
  | { kind: 'strategicGoal'; id: StrategicGoalId }
  /** `id` is `${teamId}:${cycleId}`. */
  | { kind: 'team'; id: string }
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
  initiatives: { issueId: IssueId; weight: number }[];
}

/** One part of a roll-up, with the progress stored for the child. */
export interface RollUpEdge {
  parent: GoalRef;
  child: GoalRef;
  weight: number;
  progress: Share;
}

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
  /** Stores each unless something read later is there, and the day's history with it; two statements per 100 goals. */
  save(progress: GoalProgress[], readAt: number, day: Day): Promise<void>;
}

export interface RecomputeMark {
  keyResultId: KeyResultId;
  isDue: boolean;
  /** When the job that will recompute it may run. */
  runAt: number;
  /** State of the pacing; see `recompute-pacing.ts`. */
  nextSlotAt: number;
}

export interface RecomputeMarkStore {
  /** Key results that these issues or any issue above them serve, with their marks; one statement. */
  listAffected(issueIds: IssueId[]): Promise<RecomputeMark[]>;
  /** One statement per 100 marks. */
  save(marks: RecomputeMark[], markedAt: number): Promise<void>;
  listDue(limit: number): Promise<RecomputeMark[]>;
  /** Ends marks that nothing renewed at or after `readAt`. */
  clear(ids: KeyResultId[], readAt: number): Promise<void>;
}

// ——— Reading for the screens ———

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
  keyResult: KeyResult;
  keyResultProgress: GoalProgressRow;
  reading: Reading | null;
  objective: { id: ObjectiveId; title: string; progress: Share; noGoalReason: string };
  strategicGoal: { id: StrategicGoalId; title: string; progress: Share } | null;
  team: Team;
  cycle: Cycle;
  initiativeCount: number;
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

export interface PanelStore {
  /** What the issue serves, itself or through issues above it; at most 20, nearest first; one statement. */
  listServed(issueId: IssueId, historyDay: Day): Promise<ServedRow[]>;
  /** Initiatives of these key results, at most `limit` of each, oldest link first; one statement. */
  listInitiatives(ids: KeyResultId[], limit: number): Promise<InitiativeRow[]>;
  /** Heartbeat marks and readings under way on the issue and those above it; one statement. */
  findIssueState(issueId: IssueId): Promise<{ heartbeatIssueId: IssueId | null; runs: MirrorRun[] }>;
}

export interface ObjectiveRow {
  objective: Objective;
  progress: GoalProgressRow;
  keyResults: { keyResult: KeyResult; progress: GoalProgressRow; reading: Reading | null }[];
}

export interface ProjectPageStore {
  /** Teams of the project, all cycles (latest end first) and all strategic goals; one statement. */
  readFrame(projectId: ProjectId): Promise<{
    teams: Team[];
    cycles: Cycle[];
    strategicGoals: (StrategicGoal & { progress: Share })[];
  }>;
  /** Objectives of these teams in the cycle with their key results, in the teams' order; one statement. */
  listObjectives(teamIds: TeamId[], cycleId: CycleId, historyDay: Day): Promise<ObjectiveRow[]>;
}

export interface KeyResultChoiceRow {
  keyResult: { id: KeyResultId; title: string; progress: Share };
  objective: { id: ObjectiveId; title: string };
  team: { id: TeamId; name: string };
  cycle: { id: CycleId; name: string };
  strategicGoal: { id: StrategicGoalId; title: string } | null;
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
  /** Children of at most 100 issues, a page at a time. @throws Unavailable */
  readChildren(
    parentIds: IssueId[],
    as: Behalf,
    pageToken: string | null,
  ): Promise<{ issues: MirroredIssue[]; parentsBelow: IssueId[]; nextPageToken: string | null }>;
  /** About how many children they have. @throws Unavailable */
  countChildren(parentIds: IssueId[], as: Behalf): Promise<number>;
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
