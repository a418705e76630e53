import type { Day } from '../../domain/day';
import type { CycleId, IssueId, KeyResultId, ObjectiveId, ProjectId, TeamId } from '../../domain/ids';
import type { Share } from '../../domain/share';
import type { GoalProgress, GoalRef, KeyResultInputs, RecomputeMark, RolledUpGoals, RollUpEdge } from '../records';

export interface ProgressStore {
  /** One statement; ids that do not exist are left out. */
  listKeyResultInputs(ids: KeyResultId[]): Promise<KeyResultInputs[]>;
  /**
   * Every part of these goals, of every objective above these objectives, of the strategic goals they all serve, and of
   * their teams in their cycles; `objectiveIds` are the objectives among them. Those of closed cycles are left out, with
   * what stands above them only, but for those in which a change was accepted. One statement.
   */
  listRollUp(goals: RolledUpGoals): Promise<{ edges: RollUpEdge[]; teamIds: TeamId[]; objectiveIds: ObjectiveId[] }>;
  /** Teams of objectives that contribute to these, at any distance. One statement; none for none. */
  listTeamsBelow(ids: ObjectiveId[]): Promise<TeamId[]>;
  /** What is stored of these goals; one statement per 100. */
  listStored(goals: GoalRef[]): Promise<{ goal: GoalRef; progress: Share }[]>;
  /** `saveStates` and `keepHistory`. */
  save(progress: GoalProgress[], readAt: number, day: Day): Promise<void>;
  /** Stores each unless something read later is there; one statement per 100 goals. */
  saveStates(progress: GoalProgress[], readAt: number): Promise<void>;
  /**
   * Keeps what is stored of these goals, initiatives aside, as the day's, unless it is what was kept last: a day without a
   * change, or without a value in the end, has no history of its own. One statement per 100 goals.
   */
  keepHistory(goals: GoalRef[], day: Day): Promise<void>;
}

/** A key result that is to be worked out anew, with its mark. */
export interface AffectedKeyResult extends RecomputeMark {
  /** The mark says that it waits for its cycle to be reopened. */
  isWaiting: boolean;
  isCycleClosed: boolean;
}

/** What a closed cycle has not followed: of some teams, and the last of these; null: there is none after them. */
export interface LeftBehind {
  keyResultIds: KeyResultId[];
  /** Objectives to which others contribute that are not in the cycle. */
  objectiveIds: ObjectiveId[];
  after: TeamId | null;
}

export interface RecomputeMarkStore {
  /**
   * In one statement those that these issues, or those of a project, or any above them serve, in open cycles or in all, or
   * those of a team that have initiatives.
   */
  listAffected(
    by: IssueId[] | { projectId: ProjectId } | { teamId: TeamId },
    cycles?: 'open' | 'all',
  ): Promise<AffectedKeyResult[]>;
  /** One statement per 100 marks. */
  save(marks: RecomputeMark[], markedAt: number): Promise<void>;
  /** Has them wait for their cycle to be reopened, but for what is due. One statement per 100. */
  wait(ids: KeyResultId[], markedAt: number): Promise<void>;
  /** Those of them that wait, though their cycle is open. One statement. */
  listWaitingInVain(ids: KeyResultId[]): Promise<KeyResultId[]>;
  /**
   * Of so many teams after that one: key results in the cycle that wait, or all that have initiatives. One statement.
   */
  listLeftBehind(of: { cycleId: CycleId; isWhole: boolean }, after: TeamId | null, limit: number): Promise<LeftBehind>;
  /** Marks that are due and may run at `now`, at most `limit`, the oldest first. */
  listDue(now: number, limit: number): Promise<RecomputeMark[]>;
  /** Ends marks that nothing renewed at or after `readAt`, but for those that a later job is to come for. */
  clear(ids: KeyResultId[], readAt: number): Promise<void>;
}
