import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { KeyResultId, ObjectiveId } from '../../domain/ids';
import type { GoalOrder } from '../../use-cases/ports';
import { toNumber } from './cells';
import type { Numeric } from './cells';
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
    const place = beforeId === null ? await this.findLast(table, id) : await this.findPlace(table, id, beforeId);
    if (place === undefined) return false;
    if (beforeId === id) return true;
    await (beforeId === null ? putAt(table, id, place + 1) : makeRoom(table, id, beforeId, place)).execute(this.db);
    return true;
  }

  private async findPlace(table: Ordered, id: string, beforeId: string): Promise<number | undefined> {
    const { rows } = await sql<{ position: Numeric }>`SELECT sibling.position FROM ${siblingsOf(table)}
      WHERE moved.id = ${id} AND sibling.id = ${beforeId}`.execute(this.db);
    return rows[0] && toNumber(rows[0].position);
  }

  private async findLast(table: Ordered, id: string): Promise<number | undefined> {
    const { rows } = await sql<{ position: Numeric | null }>`
      SELECT MAX(sibling.position) AS position FROM ${siblingsOf(table)} WHERE moved.id = ${id}`.execute(this.db);
    const position = rows[0]?.position ?? null;
    return position === null ? undefined : toNumber(position);
  }
}

const isBeside = (table: Ordered, one: string, other: string) =>
  sql.join(
    sharedBy[table].map((column) => sql`${sql.ref(`${one}.${column}`)} = ${sql.ref(`${other}.${column}`)}`),
    sql` AND `,
  );

const siblingsOf = (table: Ordered) => sql`
  ${sql.table(table)} AS moved CROSS JOIN ${sql.table(table)} AS sibling ON ${isBeside(table, 'sibling', 'moved')}`;

const putAt = (table: Ordered, id: string, position: number) =>
  sql`UPDATE ${sql.table(table)} SET position = ${position} WHERE id = ${id}`;

/**
 * Moves the sibling and all after it by two places, and the goal between them and what stands before. Siblings at one
 * place stand in the order of their ids.
 */
const makeRoom = (table: Ordered, id: string, beforeId: string, place: number) => sql`
  UPDATE ${sql.table(table)} SET position = CASE WHEN id = ${id} THEN ${place + 1} ELSE position + 2 END
  WHERE ${sql.join(
    sharedBy[table].map(
      (column) => sql`${sql.ref(column)} = (SELECT shared FROM
        (SELECT ${sql.ref(column)} AS shared FROM ${sql.table(table)} WHERE id = ${beforeId}) AS target)`,
    ),
    sql` AND `,
  )}
  AND (id = ${id} OR position > ${place} OR (position = ${place} AND id >= ${beforeId}))`;
