import type { OrganisationView } from '../../contract/organisation-views';
import type { World } from '../ports';
import { toCycleView } from '../progress/progress-views';

/** All cycles and teams, with what hangs on them counted. */
export async function readOrganisation({ cycles, teams }: Pick<World, 'cycles' | 'teams'>): Promise<OrganisationView> {
  const [allCycles, allTeams, counts] = await Promise.all([cycles.list(), teams.list(), teams.countObjectives()]);
  const ofCycle = sumBy(counts, ({ cycleId }) => cycleId);
  const ofTeam = sumBy(counts, ({ teamId }) => teamId);
  return {
    cycles: allCycles.map((cycle) => ({ ...toCycleView(cycle), objectiveCount: ofCycle.get(cycle.id) ?? 0 })),
    teams: allTeams.map((team) => ({ ...team, objectiveCount: ofTeam.get(team.id) ?? 0 })),
  };
}

function sumBy<Counted extends { count: number }>(counts: Counted[], keyOf: (counted: Counted) => string) {
  const sums = new Map<string, number>();
  for (const counted of counts) sums.set(keyOf(counted), (sums.get(keyOf(counted)) ?? 0) + counted.count);
  return sums;
}
