import type { KeyResultView, ProgressView } from '../../contract/views';
import type { TeamId } from '../../domain/ids';
import { groupBy } from '../group-by';
import type { OverviewRow, World } from '../ports';
import { toKeyResultView, toObjectiveProgressView } from '../progress/progress-views';
import type { Cycle, Objective } from '../records';

/** Some teams in the cycles that run: their goals as everybody would see them today, all of them. */
export interface OverviewPicture {
  readonly teamIds: readonly TeamId[];
  readonly cycles: readonly Cycle[];
  /** Each team in each cycle. */
  readonly teams: readonly TeamGoals[];
  /** When they were read. */
  readonly readAt: number;
}

export interface TeamGoals {
  readonly teamId: TeamId;
  readonly cycle: Cycle;
  readonly objectives: readonly OverviewObjective[];
}

export type OverviewObjective = Objective & {
  readonly progress: ProgressView;
  readonly keyResults: readonly (KeyResultView & { readonly hasInitiatives: boolean })[];
};

/** What the overview works on. Each of its parts may run twice, late or after a crash, one job at a time. */
export type OverviewNeeds = Pick<World, 'clock' | 'focus' | 'gaps' | 'jobs' | 'overview' | 'progress' | 'standings'>;

/** One statement. */
export async function takePicture(
  { clock, overview }: Pick<World, 'clock' | 'overview'>,
  teamIds: readonly TeamId[],
  cycles: readonly Cycle[],
): Promise<OverviewPicture> {
  const readAt = clock.now();
  const rows = await overview.listGoals(
    [...teamIds],
    cycles.map(({ id }) => id),
  );
  const placed = groupBy(rows, ({ objective }) => `${objective.teamId} ${objective.cycleId}`);
  const teams = cycles.flatMap((cycle) =>
    teamIds.map((teamId) => ({
      ...{ teamId, cycle },
      objectives: (placed.get(`${teamId} ${cycle.id}`) ?? []).map((row) => toObjective(row, cycle)),
    })),
  );
  return { teamIds, cycles, teams, readAt };

  function toObjective({ objective, progress, keyResults, rules }: OverviewRow, cycle: Cycle): OverviewObjective {
    const today = clock.today();
    return {
      ...objective,
      progress: toObjectiveProgressView(progress, cycle, today, rules),
      keyResults: keyResults.map(({ keyResult, progress: standing, reading, hasInitiatives }) => ({
        ...toKeyResultView(keyResult, standing, reading, cycle, today, rules),
        hasInitiatives,
      })),
    };
  }
}
