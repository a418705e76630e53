import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';
import type { TeamId } from '../../../domain/ids';
import type { HeartbeatDeclarationStore, TeamHeartbeat } from '../../../use-cases/ports';
import { givenRows } from '../database/given-rows';
import { columnsOf, givenCells, hasWritten, selectionOf } from '../database/guarded-write';
import type { Cells } from '../database/guarded-write';
import type { Database } from '../database/schema';
import { declarationColumns, toDeclaration } from '../rows/heartbeat-declaration';

export class SqlHeartbeatDeclarationStore implements HeartbeatDeclarationStore {
  constructor(private readonly db: Kysely<Database>) {}

  async find(teamId: TeamId): Promise<TeamHeartbeat | undefined> {
    const row = await this.db
      .selectFrom('team')
      .leftJoin('heartbeat_declaration', 'heartbeat_declaration.team_id', 'team.id')
      .where('team.id', '=', teamId)
      .select('team.id as teamId')
      .select(declarationColumns)
      .executeTakeFirst();
    return row && { teamId: row.teamId, ...toDeclaration(row) };
  }

  async save({ teamId, version, jql, issueTypeIds, wishedStrategic }: TeamHeartbeat): Promise<boolean> {
    const row = { team_id: teamId, version: version + 1, jql, issue_type_ids: JSON.stringify(issueTypeIds) };
    const result = await this.db
      .replaceInto('heartbeat_declaration')
      .columns(columnsOf(given))
      .expression(
        this.db
          .selectFrom(givenRows([{ ...row, wished_strategic: wishedStrategic }], 'given'))
          .leftJoin('heartbeat_declaration as old', 'old.team_id', 'given.team_id')
          .where(sql<SqlBool>`COALESCE(old.version, 0) = ${version}`)
          .select(selectionOf(given)),
      )
      .executeTakeFirstOrThrow();
    return hasWritten(result);
  }
}

const given: Cells<'heartbeat_declaration'> = givenCells(
  'team_id',
  'version',
  'jql',
  'issue_type_ids',
  'wished_strategic',
);
