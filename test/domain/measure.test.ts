import fc from 'fast-check';
import { isMeasuredByPeople, keyResultProgress, type Measure } from '../../src/domain/measure';
import { shares } from './builders';

const number = (start: number | null, target: number | null) => ({ kind: 'number', start, target, unit: '%' }) as const;
const keep = (low: number | null, high: number | null) => ({ kind: 'keep', low, high, unit: 'ms' }) as const;
const jira: Measure = {
  kind: 'jira',
  start: 20,
  target: 0,
  unit: 'bugs',
  reading: { kind: 'count', jql: 'type = Bug' },
};

describe('progress of a key result measured by a number', () => {
  it.each([
    [10, 30, 15, 0.25],
    [30, 10, 15, 0.75],
    [-5, 5, 0, 0.5],
    [10, 30, 10, 0],
    [30, 10, 30, 0],
    [10, 30, 30, 1],
  ])('from %d to %d at %d is %d', (start, target, value, progress) => {
    expect(keyResultProgress(number(start, target), value, null)).toEqual({
      raw: progress,
      progress,
      isUnmeasured: false,
    });
  });

  it('keeps the raw figure beyond start and target', () => {
    expect(keyResultProgress(number(10, 30), 50, null)).toEqual({ raw: 2, progress: 1, isUnmeasured: false });
    expect(keyResultProgress(number(10, 30), 5, null)).toEqual({ raw: -0.25, progress: 0, isUnmeasured: false });
  });

  it('is 0 and unmeasured before the first check-in', () => {
    expect(keyResultProgress(number(10, 30), null, 0.8)).toEqual({ raw: 0, progress: 0, isUnmeasured: true });
    expect(keyResultProgress(number(30, 10), null, 0.8)).toEqual({ raw: 0, progress: 0, isUnmeasured: true });
  });

  it('is none while start or target is not known, or they are equal', () => {
    expect(keyResultProgress(number(null, 30), 5, null)).toEqual({ raw: null, progress: null, isUnmeasured: false });
    expect(keyResultProgress(number(10, null), null, null)).toEqual({ raw: null, progress: null, isUnmeasured: true });
    expect(keyResultProgress(number(7, 7), 7, null)).toEqual({ raw: null, progress: null, isUnmeasured: false });
  });

  it('stays in 0…1 and never falls as the value goes towards the target', () => {
    const figures = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(figures, figures, figures, figures, (start, target, one, other) => {
        fc.pre(start !== target);
        const [behind, ahead] = one < other === start < target ? [one, other] : [other, one];
        const progress = (value: number) => keyResultProgress(number(start, target), value, null).progress ?? -1;
        expect(progress(behind)).toBeGreaterThanOrEqual(0);
        expect(progress(ahead)).toBeGreaterThanOrEqual(progress(behind));
        expect(progress(ahead)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('progress of a key result measured otherwise', () => {
  it('is as by number when Jira is read', () => {
    expect(keyResultProgress(jira, 5, null)).toEqual({ raw: 0.75, progress: 0.75, isUnmeasured: false });
    expect(keyResultProgress(jira, null, null)).toEqual({ raw: 0, progress: 0, isUnmeasured: true });
  });

  it.each([
    [1, 3, 1, 1],
    [1, 3, 3, 1],
    [1, 3, 3.1, 0],
    [1, 3, 0.9, 0],
    [null, 3, -100, 1],
    [null, 3, 4, 0],
    [1, null, 100, 1],
    [1, null, 0, 0],
  ])('to keep within %d…%d at %d is %d', (low, high, value, progress) => {
    expect(keyResultProgress(keep(low, high), value, null)).toEqual({ raw: progress, progress, isUnmeasured: false });
  });

  it('is none before the first measurement of what is to be kept', () => {
    expect(keyResultProgress(keep(0, 1), null, 0.5)).toEqual({ raw: null, progress: null, isUnmeasured: true });
  });

  it('is 1 for a milestone that is reached, else 0', () => {
    expect(keyResultProgress({ kind: 'milestone' }, 1, null)).toEqual({ raw: 1, progress: 1, isUnmeasured: false });
    expect(keyResultProgress({ kind: 'milestone' }, 0, null)).toEqual({ raw: 0, progress: 0, isUnmeasured: false });
    expect(keyResultProgress({ kind: 'milestone' }, null, 0.9)).toEqual({ raw: 0, progress: 0, isUnmeasured: true });
  });

  it('is the delivery for initiatives', () => {
    const measure = { kind: 'initiatives' } as const;
    fc.assert(
      fc.property(shares, (share) => {
        expect(keyResultProgress(measure, null, share)).toEqual({ raw: share, progress: share, isUnmeasured: false });
      }),
    );
    expect(keyResultProgress(measure, 0.5, null)).toEqual({ raw: null, progress: null, isUnmeasured: true });
  });

  it('is read by people, but for Jira and initiatives', () => {
    expect([number(0, 1), keep(0, 1), { kind: 'milestone' } as const].map(isMeasuredByPeople)).toEqual([
      true,
      true,
      true,
    ]);
    expect([jira, { kind: 'initiatives' } as const].map(isMeasuredByPeople)).toEqual([false, false]);
  });
});
