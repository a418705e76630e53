import { sql } from 'kysely';
import type { Kysely, RawBuilder, SqlBool } from 'kysely';
import type { ObjectiveId } from '../../domain/ids';
import { counted, ofRow } from './guards';
import type { Database } from './schema';

/** The objective and all above it, as ids. */
export const lineFrom = (id: ObjectiveId) => sql`(SELECT id FROM (
    WITH RECURSIVE rising (id) AS (
      SELECT id FROM objective WHERE id = ${id}
      UNION
      SELECT objective.parent_objective_id FROM rising CROSS JOIN objective ON objective.id = rising.id
      WHERE objective.parent_objective_id IS NOT NULL
    ) SELECT id FROM rising
  ) AS line)`;

/**
 * Whether the parent exists and is neither the objective itself nor anywhere below it: objectives make no ring. The line
 * is a derived table of its own, since databases differ on whether an UPDATE may read what it changes.
 */
export const mayStandBelow = (id: ObjectiveId, parentId: ObjectiveId) => sql<SqlBool>`(
  EXISTS (SELECT 1 FROM (SELECT id FROM objective WHERE id = ${parentId}) AS parent)
  AND ${id} NOT IN ${lineFrom(parentId)})`;

/**
 * Writes these cells of the objective, which stands below the parent from then on, if its row is as `isAsSeen` has it and
 * objectives make no ring by that. All above it are counted up: what moves one of them meanwhile is not overlooked.
 */
export async function writeBelow(
  db: Kysely<Database>,
  { id, parentId, isAsSeen }: { id: ObjectiveId; parentId: ObjectiveId; isAsSeen: RawBuilder<SqlBool> },
  cells: Record<string, unknown>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('objective')
    .set({ ...ofRow(id, cells), touched: counted })
    .where(sql<SqlBool>`(id = ${id} OR id IN ${lineFrom(parentId)})`)
    .where(sql<SqlBool>`EXISTS (SELECT 1 FROM (SELECT * FROM objective WHERE id = ${id}) AS own WHERE ${isAsSeen})`)
    .where(mayStandBelow(id, parentId))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
