import { sql } from 'kysely';
import type { Kysely, RawBuilder, SqlBool } from 'kysely';
import type { Trees } from '../../../use-cases/ports';
import { counted, ofRow } from './guards';
import type { Database } from './schema';

/** Teams stand below teams, and objectives below those that they contribute to. */
export type Tree = keyof Trees;

export const parentColumns = { team: 'parent_id', objective: 'parent_objective_id' } as const;

/** It and all above it, as ids; a table that is updated may be read only through a table of its own. */
const lineFrom = (tree: Tree, id: string) => sql`(SELECT id FROM (
    WITH RECURSIVE rising (id) AS (
      SELECT id FROM ${sql.table(tree)} WHERE id = ${id}
      UNION
      SELECT ${parentOf(tree)} FROM rising CROSS JOIN ${sql.table(tree)} ON ${sql.ref(`${tree}.id`)} = rising.id
      WHERE ${parentOf(tree)} IS NOT NULL
    ) SELECT id FROM rising
  ) AS line)`;

const parentOf = (tree: Tree) => sql.ref(`${tree}.${parentColumns[tree]}`);

/** Whether the parent exists and is neither it itself nor anywhere below it: nothing makes a ring. */
export const mayStandBelow = <Kind extends Tree>(tree: Kind, id: Trees[Kind], parentId: Trees[Kind]) => sql<SqlBool>`(
  EXISTS (SELECT 1 FROM (SELECT id FROM ${sql.table(tree)} WHERE id = ${parentId}) AS parent)
  AND ${id} NOT IN ${lineFrom(tree, parentId)})`;

/**
 * Writes these cells of its row, which stands below the parent from then on, if the row is as `isAsSeen` has it and nothing
 * makes a ring by that. All above it are counted up: what moves one of them meanwhile is not overlooked.
 */
export async function writeBelow<Kind extends Tree>(
  db: Kysely<Database>,
  tree: Kind,
  { id, parentId, isAsSeen }: { id: Trees[Kind]; parentId: Trees[Kind]; isAsSeen: RawBuilder<SqlBool> },
  cells: Record<string, unknown>,
): Promise<boolean> {
  const table: Tree = tree;
  const { numUpdatedRows } = await db
    .updateTable(table)
    .set({ ...ofRow(id, cells), touched: counted })
    .where(sql<SqlBool>`(id = ${id} OR id IN ${lineFrom(tree, parentId)})`)
    .where(
      sql<SqlBool>`EXISTS (SELECT 1 FROM (SELECT * FROM ${sql.table(tree)} WHERE id = ${id}) AS own WHERE ${isAsSeen})`,
    )
    .where(mayStandBelow(tree, id, parentId))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
