import { sql } from 'kysely';
import type { Expression, Kysely, SqlBool } from 'kysely';
import type { CycleId, IssueId, TeamId } from '../../domain/ids';
import type { TeamToRead, WorkItem, WorkReading, WorkShare, WorkStore, WorkWeek } from '../../use-cases/ports';
import type { ReadingTrouble } from '../../use-cases/records';
import { fromBoolean, toNumber } from './cells';
import type { Numeric } from './cells';
import { givenRows, inChunks, rowsPerStatement } from './given-rows';
import { projectIdsCell, toProjectIds, toTrouble } from './goal-columns';
import { columnsOf, givenCells, selectionOf } from './guarded-write';
import type { Cells } from './guarded-write';
import type { Database } from './schema';
import { declarationColumns, toDeclaration } from './sql-heartbeat-declaration-store';
import { fromWorkShare, toWeeks, toWorkReading } from './work-cells';

export class SqlWorkStore implements WorkStore {
  constructor(private readonly db: Kysely<Database>) {}

  async listDue(now: number, limit: number): Promise<TeamToRead[]> {
    const rows = await this.db
      .selectFrom('team')
      .leftJoin('work_reading', 'work_reading.team_id', 'team.id')
      .leftJoin('heartbeat_declaration', 'heartbeat_declaration.team_id', 'team.id')
      .where(sql<SqlBool>`EXISTS (SELECT 1 FROM team_project WHERE team_project.team_id = team.id)`)
      .where((eb) => eb.or([eb('work_reading.due_at', 'is', null), eb('work_reading.due_at', '<=', now)]))
      .select(['team.id', 'team.weighting', projectIdsCell.as('projectIds')])
      .select(declarationColumns)
      .select(['attempts', 'error', 'failing_since', 'under_way', 'asked_at'])
      .orderBy((eb) => eb.fn.coalesce('work_reading.due_at', eb.val(0)))
      .orderBy('team.id')
      .limit(limit)
      .execute();
    return rows.map((row) => {
      const underWay = row.under_way === null ? null : toWorkReading(row.under_way);
      const isOverdue = underWay !== null && underWay.startedAt < toNumber(row.asked_at ?? 0);
      return {
        team: { id: row.id, weighting: row.weighting },
        projectIds: toProjectIds(row.projectIds),
        heartbeat: toDeclaration(row),
        attempts: toNumber(row.attempts ?? 0),
        trouble: toTrouble(row),
        underWay: isOverdue ? null : underWay,
      };
    });
  }

  async makeDue(teamIds: TeamId[], now: number): Promise<void> {
    if (teamIds.length === 0) return;
    const asked = { due_at: sql`${now}`, asked_at: sql`${now}`, attempts: sql`0` };
    await this.writeReading(teamIds, asked);
  }

  async pause(teamId: TeamId, dueAt: number, attempts: number, underWay: WorkReading): Promise<void> {
    const paused = { due_at: sql`${dueAt}`, attempts: sql`${attempts}`, under_way: sql`${JSON.stringify(underWay)}` };
    await this.writeReading([teamId], paused);
  }

  async fail(teamId: TeamId, dueAt: number, { error, since }: ReadingTrouble): Promise<void> {
    const failed = { error: sql`${error}`, failing_since: sql`${since}`, under_way: sql`NULL`, attempts: sql`0` };
    await this.writeReading([teamId], { due_at: sql`${dueAt}`, ...failed });
  }

  async listWeeks(teamId: TeamId, cycleIds: CycleId[]): Promise<Map<CycleId, WorkWeek[]>> {
    if (cycleIds.length === 0) return new Map();
    const rows = await this.db
      .selectFrom('work_share')
      .where('team_id', '=', teamId)
      .where('cycle_id', 'in', cycleIds)
      .select(['cycle_id', 'weeks'])
      .execute();
    return new Map(rows.map(({ cycle_id, weeks }) => [cycle_id, toWeeks(weeks)]));
  }

  async finish(
    teamId: TeamId,
    dueAt: number,
    computedAt: number,
    { shares, items }: { shares: WorkShare[]; items: WorkItem[] },
  ): Promise<void> {
    if (shares.length > 0) {
      const rows = shares.map((share) => fromWorkShare(teamId, share, computedAt));
      await this.db.replaceInto('work_share').values(rows).execute();
    }
    await this.storeItems(teamId, items, computedAt);
    await this.db.deleteFrom('work_item').where('team_id', '=', teamId).where('computed_at', '<', computedAt).execute();
    await this.writeReading([teamId], {
      due_at: sql`CASE WHEN old.asked_at > ${computedAt} THEN old.asked_at ELSE ${dueAt} END`,
      computed_at: sql`${computedAt}`,
      ...{ error: sql`NULL`, failing_since: sql`NULL`, under_way: sql`NULL`, attempts: sql`0` },
    });
  }

  async listMarked(ids: IssueId[]): ReturnType<WorkStore['listMarked']> {
    if (ids.length === 0) return { initiatives: [], heartbeat: [] };
    const rows = await this.db
      .selectFrom('initiative')
      .innerJoin('key_result', 'key_result.id', 'initiative.key_result_id')
      .innerJoin('objective', 'objective.id', 'key_result.objective_id')
      .where('initiative.issue_id', 'in', ids)
      .select(['initiative.issue_id', sql<Numeric>`1`.as('is_initiative')])
      .union(
        this.db
          .selectFrom('heartbeat_mark')
          .where('issue_id', 'in', ids)
          .select(['issue_id', sql<Numeric>`0`.as('is_initiative')]),
      )
      .execute();
    const idsWhere = (flag: number) =>
      rows.filter((row) => toNumber(row.is_initiative) === flag).map((row) => row.issue_id);
    return { initiatives: idsWhere(1), heartbeat: idsWhere(0) };
  }

  private async storeItems(teamId: TeamId, items: WorkItem[], computedAt: number): Promise<void> {
    for (const chunk of inChunks(items, rowsPerStatement)) {
      const rows = chunk.map((item) => ({
        ...{ team_id: teamId, issue_id: item.issueId, project_id: item.projectId, is_epic: fromBoolean(item.isEpic) },
        ...{ state: item.state, work_class: item.workClass, since: item.stateSince, updated_at: item.updatedAt },
        computed_at: computedAt,
      }));
      await this.db
        .replaceInto('work_item')
        .columns(columnsOf(itemCells))
        .expression(
          this.db
            .selectFrom(givenRows(rows, 'given'))
            .leftJoin('work_item as old', (join) =>
              join.onRef('old.team_id', '=', 'given.team_id').onRef('old.issue_id', '=', 'given.issue_id'),
            )
            .select(selectionOf(itemCells)),
        )
        .execute();
    }
  }

  /** Each team's row with these cells and what else it has. */
  private async writeReading(teamIds: TeamId[], cells: Partial<Cells<'work_reading'>>): Promise<void> {
    const merged = { ...keptReading, ...cells };
    await this.db
      .replaceInto('work_reading')
      .columns(columnsOf(merged))
      .expression(
        this.db
          .selectFrom(
            givenRows(
              teamIds.map((id) => ({ team_id: id })),
              'given',
            ),
          )
          .leftJoin('work_reading as old', 'old.team_id', 'given.team_id')
          .select(selectionOf(merged)),
      )
      .execute();
  }
}

const kept = (column: string): Expression<unknown> => sql.ref(`old.${column}`);
const keptOrZero = (column: string): Expression<unknown> => sql`COALESCE(${sql.ref(`old.${column}`)}, 0)`;

const keptReading: Cells<'work_reading'> = {
  team_id: sql.ref('given.team_id'),
  due_at: keptOrZero('due_at'),
  asked_at: keptOrZero('asked_at'),
  computed_at: kept('computed_at'),
  error: kept('error'),
  failing_since: kept('failing_since'),
  attempts: keptOrZero('attempts'),
  under_way: kept('under_way'),
};

/** What its team left stays left until Jira says that it changed. */
const itemCells: Cells<'work_item'> = {
  ...givenCells('team_id', 'issue_id', 'project_id', 'is_epic', 'state'),
  ...givenCells('work_class', 'since', 'updated_at', 'computed_at'),
  left_at: sql`CASE WHEN old.updated_at = given.updated_at THEN old.left_at END`,
};
