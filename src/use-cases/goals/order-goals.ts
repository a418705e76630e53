import { notFound, ok, type Reply } from '../../contract/reply';
import type { KeyResultId, ObjectiveId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { recordChange } from '../record-activity';

interface Place<Id> {
  /** The sibling that comes next; null: it is to be the last. */
  beforeId: Id | null;
}

type Needs = Pick<World, 'activity' | 'clock' | 'goalOrder'>;

/** Gives an objective another place in its team's own order. */
export async function moveObjective(
  world: Needs,
  { objectiveId: id, beforeId }: Place<ObjectiveId> & { objectiveId: ObjectiveId },
  caller: Caller,
): Promise<Reply<null>> {
  if (!(await world.goalOrder.moveObjective(id, beforeId))) return notFound('objective');
  await recordChange(world, caller, { kind: 'objective', id }, { change: 'move', from: null, to: beforeId });
  return ok(null);
}

export async function moveKeyResult(
  world: Needs,
  { keyResultId: id, beforeId }: Place<KeyResultId> & { keyResultId: KeyResultId },
  caller: Caller,
): Promise<Reply<null>> {
  if (!(await world.goalOrder.moveKeyResult(id, beforeId))) return notFound('key-result');
  await recordChange(world, caller, { kind: 'keyResult', id }, { change: 'move', from: null, to: beforeId });
  return ok(null);
}
