import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { AccountId, TeamId } from '../../../domain/ids';
import type { FollowingStore } from '../../../use-cases/ports';
import { hasChanged } from '../database/guarded-write';
import type { Database } from '../database/schema';
import { later, upsert } from '../database/upsert';

export class SqlFollowingStore implements FollowingStore {
  constructor(private readonly db: Kysely<Database>) {}

  async follow(accountId: AccountId, teamId: TeamId): Promise<boolean> {
    return hasChanged(
      await sql`REPLACE INTO followed_team (account_id, team_id)
      SELECT ${accountId}, team.id FROM team WHERE team.id = ${teamId}`.execute(this.db),
    );
  }

  async unfollow(accountId: AccountId, teamId: TeamId): Promise<void> {
    await this.db
      .deleteFrom('followed_team')
      .where('account_id', '=', accountId)
      .where('team_id', '=', teamId)
      .execute();
  }

  async saveLook(accountId: AccountId, at: number): Promise<void> {
    await upsert(this.db, 'last_look', [{ account_id: accountId, looked_at: at }], later('looked_at'));
  }
}
