import type { strategyOperations } from '../contract/operations/strategy';
import { ok } from '../contract/reply';
import type { HandlersOf } from '../use-cases/handlers';
import { addStrategyPart } from '../use-cases/strategy/add-strategy-part';
import { createStrategicGoal } from '../use-cases/strategy/create-strategic-goal';
import { discardStrategyDraft } from '../use-cases/strategy/discard-strategy-draft';
import { measureStrategicGoal } from '../use-cases/strategy/measure-strategic-goal';
import { moveStrategyPart } from '../use-cases/strategy/move-strategy-part';
import { publishStrategy } from '../use-cases/strategy/publish-strategy';
import { readStrategy, readStrategyDraft, readStrategyVersion } from '../use-cases/strategy/read-strategy';
import { removeStrategyPart, restoreStrategyPart } from '../use-cases/strategy/remove-strategy-part';
import { saveStrategyPart } from '../use-cases/strategy/save-strategy-part';
import { world } from './world';

export const strategyHandlers: HandlersOf<typeof strategyOperations> = {
  readStrategy: async () => ok(await readStrategy(world)),
  readStrategyVersion: ({ number }) => readStrategyVersion(world, number),
  readStrategyDraft: async () => ok(await readStrategyDraft(world)),
  addStrategyPart: ({ content }, caller) => addStrategyPart(world, content, caller),
  saveStrategyPart: (edit, caller) => saveStrategyPart(world, edit, caller),
  moveStrategyPart: (move, caller) => moveStrategyPart(world, move, caller),
  removeStrategyPart: (named, caller) => removeStrategyPart(world, named, caller),
  restoreStrategyPart: (named, caller) => restoreStrategyPart(world, named, caller),
  publishStrategy: (draft, caller) => publishStrategy(world, draft, caller),
  discardStrategyDraft: (draft, caller) => discardStrategyDraft(world, draft, caller),
  measureStrategicGoal: (measured, caller) => measureStrategicGoal(world, measured, caller),
  createStrategicGoal: (draft, caller) => createStrategicGoal(world, draft, caller),
};
