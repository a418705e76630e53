import { isSameStanding, progressOf, standingOf, treeStandings } from '../../domain/standing';
import { toGoalProgress } from '../progress/recompute-progress';
import type { Cycle } from '../records';
import type { OverviewNeeds, OverviewStep } from './overview-step';

/** How each team stands, on its own and with all teams below it. */
export const standings: OverviewStep = {
  async ofTeams(world, { cycle, teams, readAt }) {
    const own = teams.map(({ teamId, objectives }) => ({
      ...{ teamId, scope: 'own' as const },
      standing: standingOf(objectives),
    }));
    await world.standings.save(cycle.id, own, readAt);
  },

  async ofCycles(world, cycles) {
    for (const cycle of cycles) await saveTrees(world, cycle);
  },
};

/** From what is stored for each team on its own, so that a tree is always the sum of what is seen of its teams. */
async function saveTrees(world: OverviewNeeds, cycle: Cycle): Promise<void> {
  const readAt = world.clock.now();
  const teams = await world.standings.listTree(cycle.id);
  const trees = treeStandings(teams);
  const changed = teams.flatMap(({ id: teamId, tree }) => {
    const standing = trees.get(teamId);
    const isNew = standing !== undefined && (tree === null || !isSameStanding(standing, tree));
    return isNew ? [{ teamId, scope: 'tree' as const, standing }] : [];
  });
  const progress = changed.map(({ teamId, standing }) =>
    toGoalProgress({ kind: 'teamTree', id: `${teamId}:${cycle.id}` }, progressOf(standing)),
  );
  await world.progress.save(progress, readAt, world.clock.today());
  await world.standings.save(cycle.id, changed, readAt);
}
