import type { Day } from '../domain/day';
import type { AccountId, OwnMeasureId, StrategicGoalId } from '../domain/ids';
import type { Share } from '../domain/share';
import type { StrategyChange, StrategyPart } from '../domain/strategy';

/** JSON shapes of the strategy. Shares are fractions 0…1, null = none; instants are ISO 8601 strings in UTC. */

export interface StrategyVersionView {
  /** 1 for the first. */
  number: number;
  publishedBy: AccountId;
  publishedAt: string;
  /** What whoever published it said of it; '' for nothing. */
  note: string;
}

/** How a strategic goal stands: of objectives that serve it, and of the teams they are of, in the cycles that run today. */
export interface StrategicGoalStanding {
  id: StrategicGoalId;
  title: string;
  progress: Share;
  computedAt: string | null;
  objectives: number;
  teams: number;
  isRetired: boolean;
  /** An objective serves it, in whatever cycle. */
  isServed: boolean;
  /** Of its own measures. */
  readings: OwnMeasureReading[];
}

/** The latest value of a strategic goal's own measure. */
export interface OwnMeasureReading {
  measureId: OwnMeasureId;
  value: number;
  measuredOn: Day;
}

/** The published strategy. */
export interface StrategyView {
  /** null: none was published yet. */
  version: StrategyVersionView | null;
  /** Kind by kind, each in its order. */
  parts: StrategyPart[];
  /** Of the strategic goals in force, and of those retired. */
  standings: StrategicGoalStanding[];
  /** The versions, the latest first. */
  history: StrategyVersionView[];
}

/** A version as it was published. */
export interface StrategyVersionContentView {
  version: StrategyVersionView;
  parts: StrategyPart[];
  /** Against the version before; all is new in the first. */
  changes: StrategyChange[];
}

/** A part as it is being written. */
export type DraftPartView = StrategyPart & {
  version: number;
  isRemoved: boolean;
  savedBy: AccountId;
  savedAt: string;
};

export interface StrategyDraftView {
  /** Names the draft as it is now: whoever publishes or discards it says what they saw. */
  revision: string;
  /** Kind by kind, each in its order; those that were removed as well. */
  parts: DraftPartView[];
  /** Against the published strategy. */
  changes: StrategyChange[];
  published: StrategyView;
}
