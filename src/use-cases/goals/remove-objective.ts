import { cycleClosed, newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { ObjectiveId, TeamId } from '../../domain/ids';
import { changeKeyResults } from '../progress/change-key-results';
import { recomputeGoals } from '../progress/recompute-progress';
import type { Caller, World } from '../ports';
import type { Objective } from '../records';
import { recordChange, recordRemoval } from '../record-activity';
import { formerlyAbove } from './edit-objective';

/**
 * Takes an objective out of sight, and all that hangs on it with it: key results, check-ins and initiatives are found
 * through their objective only, and stay. It is kept whole: so it can be restored.
 */
export async function removeObjective(
  world: World,
  { objectiveId: id, version }: { objectiveId: ObjectiveId; version: number },
  caller: Caller,
): Promise<Reply<null>> {
  const before = await world.goals.findObjective(id);
  if (before === undefined) return notFound('objective');
  if (before.version !== version) return newerEdit();
  if (!(await world.goals.deleteObjective(id, version))) return newerEdit();
  await recordRemoval(world, caller, { kind: 'objective', id }, before.title);
  await recomputeGoals(world, { ...formerlyAbove(before), teams: [before] }, [id]);
  return ok(null);
}

/** Brings a removed objective back to its place, with all that hung on it, in the numbers that are theirs by now. */
export async function restoreObjective(
  world: World,
  { objectiveId: id, teamId, beforeId }: { objectiveId: ObjectiveId; teamId: TeamId; beforeId: ObjectiveId | null },
  caller: Caller,
): Promise<Reply<null>> {
  const removed = await world.removedGoals.findObjective(id, caller.accountId);
  if (removed?.teamId !== teamId) return notFound('objective');
  const keyResultIds = await world.removedGoals.listKeyResults(id);
  if (!(await changeKeyResults(world, keyResultIds, () => restore(world, removed)))) {
    const [missing] = await world.goals.listMissing({ ...removed, parentObjectiveId: null });
    return missing === undefined ? cycleClosed() : notFound(missing);
  }
  if (beforeId !== null) await world.goalOrder.moveObjective(id, beforeId);
  await recordChange(world, caller, { kind: 'objective', id }, { change: 'restore', from: null, to: removed.title });
  await recomputeGoals(world, { objectiveIds: [id], changedIds: [id] }, [id]);
  return ok(null);
}

/** On its own, where the objective above it is gone, or stands below it by now. */
const restore = async ({ goals }: World, removed: Objective): Promise<boolean> =>
  (await goals.restoreObjective(removed)) ||
  (removed.parentObjectiveId !== null && goals.restoreObjective({ ...removed, parentObjectiveId: null }));
