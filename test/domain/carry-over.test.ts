import fc from 'fast-check';
import { carryMeasure, isOpenInitiative } from '../../src/domain/carry-over';
import { keyResultProgress, type Measure } from '../../src/domain/measure';
import { checkMeasure } from '../../src/domain/measure-refusal';

const number = (start: number | null, target: number | null): Measure => ({ kind: 'number', start, target, unit: '%' });
const jira = (start: number, target: number): Measure => ({
  ...{ kind: 'jira', start, target, unit: '' },
  reading: { kind: 'count', jql: 'project = PAY' },
});

describe('a carried measure', () => {
  it.each<[string, Measure, number | null, Measure, boolean]>([
    ['starts from the last value', number(38, 25), 31, number(31, 25), false],
    ['may start further away than before', number(38, 25), 41, number(41, 25), false],
    ['stays without a value', number(38, 25), null, number(38, 25), false],
    ['keeps its start when the target is met', number(38, 25), 25, number(38, 25), true],
    ['keeps its start when the target is passed', number(10, 20), 26, number(10, 20), true],
    ['gets a start that it had not', number(null, 25), 31, number(31, 25), false],
    ['gets no start that is the target', number(null, 25), 25, number(null, 25), true],
    ['starts from the last value without a target', number(5, null), 9, number(9, null), false],
    ['read from Jira starts from what was read last', jira(0, 40), 12, jira(12, 40), false],
  ])('%s', (_what, measure, lastValue, carried, meetsTarget) => {
    expect(carryMeasure(measure, lastValue)).toEqual({ measure: carried, meetsTarget });
  });

  it.each<Measure>([{ kind: 'keep', low: 1, high: 4, unit: 's' }, { kind: 'milestone' }, { kind: 'initiatives' }])(
    'stays as it is: %j',
    (measure) => {
      expect(carryMeasure(measure, 1)).toEqual({ measure, meetsTarget: false });
    },
  );

  const figures = fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 }));
  const kept = fc.tuple(figures, figures, figures).filter(([start, target]) => start === null || start !== target);

  it('can always be kept, goes to the same target, and has nothing reached unless it says so', () => {
    fc.assert(
      fc.property(kept, ([start, target, lastValue]) => {
        const { measure, meetsTarget } = carryMeasure(number(start, target), lastValue);
        expect(checkMeasure(measure)).toEqual([]);
        expect(measure).toMatchObject({ kind: 'number', target, unit: '%' });
        if (lastValue === null || meetsTarget) expect(measure).toEqual(number(start, target));
        else expect(keyResultProgress(measure, lastValue, null).progress).toBe(target === null ? null : 0);
      }),
    );
  });

  it('meets its target exactly where progress is complete', () => {
    const known = fc
      .tuple(fc.integer(), fc.integer(), fc.integer())
      .filter(([start, target]) => start !== target)
      .map(([start, target, value]) => ({ measure: number(start, target), value }));
    fc.assert(
      fc.property(known, ({ measure, value }) => {
        const { progress } = keyResultProgress(measure, value, null);
        expect(carryMeasure(measure, value).meetsTarget).toBe(progress === 1);
      }),
    );
  });
});

describe('an open initiative', () => {
  it('is neither done nor dropped', () => {
    expect(isOpenInitiative({ category: 'new', dropped: false })).toBe(true);
    expect(isOpenInitiative({ category: 'indeterminate', dropped: false })).toBe(true);
    expect(isOpenInitiative({ category: 'done', dropped: false })).toBe(false);
    expect(isOpenInitiative({ category: 'done', dropped: true })).toBe(false);
  });
});
