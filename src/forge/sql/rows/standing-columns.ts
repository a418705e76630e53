import { type Pace, paces } from '../../../domain/pace';
import type { Standing } from '../../../domain/standing';
import { toNumber } from '../database/cells';
import type { Numeric } from '../database/cells';
import type { Database } from '../database/schema';

/** The column of `team_standing` that counts the objectives of that pace. */
export const paceColumns = {
  done: 'done',
  onTrack: 'on_track',
  atRisk: 'at_risk',
  offTrack: 'off_track',
  stale: 'stale',
  pending: 'pending',
  none: 'no_progress',
} as const satisfies Record<Pace, keyof Database['team_standing']>;

type PaceColumn = (typeof paceColumns)[Pace];

/** The columns that hold a standing. */
export const countedColumns = [
  ...paces.map((pace): PaceColumn => paceColumns[pace]),
  ...(['key_results', 'measurable', 'diverging', 'weight', 'weighted_progress'] as const),
];

/** Those, and when it was read. */
const storedColumns = [...countedColumns, 'read_at' as const];

type StandingColumn = (typeof storedColumns)[number];

type Selected<Scope extends string> = {
  [Column in StandingColumn]: `${Scope}.${Column} as ${Scope}_${Column}`;
}[StandingColumn];

/** Of `team_standing`, joined under the name of its scope, and what becomes of it. */
export const standingColumns = <Scope extends string>(scope: Scope) =>
  storedColumns.map((column) => `${scope}.${column} as ${scope}_${column}`) as Selected<Scope>[];

/** Null where none is stored yet. */
export function toStanding<Scope extends string>(
  scope: Scope,
  row: Record<`${Scope}_${StandingColumn}`, Numeric | null>,
): Standing | null {
  const cell = (column: StandingColumn): number => toNumber(row[`${scope}_${column}`] ?? 0);
  if (row[`${scope}_read_at`] === null) return null;
  return {
    objectives: Object.fromEntries(paces.map((pace) => [pace, cell(paceColumns[pace])])) as Standing['objectives'],
    keyResults: cell('key_results'),
    measurable: cell('measurable'),
    diverging: cell('diverging'),
    weight: cell('weight'),
    weightedProgress: cell('weighted_progress'),
  };
}

/** The columns that hold a standing. */
export const standingCells = ({ objectives, ...standing }: Standing) => ({
  ...(Object.fromEntries(paces.map((pace) => [paceColumns[pace], objectives[pace]])) as Record<PaceColumn, number>),
  key_results: standing.keyResults,
  measurable: standing.measurable,
  diverging: standing.diverging,
  weight: standing.weight,
  weighted_progress: standing.weightedProgress,
});
