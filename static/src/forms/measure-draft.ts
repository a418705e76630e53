import type { Measure } from '../../../src/domain/measure';
import { writeNumber } from '../locale/write-number';
import type { FigureReader } from './figure-reader';

/** A measure as it is being typed. */
export interface MeasureDraft {
  kind: Measure['kind'];
  start: string;
  target: string;
  low: string;
  high: string;
  unit: string;
  reading: ReadingDraft;
}

export type ReadingKind = 'count' | 'sum' | 'share';

/** What is to be read from Jira, as it is being typed. */
export interface ReadingDraft {
  kind: ReadingKind;
  jql: string;
  ofJql: string;
  fieldId: string;
}

export const measureKinds = ['number', 'keep', 'milestone', 'jira', 'initiatives'] as const;

export const emptyMeasure: MeasureDraft = {
  ...{ kind: 'number', start: '', target: '', low: '', high: '', unit: '' },
  reading: { kind: 'count', jql: '', ofJql: '', fieldId: '' },
};

/** The measure that was typed, its numbers read by `figures`. */
export function measureOf({ kind, unit, ...draft }: MeasureDraft, figures: FigureReader, path = 'measure'): Measure {
  const figureAt = (field: 'start' | 'target' | 'low' | 'high') =>
    figures.figureOrNull(draft[field], `${path}.${field}`);
  switch (kind) {
    case 'number':
      return { kind, unit, start: figureAt('start'), target: figureAt('target') };
    case 'keep':
      return { kind, unit, low: figureAt('low'), high: figureAt('high') };
    case 'jira':
      return { kind, unit, start: figureAt('start'), target: figureAt('target'), reading: readingOf(draft.reading) };
    case 'milestone':
    case 'initiatives':
      return { kind };
  }
}

export function readingOf({ kind, jql, ofJql, fieldId }: ReadingDraft): (Measure & { kind: 'jira' })['reading'] {
  switch (kind) {
    case 'count':
      return { kind, jql };
    case 'sum':
      return { kind, jql, fieldId };
    case 'share':
      return { kind, jql, ofJql };
  }
}

/** A measure to be edited, in the language of whoever edits it. */
export function draftOfMeasure(measure: Measure, locale: string): MeasureDraft {
  const write = (figure: number | null): string => (figure === null ? '' : writeNumber(figure, locale));
  const { kind } = measure;
  switch (kind) {
    case 'number':
    case 'jira': {
      const reading = { ...emptyMeasure.reading, ...(measure.kind === 'jira' ? measure.reading : {}) };
      const span = { start: write(measure.start), target: write(measure.target), unit: measure.unit };
      return { ...emptyMeasure, kind, ...span, reading };
    }
    case 'keep':
      return { ...emptyMeasure, kind, low: write(measure.low), high: write(measure.high), unit: measure.unit };
    case 'milestone':
    case 'initiatives':
      return { ...emptyMeasure, kind };
  }
}
