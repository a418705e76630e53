import { z } from 'zod';
import type { CommentId, ObjectiveId } from '../../domain/ids';
import { commentId, cursor, gapOf, goal, objectiveId, talkSubject, text, version } from '../fields';
import type { CommentListView } from '../goal-page-views';
import { operation } from '../operation';
import { goalViewer, talkViewer } from '../permission';
import type { Saved } from '../views';

const words = text.refine((typed) => typed.trim() !== '', 'Write something first.');
const onComment = z.object({ commentId });
const onObjective = z.object({ objectiveId, version });

/** What is said about goals, teams and strategic goals, and what is agreed. */
export const dialogueOperations = {
  readComments: operation<CommentListView>()(z.object({ goal, before: cursor.nullable().default(null) }), goalViewer),
  addComment: operation<Saved<CommentId>>()(
    z.object({
      about: talkSubject,
      /** The gap that the thread is begun for; null: none. */
      gap: gapOf.nullable().default(null),
      /** The comment that it replies to; null: it begins a thread. */
      parentId: commentId.nullable().default(null),
      text: words,
      isQuestion: z.boolean().default(false),
    }),
    talkViewer,
  ),
  editComment: operation<Saved<CommentId>>()(onComment.extend({ version, text: words }), {
    kind: 'comment-editor',
    comment: (i) => i.commentId,
    besides: 'nobody',
  }),
  removeComment: operation<Saved<CommentId>>()(onComment, {
    kind: 'comment-editor',
    comment: (i) => i.commentId,
    besides: 'goal-editors',
  }),
  /** Takes a removal back; only for whoever removed it. */
  restoreComment: operation<Saved<CommentId>>()(onComment, {
    kind: 'comment-editor',
    comment: (i) => i.commentId,
    besides: 'goal-editors',
  }),
  resolveQuestion: operation<Saved<CommentId>>()(onComment, {
    kind: 'comment-editor',
    comment: (i) => i.commentId,
    besides: 'goal-editors-and-owner',
  }),
  reopenQuestion: operation<Saved<CommentId>>()(onComment, {
    kind: 'comment-editor',
    comment: (i) => i.commentId,
    besides: 'goal-editors-and-owner',
  }),
  agreeObjective: operation<Saved<ObjectiveId>>()(onObjective, {
    kind: 'objective-leader',
    objective: (i) => i.objectiveId,
  }),
  /** Takes the agreement back. */
  proposeObjective: operation<Saved<ObjectiveId>>()(onObjective, {
    kind: 'objective-leader',
    objective: (i) => i.objectiveId,
  }),
};
