import fc from 'fast-check';
import { expectedShare } from '../../src/domain/cycle';
import { addDays } from '../../src/domain/day';
import { cycle, day, dayOfCycle } from './builders';

describe('the expected share of a cycle', () => {
  it.each([
    [0, 0],
    [1, 1 / 90],
    [45, 0.5],
    [89, 89 / 90],
    [90, 1],
    [91, 1],
    [-30, 0],
  ])('on its day %i is %d', (nth, expected) => {
    expect(expectedShare(cycle, dayOfCycle(nth))).toBe(expected);
  });

  it('is 1 on the only day of a cycle of one', () => {
    const only = { startsOn: day('2026-05-01'), endsOn: day('2026-05-01') };
    expect(expectedShare(only, day('2026-05-01'))).toBe(1);
    expect(expectedShare(only, day('2026-04-30'))).toBe(0);
  });

  it('stays in 0…1 and never falls', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: -500, max: 500 }), (length, offset) => {
        const any = { startsOn: cycle.startsOn, endsOn: addDays(cycle.startsOn, length) };
        const today = addDays(cycle.startsOn, offset);
        const expected = expectedShare(any, today);
        expect(expected).toBeGreaterThanOrEqual(0);
        expect(expected).toBeLessThanOrEqual(1);
        expect(expectedShare(any, addDays(today, 1))).toBeGreaterThanOrEqual(expected);
      }),
    );
  });
});
