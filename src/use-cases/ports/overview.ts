import type { WorkClass } from '../../domain/heartbeat';
import type { CycleId, ObjectiveId, StrategicGoalId, TeamId } from '../../domain/ids';
import type { Standing } from '../../domain/standing';
import type { Day } from '../../domain/day';
import type { TeamNode } from '../../domain/team-tree';
import type { Cycle, ObjectiveRow } from '../records';

/** An objective with its key results, and how many initiatives each of them has. */
export type OverviewRow = Omit<ObjectiveRow, 'keyResults'> & {
  keyResults: (ObjectiveRow['keyResults'][number] & { initiativeCount: number })[];
};

/** Where the overview reads the goals of many teams from. Each of these is one statement. */
export interface OverviewStore {
  /** Open cycles in which that day lies. */
  listRunning(today: Day): Promise<Cycle[]>;
  /** In the order of their ids, after that one; null: from the first. */
  listTeamIds(after: TeamId | null, limit: number): Promise<TeamId[]>;
  /** Objectives of these teams in the cycle, every one of them, whoever may see it. */
  listGoals(teamIds: TeamId[], cycleId: CycleId): Promise<OverviewRow[]>;
  /** Strategic goals that no objective of any cycle serves. */
  listUnserved(): Promise<StrategicGoalId[]>;
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
   * below, are linked, and how many epics are heartbeat or unclassified. One statement.
   */
  compute(teamIds: TeamId[], cycleIds: CycleId[]): Promise<FocusRow[]>;
  /** Stores them in place of what was read earlier of these teams. One statement per 100, and one. */
  save(teamIds: TeamId[], rows: FocusRow[], readAt: number): Promise<void>;
}

/** A team on its own, or with all below it. */
export type StandingScope = 'own' | 'tree';

export interface SavedStanding {
  teamId: TeamId;
  scope: StandingScope;
  standing: Standing;
}

export interface StandingStore {
  /** Stores each unless one that was read later is there; one statement per 100. */
  save(cycleId: CycleId, standings: SavedStanding[], readAt: number): Promise<void>;
  /** Every team with its own standing and the one stored for its tree; one statement. */
  listTree(cycleId: CycleId): Promise<(TeamNode & { own: Standing; tree: Standing | null })[]>;
}
