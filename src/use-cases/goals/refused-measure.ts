import { refuse } from '../../contract/reply';
import { checkMeasure, type MeasureRefusalCode } from '../../domain/measure-refusal';
import type { Measure } from '../../domain/measure';

const sentences: Record<MeasureRefusalCode, string> = {
  'not-finite': 'Enter a number.',
  'start-equals-target': 'The target equals the start: nothing would move. Change one of them.',
  'both-sides-open': 'Enter a lowest value, a highest value, or both.',
  'low-above-high': 'The highest value is below the lowest. Swap them or change one.',
  empty: 'Fill this in.',
};

/** The refusal of a measure that cannot be kept, at its fields; undefined when it can. */
export function refusedMeasure(measure: Measure) {
  const refusals = checkMeasure(measure);
  if (refusals.length === 0) return undefined;
  return refuse({
    code: 'invalid-input',
    issues: refusals.map(({ path, code }) => ({
      path: ['measure', ...path].join('.'),
      reason: code,
      message: sentences[code],
    })),
  });
}
