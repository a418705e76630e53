import type { gapsOperations } from '../contract/operations/gaps';
import { ok } from '../contract/reply';
import { readConversation } from '../use-cases/dialogue/read-comments';
import { listGaps, readGaps } from '../use-cases/gaps/read-gaps';
import type { HandlersOf } from '../use-cases/handlers';
import { world } from './world';

export const gapsHandlers: HandlersOf<typeof gapsOperations> = {
  readGaps: async (query, caller) => ok(await readGaps(world, query, caller)),
  listGaps: async (query, caller) => ok(await listGaps(world, query, caller)),
  readConversation: (of) => readConversation(world, of),
};
