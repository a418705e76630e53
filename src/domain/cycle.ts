import { daysBetween } from './day';
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
