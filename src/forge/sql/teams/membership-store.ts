import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { AccountId, GroupId } from '../../../domain/ids';
import type { Membership, MembershipStore } from '../../../use-cases/ports';
import { toBoolean, toNumber, type Numeric } from '../database/cells';
import { givenRows, inChunks, rowsPerStatement } from '../database/given-rows';
import type { Database } from '../database/schema';
import { isForSomeGroup } from '../rows/seen-objectives';

/** Stands for the person themself: somebody without groups was read too. */
const noGroup = '' as GroupId;

export class SqlMembershipStore implements MembershipStore {
  constructor(private readonly db: Kysely<Database>) {}

  async find(accountId: AccountId): Promise<{ membership: Membership | null; isAskedFor: boolean }> {
    const rows = await this.db
      .selectFrom(givenRows([{ account_id: accountId }], 'given'))
      .leftJoin('person_group', 'person_group.account_id', 'given.account_id')
      .select(['person_group.group_id', 'person_group.read_at'])
      .select(sql<Numeric>`CASE WHEN ${isForSomeGroup} THEN 1 ELSE 0 END`.as('isAskedFor'))
      .execute();
    const own = rows.flatMap(({ group_id, read_at }) =>
      group_id === null || read_at === null ? [] : [{ groupId: group_id, readAt: toNumber(read_at) }],
    );
    const [first] = own;
    return {
      membership: first === undefined ? null : { readAt: first.readAt, groupIds: groupsOf(own) },
      isAskedFor: rows.some((row) => toBoolean(row.isAskedFor)),
    };
  }

  /** What they left goes first: a crash in between shows nobody more than they may see. */
  async save(accountId: AccountId, { groupIds, readAt }: Membership): Promise<void> {
    const kept = [noGroup, ...groupIds];
    await this.db
      .deleteFrom('person_group')
      .where('account_id', '=', accountId)
      .where('group_id', 'not in', kept)
      .execute();
    const rows = kept.map((groupId) => ({ account_id: accountId, group_id: groupId, read_at: readAt }));
    for (const chunk of inChunks(rows, rowsPerStatement))
      await this.db.replaceInto('person_group').values(chunk).execute();
  }
}

const groupsOf = (rows: { groupId: GroupId }[]): GroupId[] =>
  rows.flatMap(({ groupId }) => (groupId === noGroup ? [] : [groupId])).sort();
