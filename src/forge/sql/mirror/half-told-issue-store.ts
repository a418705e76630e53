import type { Kysely } from 'kysely';
import type { IssueId } from '../../../domain/ids';
import type { HalfToldIssueStore } from '../../../use-cases/ports';
import type { Database } from '../database/schema';
import { later, upsert } from '../database/upsert';

export class SqlHalfToldIssueStore implements HalfToldIssueStore {
  constructor(private readonly db: Kysely<Database>) {}

  async add(id: IssueId, toldAt: number): Promise<void> {
    await upsert(this.db, 'half_told_issue', [{ issue_id: id, told_at: toldAt }], later('told_at'));
  }

  async hasOthers(id: IssueId, since: number): Promise<boolean> {
    const rows = await this.db
      .selectFrom('half_told_issue')
      .select('issue_id')
      .where('told_at', '>=', since)
      .orderBy('told_at')
      .limit(2)
      .execute();
    return rows.some((row) => row.issue_id !== id);
  }

  async list(limit: number): Promise<IssueId[]> {
    const rows = await this.db
      .selectFrom('half_told_issue')
      .select('issue_id')
      .orderBy('told_at')
      .orderBy('issue_id')
      .limit(limit)
      .execute();
    return rows.map((row) => row.issue_id);
  }

  async delete(ids: IssueId[], toldUntil: number): Promise<void> {
    if (ids.length === 0) return;
    await this.db.deleteFrom('half_told_issue').where('issue_id', 'in', ids).where('told_at', '<', toldUntil).execute();
  }
}
