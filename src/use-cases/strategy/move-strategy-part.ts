import { notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { StrategyPartId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { recordChange } from '../record-activity';
import { findPart } from './draft';

/**
 * Puts a part of the draft before another of its kind, or behind all of them. What it says keeps its version, so that
 * whoever is writing it is not disturbed.
 */
export async function moveStrategyPart(
  world: World,
  { partId, beforeId }: { partId: StrategyPartId; beforeId: StrategyPartId | null },
  caller: Caller,
): Promise<Reply<Saved<StrategyPartId>>> {
  const rows = await world.strategy.listDraft();
  const moved = findPart(rows, partId);
  if (moved === undefined) return notFound('strategy-part');
  const before = rows.filter(({ part }) => part.kind === moved.part.kind).map(({ part }) => part.id);
  const others = before.filter((id) => id !== partId);
  const place = beforeId === null ? others.length : others.indexOf(beforeId);
  if (place === -1) return notFound('strategy-part');
  const order = others.toSpliced(place, 0, partId);
  await world.strategy.orderParts(order);
  await recordChange(
    world,
    caller,
    { kind: 'strategyPart', id: partId },
    { change: 'move', from: before.indexOf(partId) + 1, to: order.indexOf(partId) + 1 },
  );
  return ok({ id: partId, version: moved.version });
}
