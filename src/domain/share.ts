/** A fraction in 0…1, or none (`null`). None is never 0: nothing is known, or nothing counts. */
export type Share = number | null;

/** Far below what a screen shows, far above what adding binary fractions loses. */
const rounding = 1e-9;

/** The nearest fraction in 0…1. */
export function clamp(raw: number): number {
  return Math.min(1, Math.max(0, raw));
}

/** now − earlier; none where either is. */
export function changeFrom(earlier: Share, now: Share): number | null {
  return earlier === null || now === null ? null : now - earlier;
}

/** Whether nothing but the rounding of binary fractions tells them apart. */
export const isSameFigure = (one: Share, other: Share): boolean =>
  one === null || other === null ? one === other : Math.abs(one - other) <= rounding;

/** `value` ≥ `bound`, where the rounding of binary fractions does not decide (0.35 − 0.1 is at least 0.25). */
export function isAtLeast(value: number, bound: number): boolean {
  return value >= bound - rounding;
}
