import type { Kysely, Selectable } from 'kysely';
import type { IssueId } from '../../../domain/ids';
import type { Clock, MirrorRunStore } from '../../../use-cases/ports';
import type { MirrorRun } from '../../../use-cases/records';
import { toIssueIdGroups, toNumber, toNumberOrNull } from '../database/cells';
import type { Database, MirrorRunTable } from '../database/schema';

const mostStalled = 100;

export class SqlMirrorRunStore implements MirrorRunStore {
  constructor(
    private readonly db: Kysely<Database>,
    private readonly clock: Clock,
  ) {}

  async list(issueIds: IssueId[]): Promise<MirrorRun[]> {
    if (issueIds.length === 0) return [];
    const rows = await this.db.selectFrom('mirror_run').selectAll().where('issue_id', 'in', issueIds).execute();
    return rows.map(toMirrorRun);
  }

  async save(...runs: MirrorRun[]): Promise<void> {
    if (runs.length === 0) return;
    const touchedAt = this.clock.now();
    await this.db
      .replaceInto('mirror_run')
      .values(runs.map((run) => fromMirrorRun(run, touchedAt)))
      .execute();
  }

  async delete(...issueIds: IssueId[]): Promise<void> {
    if (issueIds.length === 0) return;
    await this.db.deleteFrom('mirror_run').where('issue_id', 'in', issueIds).execute();
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

const fromMirrorRun = (run: MirrorRun, touchedAt: number) => ({
  issue_id: run.issueId,
  state: run.state,
  frontier: JSON.stringify(run.frontier),
  page_token: run.pageToken,
  read_count: run.read,
  expected_count: run.expected,
  started_at: run.startedAt,
  attempts: run.attempts,
  touched_at: touchedAt,
});

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
