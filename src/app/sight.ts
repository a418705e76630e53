import type { sightOperations } from '../contract/operations/sight';
import { ok } from '../contract/reply';
import type { HandlersOf } from '../use-cases/handlers';
import { confirmMembership } from '../use-cases/sight/confirm-membership';
import { world } from './world';

export const sightHandlers: HandlersOf<typeof sightOperations> = {
  confirmMembership: async (_, caller) => ok(await confirmMembership(world, caller)),
};
