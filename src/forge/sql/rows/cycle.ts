import type { Cycle } from '../../../use-cases/records';
import { toNumber, toNumberOrNull } from '../database/cells';
import type { RowOf } from './row-of';

export const cycleColumns = [
  'cycle.id as cycleId',
  'cycle.version as cycleVersion',
  'cycle.name as cycleName',
  'cycle.starts_on as cycleStartsOn',
  'cycle.ends_on as cycleEndsOn',
  'cycle.closed_at as cycleClosedAt',
] as const;

export const toCycle = (row: RowOf<'cycle', typeof cycleColumns>): Cycle => ({
  id: row.cycleId,
  version: toNumber(row.cycleVersion),
  name: row.cycleName,
  startsOn: row.cycleStartsOn,
  endsOn: row.cycleEndsOn,
  closedAt: toNumberOrNull(row.cycleClosedAt),
});
