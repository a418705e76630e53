import type { TalkSubject } from '../../contract/goal-page-views';
import { invalid, notFound, ok, refuse, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { CommentId } from '../../domain/ids';
import { mentionedIn } from '../../domain/mentions';
import type { Caller, Comment, World } from '../ports';
import { toGapKey, type GapOf } from './gap-key';
import { noteTalk } from './note-talk';

/** Replies that a thread may have: the page shows them all. */
const mostReplies = 100;

interface CommentDraft {
  about: TalkSubject;
  gap: GapOf | null;
  parentId: CommentId | null;
  text: string;
  isQuestion: boolean;
}

/** Says something about a goal, a team or a strategic goal, or replies to what was said. */
export async function addComment(world: World, draft: CommentDraft, caller: Caller): Promise<Reply<Saved<CommentId>>> {
  const { clock, comments, newId } = world;
  const { about, parentId, text, isQuestion } = draft;
  const gap = draft.gap === null || parentId !== null ? null : toGapKey(about, draft.gap);
  if (draft.gap !== null && gap === null) return invalid('gap', 'no-such-gap', 'That has no such gap.');
  const id = newId<CommentId>();
  const said = { about, gap, parentId, text, isQuestion, authorId: caller.accountId, createdAt: clock.now() };
  const comment: Comment = { id, version: 1, ...said, resolved: null, editedAt: null, removed: null };
  await comments.insert(comment, mostReplies);
  const kept = await comments.find(id, caller.accountId);
  if (kept === undefined) return refused(world, about, parentId, caller);
  const mentioned = mentionedIn(text);
  if (mentioned.length > 0) await comments.saveMentions(id, 1, mentioned);
  await noteTalk(world, caller, kept, 'comment');
  return ok({ id, version: 1 });
}

const namesOf = {
  objective: 'objective',
  keyResult: 'key-result',
  team: 'team',
  strategicGoal: 'strategic-goal',
} as const;

async function refused(
  { comments, goals }: World,
  about: TalkSubject,
  parentId: CommentId | null,
  { accountId }: Caller,
) {
  if (parentId === null) return notFound(namesOf[about.kind]);
  const answered = await comments.find(parentId, accountId);
  const objectiveId = about.kind === 'keyResult' ? (await goals.findKeyResult(about.id))?.objectiveId : about.id;
  const belongs = answered?.objectiveId === objectiveId || answered?.about.id === about.id;
  if (!belongs) return notFound('comment');
  return refuse({ code: 'limit', message: `A thread holds ${mostReplies} replies: begin a new one.` });
}
