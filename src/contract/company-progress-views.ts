import type { Day } from '../domain/day';
import type { AccountId, CycleId, KeyResultId, StrategicGoalId, TeamId } from '../domain/ids';
import type { Pace } from '../domain/pace';
import type { Share } from '../domain/share';
import type { TrendPoint } from '../domain/trend';
import type { StandingView } from './teams-views';
import type { CycleView } from './views';

/** JSON shapes of the page that shows how all move; see `views.ts`. */

/** Over how many days a change is told. */
export const changePeriods = [7, 14, 30] as const;
export type ChangePeriod = (typeof changePeriods)[number];

export interface CompanyProgressView {
  today: Day;
  /** Latest end first. */
  cycles: CycleView[];
  /** The cycle shown. */
  cycleId: CycleId | null;
  /** All teams together. */
  company: Omit<StandingView, 'changeIn14Days'>;
  /** Those in force, in the order of the strategy; the first 20 have a trend. */
  strategicGoals: {
    id: StrategicGoalId;
    title: string;
    progress: Share;
    expected: Share;
    pace: Pace;
    /** −1…1; null without history. */
    change: number | null;
    trend: TrendPoint[];
  }[];
  movers: MoversView;
  diverging: DivergingView[];
}

/** A department, with all teams below it, or a team. */
export interface MoverView {
  id: TeamId;
  name: string;
  isDepartment: boolean;
  progress: Share;
  expected: Share;
  pace: Pace;
  change: number;
}

/** Those whose progress changed in the period by most and by least; nobody is in both. */
export interface MoversView {
  most: MoverView[];
  least: MoverView[];
}

/**
 * A key result whose initiatives are delivered while the number has not moved, of the teams with most of them; the widest
 * apart first.
 */
export interface DivergingView {
  id: KeyResultId;
  title: string;
  teamName: string;
  ownerId: AccountId | null;
  progress: number;
  delivery: number;
}
