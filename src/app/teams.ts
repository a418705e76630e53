import type { teamsOperations } from '../contract/operations/teams';
import { ok } from '../contract/reply';
import type { HandlersOf } from '../use-cases/handlers';
import { followTeam, unfollowTeam } from '../use-cases/teams/follow-team';
import { findTeams, listTeamsBelow } from '../use-cases/teams/list-teams';
import { readTeamFocus } from '../use-cases/teams/read-team-focus';
import { noteLook } from '../use-cases/teams/note-look';
import { readTeams } from '../use-cases/teams/read-teams';
import { listServing, listWorkingOn } from '../use-cases/teams/who-else';
import { world } from './world';

export const teamsHandlers: HandlersOf<typeof teamsOperations> = {
  readTeams: async ({ cycleId }, caller) => ok(await readTeams(world, cycleId, caller)),
  listTeamsBelow: (wish, caller) => listTeamsBelow(world, wish, caller),
  findTeams: (wish, caller) => findTeams(world, wish, caller),
  readTeamFocus: (wish, caller) => readTeamFocus(world, wish, caller),
  listServing: async (query, caller) => ok(await listServing(world, query, caller)),
  listWorkingOn: async ({ keyResultId }, caller) => ok(await listWorkingOn(world, keyResultId, caller)),
  followTeam: ({ teamId }, caller) => followTeam(world, teamId, caller),
  unfollowTeam: async ({ teamId }, caller) => ok(await unfollowTeam(world, teamId, caller)),
  noteLook: async ({ at }, caller) => ok(await noteLook(world, at, caller)),
};
