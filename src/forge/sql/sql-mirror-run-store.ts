import type { Kysely } from 'kysely';
import type { IssueId } from '../../domain/ids';
import type { Clock, MirrorRunStore } from '../../use-cases/ports';
import type { MirrorRun } from '../../use-cases/records';
import { mirrorRunColumns, toMirrorRun } from './mirror-run-columns';
import type { Database } from './schema';

export class SqlMirrorRunStore implements MirrorRunStore {
  constructor(
    private readonly db: Kysely<Database>,
    private readonly clock: Clock,
  ) {}

  async find(issueId: IssueId): Promise<MirrorRun | undefined> {
    const row = await this.db
      .selectFrom('mirror_run')
      .select(mirrorRunColumns)
      .where('issue_id', '=', issueId)
      .executeTakeFirst();
    return row && toMirrorRun(row);
  }

  async save(run: MirrorRun): Promise<void> {
    await this.db
      .replaceInto('mirror_run')
      .values({
        issue_id: run.issueId,
        state: run.state,
        frontier: JSON.stringify(run.frontier),
        page_token: run.pageToken,
        read_count: run.read,
        expected_count: run.expected,
        started_at: run.startedAt,
        attempts: run.attempts,
        touched_at: this.clock.now(),
      })
      .execute();
  }

  async delete(issueId: IssueId): Promise<void> {
    await this.db.deleteFrom('mirror_run').where('issue_id', '=', issueId).execute();
  }

  async listStalled(instant: number): Promise<IssueId[]> {
    const rows = await this.db
      .selectFrom('mirror_run')
      .select('issue_id')
      .where('touched_at', '<', instant)
      .orderBy('touched_at')
      .execute();
    return rows.map((row) => row.issue_id);
  }
}
