import { ok, type Reply } from '../../contract/reply';
import type { ObjectiveId } from '../../domain/ids';
import { checkPermission } from '../check-permission';
import type { Caller } from '../ports';
import type { Objective } from '../records';

type Place = Pick<Objective, 'parentObjectiveId' | 'proposedParentId'>;

/**
 * Where an objective stands that is to contribute to another one: below it at once when the caller may edit that one's
 * goals too, else proposed to its team, since it moves their number.
 */
export async function placeBelow(
  world: Parameters<typeof checkPermission>[0],
  parentId: ObjectiveId | null,
  caller: Caller,
): Promise<Reply<Place>> {
  if (parentId === null) return ok({ parentObjectiveId: null, proposedParentId: null });
  const goals = () => ({ objectiveId: parentId });
  const refusal = await checkPermission(world, { kind: 'goal-editor', goals }, undefined, caller);
  if (refusal === undefined) return ok({ parentObjectiveId: parentId, proposedParentId: null });
  if (refusal.error.code !== 'forbidden') return refusal;
  return ok({ parentObjectiveId: null, proposedParentId: parentId });
}
