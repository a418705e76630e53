import { sql } from 'kysely';
import type { Kysely, RawBuilder, SqlBool } from 'kysely';
import type { CycleId, ProjectId, TeamId } from '../../../domain/ids';
import { Unavailable, type TeamStore, type TeamWithProjects } from '../../../use-cases/ports';
import type { Team } from '../../../use-cases/records';
import { toNumber } from '../database/cells';
import { givenAtOnce, givenRows, inChunks, rowsPerStatement } from '../database/given-rows';
import { fromTeam, givenOfTeam, teamColumns, toTeam } from '../rows/team';
import { areStillThere, counted } from '../database/guards';
import { columnsOf, hasChanged, selectionOf } from '../database/guarded-write';
import type { Database } from '../database/schema';
import { writeBelow } from '../database/trees';
import { later, upsert } from '../database/upsert';

export class SqlTeamStore implements TeamStore {
  constructor(private readonly db: Kysely<Database>) {}

  async list(): Promise<TeamWithProjects[]> {
    const teams = this.selectTeams().orderBy('team.name').orderBy('team.id').orderBy('team_project.project_id');
    return teamsOf(await teams.execute());
  }

  async find(id: TeamId): Promise<TeamWithProjects | undefined> {
    const rows = await this.selectTeams().where('team.id', '=', id).orderBy('team_project.project_id').execute();
    const [team] = teamsOf(rows);
    return team;
  }

  /** From each cycle to its objectives, whose index begins with the cycle. */
  async countObjectives(): Promise<{ teamId: TeamId; cycleId: CycleId; count: number }[]> {
    const rows = await this.db
      .selectFrom('cycle')
      .crossJoin('objective')
      .whereRef('objective.cycle_id', '=', 'cycle.id')
      .groupBy(['objective.cycle_id', 'objective.team_id'])
      .select(['objective.cycle_id', 'objective.team_id'])
      .select((eb) => eb.fn.countAll<number | string>().as('count'))
      .execute();
    return rows.map(({ team_id, cycle_id, count }) => ({ teamId: team_id, cycleId: cycle_id, count: toNumber(count) }));
  }

  async insert(team: TeamWithProjects): Promise<boolean> {
    await this.writeProjects(team);
    await this.db
      .insertInto('team')
      .values({ ...fromTeam(team), projects_version: team.version })
      .execute();
    if (team.parentId === null || (await areStillThere(this.db, 'team', [team.parentId]))) return true;
    await this.db.deleteFrom('team').where('id', '=', team.id).execute();
    return false;
  }

  async insertForFreeProjects(teams: TeamWithProjects[]): Promise<void> {
    const atOnce = givenAtOnce(columnsOf(givenOfTeam).length);
    for (const chunk of inChunks(teams, atOnce)) await this.insertChunk(chunk);
    const own = teams.map(({ id }) => id);
    const parents = teams.flatMap(({ parentId }) => (parentId === null || own.includes(parentId) ? [] : [parentId]));
    if (await areStillThere(this.db, 'team', [...new Set(parents)])) return;
    await this.db.deleteFrom('team').where('id', 'in', own).execute();
    throw new Unavailable('A department was removed while teams were put below it.');
  }

  async whileNobodyElseBuilds<T>(now: number, build: () => Promise<T>): Promise<T> {
    const until = String(now + buildLeaseMilliseconds);
    const leased = await sql`REPLACE INTO site_setting (name, value)
      SELECT given.name, given.value FROM (SELECT ${buildLease} AS name, ${until} AS value) AS given
      LEFT JOIN site_setting AS old ON old.name = given.name
      WHERE old.value IS NULL OR old.value < ${String(now)}`.execute(this.db);
    if (!hasChanged(leased)) throw new Unavailable('Somebody else is building teams.', 1);
    try {
      return await build();
    } finally {
      await this.db.deleteFrom('site_setting').where('name', '=', buildLease).where('value', '=', until).execute();
    }
  }

  private async insertChunk(teams: TeamWithProjects[]): Promise<void> {
    await this.takeFreeProjects(teams);
    const withProjects = teams.flatMap(({ id, projectIds }) => (projectIds.length > 0 ? [id] : []));
    await this.db
      .insertInto('team')
      .columns(columnsOf(givenOfTeam))
      .expression(
        this.db
          .selectFrom(
            givenRows(
              teams.map((team) => fromTeam(team)),
              'given',
            ),
          )
          .where(
            sql<SqlBool>`(given.id NOT IN (${sql.join(['', ...withProjects])})
              OR EXISTS (SELECT 1 FROM team_project WHERE team_project.team_id = given.id))`,
          )
          .select(selectionOf(givenOfTeam)),
      )
      .execute();
  }

  /** What a team that does not exist any more had is free. */
  private async takeFreeProjects(teams: TeamWithProjects[]): Promise<void> {
    const wanted = teams.flatMap(({ id, projectIds }) =>
      projectIds.map((projectId) => ({ project_id: projectId, team_id: id })),
    );
    for (const chunk of inChunks(wanted, rowsPerStatement)) {
      await this.db
        .insertInto('team_project')
        .columns(['project_id', 'team_id'])
        .expression(
          this.db
            .selectFrom(givenRows(chunk, 'given'))
            .where(
              sql<SqlBool>`NOT EXISTS (SELECT 1 FROM team_project AS taken JOIN team ON team.id = taken.team_id
                WHERE taken.project_id = given.project_id)`,
            )
            .select(['given.project_id', 'given.team_id']),
        )
        .execute();
    }
  }

  async update(team: Omit<TeamWithProjects, 'parentId'>, former: ProjectId[]): Promise<boolean> {
    const { id, version, projectIds, ...edit } = team;
    const added = projectIds.filter((projectId) => !former.includes(projectId));
    await this.writeProjects({ id, projectIds: added, version: provisional });
    const { numUpdatedRows } = await this.db
      .updateTable('team')
      .set({ ...fromTeam({ ...edit, version: version + 1 }), projects_version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await this.writeProjects({ id, projectIds, version: version + 1 });
    await this.dropProjects(id, numUpdatedRows > 0n ? isFormer(id) : isProvisional(added));
    return numUpdatedRows > 0n;
  }

  async move({ id, version, parentId }: Pick<Team, 'id' | 'version' | 'parentId'>): Promise<boolean> {
    const moved = fromTeam({ version: version + 1, parentId });
    if (parentId !== null) {
      return writeBelow(this.db, 'team', { id, parentId, isAsSeen: sql<SqlBool>`own.version = ${version}` }, moved);
    }
    const result = await this.db
      .updateTable('team')
      .set({ ...moved, touched: counted })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    return result.numUpdatedRows > 0;
  }

  async delete(id: TeamId, version: number): Promise<boolean> {
    const result = await this.db
      .deleteFrom('team')
      .where('id', '=', id)
      .where('version', '=', version)
      .where(isEmpty(id))
      .executeTakeFirst();
    if (result.numDeletedRows === 0n) return false;
    await this.db.deleteFrom('team_project').where('team_id', '=', id).execute();
    return true;
  }

  private async writeProjects({ id, projectIds, version }: Pick<TeamWithProjects, 'id' | 'projectIds' | 'version'>) {
    const rows = [...new Set(projectIds)].map((projectId) => ({ project_id: projectId, team_id: id, version }));
    await upsert(this.db, 'team_project', rows, later('version'));
  }

  private async dropProjects(id: TeamId, which: RawBuilder<SqlBool>): Promise<void> {
    await this.db.deleteFrom('team_project').where('team_id', '=', id).where(which).execute();
  }

  private selectTeams() {
    return this.db
      .selectFrom('team')
      .leftJoin('team_project', 'team_project.team_id', 'team.id')
      .select(teamColumns)
      .select('team_project.project_id');
  }
}

/** Of a project that a team is about to have: it is taken, though whoever takes it may still be refused. */
const provisional = 0;
const isProvisional = (projectIds: ProjectId[]) =>
  sql<SqlBool>`(version = ${provisional} AND project_id IN (${sql.join(['', ...projectIds])}))`;

/** Whoever wrote last may have been overtaken: what a newer version of the team has not is not its any more. */
const isFormer = (id: TeamId) => sql<SqlBool>`version < (SELECT team.projects_version FROM team WHERE team.id = ${id})`;

const buildLease = 'teamsAreBuilt';

/** Longer than Forge lets anybody build, who is a person waiting: 25 s. */
const buildLeaseMilliseconds = 30_000;

/** MySQL reads the table that it deletes from only where it is a table of its own. */
const isEmpty = (id: TeamId) => sql<SqlBool>`
  NOT EXISTS (SELECT 1 FROM (SELECT id FROM team AS child WHERE child.parent_id = ${id}) AS children)
  AND NOT EXISTS (SELECT 1 FROM cycle CROSS JOIN objective ON objective.cycle_id = cycle.id AND objective.team_id = ${id})`;

function teamsOf(rows: (Parameters<typeof toTeam>[0] & { project_id: ProjectId | null })[]): TeamWithProjects[] {
  const teams = new Map<TeamId, TeamWithProjects>();
  for (const row of rows) {
    const team = teams.get(row.teamId) ?? { ...toTeam(row), projectIds: [] };
    teams.set(team.id, team);
    if (row.project_id !== null) team.projectIds.push(row.project_id);
  }
  return [...teams.values()];
}
