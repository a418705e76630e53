import { sql } from 'kysely';
import type { Kysely, Selectable, SqlBool } from 'kysely';
import type { CycleId, IssueId, ProjectId, TeamId } from '../../../domain/ids';
import { groupBy } from '../../../use-cases/group-by';
import type { WorkItem, WorkPageStore, WorkTeamRow } from '../../../use-cases/ports';
import { toBoolean, toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { toTrouble } from '../rows/reading';
import { projectIdsCell, teamColumns, toProjectIds, toShownTeam } from '../rows/team';
import { lookUp } from '../database/look-up';
import { selectKinds } from '../database/kinds';
import type { WorkItemTable } from '../database/overview-tables';
import type { Database } from '../database/schema';
import { declarationColumns, toDeclaration } from '../rows/heartbeat-declaration';
import { settingsCell } from '../rows/site-setting';
import { isUnsorted } from '../rows/work-item';
import { toTally, toWeeks } from '../rows/work-cells';

export class SqlWorkPageStore implements WorkPageStore {
  constructor(private readonly db: Kysely<Database>) {}

  async listTeamLines(
    cycleId: CycleId | null,
    after: TeamId | null,
    limit: number,
  ): ReturnType<WorkPageStore['listTeamLines']> {
    const rows = await this.db
      .selectFrom('team')
      .modifyFront(lookUp('heartbeat_declaration', 'work_share'))
      .leftJoin('heartbeat_declaration', 'heartbeat_declaration.team_id', 'team.id')
      .leftJoin('work_share', (join) => join.onRef('work_share.team_id', '=', 'team.id').on(inCycle(cycleId)))
      .$if(after !== null, (query) => query.where('team.id', '>', after))
      .select(['team.id', 'team.parent_id', 'team.name', 'work_share.completed'])
      .select('heartbeat_declaration.wished_strategic')
      .orderBy('team.id')
      .limit(limit)
      .execute();
    return rows.map(({ id, parent_id, name, completed, wished_strategic }) => ({
      ...{ id, parentId: parent_id, name, wishedStrategic: toNumberOrNull(wished_strategic) },
      completed: completed === null ? null : toTally(completed),
    }));
  }

  async listTeams(of: Parameters<WorkPageStore['listTeams']>[0], cycleId: CycleId | null) {
    const rows = await this.selectTeams(cycleId)
      .where('team.id', 'in', this.idsOf(of))
      .select([projectIdsCell.as('projectIds'), settingsCell.as('settings')])
      .orderBy('team.name')
      .orderBy('team.id')
      .execute();
    return rows.map((row) => ({
      team: toShownTeam(row),
      projectIds: toProjectIds(row.projectIds),
      ...toStanding(row),
    }));
  }

  async listWeeks(cycleId: CycleId, teamIds: TeamId[]): ReturnType<WorkPageStore['listWeeks']> {
    if (teamIds.length === 0) return [];
    const rows = await this.selectShares(cycleId, teamIds).execute();
    return rows.flatMap(({ weeks }) => toWeeks(weeks));
  }

  async listWork(cycleId: CycleId | null, teamIds: TeamId[], limit: number): ReturnType<WorkPageStore['listWork']> {
    if (teamIds.length === 0) return [];
    const rows = await selectKinds(this.db, {
      share: this.selectShares(cycleId, teamIds),
      item: this.selectUnsorted(teamIds, limit),
    });
    const [shares, items] = [groupBy(rows.share, (row) => row.team_id), groupBy(rows.item, (row) => row.team_id)];
    return teamIds
      .filter((teamId) => shares.has(teamId) || items.has(teamId))
      .map((teamId) => ({
        teamId,
        weeks: (shares.get(teamId) ?? []).flatMap(({ weeks }) => toWeeks(weeks)),
        items: (items.get(teamId) ?? []).map(toItem),
      }));
  }

  private selectShares(cycleId: CycleId | null, teamIds: TeamId[]) {
    return this.db
      .selectFrom('work_share')
      .where('cycle_id', '=', cycleId ?? ('' as CycleId))
      .where('team_id', 'in', teamIds)
      .select(['team_id', 'weeks']);
  }

  /** What is still to be sorted first, then what was left as it is. */
  private selectUnsorted(teamIds: TeamId[], limit: number) {
    const ranked = this.db
      .selectFrom('work_item')
      .where('team_id', 'in', teamIds)
      .where('work_class', '=', 'unclassified')
      .where(isUnsorted)
      .selectAll()
      .select(
        sql<number>`ROW_NUMBER() OVER (
          PARTITION BY team_id ORDER BY CASE WHEN left_at IS NULL THEN 0 ELSE 1 END, since, issue_id
        )`.as('place'),
      );
    return this.db
      .selectFrom(ranked.as('ranked'))
      .where('place', '<=', limit)
      .select(['team_id', 'issue_id', 'project_id', 'is_epic', 'state', 'work_class', 'since', 'updated_at', 'left_at'])
      .select('place');
  }

  async leave(teamId: TeamId, issueIds: IssueId[], leftAt: number | null): Promise<void> {
    await this.db
      .updateTable('work_item')
      .set({ left_at: leftAt })
      .where('team_id', '=', teamId)
      .where('issue_id', 'in', issueIds)
      .execute();
  }

  private idsOf(of: { projectId: ProjectId } | { teamId: TeamId }) {
    return 'teamId' in of
      ? this.db.selectFrom('team as named').where('named.id', '=', of.teamId).select('named.id as team_id')
      : this.db.selectFrom('team_project').where('project_id', '=', of.projectId).select('team_id');
  }

  private selectTeams(cycleId: CycleId | null) {
    return this.db
      .selectFrom('team')
      .leftJoin('heartbeat_declaration', 'heartbeat_declaration.team_id', 'team.id')
      .leftJoin('work_reading', 'work_reading.team_id', 'team.id')
      .leftJoin('work_share', (join) => join.onRef('work_share.team_id', '=', 'team.id').on(inCycle(cycleId)))
      .select(teamColumns)
      .select(declarationColumns)
      .select(['work_share.completed', 'work_share.in_progress'])
      .select(['work_reading.computed_at', 'work_reading.error', 'work_reading.failing_since']);
  }
}

const inCycle = (cycleId: CycleId | null) => sql<SqlBool>`work_share.cycle_id = ${cycleId ?? ''}`;

type StandingRow = Parameters<typeof toDeclaration>[0] &
  Parameters<typeof toTrouble>[0] & {
    completed: string | null;
    in_progress: string | null;
    computed_at: Numeric | null;
  };

const toStanding = (row: StandingRow): Omit<WorkTeamRow, 'team'> => ({
  heartbeat: toDeclaration(row),
  work:
    row.completed === null || row.in_progress === null
      ? null
      : { completed: toTally(row.completed), inProgress: toTally(row.in_progress) },
  computedAt: toNumberOrNull(row.computed_at),
  trouble: toTrouble(row),
});

type ItemRow = Omit<Selectable<WorkItemTable>, 'computed_at'>;

const toItem = (row: ItemRow): WorkItem & { isLeft: boolean } => ({
  issueId: row.issue_id,
  projectId: row.project_id,
  isEpic: toBoolean(row.is_epic),
  state: row.state,
  stateSince: row.since,
  updatedAt: toNumber(row.updated_at),
  workClass: row.work_class,
  isLeft: row.left_at !== null,
});
