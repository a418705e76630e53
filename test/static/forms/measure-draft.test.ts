import { CallError } from '../../../static/src/backend/call-error';
import { emptyMeasure, measureOf } from '../../../static/src/forms/measure-draft';

test('a number takes what was typed in the language of the viewer', () => {
  const draft = { ...emptyMeasure, start: '12 000', target: '20 000,5', unit: 'orders' };
  expect(measureOf(draft, 'no-NO')).toEqual({ kind: 'number', start: 12000, target: 20000.5, unit: 'orders' });
});

test('an empty side of a range is open', () => {
  expect(measureOf({ ...emptyMeasure, kind: 'keep', high: '40' }, 'en-US')).toEqual({
    kind: 'keep',
    low: null,
    high: 40,
    unit: '',
  });
});

test('every field without a number is named', () => {
  let failure: unknown;
  try {
    measureOf({ ...emptyMeasure, start: 'x' }, 'en-US');
  } catch (error) {
    failure = error;
  }
  expect(failure).toBeInstanceOf(CallError);
  expect((failure as CallError).fieldIssues.map(({ path }) => path)).toEqual(['measure.start', 'measure.target']);
});
