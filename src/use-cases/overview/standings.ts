import { isSameStanding, progressOf, type Standing, standingOf, treeStandings } from '../../domain/standing';
import type { Cycle, GoalProgress } from '../records';
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

  /** From what is stored for each team on its own, so that a tree is always the sum of what is seen of its teams. */
  async ofCycles(world, cycles) {
    for (const cycle of cycles) await saveTrees(world, cycle);
  },
};

async function saveTrees(world: OverviewNeeds, cycle: Cycle): Promise<void> {
  const readAt = world.clock.now();
  const teams = await world.standings.listTree(cycle.id);
  const trees = treeStandings(teams);
  const changed = teams.flatMap(({ id: teamId, tree }) => {
    const standing = trees.get(teamId);
    const isNew = standing !== undefined && (tree === null || !isSameStanding(standing, tree));
    return isNew ? [{ teamId, scope: 'tree' as const, standing }] : [];
  });
  const progress = changed.map(({ teamId, standing }) => toProgress(`${teamId}:${cycle.id}`, standing));
  await world.progress.save(progress, readAt, world.clock.today());
  await world.standings.save(cycle.id, changed, readAt);
}

const toProgress = (id: string, standing: Standing): GoalProgress => {
  const progress = progressOf(standing);
  return {
    goal: { kind: 'teamTree', id },
    progress,
    raw: null,
    isUnmeasured: progress === null,
    delivery: null,
    done: 0,
    total: 0,
  };
};
