import type { initiativesOperations } from '../contract/operations/initiatives';
import type { HandlersOf } from '../use-cases/handlers';
import { editInitiative } from '../use-cases/initiatives/edit-initiative';
import { linkInitiatives } from '../use-cases/initiatives/link-initiatives';
import { world } from './world';

export const initiativesHandlers: HandlersOf<typeof initiativesOperations> = {
  linkInitiatives: (links, caller) => linkInitiatives(world, links, caller),
  editInitiative: (edit, caller) => editInitiative(world, edit, caller),
};
