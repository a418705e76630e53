import type { Standing } from '../../domain/standing';
import { toNumber } from './cells';
import type { Numeric } from './cells';

/** Of `team_standing`, joined under the name of its scope, and what becomes of it. */
export const standingColumns = <Scope extends string>(scope: Scope) =>
  [
    `${scope}.done as ${scope}Done`,
    `${scope}.on_track as ${scope}OnTrack`,
    `${scope}.at_risk as ${scope}AtRisk`,
    `${scope}.off_track as ${scope}OffTrack`,
    `${scope}.stale as ${scope}Stale`,
    `${scope}.pending as ${scope}Pending`,
    `${scope}.no_progress as ${scope}NoProgress`,
    `${scope}.key_results as ${scope}KeyResults`,
    `${scope}.measurable as ${scope}Measurable`,
    `${scope}.diverging as ${scope}Diverging`,
    `${scope}.weight as ${scope}Weight`,
    `${scope}.weighted_progress as ${scope}WeightedProgress`,
    `${scope}.read_at as ${scope}ReadAt`,
  ] as const;

type Count = 'Done' | 'OnTrack' | 'AtRisk' | 'OffTrack' | 'Stale' | 'Pending' | 'NoProgress';
type StandingCell = Count | 'KeyResults' | 'Measurable' | 'Diverging' | 'Weight' | 'WeightedProgress' | 'ReadAt';

/** Null where none is stored yet. */
export function toStanding<Scope extends string>(
  scope: Scope,
  row: Record<`${Scope}${StandingCell}`, Numeric | null>,
): Standing | null {
  const cell = (name: StandingCell): number => toNumber(row[`${scope}${name}`] ?? 0);
  if (row[`${scope}ReadAt`] === null) return null;
  return {
    objectives: {
      done: cell('Done'),
      onTrack: cell('OnTrack'),
      atRisk: cell('AtRisk'),
      offTrack: cell('OffTrack'),
      stale: cell('Stale'),
      pending: cell('Pending'),
      none: cell('NoProgress'),
    },
    keyResults: cell('KeyResults'),
    measurable: cell('Measurable'),
    diverging: cell('Diverging'),
    weight: cell('Weight'),
    weightedProgress: cell('WeightedProgress'),
  };
}

/** The columns that hold a standing. */
export const standingCells = ({ objectives, ...standing }: Standing) => ({
  done: objectives.done,
  on_track: objectives.onTrack,
  at_risk: objectives.atRisk,
  off_track: objectives.offTrack,
  stale: objectives.stale,
  pending: objectives.pending,
  no_progress: objectives.none,
  key_results: standing.keyResults,
  measurable: standing.measurable,
  diverging: standing.diverging,
  weight: standing.weight,
  weighted_progress: standing.weightedProgress,
});
