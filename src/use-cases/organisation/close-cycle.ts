import { notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { CycleId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { recordChange } from '../record-activity';

interface Which {
  cycleId: CycleId;
}

/** Closes a cycle: from then on nothing of its goals may be changed, and their numbers stay. One that is closed stays so. */
export const closeCycle = (world: World, { cycleId }: Which, caller: Caller): Promise<Reply<Saved<CycleId>>> =>
  setClosed(world, cycleId, world.clock.now(), caller);

/** Lets the goals of a closed cycle be changed again; what moved since is worked out by a job. */
export const reopenCycle = (world: World, { cycleId }: Which, caller: Caller): Promise<Reply<Saved<CycleId>>> =>
  setClosed(world, cycleId, null, caller);

/** What is to follow is noted with it: where the job is lost, the hourly sweep takes it up. */
async function setClosed(
  world: World,
  id: CycleId,
  closedAt: number | null,
  caller: Caller,
): Promise<Reply<Saved<CycleId>>> {
  const before = await world.cycles.find(id);
  if (before === undefined) return notFound('cycle');
  if (!(await world.cycles.setClosed(id, closedAt, world.clock.now()))) return ok({ id, version: before.version });
  const change = closedAt === null ? 'reopen' : 'close';
  await recordChange(world, caller, { kind: 'cycle', id }, { change, from: null, to: null });
  await world.jobs.overview({ turnedCycleId: id, after: null }).catch(() => undefined);
  return ok({ id, version: before.version + 1 });
}
