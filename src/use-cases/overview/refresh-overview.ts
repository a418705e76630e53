import type { OverviewJob } from '../ports';
import type { Cycle } from '../records';
import type { OverviewNeeds } from './overview-picture';
import { refreshTeams } from './refresh-teams';
import { sweepTeams, sweepWhole } from './sweep';

/**
 * A job: works out how teams stand in the cycles that run today, and where the line of sight breaks, page by page, and
 * hands what is left to a job of its own when the budget is used up.
 */
export async function refreshOverview(
  world: OverviewNeeds,
  job: OverviewJob,
  budgetMilliseconds: number,
): Promise<void> {
  const endAt = world.clock.now() + budgetMilliseconds;
  const cycles = await world.overview.listRunning(world.clock.today());
  let left: OverviewJob | undefined = job;
  while (left !== undefined) {
    if (world.clock.now() > endAt) return world.jobs.overview(left);
    left = await refreshPage(world, cycles, left);
  }
}

/** Works out one page; answers what is left. */
async function refreshPage(
  world: OverviewNeeds,
  cycles: readonly Cycle[],
  job: OverviewJob,
): Promise<OverviewJob | undefined> {
  if ('teamIds' in job) return refreshTeams(world, cycles, job);
  const left = await sweepTeams(world, cycles, job);
  if (left === undefined) await sweepWhole(world, cycles);
  return left;
}
