import fc from 'fast-check';
import { pace, type CheckInHabit, type PaceSubject } from '../../src/domain/pace';
import { defaultRules } from '../../src/domain/rules';
import { cycle, dayOfCycle, shares } from './builders';

const measured: PaceSubject = { progress: 0.5, isUnmeasured: false, isKeep: false, confidence: null, checkIns: null };
const paceOn = (nth: number, facts: Partial<PaceSubject>, rules = defaultRules) =>
  pace({ ...measured, ...facts }, cycle, dayOfCycle(nth), rules);
const lastOn = (nth: number): CheckInHabit => ({ lastOn: dayOfCycle(nth), cadenceDays: null });

describe('pace', () => {
  it.each([
    [0.5, 'onTrack'],
    [0.4, 'onTrack'],
    [0.399, 'atRisk'],
    [0.25, 'atRisk'],
    [0.249, 'offTrack'],
    [0, 'offTrack'],
    [1, 'done'],
    [null, 'none'],
  ])('half way through the cycle at progress %d is %s', (progress, expected) => {
    expect(paceOn(45, { progress })).toBe(expected);
  });

  it('follows the thresholds that an admin set', () => {
    const rules = { ...defaultRules, paceThresholds: { onTrack: 1, atRisk: 0.9 } };
    expect(paceOn(45, { progress: 0.5 }, rules)).toBe('onTrack');
    expect(paceOn(45, { progress: 0.46 }, rules)).toBe('atRisk');
    expect(paceOn(45, { progress: 0.4 }, rules)).toBe('offTrack');
  });

  it('is on track for whatever moves before the cycle starts', () => {
    expect(paceOn(-3, { progress: 0 })).toBe('onTrack');
  });

  it('is pending in the first tenth while unmeasured', () => {
    expect(paceOn(-3, { progress: 0, isUnmeasured: true })).toBe('pending');
    expect(paceOn(9, { progress: 0, isUnmeasured: true })).toBe('pending');
    expect(paceOn(9, { progress: null, isUnmeasured: true })).toBe('pending');
    expect(paceOn(9, { progress: 0 })).toBe('offTrack');
    expect(paceOn(10, { progress: 0, isUnmeasured: true })).toBe('offTrack');
    expect(paceOn(10, { progress: null, isUnmeasured: true })).toBe('none');
  });

  it('turns on track into at risk at low confidence, and nothing else', () => {
    expect(paceOn(45, { confidence: 4 })).toBe('onTrack');
    expect(paceOn(45, { confidence: 3 })).toBe('atRisk');
    expect(paceOn(45, { confidence: 0, progress: 0.1 })).toBe('offTrack');
    expect(paceOn(45, { confidence: 0, progress: 1 })).toBe('done');
  });

  it('is stale when nobody checked in for more than cadence and grace', () => {
    expect(paceOn(45, { checkIns: lastOn(28) })).toBe('onTrack');
    expect(paceOn(45, { checkIns: lastOn(27) })).toBe('stale');
    expect(paceOn(45, { checkIns: lastOn(27), progress: 0.1 })).toBe('stale');
    expect(paceOn(45, { checkIns: { lastOn: dayOfCycle(34), cadenceDays: 7 } })).toBe('stale');
    expect(paceOn(45, { checkIns: { lastOn: dayOfCycle(35), cadenceDays: 7 } })).toBe('onTrack');
  });

  it('counts from the start of the cycle before the first check-in', () => {
    const checkIns = { lastOn: null, cadenceDays: null };
    expect(paceOn(18, { progress: 0, isUnmeasured: true, checkIns })).toBe('offTrack');
    expect(paceOn(19, { progress: 0, isUnmeasured: true, checkIns })).toBe('stale');
  });

  it('does not get stale by the days after the cycle', () => {
    expect(paceOn(200, { progress: 0.9, checkIns: lastOn(80) })).toBe('onTrack');
    expect(paceOn(200, { progress: 0.9, checkIns: lastOn(60) })).toBe('stale');
  });

  it('is done at full progress, whenever and however long ago', () => {
    expect(paceOn(2, { progress: 1 })).toBe('done');
    expect(paceOn(80, { progress: 1, checkIns: lastOn(1) })).toBe('done');
  });

  it('of what is to be kept is done on the last day only', () => {
    expect(paceOn(45, { progress: 1, isKeep: true, checkIns: lastOn(40) })).toBe('onTrack');
    expect(paceOn(45, { progress: 1, isKeep: true, checkIns: lastOn(1) })).toBe('stale');
    expect(paceOn(90, { progress: 1, isKeep: true, checkIns: lastOn(85) })).toBe('done');
  });
});

describe('pace of anything', () => {
  const days = fc.integer({ min: -10, max: 120 });
  const subjects: fc.Arbitrary<PaceSubject> = fc.record({
    progress: fc.option(shares),
    isUnmeasured: fc.boolean(),
    isKeep: fc.boolean(),
    confidence: fc.option(fc.integer({ min: 0, max: 10 })),
    checkIns: fc.option(
      fc.record({ lastOn: fc.option(days.map(dayOfCycle)), cadenceDays: fc.option(fc.integer({ min: 1, max: 30 })) }),
    ),
  });

  it('never gets worse by more progress', () => {
    const order = ['offTrack', 'atRisk', 'onTrack', 'done'];
    fc.assert(
      fc.property(subjects, shares, shares, days, (subject, one, other, nth) => {
        const rank = (progress: number) => order.indexOf(paceOn(nth, { ...subject, progress, checkIns: null }));
        fc.pre(!subject.isUnmeasured);
        expect(rank(Math.max(one, other))).toBeGreaterThanOrEqual(rank(Math.min(one, other)));
      }),
    );
  });

  it('is never on track at low confidence or without progress', () => {
    fc.assert(
      fc.property(subjects, days, (subject, nth) => {
        fc.pre(subject.progress === null || (subject.confidence ?? 10) <= 3);
        expect(paceOn(nth, subject)).not.toBe('onTrack');
      }),
    );
  });
});
