import type { Day } from '../../domain/day';
import type { CycleId, IssueId, KeyResultId, ObjectiveId, ProjectId, TeamId } from '../../domain/ids';
import type { GoalProgress, KeyResultInputs, RecomputeMark, RolledUpGoals, RollUpEdge } from '../records';

export interface ProgressStore {
  /** One statement; ids that do not exist are left out. */
  listKeyResultInputs(ids: KeyResultId[]): Promise<KeyResultInputs[]>;
  /**
   * Every part of these goals, of every objective above these objectives, of the strategic goals they all serve, and of
   * their teams in their cycles; `objectiveIds` are the objectives among them. Those of closed cycles are left out, with
   * what stands above them only, but for those in which a change was accepted. One statement.
   */
  listRollUp(goals: RolledUpGoals): Promise<{ edges: RollUpEdge[]; teamIds: TeamId[]; objectiveIds: ObjectiveId[] }>;
  /**
   * Stores each unless something read later is there, and the day's history of all but initiatives; two statements per
   * 100 goals.
   */
  save(progress: GoalProgress[], readAt: number, day: Day): Promise<void>;
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
