import { refuse, type FieldIssue } from '../../contract/reply';
import { checkMeasure, type MeasureRefusalCode } from '../../domain/measure-refusal';
import type { KeyResultId } from '../../domain/ids';
import type { Measure } from '../../domain/measure';
import { readFirstValue } from '../jira-measure/read-first-value';

const sentences: Record<MeasureRefusalCode, string> = {
  'not-finite': 'Enter a number.',
  'start-equals-target': 'The target equals the start: nothing would move. Change one of them.',
  'both-sides-open': 'Enter a lowest value, a highest value, or both.',
  'low-above-high': 'The highest value is below the lowest. Swap them or change one.',
  empty: 'Fill this in.',
};

/**
 * The refusal of a measure that a key result cannot have, at its fields; undefined when it can. Where Jira is to measure
 * it by another reading than before, the first value is read and kept.
 */
export async function refusedMeasure(
  world: Parameters<typeof readFirstValue>[0],
  keyResultId: KeyResultId,
  measure: Measure,
  before: Measure | null,
) {
  const refused = refusedFields(measure);
  if (refused !== undefined || measure.kind !== 'jira' || isReadAs(measure, before)) return refused;
  return readFirstValue(world, keyResultId, measure);
}

const isReadAs = ({ reading }: Measure & { kind: 'jira' }, before: Measure | null): boolean =>
  before?.kind === 'jira' && JSON.stringify(before.reading) === JSON.stringify(reading);

function refusedFields(measure: Measure) {
  const issues = measureIssues(measure, 'measure');
  return issues.length === 0 ? undefined : refuse({ code: 'invalid-input', issues });
}

/** What is wrong with a measure, at its fields; `path` leads to it. */
export const measureIssues = (measure: Measure, path: string): FieldIssue[] =>
  checkMeasure(measure).map(({ path: field, code }) => ({
    path: [path, ...field].join('.'),
    reason: code,
    message: sentences[code],
  }));
