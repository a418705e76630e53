import { newerEdit, notFound, ok, type Reply } from '../contract/reply';
import type { Saved } from '../contract/views';
import type { ObjectiveId } from '../domain/ids';
import type { Caller, World } from './ports';
import type { Objective } from './records';
import { recomputeMoved } from './recompute-progress';

type Edit = Pick<Objective, 'version' | 'title' | 'strategicGoalId' | 'noGoalReason'> & { objectiveId: ObjectiveId };

export async function editObjective(
  world: World,
  { objectiveId: id, ...edit }: Edit,
  { accountId }: Caller,
): Promise<Reply<Saved<ObjectiveId>>> {
  const before = await world.goals.findObjective(id);
  if (before === undefined) return notFound('objective');
  if (!(await world.goals.updateObjective({ id, ...edit }))) return newerEdit();
  const from = { title: before.title, strategicGoalId: before.strategicGoalId, noGoalReason: before.noGoalReason };
  const { version, ...to } = edit;
  const subject = { kind: 'objective', id };
  await world.activity.record({
    at: world.clock.now(),
    accountId,
    source: 'person',
    subject,
    change: 'edit',
    from,
    to,
  });
  if (before.strategicGoalId !== edit.strategicGoalId) await recomputeMoved(world, id, before.strategicGoalId);
  return ok({ id, version: version + 1 });
}
