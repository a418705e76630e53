import type { Kysely } from 'kysely';
import type { CycleId } from '../../../domain/ids';
import { noStanding } from '../../../domain/standing';
import type { SavedStanding, StandingStore } from '../../../use-cases/ports';
import type { Database } from '../database/schema';
import { countedColumns, standingCells, standingColumns, toStanding } from '../rows/standing-columns';
import { newestBy, upsert } from '../database/upsert';

export class SqlStandingStore implements StandingStore {
  constructor(private readonly db: Kysely<Database>) {}

  async save(cycleId: CycleId, standings: SavedStanding[], readAt: number): Promise<void> {
    const rows = standings.map(({ teamId, scope, standing }) => ({
      ...{ cycle_id: cycleId, scope, team_id: teamId, read_at: readAt },
      ...standingCells(standing),
    }));
    await upsert(this.db, 'team_standing', rows, newestBy('read_at', ...countedColumns));
  }

  async listTree(cycleId: CycleId): ReturnType<StandingStore['listTree']> {
    const rows = await this.db
      .selectFrom('team')
      .leftJoin('team_standing as own', (join) =>
        join.onRef('own.team_id', '=', 'team.id').on('own.cycle_id', '=', cycleId).on('own.scope', '=', 'own'),
      )
      .leftJoin('team_standing as tree', (join) =>
        join.onRef('tree.team_id', '=', 'team.id').on('tree.cycle_id', '=', cycleId).on('tree.scope', '=', 'tree'),
      )
      .select(['team.id', 'team.parent_id'])
      .select(standingColumns('own'))
      .select(standingColumns('tree'))
      .execute();
    return rows.map((row) => ({
      ...{ id: row.id, parentId: row.parent_id },
      own: toStanding('own', row) ?? noStanding,
      tree: toStanding('tree', row),
    }));
  }
}
