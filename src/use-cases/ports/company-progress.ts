import type { DivergingView } from '../../contract/company-progress-views';
import type { Day } from '../../domain/day';
import type { AccountId, CycleId, TeamId } from '../../domain/ids';
import type { Standing } from '../../domain/standing';
import type { TrendPoint } from '../../domain/trend';
import type { Cycle, GoalRef } from '../records';

export interface MoverRow {
  id: TeamId;
  name: string;
  isDepartment: boolean;
  progress: number;
  change: number;
}

/** Each of these is one statement. */
export interface CompanyProgressStore {
  /** Progress of these goals in the cycle, oldest first, as it stood on its first day and on each that changed it. */
  listHistories(
    goals: readonly GoalRef[],
    cycle: Pick<Cycle, 'startsOn' | 'endsOn'>,
  ): Promise<Map<GoalRef['id'], TrendPoint[]>>;
  /** How the teams at the top stand, each with all below it. */
  listTop(cycleId: CycleId): Promise<Standing[]>;
  /** Departments and teams that have progress now and had some until that day, most change first: the first and last of them. */
  listMovers(cycleId: CycleId, since: Day, limit: number): Promise<MoverRow[]>;
  /**
   * Of the teams with most that diverge, the key results that the viewer may see, with progress and delivery: those whose
   * delivery is furthest ahead of their progress, furthest first.
   */
  listDiverging(
    query: { cycleId: CycleId; mostTeams: number; limit: number },
    viewer: AccountId,
  ): Promise<DivergingView['keyResults']>;
}
