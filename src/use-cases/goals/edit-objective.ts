import { invalid, newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { ObjectiveId } from '../../domain/ids';
import type { Caller, ObjectiveEdit, World } from '../ports';
import type { Objective } from '../records';
import { recordChange } from '../record-activity';
import { requestOverview } from '../overview/request-overview';
import { recomputeGoals } from '../progress/recompute-progress';
import { changedFields } from './changed-fields';
import { placeBelow } from './place-below';

type Edit = Omit<ObjectiveEdit, 'id' | 'proposedParentId'> & { objectiveId: ObjectiveId };

export async function editObjective(
  world: World,
  { objectiveId: id, parentObjectiveId, ...texts }: Edit,
  caller: Caller,
): Promise<Reply<Saved<ObjectiveId>>> {
  const before = await world.goals.findObjective(id);
  if (before === undefined) return notFound('objective');
  const place = await newPlace(world, before, parentObjectiveId, caller);
  if (!place.ok) return place;
  const { version, ...edit } = { ...texts, ...place.value };
  if (!(await world.goals.updateObjective({ id, version, ...edit }))) return whyNot(world, { id, version, ...edit });
  const { from, to, has } = changedFields(before, edit);
  await recordChange(world, caller, { kind: 'objective', id }, { change: 'edit', from, to });
  if (has('strategicGoalId', 'parentObjectiveId', 'weight')) await recomputeGoals(world, formerlyAbove(before), [id]);
  else if (has('readers')) await requestOverview(world, [before.teamId]);
  return ok({ id, version: version + 1 });
}

/** Nothing where the parent that is asked for is the one it has, or was proposed to. */
async function newPlace(world: World, before: Objective, parentId: ObjectiveId | null | undefined, caller: Caller) {
  const now = before.parentObjectiveId ?? before.proposedParentId;
  return parentId === undefined || parentId === now ? ok({}) : placeBelow(world, parentId, caller);
}

/** The objective, by which all above it now is found, and what it may have left. */
export const formerlyAbove = ({ id, parentObjectiveId, strategicGoalId }: Objective) => ({
  objectiveIds: parentObjectiveId === null ? [id] : [id, parentObjectiveId],
  changedIds: [id],
  strategicGoalIds: strategicGoalId === null ? [] : [strategicGoalId],
});

async function whyNot({ goals }: World, edit: ObjectiveEdit) {
  const now = await goals.findObjective(edit.id);
  if (now === undefined) return notFound('objective');
  if (now.version !== edit.version) return newerEdit();
  const parentObjectiveId = edit.parentObjectiveId ?? edit.proposedParentId ?? null;
  const { strategicGoalId = null } = edit;
  const [missing] = await goals.listMissing({ ...now, strategicGoalId, parentObjectiveId });
  return missing === undefined ? ring() : notFound(missing);
}

export const ring = () =>
  invalid('parentObjectiveId', 'ring', 'That objective stands below this one already. Choose another one.');
