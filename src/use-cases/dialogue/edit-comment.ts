import { newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { CommentId } from '../../domain/ids';
import { mentionedIn } from '../../domain/mentions';
import type { Caller, World } from '../ports';
import { noteTalk } from './note-talk';

type Outcome = Promise<Reply<Saved<CommentId>>>;

export async function editComment(
  world: World,
  { commentId: id, version, text }: { commentId: CommentId; version: number; text: string },
  caller: Caller,
): Outcome {
  const { clock, comments } = world;
  const before = await comments.find(id, caller.accountId);
  if (before?.removed !== null) return notFound('comment');
  if (!(await comments.updateText({ id, version, text, editedAt: clock.now() }))) return newerEdit();
  await comments.saveMentions(id, version + 1, mentionedIn(text));
  await noteTalk(world, caller, before, 'editComment');
  return ok({ id, version: version + 1 });
}

/** Its text goes out of sight, and comes back with `restoreComment`. */
export async function removeComment(world: World, id: CommentId, caller: Caller): Outcome {
  const before = await world.comments.find(id, caller.accountId);
  if (before === undefined) return notFound('comment');
  const removed = { at: world.clock.now(), by: caller.accountId };
  if (!(await world.comments.remove(id, removed))) return notFound('comment');
  await noteTalk(world, caller, before, 'removeComment');
  return ok({ id, version: before.version });
}

/** Only for whoever removed it. */
export async function restoreComment(world: World, id: CommentId, caller: Caller): Outcome {
  const before = await world.comments.find(id, caller.accountId);
  if (before === undefined || !(await world.comments.restore(id, caller.accountId))) return notFound('comment');
  await noteTalk(world, caller, before, 'restoreComment');
  return ok({ id, version: before.version });
}
