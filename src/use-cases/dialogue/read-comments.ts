import type { CommentListView, CommentView, Cursor, GoalKey } from '../../contract/goal-page-views';
import type { Comment, World } from '../ports';
import { toIso } from '../to-iso';

const perPage = 20;

/** A page of the threads on a goal, newest first. One statement. */
export async function listComments(
  { comments }: Pick<World, 'comments'>,
  goal: GoalKey,
  before: Cursor | null,
): Promise<CommentListView> {
  const place = before === null ? null : { at: Date.parse(before.at), id: before.id };
  const threads = await comments.listThreads(goal, place, perPage + 1);
  const shown = threads.slice(0, perPage);
  const last = shown.at(-1)?.comment;
  return {
    threads: shown.map(({ comment, replies }) => ({
      comment: toCommentView(comment),
      replies: replies.map(toCommentView),
    })),
    next: last === undefined || threads.length <= perPage ? null : { at: toIso(last.createdAt), id: last.id },
  };
}

const toCommentView = (comment: Comment): CommentView => {
  const { id, version, keyResultId, authorId, text, isQuestion, resolved, createdAt, editedAt, removed } = comment;
  return {
    ...{ id, version, keyResultId, authorId, isQuestion },
    text: removed === null ? text : '',
    resolved: resolved === null ? null : { at: toIso(resolved.at), by: resolved.by },
    createdAt: toIso(createdAt),
    isEdited: editedAt !== null,
    isRemoved: removed !== null,
  };
};
