import type { goalPageOperations } from '../contract/operations/goal-page';
import { ok } from '../contract/reply';
import { readActivity } from '../use-cases/goal-page/read-activity';
import { readGoalPage } from '../use-cases/goal-page/read-goal-page';
import { readGoals } from '../use-cases/goal-page/read-goals';
import type { HandlersOf } from '../use-cases/handlers';
import { world } from './world';

export const goalPageHandlers: HandlersOf<typeof goalPageOperations> = {
  readGoals: async (query, caller) => ok(await readGoals(world, query, caller)),
  readGoalPage: ({ goal }, caller) => readGoalPage(world, goal, caller),
  readActivity: async (query, caller) => ok(await readActivity(world, query, caller)),
};
