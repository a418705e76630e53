import type { AccountId, GroupId } from './ids';

/**
 * Who may see a restricted objective besides its owner, the owners of its key results, and the lead and editors of its
 * team, who always may: so somebody can mend it.
 */
export interface Readers {
  readonly people: readonly AccountId[];
  readonly groupIds: readonly GroupId[];
}

/** What was read of somebody's groups counts for a day, and is read again after an hour; in milliseconds. */
export const membershipLasts = 86_400_000;
export const membershipIsFresh = 3_600_000;
