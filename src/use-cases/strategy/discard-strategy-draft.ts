import { newerEdit, ok, type Reply } from '../../contract/reply';
import { isSamePart, type StrategyPart } from '../../domain/strategy';
import type { Caller, DraftPart, World } from '../ports';
import { recordChange } from '../record-activity';
import { contentOf, revisionOf } from './draft';

/** Makes the draft what is published, if it is still as the caller saw it. */
export async function discardStrategyDraft(
  world: World,
  { revision }: { revision: string },
  caller: Caller,
): Promise<Reply<null>> {
  const rows = await world.strategy.listDraft();
  if (revisionOf(rows) !== revision) return newerEdit();
  const { latest } = await world.strategy.findPublished();
  const saved = { savedBy: caller.accountId, savedAt: world.clock.now() };
  const reverted = rows
    .map((row) => ({ row, published: publishedRow(row, latest?.parts ?? [], saved.savedAt) }))
    .filter(({ row, published }) => differs(row, published))
    .map(({ published }) => ({ ...published, ...saved }));
  if (reverted.length === 0) return ok(null);
  const published = latest?.number ?? 0;
  if (!(await world.strategy.revert(reverted, { draft: rows, published }))) return newerEdit();
  const id = String(published);
  await recordChange(world, caller, { kind: 'strategy', id }, { change: 'discard', from: contentOf(rows), to: null });
  return ok(null);
}

/** The row as it is when nothing but the published strategy is in the draft. */
function publishedRow(row: DraftPart, parts: StrategyPart[], now: number): DraftPart {
  const ofKind = parts.filter(({ kind }) => kind === row.part.kind);
  const place = ofKind.findIndex(({ id }) => id === row.part.id);
  const part = ofKind[place];
  return part === undefined
    ? { ...row, removedAt: row.removedAt ?? now }
    : { ...row, part, removedAt: null, position: place + 1 };
}

const differs = (one: DraftPart, other: DraftPart): boolean =>
  one.removedAt !== other.removedAt || one.position !== other.position || !isSamePart(one.part, other.part);
