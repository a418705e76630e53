import fc from 'fast-check';
import { addDays, type Day } from '../../src/domain/day';
import type { Measure } from '../../src/domain/measure';
import { trendOfReadings } from '../../src/domain/trend';

const day = (text: string) => text as Day;
const cycle = { startsOn: day('2026-10-01'), endsOn: day('2026-12-31') };
const dropOff: Measure = { kind: 'number', start: 40, target: 20, unit: '%' };

describe('the trend of readings', () => {
  it('has a point for each day, the last of several counting, oldest first', () => {
    const readings = [
      { on: day('2026-11-01'), value: 30 },
      { on: day('2026-10-10'), value: 38 },
      { on: day('2026-10-10'), value: 35 },
    ];
    expect(trendOfReadings(dropOff, readings, cycle)).toEqual([
      { on: '2026-10-10', share: 0.25, value: 35 },
      { on: '2026-11-01', share: 0.5, value: 30 },
    ]);
  });

  it('begins with what was read last before the cycle, and ends with it', () => {
    const readings = [
      { on: day('2026-08-01'), value: 39 },
      { on: day('2026-09-30'), value: 38 },
      { on: day('2027-01-01'), value: 20 },
    ];
    expect(trendOfReadings(dropOff, readings, cycle)).toEqual([{ on: '2026-10-01', share: 0.1, value: 38 }]);
  });

  it('is empty where a reading gives no progress', () => {
    const unknown: Measure = { kind: 'number', start: null, target: 20, unit: '' };
    expect(trendOfReadings(unknown, [{ on: day('2026-10-10'), value: 3 }], cycle)).toEqual([]);
  });

  it('has days of the cycle in order, each once, and shares from 0 to 1', () => {
    const readings = fc.array(
      fc.record({
        on: fc.integer({ min: -40, max: 140 }).map((days) => addDays(cycle.startsOn, days)),
        value: fc.double({ min: -100, max: 100, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(readings, (given) => {
        const trend = trendOfReadings(dropOff, given, cycle);
        const days = trend.map(({ on }) => on);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days.every((on) => on >= cycle.startsOn && on <= cycle.endsOn)).toBe(true);
        expect(trend.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
      }),
    );
  });
});
