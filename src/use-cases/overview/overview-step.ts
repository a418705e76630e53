import type { KeyResultView, ProgressView } from '../../contract/views';
import type { TeamId } from '../../domain/ids';
import type { World } from '../ports';
import type { Cycle, Objective } from '../records';

/** Some teams in a cycle that runs: their goals as everybody would see them today, all of them. */
export interface OverviewPicture {
  readonly cycle: Cycle;
  readonly teams: readonly TeamGoals[];
  /** When they were read. */
  readonly readAt: number;
}

export interface TeamGoals {
  readonly teamId: TeamId;
  readonly objectives: readonly OverviewObjective[];
}

export type OverviewObjective = Objective & {
  readonly progress: ProgressView;
  readonly keyResults: readonly (KeyResultView & { readonly initiativeCount: number })[];
};

/** What is worked out for the managers' view. Each part may run twice, late or after a crash. */
export interface OverviewStep {
  /** Of these teams, each on its own. */
  ofTeams(world: OverviewNeeds, picture: OverviewPicture): Promise<void>;
  /** Of the cycles that run, each as a whole, once their teams are through. */
  ofCycles(world: OverviewNeeds, cycles: readonly Cycle[]): Promise<void>;
}

export type OverviewNeeds = Pick<
  World,
  'clock' | 'focus' | 'gaps' | 'jobs' | 'overview' | 'progress' | 'settings' | 'standings'
>;
