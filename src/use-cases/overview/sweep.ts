import { isSameFigure } from '../../domain/share';
import type { OverviewJob, StoredStanding } from '../ports';
import { keyOf, refsOf, rollUpAbove, rollUpAll, teamRef } from '../progress/recompute-progress';
import type { Cycle, RolledUpGoals } from '../records';
import { refreshFocus } from './focus';
import { refreshGaps, refreshGapsOfCycles } from './gaps';
import { type OverviewNeeds, type OverviewPicture, takePicture } from './overview-picture';
import { countObjectives, saveOwnStandings, saveStandings, treesOf, type TreeStanding } from './standings';

type SweepJob = Extract<OverviewJob, { trace: string | null }>;

/** Teams that are worked out together. */
const teamsAtOnce = 50;

/** Teams of which a statement answers how they stand, some half a kilobyte each. */
const standingsAtOnce = 500;

/** Strategic goals whose parts a statement answers, some hundred each. */
const strategicGoalsAtOnce = 10;

/** Works out the teams after that one, each on its own; answers what is left, undefined: those were all. Writes what changed. */
export async function sweepTeams(
  world: OverviewNeeds,
  cycles: readonly Cycle[],
  { after, trace }: SweepJob,
): Promise<SweepJob | undefined> {
  const teamIds = await world.overview.listTeamIds(after, teamsAtOnce);
  const last = teamIds.at(-1);
  if (last === undefined) return undefined;
  const picture = await takePicture(world, teamIds, cycles);
  await refreshFocus(world, picture);
  await makeUp(world, picture);
  await refreshGaps(world, picture);
  await saveOwnStandings(world, picture);
  return { after: last, trace };
}

/** What the company has as a whole, once its teams are through. */
export async function sweepWhole(world: OverviewNeeds, cycles: readonly Cycle[]): Promise<void> {
  await makeUpStrategicGoals(world);
  const trees: TreeStanding[] = [];
  for (const cycle of cycles) {
    const readAt = world.clock.now();
    const listed = await listWholeTree(world, cycle);
    const ofCycle = treesOf(listed);
    await saveStandings(world, ofCycle, [], readAt);
    const today = world.clock.today();
    if (listed.some(({ comparedOn }) => comparedOn !== today)) await world.standings.compare(cycle.id, today);
    trees.push(...ofCycle);
  }
  const teams = countObjectives(trees).map(({ id, now }) => ({ id, objectives: now }));
  await refreshGapsOfCycles(world, cycles, { strategicGoalIds: 'all', teams, isWhole: true });
}

/** From what is stored for each team on its own, so that a tree is always the sum of what is seen of its teams. */
async function listWholeTree({ standings }: OverviewNeeds, { id }: Cycle): Promise<StoredStanding[]> {
  const listed: StoredStanding[] = [];
  for (;;) {
    const page = await standings.listTree([id], listed.at(-1)?.id ?? null, standingsAtOnce);
    listed.push(...page);
    if (page.length < standingsAtOnce) return listed;
  }
}

/**
 * What a crash after a change has left: objectives and teams by what they are made of now; what is not as it is stored is
 * worked out with all above it.
 */
async function makeUp(world: OverviewNeeds, { teams }: OverviewPicture): Promise<void> {
  await makeUpGoals(world, {
    objectiveIds: teams.flatMap(({ objectives }) => objectives.map(({ id }) => id)),
    teams: teams.map(({ teamId, cycle }) => ({ teamId, cycleId: cycle.id })),
  });
}

async function makeUpStrategicGoals(world: OverviewNeeds): Promise<void> {
  const ids = await world.overview.listStrategicGoalIds();
  for (let from = 0; from < ids.length; from += strategicGoalsAtOnce)
    await makeUpGoals(world, { strategicGoalIds: ids.slice(from, from + strategicGoalsAtOnce) });
}

async function makeUpGoals(world: OverviewNeeds, goals: RolledUpGoals): Promise<void> {
  const refs = refsOf(goals);
  if (refs.length === 0) return;
  const { edges } = await world.progress.listRollUp({ ...goals, isAlone: true });
  const now = new Map(rollUpAll(edges, refs).map(({ goal, progress }) => [keyOf(goal), progress]));
  const stored = await world.progress.listStored(refs);
  const before = new Map(stored.map(({ goal, progress }) => [keyOf(goal), progress]));
  const isChanged = (key: string) => !isSameFigure(before.get(key) ?? null, now.get(key) ?? null);
  const changed = new Set(refs.map(keyOf).filter(isChanged));
  if (changed.size > 0) await rollUpAbove(world, only(goals, changed));
}

/** Those of them whose keys are among these. */
const only = ({ objectiveIds = [], strategicGoalIds = [], teams = [] }: RolledUpGoals, keys: ReadonlySet<string>) => ({
  objectiveIds: objectiveIds.filter((id) => keys.has(keyOf({ kind: 'objective', id }))),
  strategicGoalIds: strategicGoalIds.filter((id) => keys.has(keyOf({ kind: 'strategicGoal', id }))),
  teams: teams.filter((team) => keys.has(keyOf(teamRef(team)))),
});
