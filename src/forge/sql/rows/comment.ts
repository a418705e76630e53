import { sql } from 'kysely';

/** Of a comment: its key result was not removed. */
export const isGoalThere = sql`(comment.key_result_id IS NULL
  OR EXISTS (SELECT 1 FROM key_result WHERE key_result.id = comment.key_result_id))`;
