import type { Kysely } from 'kysely';
import type { CycleId } from '../../domain/ids';
import { noStanding } from '../../domain/standing';
import type { SavedStanding, StandingStore } from '../../use-cases/ports';
import { givenRows, inChunks, rowsPerStatement } from './given-rows';
import { columnsOf, givenCells, selectionOf } from './guarded-write';
import type { Cells } from './guarded-write';
import type { Database } from './schema';
import { standingCells, standingColumns, storedColumns, toStanding } from './standing-columns';

const given: Cells<'team_standing'> = givenCells('cycle_id', 'scope', 'team_id', ...storedColumns);

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
