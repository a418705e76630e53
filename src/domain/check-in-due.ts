import type { Cycle } from './cycle';
import { addDays, daysBetween, laterOf } from './day';
import type { Day } from './day';
import type { Measure } from './measure';
import type { CheckInHabit } from './pace';
import type { Rules } from './rules';
import type { Share } from './share';

/**
 * The day by which the next check-in is due: the day of the last one, or the cycle's first day when there is none or it
 * lies before, plus the cadence (the rules' own when the key result names none). None for what people do not measure
 * (`checkIns` null), and when that day, or today, lies after the cycle's last.
 */
export function checkInDueOn(checkIns: CheckInHabit | null, cycle: Cycle, today: Day, rules: Rules): Day | null {
  if (checkIns === null || today > cycle.endsOn) return null;
  const countedFrom = checkIns.lastOn === null ? cycle.startsOn : laterOf(checkIns.lastOn, cycle.startsOn);
  const dueOn = addDays(countedFrom, checkIns.cadenceDays ?? rules.checkInCadenceDays);
  return dueOn > cycle.endsOn ? null : dueOn;
}

/** A check-in is due from its day on. */
export function isCheckInDue(dueOn: Day | null, today: Day): dueOn is Day {
  return dueOn !== null && dueOn <= today;
}

/** Days since it was due; 0 on the day itself, before it, and where none is due. */
export function overdueDays(dueOn: Day | null, today: Day): number {
  return isCheckInDue(dueOn, today) ? daysBetween(dueOn, today) : 0;
}

/**
 * The value that a way from start to target would have reached when so much of the cycle is gone:
 * start + expected · (target − start). None for measures without such a way, and while an end of it is unknown.
 */
export function expectedValue(measure: Measure, expected: Share): number | null {
  if (expected === null || (measure.kind !== 'number' && measure.kind !== 'jira')) return null;
  const { start, target } = measure;
  return start === null || target === null ? null : start + expected * (target - start);
}

/** How long before its cycle a value may have been measured: a baseline is often read in the weeks before. */
const earliestBeforeCycleDays = 31;

/** The first day whose value says something about a key result of this cycle. */
export const firstMeasurableDay = ({ startsOn }: Cycle): Day => addDays(startsOn, -earliestBeforeCycleDays);
