import type { TeamId } from '../../domain/ids';
import { refreshGapsOfCycles } from '../overview/gaps';
import type { OverviewNeeds } from '../overview/overview-picture';
import { countObjectives, treesOf } from '../overview/standings';
import type { StoredStanding, TurnedCycle, TurnedCycleJob, World } from '../ports';
import { recomputeGoals } from '../progress/recompute-progress';
import { recomputeSoon } from '../progress/request-recompute';
import type { Cycle } from '../records';

type Needs = OverviewNeeds & Pick<World, 'cycles' | 'marks' | 'mirror' | 'news'>;

/** Teams whose goals are looked at together. */
const teamsAtOnce = 50;

/** Teams of which a statement answers how they stand, some half a kilobyte each in each cycle. */
const standingsAtOnce = 250;

/** Whoever saw the cycle as it was before is through by then: an hour, and Forge ends every function sooner. */
const settledAfterMilliseconds = 3_600_000;

/**
 * What follows a cycle’s closing or reopening, a page; answers what is left. A reopened one catches up with what moved
 * while it was closed, and gaps that only the cycles together show open and close in the others. It may run twice, late or
 * after a crash, and does so once more in the hourly sweep, for what was still under way when it ran first.
 */
export async function followTurn(
  world: Needs,
  { running, turned }: { running: readonly Cycle[]; turned: readonly TurnedCycle[] },
  job: TurnedCycleJob,
): Promise<TurnedCycleJob | undefined> {
  const cycle = turned.find(({ id }) => id === job.turnedCycleId);
  if (cycle === undefined) return undefined;
  const { id, turnedAt, closedAt, isBehind } = cycle;
  const after = closedAt === null ? await catchUpPage(world, cycle, job.after) : null;
  if (after !== null) return { ...job, after };
  await refreshGapsOfOthers(world, cycle, running);
  if (closedAt === null && isBehind) await world.cycles.catchUp(id, turnedAt);
  if (turnedAt < world.clock.now() - settledAfterMilliseconds) await world.cycles.settle(id, turnedAt);
  return undefined;
}

/** Queues what follows each of them. What the queue does not take is taken up in an hour: it stays noted. */
export async function followTurns({ jobs }: Pick<World, 'jobs'>, turned: readonly TurnedCycle[]): Promise<void> {
  for (const { id } of turned) await jobs.overview({ turnedCycleId: id, after: null }).catch(() => undefined);
}

/** Wakes what waits, and works out the objectives to which others contributed meanwhile. Answers the last team, if there are more. */
async function catchUpPage(world: Needs, { id, isBehind }: TurnedCycle, from: TeamId | null): Promise<TeamId | null> {
  const of = { cycleId: id, isWhole: isBehind };
  const { keyResultIds, objectiveIds, after } = await world.marks.listLeftBehind(of, from, teamsAtOnce);
  await recomputeSoon(world, keyResultIds);
  if (objectiveIds.length > 0) await recomputeGoals(world, { objectiveIds });
  return after;
}

/** A goal that is served, or a team that has objectives, in one of the cycles that run is no gap in the others. */
async function refreshGapsOfOthers(
  world: OverviewNeeds,
  { id, startsOn, endsOn }: TurnedCycle,
  running: readonly Cycle[],
): Promise<void> {
  const today = world.clock.today();
  const isInItsDays = startsOn <= today && today <= endsOn;
  if (!isInItsDays || running.every((cycle) => cycle.id === id)) return;
  const teams = countObjectives(treesOf(await listStandings(world, running)));
  await refreshGapsOfCycles(world, running, {
    ...{ strategicGoalIds: 'all', isWhole: true },
    teams: teams.map((team) => ({ id: team.id, objectives: team.now })),
  });
}

async function listStandings({ standings }: OverviewNeeds, cycles: readonly Cycle[]): Promise<StoredStanding[]> {
  const cycleIds = cycles.map(({ id }) => id);
  const listed: StoredStanding[] = [];
  for (;;) {
    const page = await standings.listTree(cycleIds, listed.at(-1)?.id ?? null, standingsAtOnce);
    listed.push(...page);
    if (page.length < standingsAtOnce * cycleIds.length) return listed;
  }
}
