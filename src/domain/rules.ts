/** Jira's status category, by its key. */
export type StatusCategory = 'new' | 'indeterminate' | 'done';

/** What an admin may set about the rules. */
export interface Rules {
  /** Least ratio of progress to expected for each status; 0 ≤ atRisk ≤ onTrack. */
  readonly paceThresholds: { readonly onTrack: number; readonly atRisk: number };
  /** Progress of an issue in progress that has no children, 0…1. */
  readonly inProgressCredit: number;
  /** Names of the resolutions that close an issue without its being delivered. */
  readonly notDelivered: readonly string[];
  /** Days from one check-in to the next, for key results without a cadence of their own. */
  readonly checkInCadenceDays: number;
  /** Days that a check-in may be late before its key result is stale. */
  readonly staleGraceDays: number;
  /** Confidence, 0…10, at and below which "on track" becomes "at risk". */
  readonly lowConfidence: number;
  /** Share of the cycle, from its start, in which an unmeasured key result is pending. */
  readonly pendingShare: number;
  /** Least distance of delivery and progress that is a divergence, 0…1. */
  readonly divergenceGap: number;
  /** Share of the cycle, from its start, in which nothing diverges yet. */
  readonly divergenceAfter: number;
}

export const defaultRules: Rules = {
  paceThresholds: { onTrack: 0.8, atRisk: 0.5 },
  inProgressCredit: 0,
  notDelivered: ["Won't Do", "Won't Fix", 'Duplicate', 'Declined', 'Cannot Reproduce', 'Invalid', 'Incomplete'],
  checkInCadenceDays: 14,
  staleGraceDays: 3,
  lowConfidence: 3,
  pendingShare: 0.1,
  divergenceGap: 0.25,
  divergenceAfter: 0.25,
};

/**
 * Dropped = category done, with a resolution on the "not delivered" list.
 * Letter case, spacing and apostrophes do not matter: "Won't Do", "won’t do" and "Wont Do" are one name.
 */
export function isDropped(category: StatusCategory, resolutionName: string | null, rules: Rules): boolean {
  if (category !== 'done' || resolutionName === null) return false;
  const name = bareName(resolutionName);
  return rules.notDelivered.some((listed) => bareName(listed) === name);
}

/** What of a resolution's name matters. */
export function bareName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/['‘’ʼ]/g, '')
    .replace(/\s+/g, ' ');
}
