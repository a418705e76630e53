import fc from 'fast-check';
import {
  checkInDueOn,
  expectedValue,
  firstMeasurableDay,
  isCheckInDue,
  overdueDays,
} from '../../src/domain/check-in-due';
import { expectedShare } from '../../src/domain/cycle';
import { addDays, daysBetween } from '../../src/domain/day';
import { pace, type CheckInHabit } from '../../src/domain/pace';
import { defaultRules } from '../../src/domain/rules';
import { cycle, day, dayOfCycle, shares } from './builders';

const never: CheckInHabit = { lastOn: null, cadenceDays: null };
const dueFor = (habit: CheckInHabit | null, nth: number, rules = defaultRules) =>
  checkInDueOn(habit, cycle, dayOfCycle(nth), rules);

const habits: fc.Arbitrary<CheckInHabit> = fc.record({
  lastOn: fc.option(fc.integer({ min: -40, max: 90 }).map(dayOfCycle)),
  cadenceDays: fc.option(fc.integer({ min: 1, max: 60 })),
});

describe('when a check-in is due', () => {
  it.each<[string, CheckInHabit | null, number, string | null]>([
    ['a cadence after the cycle’s start, before the first', never, 3, '2026-01-15'],
    ['a cadence after the last', { ...never, lastOn: dayOfCycle(20) }, 22, '2026-02-03'],
    ['by the key result’s own cadence', { lastOn: dayOfCycle(20), cadenceDays: 7 }, 22, '2026-01-27'],
    ['as after the cycle’s start, when the last lies before', { ...never, lastOn: day('2025-12-20') }, 3, '2026-01-15'],
    ['never for what people do not measure', null, 40, null],
    ['never after the cycle’s end', { ...never, lastOn: dayOfCycle(80) }, 85, null],
    ['never once the cycle is over', never, 91, null],
  ])('%s', (_, habit, nth, expected) => {
    expect(dueFor(habit, nth)).toBe(expected);
  });

  it('follows the cadence that an admin set', () => {
    expect(dueFor(never, 3, { ...defaultRules, checkInCadenceDays: 30 })).toBe('2026-01-31');
  });

  it('is due from its day on, and overdue from the day after', () => {
    const dueOn = dueFor(never, 3);
    expect([14, 15, 16, 30].map((nth) => isCheckInDue(dueOn, dayOfCycle(nth)))).toEqual([false, true, true, true]);
    expect([14, 15, 16, 30].map((nth) => overdueDays(dueOn, dayOfCycle(nth)))).toEqual([0, 0, 1, 15]);
    expect(overdueDays(null, dayOfCycle(30))).toBe(0);
  });

  it('lies within the cycle, a cadence after the last check-in', () => {
    fc.assert(
      fc.property(habits, fc.integer({ min: -30, max: 120 }), (habit, nth) => {
        const dueOn = dueFor(habit, nth);
        if (dueOn === null) return;
        expect(dueOn > cycle.startsOn && dueOn <= cycle.endsOn).toBe(true);
        const cadence = habit.cadenceDays ?? defaultRules.checkInCadenceDays;
        if (habit.lastOn !== null) expect(daysBetween(habit.lastOn, dueOn)).toBeGreaterThanOrEqual(cadence);
      }),
    );
  });

  it('comes before a key result goes stale', () => {
    fc.assert(
      fc.property(habits, fc.integer({ min: 1, max: 90 }), shares, (habit, nth, progress) => {
        const today = dayOfCycle(nth);
        const subject = { progress, isUnmeasured: false, isKeep: false, confidence: null, checkIns: habit };
        if (pace(subject, cycle, today, defaultRules) !== 'stale') return;
        // One that was measured before the cycle may be stale by then, yet is asked for a cadence after its start.
        if (habit.lastOn !== null && habit.lastOn < cycle.startsOn) return;
        expect(overdueDays(dueFor(habit, nth), today)).toBeGreaterThan(defaultRules.staleGraceDays);
      }),
    );
  });
});

describe('the expected value', () => {
  const span = { start: 38, target: 25, unit: '%' };

  it('lies as far on the way as the cycle is', () => {
    expect(expectedValue({ kind: 'number', ...span }, expectedShare(cycle, dayOfCycle(45)))).toBe(31.5);
    expect(expectedValue({ kind: 'jira', ...span, reading: { kind: 'count', jql: 'x' } }, 0)).toBe(38);
    expect(expectedValue({ kind: 'number', ...span }, 1)).toBe(25);
  });

  it('is none without a way, or without its ends', () => {
    expect(expectedValue({ kind: 'keep', low: 1, high: 2, unit: '' }, 0.5)).toBeNull();
    expect(expectedValue({ kind: 'milestone' }, 0.5)).toBeNull();
    expect(expectedValue({ kind: 'initiatives' }, 0.5)).toBeNull();
    expect(expectedValue({ kind: 'number', ...span, start: null }, 0.5)).toBeNull();
    expect(expectedValue({ kind: 'number', ...span, target: null }, 0.5)).toBeNull();
    expect(expectedValue({ kind: 'number', ...span }, null)).toBeNull();
  });

  it('stays between start and target, and moves on with the cycle', () => {
    const ends = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(ends, ends, shares, shares, (start, target, one, other) => {
        const at = (share: number) => expectedValue({ kind: 'number', start, target, unit: '' }, share) ?? NaN;
        const slack = 1e-6;
        expect(at(one)).toBeGreaterThanOrEqual(Math.min(start, target) - slack);
        expect(at(one)).toBeLessThanOrEqual(Math.max(start, target) + slack);
        expect((at(Math.max(one, other)) - at(Math.min(one, other))) * (target - start)).toBeGreaterThanOrEqual(-slack);
      }),
    );
  });
});

it('takes values from a month before the cycle on', () => {
  expect(firstMeasurableDay(cycle)).toBe(addDays(cycle.startsOn, -31));
});
