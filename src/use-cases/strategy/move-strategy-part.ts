import { notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { StrategyPartId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { recordChange } from '../record-activity';
import { untilDone } from '../until-done';
import { findPart } from './draft';

/**
 * Puts a part of the draft before another of its kind, or behind all of them. What it says keeps its version, so that
 * whoever is writing it is not disturbed.
 */
export async function moveStrategyPart(
  world: World,
  move: { partId: StrategyPartId; beforeId: StrategyPartId | null },
  caller: Caller,
): Promise<Reply<Saved<StrategyPartId>>> {
  return untilDone('Others order the strategy', async () => {
    const rows = await world.strategy.listDraft();
    const moved = findPart(rows, move.partId);
    if (moved === undefined) return notFound('strategy-part');
    const before = rows.filter(({ part }) => part.kind === moved.part.kind).map(({ part }) => part.id);
    const order = ordered(before, move);
    if (order === undefined) return notFound('strategy-part');
    if (!(await world.strategy.orderParts(order, before))) return undefined;
    const [from, to] = [before, order].map((ids) => ids.indexOf(move.partId) + 1);
    await recordChange(world, caller, { kind: 'strategyPart', id: move.partId }, { change: 'move', from, to });
    return ok({ id: move.partId, version: moved.version });
  });
}

function ordered(
  before: StrategyPartId[],
  { partId, beforeId }: { partId: StrategyPartId; beforeId: StrategyPartId | null },
): StrategyPartId[] | undefined {
  const others = before.filter((id) => id !== partId);
  const place = beforeId === null ? others.length : others.indexOf(beforeId);
  return place === -1 ? undefined : others.toSpliced(place, 0, partId);
}
