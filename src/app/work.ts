import type { workOperations } from '../contract/operations/work';
import { ok } from '../contract/reply';
import type { HandlersOf } from '../use-cases/handlers';
import { readHeartbeat } from '../use-cases/heartbeat/read-heartbeat';
import { readTeamWork } from '../use-cases/heartbeat/read-team-work';
import { listWorkTeams, readWork, readWorkWeeks } from '../use-cases/heartbeat/read-work';
import { saveHeartbeat } from '../use-cases/heartbeat/save-heartbeat';
import { leaveWork, markWork, refreshWork } from '../use-cases/heartbeat/sort-work';
import { tryHeartbeat } from '../use-cases/heartbeat/try-heartbeat';
import { world } from './world';

export const workHandlers: HandlersOf<typeof workOperations> = {
  readHeartbeat: async ({ projectId }, caller) => ok(await readHeartbeat(world, projectId, caller)),
  tryHeartbeat: (declaration) => tryHeartbeat(world, declaration),
  saveHeartbeat: (edit, caller) => saveHeartbeat(world, edit, caller),
  readWork: async ({ cycleId }) => ok(await readWork(world, cycleId)),
  listWorkTeams: async ({ cycleId, after }) => ok(await listWorkTeams(world, cycleId, after)),
  readWorkWeeks: async ({ cycleId, teamIds }) => ok(await readWorkWeeks(world, cycleId, teamIds)),
  readTeamWork: async (query, caller) => ok(await readTeamWork(world, query, caller)),
  markWork: (marked, caller) => markWork(world, marked, caller),
  leaveWork: (left) => leaveWork(world, left),
  refreshWork: ({ teamId }) => refreshWork(world, teamId),
};
