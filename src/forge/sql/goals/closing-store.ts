import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Day } from '../../../domain/day';
import type { AccountId, CycleId, KeyResultId, ObjectiveId, ProjectId, TeamId } from '../../../domain/ids';
import type {
  CarriedGoals,
  ClosingStore,
  GoalInCycle,
  Grading,
  InitiativeToCarry,
  Lesson,
  LookedBackRow,
} from '../../../use-cases/ports';
import type { Cycle, ShownTeam, Team } from '../../../use-cases/records';
import { insertCarriedGoals } from './carried-goals';
import { toBoolean, toNumber } from '../database/cells';
import { cycleColumns, toCycle } from '../rows/cycle';
import { teamColumns, toShownTeam } from '../rows/team';
import { listLookedBack } from './looked-back-rows';
import { byTeams } from '../rows/objective-rows';
import type { Database } from '../database/schema';
import { isSeenBy } from '../rows/seen-objectives';
import { settingsCell } from '../rows/site-setting';

export class SqlClosingStore implements ClosingStore {
  constructor(private readonly db: Kysely<Database>) {}

  async listTeamsBeside(teamId: TeamId): Promise<ShownTeam[]> {
    const beside = this.db
      .selectFrom('team_project as own')
      .innerJoin('team_project as other', 'other.project_id', 'own.project_id')
      .where('own.team_id', '=', teamId)
      .select('other.team_id as id')
      .union(this.db.selectFrom('team').where('team.id', '=', teamId).select('team.id'));
    const rows = await this.db
      .selectFrom(beside.as('nearest'))
      .innerJoin('team', 'team.id', 'nearest.id')
      .select(teamColumns)
      .select(settingsCell.as('settings'))
      .orderBy(sql`CASE WHEN team.id = ${teamId} THEN 0 ELSE 1 END`)
      .orderBy('team.name')
      .orderBy('team.id')
      .execute();
    return rows.map(toShownTeam);
  }

  async readPast(
    projectId: ProjectId,
    today: Day,
    viewer: AccountId,
  ): Promise<{ teams: ShownTeam[]; cycles: Cycle[] }> {
    const rows = await this.db
      .selectFrom('team_project')
      .innerJoin('team', 'team.id', 'team_project.team_id')
      .leftJoin(this.selectPast(projectId, today, viewer).as('cycle'), 'cycle.team_id', 'team.id')
      .where('team_project.project_id', '=', projectId)
      .select(teamColumns)
      .select(settingsCell.as('settings'))
      .select(cycleColumns)
      .orderBy('cycle.ends_on', 'desc')
      .orderBy('cycle.id')
      .orderBy('team.name')
      .orderBy('team.id')
      .execute();
    const teams = new Map(rows.map((row) => [row.teamId, toShownTeam(row)]));
    const cycles = new Map(rows.filter(hasCycle).map((row) => [row.cycleId, toCycle(row)]));
    const byName = (one: Team, other: Team) => one.name.localeCompare(other.name);
    return { teams: [...teams.values()].sort(byName), cycles: [...cycles.values()] };
  }

  /** Cycles that are over or closed, for each of the project's teams that has an objective there. */
  private selectPast(projectId: ProjectId, today: Day, viewer: AccountId) {
    return this.db
      .selectFrom('team_project as own')
      .crossJoin('cycle')
      .crossJoin('objective')
      .where('own.project_id', '=', projectId)
      .where((eb) => eb.or([eb('cycle.ends_on', '<', today), eb('cycle.closed_at', 'is not', null)]))
      .whereRef('objective.cycle_id', '=', 'cycle.id')
      .whereRef('objective.team_id', '=', 'own.team_id')
      .where(isSeenBy(viewer))
      .selectAll('cycle')
      .select('own.team_id')
      .distinct();
  }

  async listCycles(
    teamIds: TeamId[],
    cycleIds: CycleId[],
    viewer: AccountId,
  ): Promise<{ cycles: Cycle[]; carried: (GoalInCycle & { fromId: ObjectiveId })[] }> {
    const rows = await this.db
      .selectFrom('cycle')
      .leftJoin(this.selectCarried(teamIds, cycleIds, viewer).as('objective'), 'objective.cycle_id', 'cycle.id')
      .select(cycleColumns)
      .select(['objective.id', 'objective.carried_from_id as fromId'])
      .orderBy('cycle.ends_on', 'desc')
      .orderBy('cycle.id')
      .orderBy('objective.position')
      .orderBy('objective.id')
      .execute();
    return {
      cycles: [...new Map(rows.map((row) => [row.cycleId, toCycle(row)])).values()],
      carried: rows.flatMap(({ id, fromId, cycleId, cycleName }) =>
        id === null || fromId === null ? [] : [{ objectiveId: id, fromId, cycleId, cycleName }],
      ),
    };
  }

  /** Objectives that these teams carried over from these cycles. */
  private selectCarried(teamIds: TeamId[], cycleIds: CycleId[], viewer: AccountId) {
    const source = this.db
      .selectFrom('objective as source')
      .where('source.cycle_id', 'in', cycleIds)
      .where('source.team_id', 'in', teamIds)
      .select('source.id');
    return this.db
      .selectFrom('cycle as cycle_to')
      .crossJoin('objective')
      .whereRef('objective.cycle_id', '=', 'cycle_to.id')
      .where('objective.team_id', 'in', teamIds)
      .where('objective.carried_from_id', 'in', source)
      .where(isSeenBy(viewer))
      .select(['objective.id', 'objective.cycle_id', 'objective.carried_from_id', 'objective.position']);
  }

  async listObjectives(teamIds: TeamId[], cycleIds: CycleId[], viewer: AccountId): Promise<LookedBackRow[]> {
    if (teamIds.length === 0 || cycleIds.length === 0) return [];
    const rows = await listLookedBack(
      this.db,
      this.db
        .selectFrom('objective')
        .where('objective.cycle_id', 'in', cycleIds)
        .where('objective.team_id', 'in', teamIds),
      viewer,
    );
    return byTeams(rows, teamIds);
  }

  findObjectives(ids: ObjectiveId[], viewer: AccountId): Promise<LookedBackRow[]> {
    return listLookedBack(this.db, this.db.selectFrom('objective').where('objective.id', 'in', ids), viewer);
  }

  async gradeKeyResults(teamId: TeamId, cycleId: CycleId, gradings: Grading[]): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('key_result')
      .set({
        version: sql<number>`version + 1`,
        grade: byId(gradings, ({ grade }) => grade),
        learned: byId(gradings, ({ learned }) => learned),
      })
      .where('key_result.id', 'in', idsOf(gradings))
      .where(
        'version',
        '=',
        byId(gradings, ({ version }) => version),
      )
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('objective')
            .innerJoin('cycle', 'cycle.id', 'objective.cycle_id')
            .whereRef('objective.id', '=', 'key_result.objective_id')
            .where('objective.team_id', '=', teamId)
            .where('objective.cycle_id', '=', cycleId)
            .where('cycle.closed_at', 'is', null)
            .select('objective.id'),
        ),
      )
      .executeTakeFirst();
    return numUpdatedRows === BigInt(gradings.length);
  }

  async saveLessons(teamId: TeamId, cycleId: CycleId, lessons: Lesson[]): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('objective')
      .set({ version: sql<number>`version + 1`, learned: byId(lessons, ({ learned }) => learned) })
      .where('objective.id', 'in', idsOf(lessons))
      .where('objective.team_id', '=', teamId)
      .where('objective.cycle_id', '=', cycleId)
      .where(
        'version',
        '=',
        byId(lessons, ({ version }) => version),
      )
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('cycle')
            .where('cycle.id', '=', cycleId)
            .where('cycle.closed_at', 'is', null)
            .select('cycle.id'),
        ),
      )
      .executeTakeFirst();
    return numUpdatedRows === BigInt(lessons.length);
  }

  async listInitiativesToCarry(ids: KeyResultId[]): Promise<InitiativeToCarry[]> {
    if (ids.length === 0) return [];
    const rows = await this.db
      .selectFrom('initiative')
      .leftJoin('issue', 'issue.id', 'initiative.issue_id')
      .where('initiative.key_result_id', 'in', ids)
      .where('issue.deleted_at', 'is', null)
      .select(['initiative.key_result_id as keyResultId', 'initiative.issue_id as issueId', 'initiative.weight'])
      .select(['issue.category', 'issue.is_dropped'])
      .orderBy('initiative.linked_at')
      .orderBy('initiative.issue_id')
      .execute();
    return rows.map(({ keyResultId, issueId, weight, category, is_dropped: isDropped }) => ({
      keyResultId,
      issueId,
      weight: toNumber(weight),
      issue: category === null || isDropped === null ? null : { category, dropped: toBoolean(isDropped) },
    }));
  }

  insertCarried(goals: CarriedGoals): Promise<boolean> {
    return insertCarriedGoals(this.db, goals);
  }
}

type CycleRow = Parameters<typeof toCycle>[0];

const hasCycle = <Joined extends { [Column in keyof CycleRow]: CycleRow[Column] | null }>(
  row: Joined,
): row is Joined & CycleRow => row.cycleId !== null;

const idsOf = <Id extends string>(rows: { id: Id }[]): Id[] => rows.map(({ id }) => id);

/** To each row its own value, in one statement. */
const byId = <Row extends { id: KeyResultId | ObjectiveId }, T>(rows: readonly Row[], valueOf: (row: Row) => T) => {
  const cases = rows.map((row) => sql`WHEN ${row.id} THEN ${valueOf(row)}`);
  return sql<T>`CASE id ${sql.join(cases, sql` `)} END`;
};
