import { newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { ObjectiveId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import type { Objective } from '../records';
import { recordChange } from '../record-activity';
import { recomputeMoved } from '../progress/recompute-progress';

type Edit = Pick<Objective, 'version' | 'title' | 'strategicGoalId' | 'noGoalReason'> & { objectiveId: ObjectiveId };

export async function editObjective(
  world: World,
  { objectiveId: id, ...edit }: Edit,
  caller: Caller,
): Promise<Reply<Saved<ObjectiveId>>> {
  const before = await world.goals.findObjective(id);
  if (before === undefined) return notFound('objective');
  if (!(await world.goals.updateObjective({ id, ...edit }))) {
    const [missing] = await world.goals.listMissing({ ...before, strategicGoalId: edit.strategicGoalId });
    return missing === undefined ? newerEdit() : notFound(missing);
  }
  const { version, ...to } = edit;
  const { title, strategicGoalId, noGoalReason } = before;
  await recordChange(
    world,
    caller,
    { kind: 'objective', id },
    { change: 'edit', from: { title, strategicGoalId, noGoalReason }, to },
  );
  if (before.strategicGoalId !== edit.strategicGoalId) await recomputeMoved(world, id, before.strategicGoalId);
  return ok({ id, version: version + 1 });
}
