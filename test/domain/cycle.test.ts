import fc from 'fast-check';
import { cycleState, expectedShare, periodKinds, periodOf, periodsFrom } from '../../src/domain/cycle';
import { addDays, dayOf, daysBetween, parseDay } from '../../src/domain/day';
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

const anyDay = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9990-12-31'), noInvalidDate: true })
  .map((date) => dayOf(date.getTime()));
const anyKind = fc.constantFrom(...periodKinds);

describe('the periods of a year', () => {
  it.each([
    ['quarter', '2026-11-23', 4, '2026-10-01', '2026-12-31'],
    ['quarter', '2028-02-29', 1, '2028-01-01', '2028-03-31'],
    ['tertial', '2026-08-31', 2, '2026-05-01', '2026-08-31'],
    ['tertial', '2026-09-01', 3, '2026-09-01', '2026-12-31'],
    ['half', '2026-06-30', 1, '2026-01-01', '2026-06-30'],
    ['year', '2026-06-30', 1, '2026-01-01', '2026-12-31'],
    ['year', '0026-06-30', 1, '0026-01-01', '0026-12-31'],
  ] as const)('the %s of %s is the year’s %i., %s to %s', (kind, on, nth, startsOn, endsOn) => {
    expect(periodOf(kind, day(on))).toEqual({ kind, year: Number(on.slice(0, 4)), nth, startsOn, endsOn });
  });

  it('hold each day once, and follow one another without a gap', () => {
    fc.assert(
      fc.property(anyKind, anyDay, (kind, today) => {
        const periods = periodsFrom(kind, today);
        expect(periods[0]).toEqual(periodOf(kind, today));
        for (const [index, { startsOn, endsOn }] of periods.entries()) {
          expect(parseDay(startsOn)).toBe(startsOn);
          expect(daysBetween(startsOn, endsOn)).toBeGreaterThan(0);
          for (const on of [startsOn, endsOn]) expect(periodOf(kind, on)).toEqual(periods[index]);
          const next = periods[index + 1];
          if (next !== undefined) expect(next.startsOn).toBe(addDays(endsOn, 1));
        }
      }),
    );
  });

  it('are offered until the end of the next year', () => {
    const nthsFrom = (kind: (typeof periodKinds)[number]) =>
      periodsFrom(kind, day('2026-11-23')).map(({ year, nth }) => `${nth}/${year}`);
    expect(nthsFrom('quarter')).toEqual(['4/2026', '1/2027', '2/2027', '3/2027', '4/2027']);
    expect(nthsFrom('tertial')).toEqual(['3/2026', '1/2027', '2/2027', '3/2027']);
    expect(nthsFrom('half')).toEqual(['2/2026', '1/2027', '2/2027']);
    expect(nthsFrom('year')).toEqual(['1/2026', '1/2027', '1/2028']);
  });
});

describe('the state of a cycle', () => {
  it.each([
    [-1, false, 'planned'],
    [1, false, 'active'],
    [90, false, 'active'],
    [91, false, 'ended'],
    [-1, true, 'closed'],
    [45, true, 'closed'],
    [91, true, 'closed'],
  ])('on its day %i, closed: %s, is %s', (nth, isClosed, state) => {
    expect(cycleState({ ...cycle, isClosed }, dayOfCycle(nth))).toBe(state);
  });
});
