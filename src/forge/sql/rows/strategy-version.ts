import type { Selectable } from 'kysely';
import type { StrategyVersion, StrategyVersionMark } from '../../../use-cases/ports';
import { toNumber } from '../database/cells';
import type { Database } from '../database/schema';
import type { CellsOf } from './row-of';
import { toParts } from './strategy-content';

type Row = Selectable<Database['strategy_version']>;

/** Without its parts, which may be large. */
export const markColumns = ['number', 'published_by', 'published_at', 'note'] as const;

export const toMark = (row: Pick<Row, (typeof markColumns)[number]>): StrategyVersionMark => ({
  number: toNumber(row.number),
  publishedBy: row.published_by,
  publishedAt: toNumber(row.published_at),
  note: row.note,
});

export const toVersion = (row: Row): StrategyVersion => ({ ...toMark(row), parts: toParts(row.content) });

export const fromVersion = (version: StrategyVersion): CellsOf<'strategy_version'> => ({
  number: version.number,
  content: JSON.stringify(version.parts),
  published_by: version.publishedBy,
  published_at: version.publishedAt,
  note: version.note,
});
