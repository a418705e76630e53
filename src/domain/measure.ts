import { assertNever } from './assert-never';
import type { Day } from './day';
import { clamp } from './share';
import type { Share } from './share';

/** From `start` to `target`, in `unit`; null is a number that is not known yet. */
export interface Span {
  readonly start: number | null;
  readonly target: number | null;
  readonly unit: string;
}

/** Stay within `low`…`high`, both included; null leaves that side open. */
export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
}

/**
 * What is read from Jira: the number of matches, the sum of a number field over them, or a share in percent:
 * 100 · matches of `jql` / matches of `ofJql`.
 */
export type JiraReading =
  | { readonly kind: 'count'; readonly jql: string }
  | { readonly kind: 'sum'; readonly jql: string; readonly fieldId: string }
  | { readonly kind: 'share'; readonly jql: string; readonly ofJql: string };

/** How a key result is measured. */
export type Measure =
  | (Span & { readonly kind: 'number' })
  | (Bounds & { readonly kind: 'keep' })
  | { readonly kind: 'milestone' }
  | (Span & { readonly kind: 'jira'; readonly reading: JiraReading })
  | { readonly kind: 'initiatives' };

/** A value of a measure, in its unit, that holds from its day on. A milestone's is 1 when reached, else 0. */
export interface MeasureReading {
  readonly on: Day;
  readonly value: number;
}

export interface KeyResultProgress {
  /** The figure before clamping: below 0 when it went the wrong way, above 1 when it passed the target. */
  readonly raw: number | null;
  /** `raw` clamped to 0…1. */
  readonly progress: Share;
  /** Nothing was read yet: no check-in, no value from Jira, no initiative that counts. */
  readonly isUnmeasured: boolean;
}

/**
 * Progress of a key result by its latest value, in the measure's unit, and its delivery.
 * - number, jira: (value − start) / (target − start), 0 before the first value; none while start or target is unknown
 * - keep: 1 within low…high, 0 outside, none before the first value
 * - milestone: 1 when reached (value ≥ 1), else 0
 * - initiatives: its delivery
 */
export function keyResultProgress(measure: Measure, latestValue: number | null, delivery: Share): KeyResultProgress {
  const raw = rawProgress(measure, latestValue, delivery);
  return {
    raw,
    progress: raw === null ? null : clamp(raw),
    isUnmeasured: (measure.kind === 'initiatives' ? delivery : latestValue) === null,
  };
}

function rawProgress(measure: Measure, value: number | null, delivery: Share): number | null {
  switch (measure.kind) {
    case 'number':
    case 'jira':
      return shareOfTheWay(measure, value);
    case 'keep':
      return value === null ? null : Number(isWithin(measure, value));
    case 'milestone':
      return Number(value !== null && value >= 1);
    case 'initiatives':
      return delivery;
    default:
      return assertNever(measure);
  }
}

function shareOfTheWay({ start, target }: Span, value: number | null): number | null {
  if (start === null || target === null || start === target) return null;
  const share = ((value ?? start) - start) / (target - start);
  return share === 0 ? 0 : share; // −0 on the way down reads as 0
}

/** low ≤ value ≤ high, an open side always holding. */
export function isWithin({ low, high }: Bounds, value: number): boolean {
  return (low === null || value >= low) && (high === null || value <= high);
}

/** Whether people read the measure, at check-ins; otherwise it is worked out from Jira. */
export function isMeasuredByPeople(measure: Measure): boolean {
  switch (measure.kind) {
    case 'number':
    case 'keep':
    case 'milestone':
      return true;
    case 'jira':
    case 'initiatives':
      return false;
    default:
      return assertNever(measure);
  }
}
