import type { strategyMapOperations } from '../contract/operations/strategy-map';
import { ok } from '../contract/reply';
import type { HandlersOf } from '../use-cases/handlers';
import { listMapChildren } from '../use-cases/strategy-map/list-map-children';
import { listMapRoots, readStrategyMap } from '../use-cases/strategy-map/read-strategy-map';
import { world } from './world';

export const strategyMapHandlers: HandlersOf<typeof strategyMapOperations> = {
  readStrategyMap: async ({ cycleId }, caller) => ok(await readStrategyMap(world, cycleId, caller)),
  listMapRoots: (query, caller) => listMapRoots(world, query, caller),
  listMapChildren: async (query, caller) => ok(await listMapChildren(world, query, caller)),
};
