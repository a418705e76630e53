import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
import type { ObjectiveId } from '../../domain/ids';

/**
 * Whether the parent exists and is neither the objective itself nor anywhere below it: objectives make no ring. The line
 * is a derived table of its own, since databases differ on whether an UPDATE may read what it changes.
 */
export const mayStandBelow = (id: ObjectiveId, parentId: ObjectiveId) => sql<SqlBool>`(
  EXISTS (SELECT 1 FROM (SELECT id FROM objective WHERE id = ${parentId}) AS parent)
  AND ${id} NOT IN (SELECT id FROM (
    WITH RECURSIVE rising (id) AS (
      SELECT id FROM objective WHERE id = ${parentId}
      UNION
      SELECT objective.parent_objective_id FROM rising CROSS JOIN objective ON objective.id = rising.id
      WHERE objective.parent_objective_id IS NOT NULL
    ) SELECT id FROM rising
  ) AS line))`;
