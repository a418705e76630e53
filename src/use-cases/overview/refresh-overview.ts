import { followTurn, followTurns } from '../closing/follow-turn';
import type { OverviewJob, World } from '../ports';
import type { OverviewNeeds } from './overview-picture';
import { refreshTeams } from './refresh-teams';
import { sweepTeams, sweepWhole } from './sweep';

type Needs = OverviewNeeds & Pick<World, 'cycles' | 'hour' | 'marks' | 'mirror' | 'news'>;

/**
 * A job: works out how teams stand in the cycles that run today, and where the line of sight breaks, page by page, and
 * hands what is left to a job of its own when the budget is used up. A sweep takes up what is to follow a cycle’s closing
 * or reopening, too.
 */
export async function refreshOverview(world: Needs, job: OverviewJob, budgetMilliseconds: number): Promise<void> {
  const endAt = world.clock.now() + budgetMilliseconds;
  const cycles = await world.overview.listCycles(world.clock.today());
  if (isWholeSweep(job)) await followTurns(world, cycles.turned);
  let left: OverviewJob | undefined = job;
  while (left !== undefined) {
    if (world.clock.now() > endAt) return world.jobs.overview(left);
    left = await refreshPage(world, cycles, left);
  }
}

const isWholeSweep = (job: OverviewJob): boolean =>
  !('teamIds' in job) && !('turnedCycleId' in job) && job.after === null;

type Cycles = Awaited<ReturnType<Needs['overview']['listCycles']>>;

/** Works out one page; answers what is left. */
async function refreshPage(world: Needs, cycles: Cycles, job: OverviewJob): Promise<OverviewJob | undefined> {
  const { running } = cycles;
  if ('teamIds' in job) return refreshTeams(world, running, job);
  if ('turnedCycleId' in job) return followTurn(world, cycles, job);
  const left = await sweepTeams(world, running, job);
  if (left !== undefined) return left;
  await sweepWhole(world, running);
  if (job.trace !== null) await world.hour.saveSwept(job.trace);
  return undefined;
}
