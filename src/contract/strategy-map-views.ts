import type { Day } from '../domain/day';
import type { CycleId, IssueId, KeyResultId, ObjectiveId, StrategicGoalId, TeamId } from '../domain/ids';
import type { Pace } from '../domain/pace';
import type { Share } from '../domain/share';
import type { CycleView, DeliveryView, MembershipDue } from './views';

/** JSON shapes of the strategy map; see `views.ts`. */

/** Where the map begins: a strategic goal, or what leads to none. */
export type MapRootKey =
  | { kind: 'strategicGoal'; id: StrategicGoalId }
  /** Objectives that contribute to one which the map does not hold: of another cycle, or restricted. */
  | { kind: 'elsewhere' }
  /** Objectives that serve no strategic goal and contribute to no other objective. */
  | { kind: 'noGoal' };

/** What has children on the map. */
export type MapParentKey = MapRootKey | { kind: 'objective'; id: ObjectiveId } | { kind: 'keyResult'; id: KeyResultId };

export interface StrategyMapView {
  today: Day;
  /** Latest end first. */
  cycles: CycleView[];
  /** The cycle shown. */
  cycleId: CycleId | null;
  /** In the order of the strategy, then what leads to no strategic goal. */
  roots: MapRootPageView;
  /** What is open at first: objectives of the first roots, as many as a first look holds. */
  opened: { parent: MapRootKey; children: MapChildrenView }[];
  isMembershipDue: MembershipDue;
}

export interface MapRootPageView {
  nodes: MapRootView[];
  /** How many there are in all. */
  total: number;
}

export type MapRootView =
  | (MapRootKey & { kind: 'strategicGoal' } & MapStanding & { title: string; isRetired: boolean; objectives: number })
  | ((MapRootKey & { kind: 'elsewhere' | 'noGoal' }) & { objectives: number });

/** A page of what stands right below a node. */
export interface MapChildrenView {
  /** Of an objective: its key results in their order, then what contributes to it; else those that weigh most first. */
  nodes: MapChildView[];
  /** How many there are in all, as far as the viewer may see them. */
  total: number;
}

export interface MapStanding {
  progress: Share;
  /** null for what has no cycle. */
  expected: Share;
  pace: Pace;
}

interface Contributing {
  /** Its part of the weight of all that its parent is made of, 0…1; null where that is nothing. */
  weightShare: Share;
}

export type MapChildView = MapObjectiveView | MapKeyResultView | MapInitiativeView;

export interface MapObjectiveView extends MapStanding, Contributing {
  kind: 'objective';
  id: ObjectiveId;
  title: string;
  teamId: TeamId;
  teamName: string;
  cycleId: CycleId;
  cycleName: string;
  isRestricted: boolean;
  keyResults: number;
  /** Objectives that contribute to it, as far as the viewer may see them. */
  contributing: number;
}

export interface MapKeyResultView extends MapStanding, Contributing {
  kind: 'keyResult';
  id: KeyResultId;
  title: string;
  /** null where there are no initiatives. */
  delivery: DeliveryView | null;
  initiatives: number;
}

export interface MapInitiativeView extends Contributing {
  kind: 'initiative';
  id: IssueId;
  /** null while it is being read for the first time, or when it was dropped. */
  delivery: DeliveryView | null;
}
