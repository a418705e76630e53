import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';
import type { CycleId, ProjectId, TeamId } from '../../domain/ids';
import type { TeamStore, TeamWithProjects } from '../../use-cases/ports';
import type { Team } from '../../use-cases/records';
import { toNumber } from './cells';
import { givenRows, inChunks, rowsPerStatement } from './given-rows';
import { teamColumns, toTeam } from './goal-columns';
import { columnsOf, givenCells, selectionOf } from './guarded-write';
import type { Cells } from './guarded-write';
import type { Database } from './schema';

const given: Cells<'team'> = givenCells('id', 'version', 'parent_id', 'name', 'weighting', 'lead_id', 'editor_ids');

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

  async insert(team: TeamWithProjects): Promise<void> {
    await this.addProjects(team.id, team.projectIds);
    await this.db.insertInto('team').values(rowOf(team)).execute();
  }

  async insertForFreeProjects(teams: TeamWithProjects[]): Promise<void> {
    for (const chunk of inChunks(teams, rowsPerStatement)) {
      await this.takeFreeProjects(chunk);
      const withProjects = chunk.flatMap(({ id, projectIds }) => (projectIds.length > 0 ? [id] : []));
      await this.db
        .insertInto('team')
        .columns(columnsOf(given))
        .expression(
          this.db
            .selectFrom(givenRows(chunk.map(rowOf), 'given'))
            .where(
              sql<SqlBool>`(given.id NOT IN (${sql.join(['', ...withProjects])})
                OR EXISTS (SELECT 1 FROM team_project WHERE team_project.team_id = given.id))`,
            )
            .select(selectionOf(given)),
        )
        .execute();
    }
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

  async update(team: Omit<TeamWithProjects, 'parentId'>): Promise<boolean> {
    const { id, version, projectIds } = team;
    const { parent_id: _, ...row } = rowOf({ ...team, parentId: null });
    const result = await this.db
      .updateTable('team')
      .set({ ...row, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) return false;
    await this.db
      .deleteFrom('team_project')
      .where('team_id', '=', id)
      .$if(projectIds.length > 0, (query) => query.where('project_id', 'not in', projectIds))
      .execute();
    await this.addProjects(id, projectIds);
    return true;
  }

  async move({ id, version, parentId }: Pick<Team, 'id' | 'version' | 'parentId'>): Promise<boolean> {
    const result = await this.db
      .updateTable('team')
      .set({ version: version + 1, parent_id: parentId })
      .where('id', '=', id)
      .where('version', '=', version)
      .$if(parentId !== null, (query) => query.where(mayStandBelow(id, parentId)))
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

  private async addProjects(teamId: TeamId, projectIds: ProjectId[]): Promise<void> {
    if (projectIds.length === 0) return;
    const rows = [...new Set(projectIds)].map((projectId) => ({ project_id: projectId, team_id: teamId }));
    await this.db.replaceInto('team_project').values(rows).execute();
  }

  private selectTeams() {
    return this.db
      .selectFrom('team')
      .leftJoin('team_project', 'team_project.team_id', 'team.id')
      .select(teamColumns)
      .select('team_project.project_id');
  }
}

/** The parent exists, and the team is neither it nor above it. */
const mayStandBelow = (id: TeamId, parentId: TeamId | null) => sql<SqlBool>`1 = (
  WITH RECURSIVE above (id) AS (
    SELECT id FROM team WHERE id = ${parentId}
    UNION
    SELECT team.parent_id FROM above CROSS JOIN team ON team.id = above.id WHERE team.parent_id IS NOT NULL
  )
  SELECT CASE WHEN COUNT(*) > 0 AND SUM(CASE WHEN id = ${id} THEN 1 ELSE 0 END) = 0 THEN 1 ELSE 0 END FROM above
)`;

/** MySQL reads the table that it deletes from only where it is a table of its own. */
const isEmpty = (id: TeamId) => sql<SqlBool>`
  NOT EXISTS (SELECT 1 FROM (SELECT id FROM team AS child WHERE child.parent_id = ${id}) AS children)
  AND NOT EXISTS (SELECT 1 FROM cycle CROSS JOIN objective ON objective.cycle_id = cycle.id AND objective.team_id = ${id})`;

const rowOf = ({ id, version, parentId, name, weighting, leadId, editorIds }: Team) => ({
  ...{ id, version, parent_id: parentId, name, weighting, lead_id: leadId },
  editor_ids: JSON.stringify(editorIds),
});

function teamsOf(rows: (Parameters<typeof toTeam>[0] & { project_id: ProjectId | null })[]): TeamWithProjects[] {
  const teams = new Map<TeamId, TeamWithProjects>();
  for (const row of rows) {
    const team = teams.get(row.teamId) ?? { ...toTeam(row), projectIds: [] };
    teams.set(team.id, team);
    if (row.project_id !== null) team.projectIds.push(row.project_id);
  }
  return [...teams.values()];
}
