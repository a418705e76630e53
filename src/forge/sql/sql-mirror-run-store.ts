import type { Kysely, Selectable } from 'kysely';
import type { IssueId } from '../../domain/ids';
import type { Clock, MirrorRunStore } from '../../use-cases/ports';
import type { MirrorRun } from '../../use-cases/records';
import { toIssueIdGroups, toNumber, toNumberOrNull } from './cells';
import type { Database, MirrorRunTable } from './schema';

const mostStalled = 100;

export class SqlMirrorRunStore implements MirrorRunStore {
  constructor(
    private readonly db: Kysely<Database>,
    private readonly clock: Clock,
  ) {}

  async find(issueId: IssueId): Promise<MirrorRun | undefined> {
    const row = await this.db.selectFrom('mirror_run').selectAll().where('issue_id', '=', issueId).executeTakeFirst();
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
      .limit(mostStalled)
      .execute();
    return rows.map((row) => row.issue_id);
  }
}

const toMirrorRun = (row: Selectable<MirrorRunTable>): MirrorRun => ({
  issueId: row.issue_id,
  state: row.state,
  frontier: toIssueIdGroups(row.frontier),
  pageToken: row.page_token,
  read: toNumber(row.read_count),
  expected: toNumberOrNull(row.expected_count),
  startedAt: toNumber(row.started_at),
  attempts: toNumber(row.attempts),
});
