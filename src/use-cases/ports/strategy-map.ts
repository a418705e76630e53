import type { MapRootKey } from '../../contract/strategy-map-views';
import type { AccountId, CycleId, KeyResultId, ObjectiveId, StrategicGoalId, TeamId } from '../../domain/ids';
import type { Rules } from '../../domain/rules';
import type { Cycle, GoalProgressRow, InitiativeRow, KeyResult, Reading } from '../records';

/** Which of those below a node: `limit` of them after the first `from`. */
export interface MapPage {
  from: number;
  limit: number;
}

/** Where something stands among what its parent is made of. */
export interface MapPlace {
  weight: number;
  /** Of all its parent's parts, also of those that the viewer may not see. */
  totalWeight: number;
  /** How many of these are shown beside it. */
  siblings: number;
}

/** A key result of an objective, or an objective. */
export interface MapPartRow {
  /** The strategic goal that it was asked for; null elsewhere. */
  strategicGoalId: StrategicGoalId | null;
  place: MapPlace;
  objective: {
    id: ObjectiveId;
    title: string;
    teamId: TeamId;
    teamName: string;
    isRestricted: boolean;
    progress: GoalProgressRow;
    keyResults: number;
    /** As far as the viewer may see them. */
    contributing: number;
  };
  keyResult: { keyResult: KeyResult; progress: GoalProgressRow; reading: Reading | null; initiatives: number } | null;
  cycle: Cycle;
  rules: Rules;
}

/**
 * The map of a cycle holds objectives of that cycle and of longer ones around it, and whatever contributes to them. Each
 * of these is one statement, and finds what the viewer may see.
 */
export interface StrategyMapStore {
  /** How many objectives stand at each root; none of those that nobody serves. */
  countAtRoots(cycleId: CycleId, viewer: AccountId): Promise<{ root: MapRootKey; objectives: number }[]>;
  /**
   * A page for each of these strategic goals, those that weigh most first; without those that stand below an objective
   * which serves the same one.
   */
  listServing(query: { cycleId: CycleId; ids: StrategicGoalId[] } & MapPage, viewer: AccountId): Promise<MapPartRow[]>;
  listServingNone(
    query: { cycleId: CycleId; root: 'elsewhere' | 'noGoal' } & MapPage,
    viewer: AccountId,
  ): Promise<MapPartRow[]>;
  /** Its key results in their order, then the objectives that contribute to it, of any cycle. */
  listBelow(id: ObjectiveId, page: MapPage, viewer: AccountId): Promise<MapPartRow[]>;
  /** No deleted issues. */
  listInitiatives(id: KeyResultId, page: MapPage): Promise<(InitiativeRow & { place: MapPlace })[]>;
}
