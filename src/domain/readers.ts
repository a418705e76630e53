import type { AccountId, GroupId } from './ids';

/**
 * Who may see a restricted objective besides its owner, the owners of its key results, and the lead and editors of its
 * team, who always may: so somebody can mend it.
 */
export interface Readers {
  readonly people: readonly AccountId[];
  readonly groupIds: readonly GroupId[];
}
