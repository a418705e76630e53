import { assertNever } from './assert-never';
import type { Bounds, JiraReading, Measure, Span } from './measure';

/** Why a measure cannot be kept. */
export type MeasureRefusalCode = 'not-finite' | 'start-equals-target' | 'both-sides-open' | 'low-above-high' | 'empty';

export interface MeasureRefusal {
  /** The field within the measure, from the outside in. */
  readonly path: readonly string[];
  readonly code: MeasureRefusalCode;
}

/**
 * What is wrong with a measure; empty when it can be kept. Refused: numbers that are not finite, start = target, a
 * range open on both sides or upside down, a reading from Jira without JQL or field.
 */
export function checkMeasure(measure: Measure): MeasureRefusal[] {
  switch (measure.kind) {
    case 'number':
      return checkSpan(measure);
    case 'jira':
      return [...checkSpan(measure), ...checkReading(measure.reading)];
    case 'keep':
      return checkBounds(measure);
    case 'milestone':
    case 'initiatives':
      return [];
    default:
      return assertNever(measure);
  }
}

function checkSpan({ start, target }: Span): MeasureRefusal[] {
  const notFinite = checkFinite({ start, target });
  if (notFinite.length > 0 || start === null || start !== target) return notFinite;
  return [{ path: ['target'], code: 'start-equals-target' }];
}

function checkBounds({ low, high }: Bounds): MeasureRefusal[] {
  const notFinite = checkFinite({ low, high });
  if (notFinite.length > 0) return notFinite;
  if (low === null && high === null) return [{ path: ['low'], code: 'both-sides-open' }];
  return low !== null && high !== null && low > high ? [{ path: ['high'], code: 'low-above-high' }] : [];
}

function checkFinite(numbers: Readonly<Record<string, number | null>>): MeasureRefusal[] {
  return Object.entries(numbers)
    .filter(([, number]) => number !== null && !Number.isFinite(number))
    .map(([field]) => ({ path: [field], code: 'not-finite' }));
}

function checkReading(reading: JiraReading): MeasureRefusal[] {
  return Object.entries(reading)
    .filter(([, text]) => text.trim() === '')
    .map(([field]) => ({ path: ['reading', field], code: 'empty' }));
}
