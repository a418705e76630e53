import type {
  CommentListView,
  CommentView,
  Cursor,
  GoalKey,
  TalkSubject,
  ThreadView,
} from '../../contract/goal-page-views';
import { invalid, ok, type Reply } from '../../contract/reply';
import type { Comment, Thread, World } from '../ports';
import { toIso } from '../to-iso';
import { toGapKey, type GapOf } from './gap-key';

const perPage = 20;
/** Conversations about one gap that are shown: the newest. */
const mostConversations = 20;

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
    threads: shown.map(toThreadView),
    next: last === undefined || threads.length <= perPage ? null : { at: toIso(last.createdAt), id: last.id },
  };
}

/** The threads that were begun for a gap, newest first. One statement. */
export async function readConversation(
  { comments }: Pick<World, 'comments'>,
  { about, gap }: { about: TalkSubject; gap: GapOf },
): Promise<Reply<CommentListView>> {
  const key = toGapKey(about, gap);
  if (key === null) return invalid('gap', 'no-such-gap', 'That has no such gap.');
  const threads = await comments.listThreadsOnGap(key, mostConversations);
  return ok({ threads: threads.map(toThreadView), next: null });
}

const toThreadView = ({ comment, replies }: Thread): ThreadView => ({
  comment: toCommentView(comment),
  replies: replies.map(toCommentView),
});

const toCommentView = (comment: Comment): CommentView => {
  const { id, version, about, authorId, text, isQuestion, resolved, createdAt, editedAt, removed } = comment;
  return {
    ...{ id, version, authorId, isQuestion },
    keyResultId: about.kind === 'keyResult' ? about.id : null,
    text: removed === null ? text : '',
    resolved: resolved === null ? null : { at: toIso(resolved.at), by: resolved.by },
    createdAt: toIso(createdAt),
    isEdited: editedAt !== null,
    isRemoved: removed !== null,
  };
};
