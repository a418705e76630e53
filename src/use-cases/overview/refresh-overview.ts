import type { TeamId } from '../../domain/ids';
import { groupBy } from '../group-by';
import type { OverviewJob, OverviewRow } from '../ports';
import { toKeyResultView, toObjectiveProgressView } from '../progress/progress-views';
import { rollUpAbove } from '../progress/recompute-progress';
import type { Cycle } from '../records';
import { gaps } from './gaps';
import type { OverviewNeeds, OverviewObjective, OverviewPicture, OverviewStep } from './overview-step';
import { standings } from './standings';

/** Teams that are worked out together. */
const teamsAtOnce = 25;

/** In this order, on the same picture. */
const steps: readonly OverviewStep[] = [standings, gaps];

/**
 * A job: works out how teams stand in the cycles that run today, and where the line of sight breaks, page by page, and hands what is left to a job of its own
 * when the budget is used up.
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
  if ('after' in job) await rollUpAbove(world, { strategicGoalIds: await world.overview.listUnserved() });
  for (const step of steps) await step.ofCycles(world, cycles);
}

/** Works out one page; answers what is left. */
async function refreshPage(world: OverviewNeeds, cycles: Cycle[], job: OverviewJob): Promise<OverviewJob | undefined> {
  const teamIds =
    'teamIds' in job ? job.teamIds.slice(0, teamsAtOnce) : await world.overview.listTeamIds(job.after, teamsAtOnce);
  const last = teamIds.at(-1);
  if (last === undefined) return undefined;
  await refreshFocus(world, teamIds, cycles);
  for (const cycle of cycles) {
    const picture = await takePicture(world, cycle, teamIds);
    if ('after' in job) await makeUp(world, picture);
    for (const step of steps) await step.ofTeams(world, picture);
  }
  return 'teamIds' in job ? { teamIds: job.teamIds.slice(teamsAtOnce) } : { after: last };
}

/** What the teams work on now, whatever the cycle. */
async function refreshFocus({ clock, focus }: OverviewNeeds, teamIds: TeamId[], cycles: Cycle[]): Promise<void> {
  const readAt = clock.now();
  const rows = await focus.compute(
    teamIds,
    cycles.map(({ id }) => id),
  );
  await focus.save(teamIds, rows, readAt);
}

/**
 * What a crash after a change has left is worked out with the sweep: goals and teams by what they are made of now, from
 * the key results up, since what stands between may just be about to be saved.
 */
const makeUp = (world: OverviewNeeds, { cycle, teams }: OverviewPicture) =>
  rollUpAbove(world, {
    objectiveIds: teams.flatMap(({ objectives }) => objectives.map(({ id }) => id)),
    teams: teams.map(({ teamId }) => ({ teamId, cycleId: cycle.id })),
  });

async function takePicture(
  { clock, overview, settings }: OverviewNeeds,
  cycle: Cycle,
  teamIds: TeamId[],
): Promise<OverviewPicture> {
  const readAt = clock.now();
  const [rules, rows] = [await settings.findRules(), await overview.listGoals(teamIds, cycle.id)];
  const byTeam = groupBy(rows, ({ objective }) => objective.teamId);
  return {
    ...{ cycle, readAt },
    teams: teamIds.map((teamId) => ({ teamId, objectives: (byTeam.get(teamId) ?? []).map(toObjective) })),
  };

  function toObjective({ objective, progress, keyResults }: OverviewRow): OverviewObjective {
    const today = clock.today();
    return {
      ...objective,
      progress: toObjectiveProgressView(progress, cycle, today, rules),
      keyResults: keyResults.map(({ keyResult, progress: standing, reading, initiativeCount }) => ({
        ...toKeyResultView(keyResult, standing, reading, cycle, today, rules),
        initiativeCount,
      })),
    };
  }
}
