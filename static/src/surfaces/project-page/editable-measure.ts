import type { Measure } from '../../../../src/domain/measure';
import type { MeasureInput } from '../../forms/measure-draft';

/** The measure as an edit sends it back; null for one that this page cannot edit. */
export function editableMeasureOf(measure: Measure): MeasureInput | null {
  switch (measure.kind) {
    case 'number': {
      const { kind, start, target, unit } = measure;
      return start === null || target === null ? null : { kind, start, target, unit };
    }
    case 'keep':
    case 'milestone':
    case 'initiatives':
      return measure;
    case 'jira':
      return null;
  }
}
