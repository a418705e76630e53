import { newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { KeyResultId, ObjectiveId } from '../../domain/ids';
import { changeKeyResults } from '../progress/change-key-results';
import { recomputeGoals } from '../progress/recompute-progress';
import type { Caller, World } from '../ports';
import { recordChange, recordRemoval } from '../record-activity';

/** Takes a key result out of sight, with its check-ins and initiatives: as `removeObjective` does. */
export async function removeKeyResult(
  world: World,
  { keyResultId: id, version }: { keyResultId: KeyResultId; version: number },
  caller: Caller,
): Promise<Reply<null>> {
  const before = await world.goals.findKeyResult(id);
  if (before === undefined) return notFound('key-result');
  if (before.version !== version) return newerEdit();
  if (!(await world.goals.deleteKeyResult(id, version))) return newerEdit();
  await recordRemoval(world, caller, { kind: 'keyResult', id }, before.title);
  const objectiveIds = [before.objectiveId];
  await recomputeGoals(world, { objectiveIds, changedIds: objectiveIds });
  return ok(null);
}

interface Restored {
  keyResultId: KeyResultId;
  objectiveId: ObjectiveId;
  beforeId: KeyResultId | null;
}

/** Brings a removed key result back to its place, with its check-ins and initiatives. */
export async function restoreKeyResult(
  world: World,
  { keyResultId: id, objectiveId, beforeId }: Restored,
  caller: Caller,
): Promise<Reply<null>> {
  const removed = await world.removedGoals.findKeyResult(id);
  if (removed?.objectiveId !== objectiveId) return notFound('key-result');
  const restore = () => world.goals.restoreKeyResult(removed);
  if (!(await changeKeyResults(world, [id], restore))) return notFound('objective');
  if (beforeId !== null) await world.goalOrder.moveKeyResult(id, beforeId);
  await recordChange(world, caller, { kind: 'keyResult', id }, { change: 'restore', from: null, to: removed.title });
  return ok(null);
}
