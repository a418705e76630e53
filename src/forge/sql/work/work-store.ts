import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Insertable, Kysely, SqlBool } from 'kysely';
import type { CycleId, IssueId, TeamId } from '../../../domain/ids';
import type { TeamToRead, WorkItem, WorkReading, WorkShare, WorkStore, WorkWeek } from '../../../use-cases/ports';
import type { ReadingTrouble } from '../../../use-cases/records';
import { fromBoolean, toNumber } from '../database/cells';
import type { Numeric } from '../database/cells';
import { toTrouble } from '../rows/reading';
import { projectIdsCell, toProjectIds } from '../rows/team';
import type { WorkReadingTable } from '../database/overview-tables';
import type { Database } from '../database/schema';
import { declarationColumns, toDeclaration } from '../rows/heartbeat-declaration';
import { asGiven, given, upsert } from '../database/upsert';
import type { Merged } from '../database/upsert';
import { fromWorkShare, toWeeks, toWorkReading } from '../rows/work-cells';

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
    await this.writeReading(teamIds, { due_at: now, asked_at: now, attempts: 0 });
  }

  async pause(teamId: TeamId, dueAt: number, attempts: number, underWay: WorkReading): Promise<void> {
    await this.writeReading([teamId], { due_at: dueAt, attempts, under_way: JSON.stringify(underWay) });
  }

  async fail(teamId: TeamId, dueAt: number, { error, since }: ReadingTrouble): Promise<void> {
    const failed = { error, failing_since: since, under_way: null, attempts: 0 };
    await this.writeReading([teamId], { due_at: dueAt, ...failed });
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

  async keep(teamId: TeamId, dueAt: number, computedAt: number, found: string): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('work_reading')
      .set({ ...finished, computed_at: computedAt })
      .set({ due_at: sql<number>`CASE WHEN asked_at > ${computedAt} THEN asked_at ELSE ${dueAt} END` })
      .where('team_id', '=', teamId)
      .where('found', '=', inShort(found))
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  }

  async finish(
    teamId: TeamId,
    dueAt: number,
    computedAt: number,
    { shares, items, found = '' }: { shares: WorkShare[]; items: WorkItem[]; found?: string },
  ): Promise<void> {
    if (shares.length > 0) {
      const rows = shares.map((share) => fromWorkShare(teamId, share, computedAt));
      await this.db.replaceInto('work_share').values(rows).execute();
    }
    await this.storeItems(teamId, items, computedAt);
    await this.db.deleteFrom('work_item').where('team_id', '=', teamId).where('computed_at', '<', computedAt).execute();
    const noted = { computed_at: computedAt, found: inShort(found), changed_at: computedAt };
    await this.writeReading([teamId], { due_at: dueAt, ...finished, ...noted }, dueAgain);
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
    const rows = items.map((item) => ({
      ...{ team_id: teamId, issue_id: item.issueId, project_id: item.projectId, is_epic: fromBoolean(item.isEpic) },
      ...{ state: item.state, work_class: item.workClass, since: item.stateSince, updated_at: item.updatedAt },
      computed_at: computedAt,
    }));
    await upsert(this.db, 'work_item', rows, readAgain);
  }

  /** Each team's row with these cells and what else it has. */
  private async writeReading(
    teamIds: TeamId[],
    cells: Partial<Insertable<WorkReadingTable>>,
    merged: Merged<'work_reading'> = {},
  ): Promise<void> {
    const rows = teamIds.map((id) => ({ team_id: id, ...neverRead, ...cells }));
    await upsert(this.db, 'work_reading', rows, {
      ...asGiven(...(Object.keys(cells) as (keyof typeof cells)[])),
      ...merged,
    });
  }
}

const finished = { error: null, failing_since: null, under_way: null, attempts: 0 };

const inShort = (found: string): string => createHash('sha256').update(found).digest('hex');

const neverRead = { due_at: 0, asked_at: 0, attempts: 0 };

/** What was asked for since the reading began is due at once. */
const dueAgain = {
  due_at: sql`CASE WHEN asked_at > ${given('computed_at')} THEN asked_at ELSE ${given('due_at')} END`,
};

/** What its team left stays left until Jira says that it changed. */
const readAgain: Merged<'work_item'> = {
  left_at: sql`CASE WHEN updated_at = ${given('updated_at')} THEN left_at END`,
  ...asGiven('project_id', 'is_epic', 'state', 'work_class', 'since', 'updated_at', 'computed_at'),
};
