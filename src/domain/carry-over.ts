import { assertNever } from './assert-never';
import type { Measure, Span } from './measure';
import type { StatusCategory } from './rules';

export interface CarriedMeasure {
  readonly measure: Measure;
  /** The last value meets the target already: the start stays, and the target is to be thought over. */
  readonly meetsTarget: boolean;
}

/**
 * How a key result is measured when it goes on in another cycle: a number, or one read from Jira, starts from its last
 * value, towards the same target. Where the last value has reached or passed the target, the start stays, so that it
 * never equals the target. Other measures stay as they are.
 */
export function carryMeasure(measure: Measure, lastValue: number | null): CarriedMeasure {
  switch (measure.kind) {
    case 'number':
    case 'jira': {
      const isMet = lastValue !== null && meets(measure, lastValue);
      const start = lastValue === null || isMet ? measure.start : lastValue;
      return { measure: { ...measure, start }, meetsTarget: isMet };
    }
    case 'keep':
    case 'milestone':
    case 'initiatives':
      return { measure, meetsTarget: false };
    default:
      return assertNever(measure);
  }
}

/** Which way the target lies is told by the start; without one, only the target itself meets it. */
function meets({ start, target }: Span, value: number): boolean {
  if (target === null) return false;
  if (start === null) return value === target;
  return start < target ? value >= target : value <= target;
}

/** Whether an initiative goes on in another cycle: neither done nor dropped. */
export function isOpenInitiative(issue: { readonly category: StatusCategory; readonly dropped: boolean }): boolean {
  return issue.category !== 'done' && !issue.dropped;
}
