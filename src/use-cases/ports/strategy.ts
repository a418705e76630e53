import type { Day } from '../../domain/day';
import type { AccountId, OwnMeasureId, StrategicGoalId, StrategyPartId } from '../../domain/ids';
import type { StrategyPart } from '../../domain/strategy';
import type { StrategicGoal } from '../records';
import type { Share } from '../../domain/share';

/** A part of the draft: what it says, and what has become of it. */
export interface DraftPart {
  part: StrategyPart;
  version: number;
  /** Order within its kind. */
  position: number;
  /** null: it is in the draft. */
  removedAt: number | null;
  savedBy: AccountId;
  savedAt: number;
}

export interface StrategyVersion {
  /** 1 for the first. */
  number: number;
  parts: StrategyPart[];
  publishedBy: AccountId;
  publishedAt: number;
  note: string;
}

export type StrategyVersionMark = Omit<StrategyVersion, 'parts'>;

/** See `StrategicGoalStanding`. */
export interface StrategicGoalStandingRow extends Pick<StrategicGoal, 'id' | 'title' | 'retiredAt'> {
  progress: Share;
  computedAt: number | null;
  objectives: number;
  teams: number;
  isServed: boolean;
  /** The latest values of its own measures. */
  readings: Pick<OwnMeasureValue, 'measureId' | 'value' | 'measuredOn'>[];
}

export interface OwnMeasureValue {
  strategicGoalId: StrategicGoalId;
  measureId: OwnMeasureId;
  value: number;
  measuredOn: Day;
  enteredBy: AccountId;
  enteredAt: number;
}

/** Each of these is one statement, but for `insertPart` and `projectGoals`. */
export interface StrategyStore {
  /** Every part, removed or not, each kind in its order. */
  listDraft(): Promise<DraftPart[]>;
  /**
   * Adds a part behind the others of its kind, unless it is there or there are `atMost` in the draft; answers whether it
   * did. Three statements.
   */
  insertPart(part: Omit<DraftPart, 'version' | 'position'>, atMost: number): Promise<boolean>;
  /** Writes the parts when `version` of all is still the stored one, and raises it by one; answers whether it did. */
  updateParts(parts: DraftPart[]): Promise<boolean>;
  /** Gives these parts their order, if it is still as it was before; their versions stay. Answers whether it did. */
  orderParts(ids: StrategyPartId[], before: StrategyPartId[]): Promise<boolean>;
  /** The latest version with what it says, and all versions without, the latest first, at most 200. */
  findPublished(): Promise<{ latest: StrategyVersion | undefined; history: StrategyVersionMark[] }>;
  /** That version and the one before, as far as they exist. */
  listVersions(number: number): Promise<StrategyVersion[]>;
  /** Publishes a version if the last one is that before it; answers whether it did. */
  insertVersion(version: StrategyVersion): Promise<boolean>;
  /**
   * Brings the strategic goals in line with what they are in this version, and retires those that are not in it; does
   * nothing when it is not the latest. Answers whether it is the latest still. May run again, and late. Two statements.
   */
  projectGoals(version: Pick<StrategyVersion, 'number' | 'parts' | 'publishedAt'>): Promise<boolean>;
  /** In the order of the strategic goals. */
  listStandings(today: Day): Promise<StrategicGoalStandingRow[]>;
  /** In place of the value before. */
  saveOwnMeasureValue(value: OwnMeasureValue): Promise<void>;
}
