import { assertNever } from './assert-never';

/** What issues weigh among their siblings: a team's choice. */
export type Weighting = 'count' | 'storyPoints' | 'timeEstimate';

export interface Estimates {
  readonly storyPoints: number | null;
  /** Original time estimate, in seconds. */
  readonly timeEstimateSeconds: number | null;
}

/**
 * The weight of each sibling, in the order given, in the unit of the weighting (issues, points or seconds).
 *
 * count: 1 each. storyPoints and timeEstimate: the estimate; an unestimated or negative one weighs the mean of the
 * estimated siblings; 1 each when none is estimated or all weigh 0. The siblings are those that are not excluded.
 */
export function weightsAmong(siblings: readonly Estimates[], weighting: Weighting): number[] {
  const estimates = siblings.map((sibling) => estimateOf(sibling, weighting));
  const known = estimates.filter((estimate) => estimate !== null);
  const total = known.reduce((sum, estimate) => sum + estimate, 0);
  if (total === 0) return siblings.map(() => 1);
  return estimates.map((estimate) => estimate ?? total / known.length);
}

/** What the issue weighs by its own estimate; null without a usable one. */
export function estimateOf(issue: Estimates, weighting: Weighting): number | null {
  switch (weighting) {
    case 'count':
      return 1;
    case 'storyPoints':
      return usable(issue.storyPoints);
    case 'timeEstimate':
      return usable(issue.timeEstimateSeconds);
    default:
      return assertNever(weighting);
  }
}

function usable(estimate: number | null): number | null {
  return estimate !== null && Number.isFinite(estimate) && estimate >= 0 ? estimate : null;
}
