import { invalid, notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { CommentId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { noteTalk } from './note-talk';

/** Says that a question is answered, or that it is open again; one that is so already stays so. */
export async function resolveQuestion(
  world: World,
  { commentId: id }: { commentId: CommentId },
  caller: Caller,
  isResolved: boolean,
): Promise<Reply<Saved<CommentId>>> {
  const before = await world.comments.find(id, caller.accountId);
  if (before?.removed !== null) return notFound('comment');
  if (!before.isQuestion) return invalid('commentId', 'not-a-question', 'Only a question can be resolved.');
  const resolved = isResolved ? { at: world.clock.now(), by: caller.accountId } : null;
  if (await world.comments.saveResolution(id, resolved)) {
    await noteTalk(world, caller, before, isResolved ? 'resolveQuestion' : 'reopenQuestion');
  }
  return ok({ id, version: before.version });
}
