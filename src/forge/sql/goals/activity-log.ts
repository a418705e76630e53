import type { Kysely } from 'kysely';
import type { ActivityEntry, ActivityLog, NewId } from '../../../use-cases/ports';
import { inChunks, rowsPerStatement } from '../database/given-rows';
import type { Database } from '../database/schema';

export class SqlActivityLog implements ActivityLog {
  constructor(
    private readonly db: Kysely<Database>,
    private readonly newId: NewId,
  ) {}

  async record(entry: ActivityEntry): Promise<void> {
    await this.db.insertInto('activity').values(this.rowOf(entry)).execute();
  }

  async recordAll(entries: ActivityEntry[]): Promise<void> {
    for (const chunk of inChunks(entries, rowsPerStatement)) {
      const rows = chunk.map((entry) => this.rowOf(entry));
      await this.db.insertInto('activity').values(rows).execute();
    }
  }

  private rowOf({ at, accountId, source, subject, change, from, to }: ActivityEntry) {
    return {
      id: this.newId<string>(),
      happened_at: at,
      account_id: accountId,
      source,
      subject_kind: subject.kind,
      subject_id: subject.id,
      change_name: change,
      from_value: JSON.stringify(from ?? null),
      to_value: JSON.stringify(to ?? null),
    };
  }
}
