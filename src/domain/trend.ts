import type { Cycle } from './cycle';
import { laterOf } from './day';
import type { Day } from './day';
import { keyResultProgress } from './measure';
import type { Measure, MeasureReading } from './measure';

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
