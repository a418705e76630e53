import type { Selectable } from 'kysely';
import type { DraftPart } from '../../../use-cases/ports';
import { toNumber, toNumberOrNull } from '../database/cells';
import type { Database } from '../database/schema';
import type { CellsOf } from './row-of';
import { toPart } from './strategy-content';

export const toDraftPart = (row: Selectable<Database['strategy_draft']>): DraftPart => ({
  part: toPart(row.content),
  version: toNumber(row.version),
  position: toNumber(row.position),
  removedAt: toNumberOrNull(row.removed_at),
  savedBy: row.saved_by,
  savedAt: toNumber(row.saved_at),
});

export const fromDraftPart = ({ part, ...saved }: Omit<DraftPart, 'position'>): CellsOf<'strategy_draft'> => ({
  id: part.id,
  kind: part.kind,
  version: saved.version,
  content: JSON.stringify(part),
  removed_at: saved.removedAt,
  saved_by: saved.savedBy,
  saved_at: saved.savedAt,
});
