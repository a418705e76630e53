import type { Kysely } from 'kysely';
import type { IssueId } from '../../../domain/ids';
import type { HeartbeatStore } from '../../../use-cases/ports';
import type { Database } from '../database/schema';

export class SqlHeartbeatStore implements HeartbeatStore {
  constructor(private readonly db: Kysely<Database>) {}

  async mark(issueIds: IssueId[], { markedBy, markedAt }: Parameters<HeartbeatStore['mark']>[1]): Promise<void> {
    const marks = issueIds.map((id) => ({ issue_id: id, marked_by: markedBy, marked_at: markedAt }));
    await this.db.replaceInto('heartbeat_mark').values(marks).execute();
  }

  async unmark(issueIds: IssueId[]): Promise<void> {
    await this.db.deleteFrom('heartbeat_mark').where('issue_id', 'in', issueIds).execute();
  }
}
