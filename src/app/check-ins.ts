import type { checkInsOperations } from '../contract/operations/check-ins';
import { ok } from '../contract/reply';
import { checkIn } from '../use-cases/check-ins/check-in';
import { checkInAll } from '../use-cases/check-ins/check-in-all';
import { readCheckIns } from '../use-cases/check-ins/read-check-ins';
import type { HandlersOf } from '../use-cases/handlers';
import { world } from './world';

export const checkInsHandlers: HandlersOf<typeof checkInsOperations> = {
  readCheckIns: async (_, caller) => ok(await readCheckIns(world, caller)),
  checkIn: (draft, caller) => checkIn(world, draft, caller),
  checkInAll: ({ checkIns }, caller) => checkInAll(world, checkIns, caller),
};
