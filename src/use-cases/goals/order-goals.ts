import { notFound, ok, type Reply } from '../../contract/reply';
import type { KeyResultId, ObjectiveId } from '../../domain/ids';
import type { World } from '../ports';

interface Place<Id> {
  /** The sibling that comes next; null: it is to be the last. */
  beforeId: Id | null;
}

/** Gives an objective another place in its team's own order. */
export async function moveObjective(
  { goalOrder }: Pick<World, 'goalOrder'>,
  { objectiveId, beforeId }: Place<ObjectiveId> & { objectiveId: ObjectiveId },
): Promise<Reply<null>> {
  return (await goalOrder.moveObjective(objectiveId, beforeId)) ? ok(null) : notFound('objective');
}

export async function moveKeyResult(
  { goalOrder }: Pick<World, 'goalOrder'>,
  { keyResultId, beforeId }: Place<KeyResultId> & { keyResultId: KeyResultId },
): Promise<Reply<null>> {
  return (await goalOrder.moveKeyResult(keyResultId, beforeId)) ? ok(null) : notFound('key-result');
}
