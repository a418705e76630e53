import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { IssueId, KeyResultId } from '../../../domain/ids';
import type { InitiativeRow } from '../../../use-cases/records';
import { toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { isNotDeleted } from './issue-walks';
import type { Database } from '../database/schema';

interface SelectedInitiative {
  issue_id: IssueId;
  key_result_id: KeyResultId;
  weight: Numeric;
  delivery: Numeric | null;
  done_count: Numeric | null;
  total_count: Numeric | null;
  read_at: Numeric | null;
}

/** Initiatives of these key results, no deleted issues, at most `limit` of each; `place` is their order in each. */
export const selectInitiatives = (db: Kysely<Database>, ids: readonly KeyResultId[], limit: number) =>
  db
    .selectFrom(
      db
        .selectFrom('initiative')
        .where('key_result_id', 'in', ids)
        .where(isNotDeleted('initiative.issue_id'))
        .select(['key_result_id', 'issue_id', 'weight'])
        .select(sql<Numeric>`ROW_NUMBER() OVER (PARTITION BY key_result_id ORDER BY linked_at, issue_id)`.as('place'))
        .as('ranked'),
    )
    .leftJoin('goal_progress as state', (join) =>
      join
        .on('state.goal_kind', '=', 'initiative')
        .on('state.goal_id', '=', sql<string>`CONCAT(ranked.key_result_id, ':', ranked.issue_id)`),
    )
    .where('ranked.place', '<=', limit)
    .select(['ranked.issue_id', 'ranked.key_result_id', 'ranked.weight', 'ranked.place'])
    .select(['state.delivery', 'state.done_count', 'state.total_count', 'state.read_at']);

/** Of a key result, without deleted issues. With LIMIT it stays a look-up of each on TiDB, without a join of all. */
export const initiativeCount = sql<Numeric>`(SELECT COUNT(*) FROM initiative
  WHERE initiative.key_result_id = key_result.id AND ${isNotDeleted('initiative.issue_id')} LIMIT 1)`;

/** Whether a key result has any that is no deleted issue; the first of them tells. */
export const hasInitiatives = sql<Numeric>`COALESCE((SELECT 1 FROM initiative
  WHERE initiative.key_result_id = key_result.id AND ${isNotDeleted('initiative.issue_id')} LIMIT 1), 0)`;

export const toInitiativeRow = (row: SelectedInitiative): InitiativeRow => ({
  issueId: row.issue_id,
  keyResultId: row.key_result_id,
  weight: toNumber(row.weight),
  delivery: toNumberOrNull(row.delivery),
  done: toNumber(row.done_count ?? 0),
  total: toNumber(row.total_count ?? 0),
  isNew: row.read_at === null,
});
