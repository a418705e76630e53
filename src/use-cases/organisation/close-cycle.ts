import { notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { CycleId } from '../../domain/ids';
import { requestFullOverview } from '../overview/request-overview';
import type { Caller, World } from '../ports';
import { requestRecompute } from '../progress/request-recompute';
import { recordChange } from '../record-activity';

interface Which {
  cycleId: CycleId;
}

/** Closes a cycle: from then on nothing of its goals may be changed, and their numbers stay. One that is closed stays so. */
export const closeCycle = (world: World, { cycleId }: Which, caller: Caller): Promise<Reply<Saved<CycleId>>> =>
  setClosed(world, cycleId, world.clock.now(), caller);

/**
 * Lets the goals of a closed cycle be changed again; what moved since is worked out by a job. Doing it again, after a
 * failure in between, asks for that job again.
 */
export async function reopenCycle(world: World, { cycleId }: Which, caller: Caller): Promise<Reply<Saved<CycleId>>> {
  const reopened = await setClosed(world, cycleId, null, caller);
  if (reopened.ok) await requestRecompute(world, { cycleId });
  return reopened;
}

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
  await recordChange(world, caller, { kind: 'cycle', id }, { change, from: null, to: null });
  await requestFullOverview(world);
  return ok({ id, version: before.version + 1 });
}
