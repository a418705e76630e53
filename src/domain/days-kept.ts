import type { Cycle } from './cycle';
import { addDays, daysBetween, earlierOf, laterOf } from './day';
import type { Day } from './day';
import { isWithin } from './measure';
import type { Bounds, MeasureReading } from './measure';
import type { Share } from './share';

/**
 * Days kept / days known, over the days of the cycle gone, today counted. A reading holds from its day to the day
 * before the next one; of several on one day the last counts. Days before the first reading are not known; none when
 * no day is. A reading from before the cycle reaches into it.
 */
export function shareOfDaysKept(bounds: Bounds, readings: readonly MeasureReading[], cycle: Cycle, today: Day): Share {
  const inOrder = [...readings].sort((one, other) => daysBetween(other.on, one.on));
  const end = addDays(earlierOf(cycle.endsOn, today), 1);
  let known = 0;
  let kept = 0;
  inOrder.forEach(({ on, value }, index) => {
    const until = earlierOf(inOrder[index + 1]?.on ?? end, end);
    const days = Math.max(0, daysBetween(laterOf(on, cycle.startsOn), until));
    known += days;
    if (isWithin(bounds, value)) kept += days;
  });
  return known === 0 ? null : kept / known;
}
