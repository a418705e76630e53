import type { Day } from '../../../../src/domain/day';
import { daysBetween } from '../../../../src/domain/day';
import type { CycleSetUpView } from '../../../../src/contract/organisation-views';

/** The part of a cycle that lies in a year; `from` and `to` are fractions of the year. */
interface Bar {
  readonly cycle: CycleSetUpView;
  readonly from: number;
  readonly to: number;
  /** Bars that overlap stand in different rows, from 0. */
  readonly row: number;
}

export interface YearLane {
  readonly year: number;
  readonly bars: readonly Bar[];
  readonly rows: number;
  /** Where today is, as a fraction of the year; null in other years. */
  readonly today: number | null;
}

/** Years shown before and after this one. */
const yearsAround = 3;

/** This year and those around it that cycles lie in. */
export function lanesOf(cycles: readonly CycleSetUpView[], today: Day): YearLane[] {
  const thisYear = yearOf(today);
  return Array.from({ length: 2 * yearsAround + 1 }, (_, index) => thisYear - yearsAround + index)
    .map((year) => laneOf(cycles, year, year === thisYear ? fractionOf(today, year) : null))
    .filter(({ bars, year }) => bars.length > 0 || year === thisYear);
}

function laneOf(cycles: readonly CycleSetUpView[], year: number, today: number | null): YearLane {
  const ends: Day[] = [];
  const bars = cycles
    .filter(({ startsOn, endsOn }) => yearOf(startsOn) <= year && year <= yearOf(endsOn))
    .sort((one, other) => compare(one.startsOn, other.startsOn) || compare(other.endsOn, one.endsOn))
    .map((cycle): Bar => {
      const free = ends.findIndex((end) => end < cycle.startsOn);
      const row = free === -1 ? ends.length : free;
      ends[row] = cycle.endsOn;
      const from = yearOf(cycle.startsOn) < year ? 0 : fractionOf(cycle.startsOn, year);
      const to = yearOf(cycle.endsOn) > year ? 1 : fractionOf(cycle.endsOn, year, 1);
      return { cycle, from, to, row };
    });
  return { year, bars, rows: Math.max(1, ends.length), today };
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));
const compare = (one: Day, other: Day): number => (one < other ? -1 : Number(one > other));

/** The part of the year before a day; with `of` 1, after it. */
function fractionOf(day: Day, year: number, of = 0): number {
  const first = `${String(year).padStart(4, '0')}-01-01` as Day;
  const last = `${String(year).padStart(4, '0')}-12-31` as Day;
  return (daysBetween(first, day) + of) / (daysBetween(first, last) + 1);
}
