import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { TreeEdge } from '../../../domain/broken-tree';
import type { Trees, TreeStore } from '../../../use-cases/ports';
import { hasChanged } from '../database/guarded-write';
import type { Database } from '../database/schema';
import { parentColumns } from '../database/trees';

/** Removed objectives count as tops: what contributed to one does so again when it is restored. */
const isTop = {
  team: sql`parent.id IS NOT NULL AND parent.parent_id IS NULL`,
  objective: sql`(parent.id IS NULL OR parent.parent_objective_id IS NULL)`,
} as const;

export class SqlTreeStore implements TreeStore {
  constructor(private readonly db: Kysely<Database>) {}

  async readTree<Kind extends keyof Trees>(kind: Kind) {
    type Id = Trees[Kind];
    const parentId = sql.ref(`child.${parentColumns[kind]}`);
    const { rows } = await sql<TreeEdge<Id> & { isBelowTop: number | string }>`
      SELECT child.id, ${parentId} AS parentId, CASE WHEN ${isTop[kind]} THEN 1 ELSE 0 END AS isBelowTop
      FROM ${sql.table(kind)} AS child LEFT JOIN ${sql.table(kind)} AS parent ON parent.id = ${parentId}
      WHERE ${parentId} IS NOT NULL`.execute(this.db);
    return {
      edges: rows.map(({ id, parentId: above }) => ({ id, parentId: above })),
      tops: new Set<Id>(rows.flatMap((row) => (Number(row.isBelowTop) === 1 ? [row.parentId] : []))),
    };
  }

  async detach<Kind extends keyof Trees>(kind: Kind, { id, parentId }: TreeEdge<Trees[Kind]>): Promise<boolean> {
    const column = sql.ref(parentColumns[kind]);
    return hasChanged(
      await sql`UPDATE ${sql.table(kind)} SET ${column} = NULL, version = version + 1
        WHERE id = ${id} AND ${column} = ${parentId}`.execute(this.db),
    );
  }

  async dropStrayObjectives(): Promise<void> {
    await sql`DELETE FROM objective WHERE NOT EXISTS (SELECT 1 FROM team WHERE team.id = objective.team_id)
      OR NOT EXISTS (SELECT 1 FROM cycle WHERE cycle.id = objective.cycle_id)`.execute(this.db);
  }
}
