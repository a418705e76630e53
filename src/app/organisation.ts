import type { organisationOperations } from '../contract/operations/organisation';
import { ok } from '../contract/reply';
import type { HandlersOf } from '../use-cases/handlers';
import { buildTeams } from '../use-cases/organisation/build-teams';
import { closeCycle, reopenCycle } from '../use-cases/organisation/close-cycle';
import { createCycle, createCycles } from '../use-cases/organisation/create-cycle';
import { createTeam } from '../use-cases/organisation/create-team';
import { editCycle } from '../use-cases/organisation/edit-cycle';
import { editTeam } from '../use-cases/organisation/edit-team';
import { moveTeam } from '../use-cases/organisation/move-team';
import { readOrganisation } from '../use-cases/organisation/read-organisation';
import { removeCycle } from '../use-cases/organisation/remove-cycle';
import { removeTeam } from '../use-cases/organisation/remove-team';
import { world } from './world';

export const organisationHandlers: HandlersOf<typeof organisationOperations> = {
  readOrganisation: async () => ok(await readOrganisation(world)),
  createCycle: (draft, caller) => createCycle(world, draft, caller),
  createCycles: ({ cycles }, caller) => createCycles(world, cycles, caller),
  editCycle: (edit, caller) => editCycle(world, edit, caller),
  removeCycle: (which, caller) => removeCycle(world, which, caller),
  closeCycle: (which, caller) => closeCycle(world, which, caller),
  reopenCycle: (which, caller) => reopenCycle(world, which, caller),
  createTeam: (draft, caller) => createTeam(world, draft, caller),
  editTeam: (edit, caller) => editTeam(world, edit, caller),
  moveTeam: (move, caller) => moveTeam(world, move, caller),
  removeTeam: (which, caller) => removeTeam(world, which, caller),
  buildTeams: (plan, caller) => buildTeams(world, plan, caller),
};
