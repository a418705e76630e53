import type { Rules } from './rules';
import { isAtLeast } from './share';
import type { Share } from './share';

/** Delivered, but the number has not moved; or the number moves without the initiatives. */
export const divergences = ['deliveredUnmoved', 'movedUndelivered'] as const;
export type Divergence = (typeof divergences)[number];

/**
 * Once more than a quarter of the cycle is gone (expected, 0…1): delivery − progress ≥ 0.25 → delivered, unmoved;
 * progress − delivery ≥ 0.25 → moved, undelivered. Null when neither holds, or delivery or progress is none.
 */
export function divergence(delivery: Share, progress: Share, expected: number, rules: Rules): Divergence | null {
  if (delivery === null || progress === null || isAtLeast(rules.divergenceAfter, expected)) return null;
  if (isAhead(delivery, progress, rules)) return 'deliveredUnmoved';
  return isAhead(progress, delivery, rules) ? 'movedUndelivered' : null;
}

/** One has left the other behind: one − other ≥ 0.25. */
export const isAhead = (one: number, other: number, { divergenceGap }: Rules): boolean =>
  isAtLeast(one - other, divergenceGap);
