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
  /** What is stored of these goals; one statement per 100. */
  listStored(goals: GoalRef[]): Promise<{ goal: GoalRef; progress: Share }[]>;
  /** `saveStates` and `keepHistory`. */
  save(progress: GoalProgress[], readAt: number, day: Day): Promise<void>;
  /** Stores each unless something read later is there; one statement per 100 goals. */
  saveStates(progress: GoalProgress[], readAt: number): Promise<void>;
  /**
   * Keeps what is stored of these goals, initiatives aside, as the day's, unless it is none or what was kept last: a day
   * without a change has no history of its own. One statement per 100 goals.
   */
  keepHistory(goals: GoalRef[], day: Day): Promise<void>;
}

export interface RecomputeMarkStore {
  /**
   * Key results with their marks, in one statement: those that these issues, or those of a project, or any above them
   * serve, in open cycles or in all, or those of a team's open cycles, or of a cycle, that have initiatives.
   */
  listAffected(
    by: IssueId[] | { projectId: ProjectId } | { teamId: TeamId } | { cycleId: CycleId },
    cycles?: 'open' | 'all',
  ): Promise<RecomputeMark[]>;
  /** One statement per 100 marks. */
  save(marks: RecomputeMark[], markedAt: number): Promise<void>;
  /** Marks that are due and may run at `now`, at most `limit`, the oldest first. */
  listDue(now: number, limit: number): Promise<RecomputeMark[]>;
  /** Ends marks that nothing renewed at or after `readAt`, but for those that a later job is to come for. */
  clear(ids: KeyResultId[], readAt: number): Promise<void>;
}
