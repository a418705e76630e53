import { cycleClosed, newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { ObjectiveId, TeamId } from '../../domain/ids';
import { recomputeGoals } from '../progress/recompute-progress';
import type { Caller, World } from '../ports';
import { recordChange } from '../record-activity';
import { formerlyAbove } from './edit-objective';

/**
 * Takes an objective out of sight, and all that hangs on it with it: key results, check-ins and initiatives are found
 * through their objective only, and stay. The activity log notes it whole, first: so it can be restored.
 */
export async function removeObjective(
  world: World,
  { objectiveId: id, version }: { objectiveId: ObjectiveId; version: number },
  caller: Caller,
): Promise<Reply<null>> {
  const before = await world.goals.findObjective(id);
  if (before === undefined) return notFound('objective');
  if (before.version !== version) return newerEdit();
  await recordChange(world, caller, { kind: 'objective', id }, { change: 'remove', from: before, to: null });
  if (!(await world.goals.deleteObjective(id, version))) return newerEdit();
  await recomputeGoals(world, { ...formerlyAbove(before), teams: [before] });
  return ok(null);
}

/** Brings a removed objective back to its place, with all that hung on it. */
export async function restoreObjective(
  world: World,
  { objectiveId: id, teamId, beforeId }: { objectiveId: ObjectiveId; teamId: TeamId; beforeId: ObjectiveId | null },
  caller: Caller,
): Promise<Reply<null>> {
  const removed = await world.removedGoals.findObjective(id);
  if (removed?.teamId !== teamId) return notFound('objective');
  if (!(await world.goals.insertObjective(removed))) {
    const [missing] = await world.goals.listMissing(removed);
    return missing === undefined ? cycleClosed() : notFound(missing);
  }
  if (beforeId !== null) await world.goalOrder.moveObjective(id, beforeId);
  await recordChange(world, caller, { kind: 'objective', id }, { change: 'restore', from: null, to: removed.title });
  await recomputeGoals(world, { objectiveIds: [id] });
  return ok(null);
}
