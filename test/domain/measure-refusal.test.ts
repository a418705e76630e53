import type { JiraReading, Measure } from '../../src/domain/measure';
import { checkMeasure } from '../../src/domain/measure-refusal';

const number = (start: number | null, target: number | null): Measure => ({ kind: 'number', start, target, unit: '' });
const keep = (low: number | null, high: number | null): Measure => ({ kind: 'keep', low, high, unit: '' });
const jira = (reading: JiraReading, start = 0): Measure => ({ kind: 'jira', start, target: 10, unit: '', reading });

describe('a measure', () => {
  it.each<Measure>([
    number(0, 1),
    number(5, -5),
    number(null, null),
    number(0, null),
    keep(0, null),
    keep(null, 0),
    keep(2, 2),
    { kind: 'milestone' },
    { kind: 'initiatives' },
    jira({ kind: 'sum', jql: 'project = PAY', fieldId: 'customfield_10016' }),
  ])('can be %j', (measure) => {
    expect(checkMeasure(measure)).toEqual([]);
  });

  it('whose start equals its target is refused', () => {
    expect(checkMeasure(number(3, 3))).toEqual([{ path: ['target'], code: 'start-equals-target' }]);
  });

  it('with numbers that are not finite is refused, each by its field', () => {
    expect(checkMeasure(number(Number.NaN, Number.POSITIVE_INFINITY))).toEqual([
      { path: ['start'], code: 'not-finite' },
      { path: ['target'], code: 'not-finite' },
    ]);
    expect(checkMeasure(keep(Number.NEGATIVE_INFINITY, 1))).toEqual([{ path: ['low'], code: 'not-finite' }]);
  });

  it('that keeps within nothing, or upside down, is refused', () => {
    expect(checkMeasure(keep(null, null))).toEqual([{ path: ['low'], code: 'both-sides-open' }]);
    expect(checkMeasure(keep(2, 1))).toEqual([{ path: ['high'], code: 'low-above-high' }]);
  });

  it('that reads nothing from Jira is refused', () => {
    expect(checkMeasure(jira({ kind: 'share', jql: ' ', ofJql: '' }, 10))).toEqual([
      { path: ['target'], code: 'start-equals-target' },
      { path: ['reading', 'jql'], code: 'empty' },
      { path: ['reading', 'ofJql'], code: 'empty' },
    ]);
    expect(checkMeasure(jira({ kind: 'sum', jql: 'x', fieldId: '' }))).toEqual([
      { path: ['reading', 'fieldId'], code: 'empty' },
    ]);
  });
});
