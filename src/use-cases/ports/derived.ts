import type { Day } from '../../domain/day';
import type { IssueId, KeyResultId, ObjectiveId, ProjectId, StrategicGoalId, TeamId } from '../../domain/ids';
import type { GoalProgress, KeyResultInputs, RecomputeMark, RollUpEdge } from '../records';

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
