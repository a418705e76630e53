import type { Cycle } from './cycle';
import { laterOf } from './day';
import type { Day } from './day';
import { keyResultProgress } from './measure';
import type { Measure, MeasureReading } from './measure';
import { rollUp } from './roll-up';
import type { Share } from './share';

/** Progress on a day; it holds until the next one. */
export interface TrendPoint {
  readonly on: Day;
  /** 0…1 */
  readonly share: number;
  /** What was read that day, in the measure's unit; left out where it is not known. */
  readonly value?: number;
}

/**
 * Progress by the readings of the measure: one point for each day of the cycle with a reading, the last given of a day,
 * oldest first. What was read last before the cycle stands on its first day. Readings that give no progress are left out.
 */
export function trendOfReadings(measure: Measure, readings: readonly MeasureReading[], cycle: Cycle): TrendPoint[] {
  const inOrder = readings
    .filter(({ on }) => on <= cycle.endsOn)
    .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
  const byDay = new Map<Day, TrendPoint>();
  for (const { on, value } of inOrder) {
    const { progress } = keyResultProgress(measure, value, null);
    const day = laterOf(on, cycle.startsOn);
    if (progress !== null) byDay.set(day, { on: day, share: progress, value });
  }
  return [...byDay.values()];
}

/** The share that held on a day: that of the last point until then; none before the first. */
export const shareOn = (points: readonly TrendPoint[], day: Day): Share =>
  points.findLast(({ on }) => on <= day)?.share ?? null;

/**
 * Several trends taken together: on each day on which one of them has a point, Σ weight·share / Σ weight over those that
 * have begun by then. Points in order of their days; days on which all weights are 0 are left out.
 */
export function meanTrend(parts: readonly { weight: number; points: readonly TrendPoint[] }[]): TrendPoint[] {
  const days = [...new Set(parts.flatMap(({ points }) => points.map(({ on }) => on)))].sort();
  return days.flatMap((on) => {
    const share = rollUp(parts.map(({ weight, points }) => ({ weight, progress: shareOn(points, on) })));
    return share === null ? [] : [{ on, share }];
  });
}
