import { sql } from 'kysely';
import type { Kysely, RawBuilder, SqlBool } from 'kysely';
import type { CycleId, TeamId } from '../../../domain/ids';
import { noStanding } from '../../../domain/standing';
import type { SavedStanding, StandingStore, StoredStanding } from '../../../use-cases/ports';
import { toBoolean, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { lookingUp } from '../database/join-order';
import type { Database } from '../database/schema';
import { newestBy, upsert } from '../database/upsert';
import { countedColumns, standingCells, standingColumns, toStanding } from '../rows/standing-columns';

export class SqlStandingStore implements StandingStore {
  constructor(private readonly db: Kysely<Database>) {}

  async save(standings: SavedStanding[], readAt: number): Promise<void> {
    const rows = standings.map(({ cycleId, teamId, scope, standing }) => ({
      ...{ cycle_id: cycleId, scope, team_id: teamId, read_at: readAt },
      ...standingCells(standing),
    }));
    await upsert(this.db, 'team_standing', rows, newestBy('read_at', ...countedColumns));
  }

  async listTree(cycleIds: CycleId[], after: TeamId | null, limit: number): Promise<StoredStanding[]> {
    const listed = this.db
      .selectFrom('team')
      .where(sql<SqlBool>`team.id > ${after ?? ''}`)
      .orderBy('team.id')
      .limit(limit)
      .select(['team.id', 'team.parent_id'])
      .select(sql<Numeric>`1`.as('is_in_line'));
    return (await this.listStored(sql`${listed}`, cycleIds)).map(toStored);
  }

  async listLine(teamIds: TeamId[], cycleIds: CycleId[]): ReturnType<StandingStore['listLine']> {
    if (teamIds.length === 0 || cycleIds.length === 0) return [];
    const rows = await this.listStored(lineOf(teamIds), cycleIds);
    return rows.map((row) => ({ ...toStored(row), isInLine: toBoolean(row.is_in_line) }));
  }

  async listOwn(teamIds: TeamId[], cycleIds: CycleId[]): ReturnType<StandingStore['listOwn']> {
    if (teamIds.length === 0 || cycleIds.length === 0) return [];
    const rows = await this.db
      .selectFrom('team_standing as own')
      .where('own.cycle_id', 'in', cycleIds)
      .where('own.scope', '=', 'own')
      .where('own.team_id', 'in', teamIds)
      .select(['own.cycle_id', 'own.team_id'])
      .select(standingColumns('own'))
      .execute();
    return rows.map((row) => ({
      cycleId: row.cycle_id,
      id: row.team_id,
      own: toStanding('own', row) ?? noStanding,
    }));
  }

  private listStored(listed: RawBuilder<unknown>, cycleIds: CycleId[]) {
    return this.db
      .selectFrom(sql<ListedTeam>`(${listed})`.as('listed'))
      .modifyFront(lookingUp('cycle', 'own', 'tree'))
      .crossJoin('cycle')
      .leftJoin('team_standing as own', (join) =>
        join.onRef('own.cycle_id', '=', 'cycle.id').on('own.scope', '=', 'own').onRef('own.team_id', '=', 'listed.id'),
      )
      .leftJoin('team_standing as tree', (join) =>
        join
          .onRef('tree.cycle_id', '=', 'cycle.id')
          .on('tree.scope', '=', 'tree')
          .onRef('tree.team_id', '=', 'listed.id'),
      )
      .where('cycle.id', 'in', cycleIds)
      .select(['listed.id', 'listed.parent_id', 'listed.is_in_line', 'cycle.id as cycle_id'])
      .select(standingColumns('own'))
      .select(standingColumns('tree'))
      .orderBy('listed.id')
      .execute();
  }
}

interface ListedTeam {
  id: TeamId;
  parent_id: TeamId | null;
  is_in_line: Numeric;
}

type StoredRow = Awaited<ReturnType<SqlStandingStore['listStored']>>[number];

/** These teams and all above them, and the teams right below those. */
const lineOf = (teamIds: TeamId[]) => sql`
  WITH RECURSIVE line (id) AS (
    SELECT id FROM team WHERE id IN (${sql.join(teamIds)})
    UNION
    SELECT team.parent_id FROM line CROSS JOIN team ON team.id = line.id WHERE team.parent_id IS NOT NULL
  )
  SELECT ${lookingUp('team')} team.id, team.parent_id, 1 AS is_in_line FROM line CROSS JOIN team ON team.id = line.id
  UNION ALL
  SELECT ${lookingUp('child')} child.id, child.parent_id, 0
  FROM line CROSS JOIN team AS child ON child.parent_id = line.id
  WHERE child.id NOT IN (SELECT line.id FROM line)`;

const toStored = (row: StoredRow): StoredStanding => ({
  ...{ cycleId: row.cycle_id, id: row.id, parentId: row.parent_id },
  own: toStanding('own', row) ?? noStanding,
  tree: toStanding('tree', row),
  readAt: toNumberOrNull(row.own_read_at),
});
