import { rollUp } from './roll-up';
import type { Share } from './share';

/** The grade that progress suggests, 0…1: progress rounded to one decimal; none without progress. */
export function suggestedGrade(progress: Share): Share {
  return progress === null ? null : Math.round(progress * 10) / 10;
}

/** What is graded, with its weight beside the others. */
export interface Graded {
  readonly weight: number;
  readonly grade: Share;
}

/**
 * Σ weight·grade / Σ weight over what has a grade; none when nothing has, or their total weight is 0. An objective’s
 * grade is that of its key results, a cycle’s that of its objectives.
 */
export function meanGrade(graded: readonly Graded[]): Share {
  return rollUp(graded.map(({ weight, grade }) => ({ weight, progress: grade })));
}
