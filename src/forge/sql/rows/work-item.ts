import { sql } from 'kysely';
import type { SqlBool } from 'kysely';

/** Of `work_item`: neither linked nor marked since it was read. With LIMIT both stay look-ups of each on TiDB. */
export const isUnsorted = sql<SqlBool>`
  (SELECT initiative.issue_id FROM initiative JOIN key_result ON key_result.id = initiative.key_result_id
    WHERE initiative.issue_id = work_item.issue_id LIMIT 1) IS NULL
  AND (SELECT marked.issue_id FROM heartbeat_mark AS marked WHERE marked.issue_id = work_item.issue_id LIMIT 1) IS NULL`;
