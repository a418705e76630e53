import fc from 'fast-check';
import { addDays, type Day } from '../../src/domain/day';
import type { Measure } from '../../src/domain/measure';
import { meanTrend, shareOn, trendOfReadings } from '../../src/domain/trend';

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

describe('several trends taken together', () => {
  const [first, second, third] = [day('2026-10-01'), day('2026-10-05'), day('2026-10-09')];

  it('are the weighted mean of what had begun by each day', () => {
    const points = meanTrend([
      {
        weight: 1,
        points: [
          { on: first, share: 0.25 },
          { on: third, share: 1 },
        ],
      },
      { weight: 3, points: [{ on: second, share: 0.75 }] },
    ]);
    expect(points).toEqual([
      { on: first, share: 0.25 },
      { on: second, share: 0.625 },
      { on: third, share: 0.8125 },
    ]);
    expect(shareOn(points, day('2026-10-08'))).toBe(0.625);
    expect(shareOn(points, day('2026-09-30'))).toBeNull();
  });

  it('are none where nothing has weight', () => {
    expect(meanTrend([{ weight: 0, points: [{ on: first, share: 0.25 }] }])).toEqual([]);
    expect(meanTrend([])).toEqual([]);
  });

  it('lie between the lowest and the highest, and one alone is itself', () => {
    const trend = fc
      .uniqueArray(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 10 })
      .chain((days) =>
        fc.tuple(fc.constant(days.sort((a, b) => a - b)), fc.infiniteStream(fc.integer({ min: 0, max: 100 }))),
      )
      .map(([days, shares]) =>
        days.map((each) => ({ on: addDays(first, each), share: Number(shares.next().value) / 100 })),
      );
    fc.assert(
      fc.property(
        fc.array(fc.record({ weight: fc.integer({ min: 1, max: 9 }), points: trend }), { minLength: 1 }),
        (parts) => {
          const shares = parts.flatMap(({ points }) => points.map(({ share }) => share));
          for (const { share } of meanTrend(parts)) {
            expect(share).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
            expect(share).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
          }
          const [alone] = parts;
          if (alone) expect(meanTrend([alone]).map(({ on }) => on)).toEqual(alone.points.map(({ on }) => on));
        },
      ),
    );
  });
});
