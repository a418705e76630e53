import type { Kysely } from 'kysely';
import type { IssueId } from '../../domain/ids';
import type { HeartbeatStore } from '../../use-cases/ports';
import type { Database } from './schema';

export class SqlHeartbeatStore implements HeartbeatStore {
  constructor(private readonly db: Kysely<Database>) {}

  async mark({ issueId, markedBy, markedAt }: Parameters<HeartbeatStore['mark']>[0]): Promise<void> {
    const mark = { issue_id: issueId, marked_by: markedBy, marked_at: markedAt };
    await this.db.replaceInto('heartbeat_mark').values(mark).execute();
  }

  async unmark(issueId: IssueId): Promise<void> {
    await this.db.deleteFrom('heartbeat_mark').where('issue_id', '=', issueId).execute();
  }
}
