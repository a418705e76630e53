import type { Cycle } from '../../../use-cases/records';
import { toNumber, toNumberOrNull } from '../database/cells';
import { namedColumns } from './row-of';
import type { CellsOf, Each, Given, NamesOf, RowOf } from './row-of';

export const cycleColumns = namedColumns('cycle', {
  id: 'cycleId',
  version: 'cycleVersion',
  name: 'cycleName',
  starts_on: 'cycleStartsOn',
  ends_on: 'cycleEndsOn',
  closed_at: 'cycleClosedAt',
} as const satisfies NamesOf<'cycle'>);

export const toCycle = (row: RowOf<'cycle', typeof cycleColumns>): Cycle => ({
  id: row.cycleId,
  version: toNumber(row.cycleVersion),
  name: row.cycleName,
  startsOn: row.cycleStartsOn,
  endsOn: row.cycleEndsOn,
  closedAt: toNumberOrNull(row.cycleClosedAt),
});

type Cells = CellsOf<'cycle'>;

/** Of an edit, only what it gives. */
export function fromCycle(cycle: Cycle): Cells;
export function fromCycle(edit: Given<Cycle>): Given<Cells>;
export function fromCycle(cycle: Given<Cycle>): Each<Cells> {
  return {
    id: cycle.id,
    version: cycle.version,
    name: cycle.name,
    starts_on: cycle.startsOn,
    ends_on: cycle.endsOn,
    closed_at: cycle.closedAt,
  };
}
