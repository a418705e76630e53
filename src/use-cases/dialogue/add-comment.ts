import type { GoalKey } from '../../contract/goal-page-views';
import { notFound, ok, refuse, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { CommentId, ObjectiveId } from '../../domain/ids';
import { mentionedIn } from '../../domain/mentions';
import type { Caller, Comment, World } from '../ports';
import { noteTalk } from './note-talk';

/** Replies that a thread may have: the page shows them all. */
const mostReplies = 100;

interface CommentDraft {
  goal: GoalKey;
  parentId: CommentId | null;
  text: string;
  isQuestion: boolean;
}

/** Says something about a goal, or replies to what was said. */
export async function addComment(
  world: World,
  { goal, parentId, text, isQuestion }: CommentDraft,
  caller: Caller,
): Promise<Reply<Saved<CommentId>>> {
  const { clock, comments, newId } = world;
  const about = await findAbout(world, goal);
  if (about === undefined) return notFound('key-result');
  const id = newId<CommentId>();
  const said = { ...about, parentId, text, isQuestion, authorId: caller.accountId, createdAt: clock.now() };
  const comment: Comment = { id, version: 1, ...said, resolved: null, editedAt: null, removed: null };
  await comments.insert(comment, mostReplies);
  const kept = await comments.find(id, caller.accountId);
  if (kept === undefined) return refused(world, goal, about.objectiveId, parentId, caller);
  const mentioned = mentionedIn(text);
  if (mentioned.length > 0) await comments.saveMentions(id, mentioned);
  await noteTalk(world, caller, kept, 'comment');
  return ok({ id, version: 1 });
}

async function findAbout(
  { goals }: World,
  goal: GoalKey,
): Promise<Pick<Comment, 'objectiveId' | 'keyResultId'> | undefined> {
  if (goal.kind === 'objective') return { objectiveId: goal.id, keyResultId: null };
  const keyResult = await goals.findKeyResult(goal.id);
  return keyResult && { objectiveId: keyResult.objectiveId, keyResultId: keyResult.id };
}

async function refused(
  { comments }: World,
  goal: GoalKey,
  objectiveId: ObjectiveId,
  parentId: CommentId | null,
  { accountId }: Caller,
) {
  if (parentId === null) return notFound(goal.kind === 'objective' ? 'objective' : 'key-result');
  if ((await comments.find(parentId, accountId))?.objectiveId !== objectiveId) return notFound('comment');
  return refuse({ code: 'limit', message: `A thread holds ${mostReplies} replies: begin a new one.` });
}
