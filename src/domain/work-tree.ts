import { addWork, noWork, type WorkTally } from './heartbeat';
import type { TeamId } from './ids';
import { sumWithin, type PlacedTeam, type TeamNode } from './team-tree';

/** The work of each team with that of all below it. `placed`: as `placeTeams` gives them; none counts as no work. */
export const workWithin = <Team extends TeamNode>(
  placed: readonly PlacedTeam<Team>[],
  ownOf: (team: Team) => WorkTally | null,
): Map<TeamId, WorkTally> => sumWithin(placed, (team) => ownOf(team) ?? noWork, addWork);
