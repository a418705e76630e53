import type { AccountId, GroupId } from '../../domain/ids';

/** The groups that somebody is in, as Jira told last. */
export interface Membership {
  groupIds: GroupId[];
  readAt: number;
}

export interface MembershipStore {
  /** null: never read. `isAskedFor`: an objective is restricted to a group. One statement. */
  find(accountId: AccountId): Promise<{ membership: Membership | null; isAskedFor: boolean }>;
  /** Two statements, more beyond 100 groups. */
  save(accountId: AccountId, membership: Membership): Promise<void>;
}

export interface JiraGroups {
  /** Those of the person whose request is served. @throws Unavailable */
  listOwn(): Promise<GroupId[]>;
}
