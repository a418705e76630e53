import { changeFrom, clamp, isAtLeast } from '../../src/domain/share';

describe('a share', () => {
  it.each([
    [-0.2, 0],
    [0, 0],
    [0.4, 0.4],
    [1.7, 1],
    [Number.NEGATIVE_INFINITY, 0],
  ])('clamps %d to %d', (raw, clamped) => {
    expect(clamp(raw)).toBe(clamped);
  });

  it('reaches a bound in spite of the rounding of binary fractions, but not from below', () => {
    expect(isAtLeast(0.35 - 0.1, 0.25)).toBe(true);
    expect(isAtLeast(0.2499, 0.25)).toBe(false);
  });

  it('changes from one to another, and not from or to none', () => {
    expect(changeFrom(0.75, 0.25)).toBe(-0.5);
    expect(changeFrom(0, 0.25)).toBe(0.25);
    expect(changeFrom(null, 0.25)).toBeNull();
    expect(changeFrom(0.25, null)).toBeNull();
  });
});
