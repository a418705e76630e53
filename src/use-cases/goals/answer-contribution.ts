import { notFound, ok, type Reply } from '../../contract/reply';
import type { ObjectiveId } from '../../domain/ids';
import { recomputeGoals } from '../progress/recompute-progress';
import type { Caller, World } from '../ports';
import { recordChange } from '../record-activity';
import { ring } from './edit-objective';

interface Contribution {
  parentObjectiveId: ObjectiveId;
  objectiveId: ObjectiveId;
}

/** Lets an objective count for another one, as its team proposed. */
export async function acceptContribution(
  world: World,
  { parentObjectiveId, objectiveId: id }: Contribution,
  caller: Caller,
): Promise<Reply<null>> {
  if (!(await world.contributions.accept(id, parentObjectiveId))) {
    const child = await world.goals.findObjective(id);
    return child?.proposedParentId === parentObjectiveId ? ring() : notFound('objective');
  }
  const change = { change: 'edit', from: { proposedParentId: parentObjectiveId }, to: { parentObjectiveId } } as const;
  await recordChange(world, caller, { kind: 'objective', id }, change);
  await recomputeGoals(world, { objectiveIds: [id, parentObjectiveId], changedIds: [parentObjectiveId] }, [id]);
  return ok(null);
}

/** Ends a contribution that was proposed, or counted. */
export async function declineContribution(
  world: World,
  { parentObjectiveId, objectiveId: id }: Contribution,
  caller: Caller,
): Promise<Reply<null>> {
  if (!(await world.contributions.decline(id, parentObjectiveId))) return notFound('objective');
  const change = {
    change: 'edit',
    from: { proposedParentId: parentObjectiveId },
    to: { proposedParentId: null },
  } as const;
  await recordChange(world, caller, { kind: 'objective', id }, change);
  await recomputeGoals(world, { objectiveIds: [id, parentObjectiveId], changedIds: [parentObjectiveId] }, [id]);
  return ok(null);
}
