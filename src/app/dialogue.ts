import type { dialogueOperations } from '../contract/operations/dialogue';
import { ok } from '../contract/reply';
import { addComment } from '../use-cases/dialogue/add-comment';
import { agreeObjective } from '../use-cases/dialogue/agree-objective';
import { editComment, removeComment, restoreComment } from '../use-cases/dialogue/edit-comment';
import { listComments } from '../use-cases/dialogue/read-comments';
import { resolveQuestion } from '../use-cases/dialogue/resolve-question';
import type { HandlersOf } from '../use-cases/handlers';
import { world } from './world';

export const dialogueHandlers: HandlersOf<typeof dialogueOperations> = {
  readComments: async ({ goal, before }) => ok(await listComments(world, goal, before)),
  addComment: (draft, caller) => addComment(world, draft, caller),
  editComment: (edit, caller) => editComment(world, edit, caller),
  removeComment: ({ commentId }, caller) => removeComment(world, commentId, caller),
  restoreComment: ({ commentId }, caller) => restoreComment(world, commentId, caller),
  resolveQuestion: (question, caller) => resolveQuestion(world, question, caller, true),
  reopenQuestion: (question, caller) => resolveQuestion(world, question, caller, false),
  agreeObjective: (asked, caller) => agreeObjective(world, asked, caller, 'agreed'),
  proposeObjective: (asked, caller) => agreeObjective(world, asked, caller, 'proposed'),
};
