import type { Kysely } from 'kysely';
import type { ActivityLog, NewId } from '../../use-cases/ports';
import type { Database } from './schema';

export class SqlActivityLog implements ActivityLog {
  constructor(
    private readonly db: Kysely<Database>,
    private readonly newId: NewId,
  ) {}

  async record({
    at,
    accountId,
    source,
    subject,
    change,
    from,
    to,
  }: Parameters<ActivityLog['record']>[0]): Promise<void> {
    await this.db
      .insertInto('activity')
      .values({
        id: this.newId<string>(),
        happened_at: at,
        account_id: accountId,
        source,
        subject_kind: subject.kind,
        subject_id: subject.id,
        change_name: change,
        from_value: JSON.stringify(from ?? null),
        to_value: JSON.stringify(to ?? null),
      })
      .execute();
  }
}
