import type { goalsOperations } from '../contract/operations/goals';
import { ok } from '../contract/reply';
import { acceptContribution, declineContribution } from '../use-cases/goals/answer-contribution';
import { createKeyResult } from '../use-cases/goals/create-key-result';
import { createObjective } from '../use-cases/goals/create-objective';
import { editKeyResult } from '../use-cases/goals/edit-key-result';
import { editObjective } from '../use-cases/goals/edit-objective';
import { findObjectives } from '../use-cases/goals/find-objectives';
import { moveKeyResult, moveObjective } from '../use-cases/goals/order-goals';
import { readProjectPage } from '../use-cases/goals/read-project-page';
import { removeKeyResult, restoreKeyResult } from '../use-cases/goals/remove-key-result';
import { removeObjective, restoreObjective } from '../use-cases/goals/remove-objective';
import type { HandlersOf } from '../use-cases/handlers';
import { explainProgress } from '../use-cases/progress/explain-progress';
import { world } from './world';

export const goalsHandlers: HandlersOf<typeof goalsOperations> = {
  explainProgress: (asked, caller) => explainProgress(world, asked, caller),
  readProjectPage: async (query, caller) => ok(await readProjectPage(world, query, caller)),
  findObjectives: async (query, caller) => ok(await findObjectives(world, query, caller)),
  createObjective: (draft, caller) => createObjective(world, draft, caller),
  editObjective: (edit, caller) => editObjective(world, edit, caller),
  acceptContribution: (contribution, caller) => acceptContribution(world, contribution, caller),
  declineContribution: (contribution, caller) => declineContribution(world, contribution, caller),
  moveObjective: (place, caller) => moveObjective(world, place, caller),
  removeObjective: (removed, caller) => removeObjective(world, removed, caller),
  restoreObjective: (removed, caller) => restoreObjective(world, removed, caller),
  createKeyResult: (draft, caller) => createKeyResult(world, draft, caller),
  editKeyResult: (edit, caller) => editKeyResult(world, edit, caller),
  moveKeyResult: (place, caller) => moveKeyResult(world, place, caller),
  removeKeyResult: (removed, caller) => removeKeyResult(world, removed, caller),
  restoreKeyResult: (removed, caller) => restoreKeyResult(world, removed, caller),
};
