import type { closingOperations } from '../contract/operations/closing';
import { ok } from '../contract/reply';
import { carryOver } from '../use-cases/closing/carry-over';
import { gradeGoals } from '../use-cases/closing/grade-goals';
import { readClosing } from '../use-cases/closing/read-closing';
import { readHistory } from '../use-cases/closing/read-history';
import type { HandlersOf } from '../use-cases/handlers';
import { world } from './world';

export const closingHandlers: HandlersOf<typeof closingOperations> = {
  readClosing: (query, caller) => readClosing(world, query, caller),
  gradeGoals: (grades, caller) => gradeGoals(world, grades, caller),
  carryOver: (wish, caller) => carryOver(world, wish, caller),
  readHistory: async (query, caller) => ok(await readHistory(world, query, caller)),
};
