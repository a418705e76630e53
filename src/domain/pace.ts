import { expectedShare } from './cycle';
import type { Cycle } from './cycle';
import { daysBetween, earlierOf } from './day';
import type { Day } from './day';
import type { Rules } from './rules';
import { isAtLeast } from './share';
import type { Share } from './share';

export const paces = ['done', 'onTrack', 'atRisk', 'offTrack', 'stale', 'pending', 'none'] as const;
export type Pace = (typeof paces)[number];

/** What the owner of a key result may state beside the computed pace. */
export type StatedPace = Extract<Pace, 'done' | 'onTrack' | 'atRisk' | 'offTrack'>;

/** The check-ins of a key result that people measure. */
export interface CheckInHabit {
  readonly lastOn: Day | null;
  /** Days from one check-in to the next; null for the rules' own. */
  readonly cadenceDays: number | null;
}

/** What is judged: a key result, an objective, a strategic goal or a team, in a cycle. */
export interface PaceSubject {
  readonly progress: Share;
  readonly isUnmeasured: boolean;
  /** For a `keep` measure: inside the range today is not done before the cycle's last day. */
  readonly isKeep: boolean;
  /** 0…10, or null when nobody said. */
  readonly confidence: number | null;
  /** Null when people do not measure it. */
  readonly checkIns: CheckInHabit | null;
}

/**
 * How progress compares with expected (see `expectedShare`). The first that holds:
 * - done: progress ≥ 1
 * - pending: unmeasured, and expected ≤ the pending share (the first tenth of the cycle)
 * - none: no progress
 * - stale: people measure it, and more than cadence + grace days have passed since the last check-in, or since the
 *   cycle's start before the first; days after the cycle's end do not count
 * - on track, at risk, off track: ratio = progress / expected ≥ its threshold (0.8, 0.5), off track below both;
 *   low confidence (≤ 3) turns on track into at risk. Before the cycle starts the ratio is 1.
 */
export function pace(subject: PaceSubject, cycle: Cycle, today: Day, rules: Rules): Pace {
  const { progress, confidence } = subject;
  const expected = expectedShare(cycle, today);
  if (progress !== null && progress >= 1 && (!subject.isKeep || expected === 1)) return 'done';
  if (subject.isUnmeasured && isAtLeast(rules.pendingShare, expected)) return 'pending';
  if (progress === null) return 'none';
  if (isStale(subject.checkIns, cycle, today, rules)) return 'stale';
  const byRatio = paceByRatio(expected === 0 ? 1 : progress / expected, rules);
  return byRatio === 'onTrack' && confidence !== null && confidence <= rules.lowConfidence ? 'atRisk' : byRatio;
}

function isStale(checkIns: CheckInHabit | null, cycle: Cycle, today: Day, rules: Rules): boolean {
  if (checkIns === null) return false;
  const daysSince = daysBetween(checkIns.lastOn ?? cycle.startsOn, earlierOf(today, cycle.endsOn));
  return daysSince > (checkIns.cadenceDays ?? rules.checkInCadenceDays) + rules.staleGraceDays;
}

function paceByRatio(ratio: number, { paceThresholds }: Rules): Pace {
  if (isAtLeast(ratio, paceThresholds.onTrack)) return 'onTrack';
  return isAtLeast(ratio, paceThresholds.atRisk) ? 'atRisk' : 'offTrack';
}
