import type { GadgetScope } from '../../contract/gadget-views';
import type { Day } from '../../domain/day';
import type { WorkTally } from '../../domain/heartbeat';
import type { AccountId, CycleId } from '../../domain/ids';
import type { Rules } from '../../domain/rules';
import type { Standing } from '../../domain/standing';
import type { TeamNode } from '../../domain/team-tree';
import type { Cycle, GoalProgressRow, Objective } from '../records';

/** A thing that a gadget is about; of an objective, its cycle and weight. */
export interface FoundInScope {
  id: string;
  title: string;
  cycleId: CycleId | null;
  weight: number;
}

export interface GadgetObjectiveRow {
  objective: Pick<Objective, 'id' | 'title' | 'ownerId' | 'teamId' | 'weight'>;
  teamName: string;
  cycle: Cycle;
  progress: GoalProgressRow;
}

/** What a team completed in a cycle, without the teams below it; null: that was not worked out. */
export type GadgetWorkRow = TeamNode & { name: string; completed: WorkTally | null };

export type GadgetTeamRow = TeamNode & { name: string; standing: Standing | null };

/** What a gadget shows to `viewer`. Each of these is one statement. */
export interface GadgetStore {
  /** All cycles (latest end first), the rules, and what there is of the scope: nothing of the company itself. */
  readFrame(scope: GadgetScope, viewer: AccountId): Promise<{ cycles: Cycle[]; rules: Rules; found: FoundInScope[] }>;
  /**
   * Objectives of the scope in the cycle, at most `limit`, those of teams further up first; chosen ones of whatever
   * cycle. `total` counts them all.
   */
  listObjectives(
    scope: GadgetScope,
    cycleId: CycleId,
    historyDay: Day,
    limit: number,
    viewer: AccountId,
  ): Promise<{ rows: GadgetObjectiveRow[]; total: number }>;
  /**
   * Teams of the scope down to a depth, or all for null, at most `limit`, those further up first, with how they stand in
   * the cycle: each with all below it, or alone where the scope is one team alone; null: that was not worked out. `total`
   * counts them all.
   */
  listTeams(
    scope: GadgetScope & { kind: 'company' | 'team' },
    cycleId: CycleId,
    depth: number | null,
    limit: number,
  ): Promise<{ rows: GadgetTeamRow[]; total: number }>;
  /** Every team of the scope, by name. */
  listWork(scope: GadgetScope & { kind: 'company' | 'team' }, cycleId: CycleId): Promise<GadgetWorkRow[]>;
}
