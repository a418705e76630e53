import fc from 'fast-check';
import { addDays, dayOf, daysBetween, earlierOf, laterOf, parseDay } from '../../src/domain/day';
import { day } from './builders';

const days = fc.integer({ min: -500_000, max: 1_000_000 }).map((count) => addDays(day('2000-01-01'), count));

describe('a day', () => {
  it.each(['2026-01-01', '2024-02-29', '0001-01-01', '9999-12-31'])('is read from %s', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each([
    '',
    '2026-1-1',
    '2026-02-29',
    '2026-13-01',
    '2026-04-31',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '+002026-01-01',
  ])('is not read from "%s"', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('is the UTC day of an instant', () => {
    expect(dayOf(Date.UTC(2026, 2, 31, 23, 59, 59, 999))).toBe('2026-03-31');
    expect(dayOf(Date.UTC(2026, 3, 1))).toBe('2026-04-01');
  });

  it('counts over leap days and changes of the clock', () => {
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(daysBetween(day('2026-04-01'), day('2026-03-01'))).toBe(-31);
    expect(addDays(day('2023-12-31'), 1)).toBe('2024-01-01');
  });

  it('comes back after adding what lies between', () => {
    fc.assert(fc.property(days, days, (from, to) => expect(addDays(from, daysBetween(from, to))).toBe(to)));
  });

  it('sorts as text', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        expect(daysBetween(earlierOf(one, other), laterOf(one, other))).toBe(Math.abs(daysBetween(one, other)));
      }),
    );
  });
});
