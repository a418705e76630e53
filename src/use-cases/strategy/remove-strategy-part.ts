import { newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { StrategyPartId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { recordChange } from '../record-activity';
import { findPart } from './draft';

interface NamedPart {
  partId: StrategyPartId;
  version: number;
}

/** Takes a part out of the draft. It is kept, so that it can be put back. */
export const removeStrategyPart = (world: World, named: NamedPart, caller: Caller) =>
  setRemoved(world, named, caller, 'remove');

/** Puts back into the draft, in its place, what was taken out, or a strategic goal that was retired. */
export const restoreStrategyPart = (world: World, named: NamedPart, caller: Caller) =>
  setRemoved(world, named, caller, 'restore');

async function setRemoved(
  world: World,
  { partId, version }: NamedPart,
  caller: Caller,
  change: 'remove' | 'restore',
): Promise<Reply<Saved<StrategyPartId>>> {
  const row = findPart(await world.strategy.listDraft(), partId);
  if (row === undefined) return notFound('strategy-part');
  const savedAt = world.clock.now();
  const removedAt = change === 'remove' ? savedAt : null;
  const saved = { version, removedAt, savedBy: caller.accountId, savedAt };
  if (!(await world.strategy.updatePart({ ...row, ...saved }))) return newerEdit();
  const [from, to] = change === 'remove' ? [row.part, null] : [null, row.part];
  await recordChange(world, caller, { kind: 'strategyPart', id: partId }, { change, from, to });
  return ok({ id: partId, version: version + 1 });
}
