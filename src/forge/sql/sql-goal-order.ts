import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { KeyResultId, ObjectiveId } from '../../domain/ids';
import type { GoalOrder } from '../../use-cases/ports';
import { cellOf, counted } from './guards';
import type { Database } from './schema';

type Ordered = 'objective' | 'key_result';

/** What siblings share. */
const sharedBy = { objective: ['team_id', 'cycle_id'], key_result: ['objective_id'] } as const;

export class SqlGoalOrder implements GoalOrder {
  constructor(private readonly db: Kysely<Database>) {}

  moveObjective(id: ObjectiveId, beforeId: ObjectiveId | null): Promise<boolean> {
    return this.move('objective', id, beforeId);
  }

  moveKeyResult(id: KeyResultId, beforeId: KeyResultId | null): Promise<boolean> {
    return this.move('key_result', id, beforeId);
  }

  private async move(table: Ordered, id: string, beforeId: string | null): Promise<boolean> {
    const { numAffectedRows } = await (
      beforeId === null ? putLast(table, id) : putBefore(table, id, beforeId)
    ).execute(this.db);
    return (numAffectedRows ?? 0n) > 0n;
  }
}

/** Of the row, a table of its own: one that is updated may be read only so. */
const isBeside = (table: Ordered, id: string) =>
  sql.join(
    sharedBy[table].map((column) => sql`${sql.ref(column)} = ${cellOf(table, column, id)}`),
    sql` AND `,
  );

/** Writes all siblings: the last of them is read. */
const putLast = (table: Ordered, id: string) => sql`
  UPDATE ${sql.table(table)} SET touched = ${counted}, position = CASE WHEN id = ${id} THEN 1 + (SELECT place FROM (
    SELECT MAX(position) AS place FROM ${sql.table(table)} WHERE ${isBeside(table, id)}) AS siblings) ELSE position END
  WHERE ${isBeside(table, id)}`;

/**
 * Moves the sibling and all after it by two places, and the goal between them and what stands before. Siblings at one
 * place stand in the order of their ids.
 */
function putBefore(table: Ordered, id: string, beforeId: string) {
  const place = cellOf(table, 'position', beforeId);
  const comesAfter = sql`(position > ${place} OR (position = ${place} AND id >= ${beforeId}))`;
  return sql`
    UPDATE ${sql.table(table)} SET touched = ${counted}, position = CASE
      WHEN ${id} = ${beforeId} THEN position WHEN id = ${id} THEN ${place} + 1 ELSE position + 2 END
    WHERE ${isBeside(table, beforeId)} AND (id = ${id} OR ${comesAfter})
    AND EXISTS (SELECT 1 FROM (SELECT * FROM ${sql.table(table)} WHERE id = ${id}) AS moved WHERE ${sql.join(
      sharedBy[table].map((column) => sql`${sql.ref(`moved.${column}`)} = ${cellOf(table, column, beforeId)}`),
      sql` AND `,
    )})`;
}
