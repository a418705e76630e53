import type { Parsed } from '../../contract/operations';
import { newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { StrategyPartId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { recordChange } from '../record-activity';
import { refusedContent, toPart } from './add-strategy-part';
import { findPart } from './draft';

/** Writes a part of the draft anew; one that somebody took out meanwhile is in it again. */
export async function saveStrategyPart(
  world: World,
  { partId, version, content }: Parsed<'saveStrategyPart'>,
  caller: Caller,
): Promise<Reply<Saved<StrategyPartId>>> {
  const refused = refusedContent(content);
  if (refused !== undefined) return refused;
  const row = findPart(await world.strategy.listDraft(), partId);
  if (row?.part.kind !== content.kind) return notFound('strategy-part');
  const part = toPart(content, partId);
  const saved = { savedBy: caller.accountId, savedAt: world.clock.now(), removedAt: null };
  if (!(await world.strategy.updatePart({ ...row, ...saved, part, version }))) return newerEdit();
  await recordChange(world, caller, { kind: 'strategyPart', id: partId }, { change: 'edit', from: row.part, to: part });
  return ok({ id: partId, version: version + 1 });
}
