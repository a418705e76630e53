import { ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { StrategicGoalId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { recordCreation } from '../record-activity';

export async function createStrategicGoal(
  world: World,
  goal: { title: string; description: string },
  caller: Caller,
): Promise<Reply<Saved<StrategicGoalId>>> {
  const id = world.newId<StrategicGoalId>();
  await world.goals.insertStrategicGoal({ id, ...goal, position: 1, ownerId: null, retiredAt: null });
  await recordCreation(world, caller, { kind: 'strategicGoal', id }, goal.title);
  return ok({ id, version: 1 });
}
