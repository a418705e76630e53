import { addDays, dayOf, daysBetween } from './day';
import type { Day } from './day';
import { clamp } from './share';

/** The time that objectives are made for. Both days belong to it; it ends on or after its first day. */
export interface Cycle {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** Expected = days of the cycle gone, today counted, / days of the cycle: 0 before it starts, 1 from its last day on. */
export function expectedShare(cycle: Cycle, today: Day): number {
  const daysGone = daysBetween(cycle.startsOn, today) + 1;
  const days = daysBetween(cycle.startsOn, cycle.endsOn) + 1;
  return clamp(daysGone / days);
}

/** Parts of a calendar year that cycles usually are; a tertial is four months. */
export const periodKinds = ['quarter', 'tertial', 'half', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

const monthsOf: Readonly<Record<PeriodKind, number>> = { quarter: 3, tertial: 4, half: 6, year: 12 };

/** One of the equal parts of a calendar year. */
export interface Period extends Cycle {
  readonly kind: PeriodKind;
  readonly year: number;
  /** Which of the year's, from 1. */
  readonly nth: number;
}

/** The period of that kind in which a day lies; for days until the year 9999. */
export function periodOf(kind: PeriodKind, day: Day): Period {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return periodAt(kind, year, Math.ceil(month / monthsOf[kind]));
}

/** The period in which a day lies and those after it, until the end of the next year; of years, three. */
export function periodsFrom(kind: PeriodKind, day: Day): Period[] {
  const first = periodOf(kind, day);
  const perYear = 12 / monthsOf[kind];
  const count = kind === 'year' ? 3 : 2 * perYear - first.nth + 1;
  return Array.from({ length: count }, (_, index) => {
    const at = first.nth - 1 + index;
    return periodAt(kind, first.year + Math.floor(at / perYear), (at % perYear) + 1);
  });
}

function periodAt(kind: PeriodKind, year: number, nth: number): Period {
  const months = monthsOf[kind];
  const firstOf = (month: number): Day => dayOf(instantOf(year, month));
  return { kind, year, nth, startsOn: firstOf((nth - 1) * months), endsOn: addDays(firstOf(nth * months), -1) };
}

/** The first instant of a month, counted from 0; `Date.UTC` alone takes the years 0…99 for those of the last century. */
const instantOf = (year: number, month: number): number => new Date(0).setUTCFullYear(year, month, 1);

/** Ended: over, and not closed yet. */
export type CycleState = 'planned' | 'active' | 'ended' | 'closed';

export function cycleState({ startsOn, endsOn, isClosed }: Cycle & { isClosed: boolean }, today: Day): CycleState {
  if (isClosed) return 'closed';
  if (today < startsOn) return 'planned';
  return today > endsOn ? 'ended' : 'active';
}
