import type { WorkClass } from '../../domain/heartbeat';
import type { Rules } from '../../domain/rules';
import type { CycleId, ObjectiveId, StrategicGoalId, TeamId } from '../../domain/ids';
import type { Standing } from '../../domain/standing';
import type { Day } from '../../domain/day';
import type { TeamNode } from '../../domain/team-tree';
import type { Cycle, ObjectiveRow } from '../records';

/** An objective with its key results, and whether each of them has initiatives. */
export type OverviewRow = Omit<ObjectiveRow, 'keyResults'> & {
  keyResults: (ObjectiveRow['keyResults'][number] & { hasInitiatives: boolean })[];
  /** By which their pace is told. */
  rules: Rules;
};

/** A cycle that was closed or reopened. */
export interface TurnedCycle extends Cycle {
  turnedAt: number;
  /** It is not only single key results that wait for its reopening. */
  isBehind: boolean;
}

/** Where the overview reads the goals of many teams from. Each of these is one statement. */
export interface OverviewStore {
  /** Open cycles in which that day lies, and those, open or not, of which something is to follow. */
  listCycles(today: Day): Promise<{ running: Cycle[]; turned: TurnedCycle[] }>;
  /** In the order of their ids, after that one; null: from the first. */
  listTeamIds(after: TeamId | null, limit: number): Promise<TeamId[]>;
  /** Objectives of these teams in these cycles, every one of them, whoever may see it. */
  listGoals(teamIds: TeamId[], cycleIds: CycleId[]): Promise<OverviewRow[]>;
  /** All there are, in force or retired. */
  listStrategicGoalIds(): Promise<StrategicGoalId[]>;
}

/** How many initiatives and epics of a team are in progress for an objective; of the other classes, for none. */
export interface FocusRow {
  teamId: TeamId;
  workClass: WorkClass;
  objectiveId: ObjectiveId | null;
  issues: number;
}

export interface FocusStore {
  /**
   * Of these teams: for which objectives of these cycles their initiatives and epics in progress, or what those stand
   * below, are linked, and how many epics are heartbeat or unclassified; and what is stored of that. One statement.
   */
  compute(teamIds: TeamId[], cycleIds: CycleId[]): Promise<{ now: FocusRow[]; stored: FocusRow[] }>;
  /** Stores them in place of what was read earlier of these teams. One statement per 100, and one. */
  save(teamIds: TeamId[], rows: FocusRow[], readAt: number): Promise<void>;
}

/** A team on its own, or with all below it. */
export type StandingScope = 'own' | 'tree';

export interface SavedStanding {
  cycleId: CycleId;
  teamId: TeamId;
  scope: StandingScope;
  standing: Standing;
}

/** A team in a cycle with its own standing and the one stored for its tree. */
export interface StoredStanding extends TeamNode {
  cycleId: CycleId;
  own: Standing;
  tree: Standing | null;
  /** When its own was read; null: never. */
  readAt: number | null;
  /** The day on which its tree was compared with earlier days; null: never. */
  comparedOn: Day | null;
}

export interface StandingStore {
  /** Stores each unless one that was read later is there; one statement per 100. */
  save(standings: SavedStanding[], readAt: number): Promise<void>;
  /**
   * Keeps how far each tree of the cycle has come by that day, which `save` brings up to date until the next. One
   * statement.
   */
  compare(cycleId: CycleId, today: Day): Promise<void>;
  /** Every team in each of these cycles, in the order of their ids, after that one; null: from the first. One statement. */
  listTree(cycleIds: CycleId[], after: TeamId | null, limit: number): Promise<StoredStanding[]>;
  /**
   * In each of these cycles these teams and all above them, which stand in the line, and the teams right below those. One
   * statement.
   */
  listLine(teamIds: TeamId[], cycleIds: CycleId[]): Promise<(StoredStanding & { isInLine: boolean })[]>;
  /** What is stored of these teams on their own. One statement. */
  listOwn(teamIds: TeamId[], cycleIds: CycleId[]): Promise<Pick<StoredStanding, 'cycleId' | 'id' | 'own'>[]>;
}
