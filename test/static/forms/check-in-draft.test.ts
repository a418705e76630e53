import type { KeyResultView } from '../../../src/contract/views';
import type { Measure } from '../../../src/domain/measure';
import { asCallError } from '../../../static/src/backend/call-error';
import { checkInOf, emptyCheckIn, type CheckInDraft } from '../../../static/src/forms/check-in-draft';

const measuredBy = (measure: Measure) => ({ id: 'kr', measure, confidence: 6 }) as KeyResultView;
const number = measuredBy({ kind: 'number', start: 0, target: 10, unit: '' });
const milestone = measuredBy({ kind: 'milestone' });
const typed = (keyResult: KeyResultView, draft: Partial<CheckInDraft>, locale = 'en-US') =>
  checkInOf(keyResult, { ...emptyCheckIn(keyResult), ...draft }, locale);
const refusedPaths = (read: () => unknown) => {
  try {
    read();
    return [];
  } catch (error) {
    return asCallError(error).fieldIssues.map(({ path, reason }) => [path, reason]);
  }
};

describe('a check-in as it is typed', () => {
  it('is read in the language of the viewer, for today unless a day is named', () => {
    const said = { confidence: 6, note: '', statedPace: null, measuredOn: null };
    expect(typed(number, { value: '1,250.5' })).toEqual({ keyResultId: 'kr', value: 1250.5, ...said });
    expect(typed(number, { value: '1 250,5' }, 'nb-NO')).toEqual({ keyResultId: 'kr', value: 1250.5, ...said });
    expect(typed(milestone, { isReached: false, measuredOn: '2026-02-03' })).toMatchObject({
      value: 0,
      measuredOn: '2026-02-03',
    });
  });

  it('names what is missing', () => {
    expect(refusedPaths(() => typed(number, { note: 'no value' }))).toEqual([['value', 'not-a-number']]);
    expect(refusedPaths(() => typed(milestone, {}))).toEqual([['value', 'not-said']]);
    expect(refusedPaths(() => typed(number, { value: '1', measuredOn: 'then' }))).toEqual([
      ['measuredOn', 'not-a-day'],
    ]);
  });
});
