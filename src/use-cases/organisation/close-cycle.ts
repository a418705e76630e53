import { notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { CycleId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { recordChange } from '../record-activity';

type Which = { cycleId: CycleId };

/** Closes a cycle: from then on nothing of its goals may be changed. One that is closed stays so. */
export const closeCycle = (world: World, { cycleId }: Which, caller: Caller): Promise<Reply<Saved<CycleId>>> =>
  setClosed(world, cycleId, world.clock.now(), caller);

/** Lets the goals of a closed cycle be changed again. */
export const reopenCycle = (world: World, { cycleId }: Which, caller: Caller): Promise<Reply<Saved<CycleId>>> =>
  setClosed(world, cycleId, null, caller);

async function setClosed(
  world: World,
  id: CycleId,
  closedAt: number | null,
  caller: Caller,
): Promise<Reply<Saved<CycleId>>> {
  const before = await world.cycles.find(id);
  if (before === undefined) return notFound('cycle');
  if (!(await world.cycles.setClosed(id, closedAt))) return ok({ id, version: before.version });
  const change = closedAt === null ? 'reopen' : 'close';
  await recordChange(world, caller, { kind: 'cycle', id }, { change, from: null, to: before.name });
  return ok({ id, version: before.version + 1 });
}
