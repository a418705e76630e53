import { ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { CycleId } from '../../domain/ids';
import { requestFullOverview } from '../overview/request-overview';
import type { Caller, World } from '../ports';
import type { Cycle } from '../records';
import { recordChanges } from '../record-activity';
import { refusedDays } from './refused-days';

type Draft = Pick<Cycle, 'name' | 'startsOn' | 'endsOn'>;

export async function createCycle(world: World, draft: Draft, caller: Caller): Promise<Reply<Saved<CycleId>>> {
  const refused = refusedDays(draft);
  if (refused !== undefined) return refused;
  const id = world.newId<CycleId>();
  await insertCycles(world, [{ id, ...draft }], caller);
  return ok({ id, version: 1 });
}

/** Makes several: all of them, or none. */
export async function createCycles(world: World, drafts: Draft[], caller: Caller): Promise<Reply<Saved<CycleId>[]>> {
  for (const [index, draft] of drafts.entries()) {
    const refused = refusedDays(draft, `cycles.${index}.`);
    if (refused !== undefined) return refused;
  }
  const cycles = drafts.map((draft) => ({ id: world.newId<CycleId>(), ...draft }));
  await insertCycles(world, cycles, caller);
  return ok(cycles.map(({ id }) => ({ id, version: 1 })));
}

async function insertCycles(world: World, cycles: (Draft & Pick<Cycle, 'id'>)[], caller: Caller): Promise<void> {
  await world.cycles.insert(cycles.map((cycle) => ({ ...cycle, version: 1, closedAt: null })));
  await recordChanges(
    world,
    caller,
    cycles.map(({ id, name }) => ({ subject: { kind: 'cycle', id }, change: 'create', from: null, to: name })),
  );
  await requestFullOverview(world);
}
