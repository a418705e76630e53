import type { ChangePeriod, DivergingView } from '../../contract/company-progress-views';
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
  /** The movement of a cycle, of key results those alone that the viewer may see. */
  readMoves(query: MovesQuery, viewer: AccountId): Promise<CompanyMoves>;
}

interface MovesQuery {
  cycleId: CycleId;
  /** How many days before the one they were last compared on movers are seen. */
  days: ChangePeriod;
  /** Of those that moved most, and of those that moved least. */
  mostMovers: number;
  /** Of how many teams, those with most of them, and how many of all. */
  diverging: { teams: number; keyResults: number };
}

export interface CompanyMoves {
  /** How the teams at the top stand, each with all below it. */
  top: Standing[];
  /** Departments and teams that have progress now and had some until that day, most change first: the first and last. */
  movers: MoverRow[];
  /** Those whose delivery is furthest ahead of their progress, furthest first. */
  diverging: DivergingView[];
}
