import { invalid } from '../../contract/reply';
import type { Cycle } from '../../domain/cycle';

/** The refusal of days that make no cycle; `path` leads to them within the input, a dot at its end. */
export function refusedDays({ startsOn, endsOn }: Cycle, path = '') {
  if (endsOn >= startsOn) return undefined;
  return invalid(`${path}endsOn`, 'ends-before-start', 'Let it end on or after its first day.');
}
