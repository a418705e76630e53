import { inUse, newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { CycleId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { recordChange } from '../record-activity';

/** Removes a cycle that no objective is in. */
export async function removeCycle(
  world: World,
  { cycleId: id, version }: { cycleId: CycleId; version: number },
  caller: Caller,
): Promise<Reply<Saved<CycleId>>> {
  const before = await world.cycles.find(id);
  if (before === undefined) return notFound('cycle');
  if (before.version !== version) return newerEdit();
  if (!(await world.cycles.delete(id, version))) return inUse();
  const { name, startsOn, endsOn } = before;
  const from = { name, startsOn, endsOn };
  await recordChange(world, caller, { kind: 'cycle', id }, { change: 'remove', from, to: null });
  return ok({ id, version });
}
