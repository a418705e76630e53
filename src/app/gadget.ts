import type { gadgetOperations } from '../contract/operations/gadget';
import { ok } from '../contract/reply';
import { readGadget } from '../use-cases/gadget/read-gadget';
import type { HandlersOf } from '../use-cases/handlers';
import { world } from './world';

export const gadgetHandlers: HandlersOf<typeof gadgetOperations> = {
  readGadget: async (asked, caller) => ok(await readGadget(world, asked, caller)),
};
