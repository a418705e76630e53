import fc from 'fast-check';
import { shareOfDaysKept } from '../../src/domain/days-kept';
import type { MeasureReading } from '../../src/domain/measure';
import { cycle, dayOfCycle } from './builders';

const bounds = { low: 10, high: 20, unit: 'ms' };
const reading = (nth: number, value: number): MeasureReading => ({ on: dayOfCycle(nth), value });
const kept = (readings: MeasureReading[], today: number) => shareOfDaysKept(bounds, readings, cycle, dayOfCycle(today));

describe('the share of days kept', () => {
  it('takes each reading as true until the next', () => {
    expect(kept([reading(1, 15), reading(7, 30), reading(9, 20)], 10)).toBe(0.8);
  });

  it('leaves out the days before the first reading', () => {
    expect(kept([reading(7, 15), reading(9, 9)], 10)).toBe(0.5);
  });

  it('takes readings in any order, and the last of a day', () => {
    expect(kept([reading(6, 30), reading(1, 30), reading(1, 15)], 10)).toBe(0.5);
  });

  it('takes the state that the cycle began with, and nothing after its end or today', () => {
    expect(kept([reading(-20, 15), reading(31, 30)], 60)).toBe(0.5);
    expect(kept([reading(1, 15), reading(46, 30), reading(120, 15)], 200)).toBe(0.5);
    expect(kept([reading(1, 15), reading(5, 30)], 4)).toBe(1);
  });

  it('is none when nothing is known', () => {
    expect(kept([], 10)).toBeNull();
    expect(kept([reading(11, 15)], 10)).toBeNull();
    expect(kept([reading(-5, 15)], 0)).toBeNull();
  });

  it('is what a count day by day gives', () => {
    const readings = fc.uniqueArray(fc.tuple(fc.integer({ min: -10, max: 100 }), fc.integer({ min: 5, max: 25 })), {
      selector: ([nth]) => nth,
      maxLength: 12,
    });
    fc.assert(
      fc.property(readings, fc.integer({ min: -5, max: 110 }), (pairs, today) => {
        const values = Array.from({ length: Math.max(0, Math.min(today, 90)) }, (_, index) => {
          const before = pairs.filter(([nth]) => nth <= index + 1).sort(([one], [other]) => other - one);
          return before[0]?.[1];
        }).filter((value) => value !== undefined);
        const good = values.filter((value) => value >= 10 && value <= 20).length;
        const share = kept(
          pairs.map(([nth, value]) => reading(nth, value)),
          today,
        );
        expect(share).toBe(values.length === 0 ? null : good / values.length);
      }),
    );
  });
});
