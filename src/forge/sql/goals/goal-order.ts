import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { KeyResultId, ObjectiveId } from '../../../domain/ids';
import type { GoalOrder } from '../../../use-cases/ports';
import { untilDone } from '../../../use-cases/until-done';
import { toNumber } from '../database/cells';
import type { Numeric } from '../database/cells';
import { hasChanged } from '../database/guarded-write';
import { cellOf, counted } from '../database/guards';
import type { Database } from '../database/schema';

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
    if (beforeId === null) return hasChanged(await putLast(table, id).execute(this.db));
    return untilDone('Others order these goals', async () => {
      const place = await this.findPlace(table, id, beforeId);
      if (place === undefined) return false;
      const isThere = beforeId === id || hasChanged(await putBefore(table, id, beforeId, place).execute(this.db));
      return isThere || undefined;
    });
  }

  private async findPlace(table: Ordered, id: string, beforeId: string): Promise<number | undefined> {
    const { rows } = await sql<{ position: Numeric }>`SELECT sibling.position FROM ${sql.table(table)} AS moved
      CROSS JOIN ${sql.table(table)} AS sibling ON ${isBeside(table, 'sibling', 'moved')}
      WHERE moved.id = ${id} AND sibling.id = ${beforeId}`.execute(this.db);
    return rows[0] && toNumber(rows[0].position);
  }
}

const isBeside = (table: Ordered, one: string, other: string) =>
  sql.join(
    sharedBy[table].map((column) => sql`${sql.ref(`${one}.${column}`)} = ${sql.ref(`${other}.${column}`)}`),
    sql` AND `,
  );

const isBesideRow = (table: Ordered, id: string) =>
  sql.join(
    sharedBy[table].map((column) => sql`${sql.ref(column)} = ${cellOf(table, column, id)}`),
    sql` AND `,
  );

/** Writes all siblings, since it reads them. */
const putLast = (table: Ordered, id: string) => sql`
  UPDATE ${sql.table(table)} SET touched = ${counted}, position = CASE WHEN id = ${id} THEN 1 + (SELECT place FROM (
    SELECT MAX(position) AS place FROM ${sql.table(table)} WHERE ${isBesideRow(table, id)}) AS siblings) ELSE position END
  WHERE ${isBesideRow(table, id)}`;

/**
 * Moves the sibling and all after it by two places, and the goal between them and what stands before, if the sibling is
 * where it was seen. Siblings at one place stand in the order of their ids.
 */
const putBefore = (table: Ordered, id: string, beforeId: string, place: number) => sql`
  UPDATE ${sql.table(table)} SET touched = ${counted},
    position = CASE WHEN id = ${id} THEN ${place + 1} ELSE position + 2 END
  WHERE ${isBesideRow(table, beforeId)} AND ${cellOf(table, 'position', beforeId)} = ${place}
  AND (id = ${id} OR position > ${place} OR (position = ${place} AND id >= ${beforeId}))`;
