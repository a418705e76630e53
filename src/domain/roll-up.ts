import type { Share } from './share';

/** What a roll-up is made of. */
export interface Part {
  /** At least 0, finite; only its size beside the other parts' matters. */
  readonly weight: number;
  readonly progress: Share;
}

/**
 * Σ weight·progress / Σ weight over the parts that have progress; none when there is none, or their total weight is 0.
 *
 * An objective rolls up its key results and its contributing child objectives; a strategic goal the objectives that
 * serve it; a team its objectives in the cycle; a key result's delivery its initiatives; an issue its children.
 */
export function rollUp(parts: readonly Part[]): Share {
  const { total, sum } = totals(parts);
  return total === 0 ? null : sum / total;
}

/** One part of an explanation; none as contribution means that it was left out. */
export type ExplainedPart<P extends Part> = P & { readonly contribution: Share };

/** Why a number is that number. */
export interface Explanation<P extends Part = Part> {
  readonly progress: Share;
  /** Σ weight over the parts that were not left out. */
  readonly totalWeight: number;
  readonly parts: readonly ExplainedPart<P>[];
}

/** The roll-up of the parts with the share of it that each brings: weight·progress / Σ weight. They add up to it. */
export function explain<P extends Part>(parts: readonly P[]): Explanation<P> {
  const { total } = totals(parts);
  return {
    progress: rollUp(parts),
    totalWeight: total,
    parts: parts.map((part) => ({
      ...part,
      contribution: part.progress === null || total === 0 ? null : (part.weight * part.progress) / total,
    })),
  };
}

function totals(parts: readonly Part[]): { total: number; sum: number } {
  let total = 0;
  let sum = 0;
  for (const { weight, progress } of parts) {
    if (progress === null) continue;
    total += weight;
    sum += weight * progress;
  }
  return { total, sum };
}
