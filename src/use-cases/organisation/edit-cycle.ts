import { cycleClosed, newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { CycleId } from '../../domain/ids';
import { requestFullOverview } from '../overview/request-overview';
import type { Caller, World } from '../ports';
import type { Cycle } from '../records';
import { recordChange } from '../record-activity';
import { refusedDays } from './refused-days';

type Edit = Pick<Cycle, 'version' | 'name' | 'startsOn' | 'endsOn'> & { cycleId: CycleId };

/** Changes its name and days; what is expected of its goals today follows when they are read. */
export async function editCycle(
  world: World,
  { cycleId: id, ...edit }: Edit,
  caller: Caller,
): Promise<Reply<Saved<CycleId>>> {
  const refused = refusedDays(edit);
  if (refused !== undefined) return refused;
  const before = await world.cycles.find(id);
  if (before === undefined) return notFound('cycle');
  if (before.closedAt !== null) return cycleClosed();
  if (!(await world.cycles.update({ id, ...edit }))) return newerEdit();
  const { version, ...to } = edit;
  const { name, startsOn, endsOn } = before;
  await recordChange(world, caller, { kind: 'cycle', id }, { change: 'edit', from: { name, startsOn, endsOn }, to });
  await requestFullOverview(world);
  return ok({ id, version: version + 1 });
}
