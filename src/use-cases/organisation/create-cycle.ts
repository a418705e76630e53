import { invalid, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { Day } from '../../domain/day';
import type { CycleId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { recordCreation } from '../record-activity';

export async function createCycle(
  world: World,
  cycle: { name: string; startsOn: Day; endsOn: Day },
  caller: Caller,
): Promise<Reply<Saved<CycleId>>> {
  if (cycle.endsOn < cycle.startsOn)
    return invalid('endsOn', 'ends-before-start', 'Let it end on or after its first day.');
  const id = world.newId<CycleId>();
  await world.goals.insertCycle({ id, version: 1, ...cycle, closedAt: null });
  await recordCreation(world, caller, { kind: 'cycle', id }, cycle.name);
  return ok({ id, version: 1 });
}
