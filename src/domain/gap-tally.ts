import type { GapKind } from './gaps';
import type { StrategicGoalId } from './ids';

/** How many gaps there are of each kind; none of those left out. */
export type GapCounts = Partial<Readonly<Record<GapKind, number>>>;

/** Gaps counted by the strategic goal that they are about, '' for none, and by kind. */
export type GapTally = Partial<Readonly<Record<StrategicGoalId | '', GapCounts>>>;

interface Counted {
  readonly kind: GapKind;
  readonly strategicGoalId: StrategicGoalId | null;
  readonly count: number;
}

export const tallyOf = (gaps: readonly Omit<Counted, 'count'>[]): GapTally =>
  tally(gaps.map((gap) => ({ ...gap, count: 1 })));

export const addTallies = (tallies: readonly GapTally[]): GapTally => tally(tallies.flatMap(countedIn));

/** By kind, of one strategic goal; null: of all, and of what is about none. */
export function countsIn(all: GapTally, strategicGoalId: StrategicGoalId | null): GapCounts {
  const counts: Partial<Record<GapKind, number>> = {};
  for (const { kind, count, strategicGoalId: id } of countedIn(all)) {
    if (strategicGoalId === null || id === strategicGoalId) counts[kind] = (counts[kind] ?? 0) + count;
  }
  return counts;
}

export const gapsIn = (counts: GapCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

export const isSameTally = (one: GapTally, other: GapTally): boolean => isWithin(one, other) && isWithin(other, one);

const isWithin = (one: GapTally, other: GapTally): boolean =>
  countedIn(one).every(({ kind, strategicGoalId, count }) => other[strategicGoalId ?? '']?.[kind] === count);

const countedIn = (all: GapTally): Counted[] =>
  Object.entries(all).flatMap(([id, counts]) =>
    Object.entries(counts ?? {}).map(([kind, count]) => ({
      kind: kind as GapKind,
      strategicGoalId: id === '' ? null : (id as StrategicGoalId),
      count,
    })),
  );

function tally(gaps: readonly Counted[]): GapTally {
  const sums: Partial<Record<StrategicGoalId | '', Partial<Record<GapKind, number>>>> = {};
  for (const { kind, strategicGoalId, count } of gaps) {
    const counts = (sums[strategicGoalId ?? ''] ??= {});
    counts[kind] = (counts[kind] ?? 0) + count;
  }
  return sums;
}
