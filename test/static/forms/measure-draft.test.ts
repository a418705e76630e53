import type { Measure } from '../../../src/domain/measure';
import { CallError } from '../../../static/src/backend/call-error';
import { FigureReader } from '../../../static/src/forms/figure-reader';
import { draftOfMeasure, emptyMeasure, measureOf } from '../../../static/src/forms/measure-draft';

test('a number takes what was typed in the language of the viewer', () => {
  const draft = { ...emptyMeasure, start: '12 000', target: '20 000,5', unit: 'orders' };
  const measure = measureOf(draft, new FigureReader('no-NO'));
  expect(measure).toEqual({ kind: 'number', start: 12000, target: 20000.5, unit: 'orders' });
});

test('an empty side of a range is open, and an empty start is not known yet', () => {
  const figures = new FigureReader('en-US');
  const keep = measureOf({ ...emptyMeasure, kind: 'keep', high: '40' }, figures);
  expect(keep).toEqual({ kind: 'keep', low: null, high: 40, unit: '' });
  expect(measureOf({ ...emptyMeasure, target: '2' }, figures)).toMatchObject({ start: null, target: 2 });
  expect(() => figures.check()).not.toThrow();
});

test('every field without a number is named', () => {
  const figures = new FigureReader('en-US');
  measureOf({ ...emptyMeasure, start: 'x', target: 'y' }, figures, 'keyResults.1.measure');
  let failure: unknown;
  try {
    figures.check();
  } catch (error) {
    failure = error;
  }
  expect(failure).toBeInstanceOf(CallError);
  const paths = (failure as CallError).fieldIssues.map(({ path }) => path);
  expect(paths).toEqual(['keyResults.1.measure.start', 'keyResults.1.measure.target']);
});

test.each<Measure>([
  { kind: 'number', start: -0.1, target: 1_234_567.5, unit: '€' },
  { kind: 'number', start: null, target: null, unit: '' },
  { kind: 'keep', low: null, high: 99.9, unit: '%' },
  { kind: 'milestone' },
  { kind: 'initiatives' },
  { kind: 'jira', start: 3, target: 9, unit: '', reading: { kind: 'sum', jql: 'a = "b"', fieldId: 'f' } },
  { kind: 'jira', start: 3, target: 9, unit: '%', reading: { kind: 'share', jql: 'a', ofJql: 'b' } },
])('what is edited and left alone stays as it was: %j', (measure) => {
  for (const locale of ['en-US', 'no-NO']) {
    const figures = new FigureReader(locale);
    expect(measureOf(draftOfMeasure(measure, locale), figures)).toEqual(measure);
    figures.check();
  }
});
