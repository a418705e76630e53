import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CycleId } from '../../domain/ids';
import { noStanding } from '../../domain/standing';
import type { SavedStanding, StandingStore } from '../../use-cases/ports';
import { givenRows, inChunks, rowsPerStatement } from './given-rows';
import { columnsOf, selectionOf } from './guarded-write';
import type { Cells } from './guarded-write';
import type { Database } from './schema';
import { standingCells, standingColumns, toStanding } from './standing-columns';

const given: Cells<'team_standing'> = {
  cycle_id: sql.ref('given.cycle_id'),
  scope: sql.ref('given.scope'),
  team_id: sql.ref('given.team_id'),
  done: sql.ref('given.done'),
  on_track: sql.ref('given.on_track'),
  at_risk: sql.ref('given.at_risk'),
  off_track: sql.ref('given.off_track'),
  stale: sql.ref('given.stale'),
  pending: sql.ref('given.pending'),
  no_progress: sql.ref('given.no_progress'),
  key_results: sql.ref('given.key_results'),
  measurable: sql.ref('given.measurable'),
  diverging: sql.ref('given.diverging'),
  weight: sql.ref('given.weight'),
  weighted_progress: sql.ref('given.weighted_progress'),
  read_at: sql.ref('given.read_at'),
};

export class SqlStandingStore implements StandingStore {
  constructor(private readonly db: Kysely<Database>) {}

  async save(cycleId: CycleId, standings: SavedStanding[], readAt: number): Promise<void> {
    for (const chunk of inChunks(standings, rowsPerStatement)) {
      const rows = chunk.map(({ teamId, scope, standing }) => ({
        ...{ cycle_id: cycleId, scope, team_id: teamId, read_at: readAt },
        ...standingCells(standing),
      }));
      await this.db
        .replaceInto('team_standing')
        .columns(columnsOf(given))
        .expression(
          this.db
            .selectFrom(givenRows(rows, 'given'))
            .leftJoin('team_standing as old', (join) =>
              join
                .onRef('old.cycle_id', '=', 'given.cycle_id')
                .onRef('old.scope', '=', 'given.scope')
                .onRef('old.team_id', '=', 'given.team_id'),
            )
            .where((eb) => eb.or([eb('old.read_at', 'is', null), eb('old.read_at', '<=', readAt)]))
            .select(selectionOf(given)),
        )
        .execute();
    }
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
