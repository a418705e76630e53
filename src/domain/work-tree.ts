import { addWork, noWork, type WorkTally } from './heartbeat';
import type { TeamId } from './ids';
import type { PlacedTeam, TeamNode } from './team-tree';

/** The work of each team with that of all below it. `placed`: as `placeTeams` gives them; none counts as no work. */
export function workWithin<Team extends TeamNode>(
  placed: readonly PlacedTeam<Team>[],
  ownOf: (team: Team) => WorkTally | null,
): Map<TeamId, WorkTally> {
  const within = new Map<TeamId, WorkTally>();
  /** By depth: what stands below the team that comes next at the depth above. */
  const below: WorkTally[] = [];
  for (const { team, depth } of placed.toReversed()) {
    const tally = addWork([ownOf(team) ?? noWork, below[depth + 1] ?? noWork]);
    within.set(team.id, tally);
    below[depth + 1] = noWork;
    below[depth] = addWork([below[depth] ?? noWork, tally]);
  }
  return within;
}
