import type { Input } from '../../../src/contract/operations';
import type { FieldIssue } from '../../../src/contract/reply';
import { CallError } from '../backend/call-error';
import { parseNumber } from '../locale/parse-number';

export type MeasureInput = Input<'createKeyResult'>['measure'];

/** A measure as it is being typed. */
export interface MeasureDraft {
  kind: MeasureInput['kind'];
  start: string;
  target: string;
  low: string;
  high: string;
  unit: string;
}

export const measureKinds = ['number', 'keep', 'milestone', 'initiatives'] as const;

export const emptyMeasure: MeasureDraft = { kind: 'number', start: '', target: '', low: '', high: '', unit: '' };

/** The measure that was typed. Throws a `CallError` that names the fields without a number. */
export function measureOf({ kind, unit, ...draft }: MeasureDraft, locale: string): MeasureInput {
  const issues: FieldIssue[] = [];
  const figureAt = (path: 'start' | 'target' | 'low' | 'high'): number => {
    const figure = parseNumber(draft[path], locale);
    if (figure === null) issues.push({ path: `measure.${path}`, reason: 'not-a-number', message: '' });
    return figure ?? 0;
  };
  const openAt = (path: 'low' | 'high'): number | null => (draft[path].trim() === '' ? null : figureAt(path));
  const measure = ((): MeasureInput => {
    switch (kind) {
      case 'number':
        return { kind, unit, start: figureAt('start'), target: figureAt('target') };
      case 'keep':
        return { kind, unit, low: openAt('low'), high: openAt('high') };
      case 'milestone':
      case 'initiatives':
        return { kind };
    }
  })();
  if (issues.length > 0) throw new CallError({ code: 'invalid-input', issues });
  return measure;
}
