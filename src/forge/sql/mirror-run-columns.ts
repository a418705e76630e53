import type { Nullable, Selection } from 'kysely';
import type { MirrorRun } from '../../use-cases/records';
import { toIssueIdGroups, toNumber, toNumberOrNull } from './cells';
import type { Database } from './schema';

export const mirrorRunColumns = [
  'mirror_run.issue_id as runIssueId',
  'mirror_run.state as runState',
  'mirror_run.frontier as runFrontier',
  'mirror_run.page_token as runPageToken',
  'mirror_run.read_count as runRead',
  'mirror_run.expected_count as runExpected',
  'mirror_run.started_at as runStartedAt',
  'mirror_run.attempts as runAttempts',
] as const;

type MirrorRunRow = Selection<Database, 'mirror_run', (typeof mirrorRunColumns)[number]>;

export const toMirrorRun = (row: MirrorRunRow): MirrorRun => ({
  issueId: row.runIssueId,
  state: row.runState,
  frontier: toIssueIdGroups(row.runFrontier),
  pageToken: row.runPageToken,
  read: toNumber(row.runRead),
  expected: toNumberOrNull(row.runExpected),
  startedAt: toNumber(row.runStartedAt),
  attempts: toNumber(row.runAttempts),
});

/** Where a reading is joined, there may be none. */
export const hasMirrorRun = <Row extends Nullable<MirrorRunRow>>(row: Row): row is Row & MirrorRunRow =>
  row.runIssueId !== null;
