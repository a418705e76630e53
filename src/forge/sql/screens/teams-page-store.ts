import { sql } from 'kysely';
import type { Kysely, RawBuilder, Selectable, SqlBool } from 'kysely';
import type { TeamFilter } from '../../../contract/operations/teams';
import type { WorkClass } from '../../../domain/heartbeat';
import type { AccountId, CycleId, KeyResultId, ObjectiveId, TeamId } from '../../../domain/ids';
import { noStanding } from '../../../domain/standing';
import type {
  ChipRow,
  FocusOnRow,
  LinesOf,
  Page,
  ServingRow,
  TeamLineRow,
  TeamsPageStore,
} from '../../../use-cases/ports';
import { toBoolean, toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { selectKinds } from '../database/kinds';
import { lookUp } from '../database/look-up';
import { readFrame } from './frame';
import { cycleColumns, toCycle } from '../rows/cycle';
import { progressUntil } from '../rows/goal-progress';
import { placeBy } from '../rows/readings';
import { projectIdsCell, teamColumns, toProjectIds, toTeam } from '../rows/team';
import type { Database } from '../database/schema';
import { isAmongSeen, amongSeenCell } from '../rows/seen-objectives';
import { settingsCell, toRules } from '../rows/site-setting';
import { standingColumns, toStanding } from '../rows/standing-columns';
import { selectNews, toNews } from './team-news';
import { teamsThatFit } from './team-search';

export class SqlTeamsPageStore implements TeamsPageStore {
  constructor(private readonly db: Kysely<Database>) {}

  readFrame(viewer: AccountId): ReturnType<TeamsPageStore['readFrame']> {
    return readFrame(this.db, { teams: this.followedBy(viewer) }, viewer);
  }

  async readFollowing(viewer: AccountId): ReturnType<TeamsPageStore['readFollowing']> {
    const { ledIds, lookedAt, ...frame } = await readFrame(
      this.db,
      {
        teams: this.followedBy(viewer),
        led: this.db.selectFrom('team').where('team.lead_id', '=', viewer).select('team.id'),
        look: this.db.selectFrom('last_look').where('last_look.account_id', '=', viewer).select('last_look.looked_at'),
      },
      viewer,
    );
    const followedIds = frame.teams.map(({ id }) => id);
    const teamIds = followedIds.length > 0 ? followedIds : ledIds;
    const of = followedIds.length > 0 ? 'followed' : ledIds.length > 0 ? 'led' : null;
    return { ...frame, following: { of, teamIds, lookedAt } };
  }

  private followedBy(viewer: AccountId) {
    return this.db
      .selectFrom('team')
      .innerJoin('followed_team', 'followed_team.team_id', 'team.id')
      .where('followed_team.account_id', '=', viewer);
  }

  listTop(of: LinesOf, teamIds: TeamId[], limit: number): Promise<TeamLineRow[]> {
    return this.listLines(of, firstLevels(teamIds, limit));
  }

  listBelow(of: LinesOf, parentId: TeamId | null, page: Page): Promise<TeamLineRow[]> {
    const isBelow =
      parentId === null ? sql<SqlBool>`team.parent_id IS NULL` : sql<SqlBool>`team.parent_id = ${parentId}`;
    return this.listLines(of, pageOf(isBelow, page));
  }

  find(of: LinesOf, filter: TeamFilter, page: Page, viewer: AccountId): Promise<TeamLineRow[]> {
    return this.listLines(of, pageOf(teamsThatFit(filter, of.cycleId, viewer), page));
  }

  /** CROSS JOIN keeps SQLite to that order: from the few teams shown to what is known of them. */
  private async listLines({ cycleId, historyDay }: LinesOf, shown: RawBuilder<unknown>): Promise<TeamLineRow[]> {
    const rows = await this.db
      .selectFrom(withGoalIds(shown, cycleId).as('shown'))
      .modifyFront(lookUp('team', 'parent', 'own', 'tree'))
      .crossJoin('team')
      .leftJoin('team as parent', 'parent.id', 'team.parent_id')
      .leftJoin('team_standing as own', (join) =>
        join.onRef('own.team_id', '=', 'team.id').on('own.cycle_id', '=', cycleId).on('own.scope', '=', 'own'),
      )
      .leftJoin('team_standing as tree', (join) =>
        join.onRef('tree.team_id', '=', 'team.id').on('tree.cycle_id', '=', cycleId).on('tree.scope', '=', 'tree'),
      )
      .whereRef('team.id', '=', 'shown.id')
      .select(['team.id', 'team.parent_id', 'team.name', 'parent.name as parentName'])
      .select(
        sql<Numeric>`(SELECT COUNT(*) FROM team AS child WHERE child.parent_id = team.id LIMIT 1)`.as('childCount'),
      )
      .select(standingColumns('own'))
      .select(standingColumns('tree'))
      .select(progressUntil('team', sql.ref('shown.goal_id'), historyDay).as('ownEarlier'))
      .select(progressUntil('teamTree', sql.ref('shown.goal_id'), historyDay).as('treeEarlier'))
      .orderBy('team.name')
      .orderBy('team.id')
      .execute();
    return rows.map((row) => ({
      team: { id: row.id, parentId: row.parent_id, name: row.name },
      parentName: row.parentName,
      childCount: toNumber(row.childCount),
      own: toStanding('own', row) ?? noStanding,
      tree: toStanding('tree', row) ?? noStanding,
      ownEarlier: toNumberOrNull(row.ownEarlier),
      treeEarlier: toNumberOrNull(row.treeEarlier),
    }));
  }

  async listChips(teamIds: TeamId[], cycleId: CycleId, viewer: AccountId): ReturnType<TeamsPageStore['listChips']> {
    if (teamIds.length === 0) return { chips: [], focus: [] };
    const rows = await selectKinds(this.db, this.kindsOfTeams(teamIds, cycleId, viewer));
    return { chips: rows.chip.map(toChip), focus: rows.focus.map(toFocus) };
  }

  async listChipsAndNews(
    { teamIds, cycleId, news }: Parameters<TeamsPageStore['listChipsAndNews']>[0],
    viewer: AccountId,
  ): ReturnType<TeamsPageStore['listChipsAndNews']> {
    if (teamIds.length === 0) return { chips: [], focus: [], news: [] };
    const rows = await selectKinds(this.db, {
      ...this.kindsOfTeams(teamIds, cycleId, viewer),
      ...(news.teamIds.length === 0 ? {} : { news: selectNews(this.db, news, viewer) }),
    });
    return { chips: rows.chip.map(toChip), focus: rows.focus.map(toFocus), news: (rows.news ?? []).map(toNews) };
  }

  private kindsOfTeams(teamIds: TeamId[], cycleId: CycleId, viewer: AccountId) {
    const chip = this.selectChips(viewer)
      .where('objective.cycle_id', '=', cycleId)
      .where('objective.team_id', 'in', teamIds)
      .select(placeBy('objective.position', 'objective.id'));
    return { chip, focus: this.selectFocus(teamIds, viewer) };
  }

  /** What is most in progress first. */
  private selectFocus(teamIds: TeamId[], viewer: AccountId) {
    return this.db
      .selectFrom('team_focus')
      .leftJoin('objective', 'objective.id', 'team_focus.objective_id')
      .leftJoin('team', 'team.id', 'objective.team_id')
      .modifyFront(lookUp('objective', 'team'))
      .where('team_focus.team_id', 'in', teamIds)
      .select(['team_focus.work_class', 'team_focus.team_id', 'team_focus.issues'])
      .select(['objective.id as objectiveId', 'objective.title', 'team.name as teamName'])
      .select(amongSeenCell(viewer).as('isSeen'))
      .select(placeBy(sql`team_focus.issues DESC`, 'team_focus.objective_id'));
  }

  async findTeam(teamId: TeamId, cycleId: CycleId, viewer: AccountId): ReturnType<TeamsPageStore['findTeam']> {
    const row = await this.db
      .selectFrom('team')
      .crossJoin('cycle')
      .leftJoin('followed_team', (join) =>
        join.onRef('followed_team.team_id', '=', 'team.id').on('followed_team.account_id', '=', viewer),
      )
      .where('team.id', '=', teamId)
      .where('cycle.id', '=', cycleId)
      .select(teamColumns)
      .select(cycleColumns)
      .select('followed_team.team_id as followedId')
      .select([projectIdsCell.as('projectIds'), settingsCell.as('settings')])
      .executeTakeFirst();
    return (
      row && {
        team: toTeam(row),
        projectIds: toProjectIds(row.projectIds),
        isFollowed: row.followedId !== null,
        cycle: toCycle(row),
        rules: toRules(row.settings),
      }
    );
  }

  async listInProgress(ids: KeyResultId[], limit: number): ReturnType<TeamsPageStore['listInProgress']> {
    if (ids.length === 0) return [];
    const rows = await this.db
      .selectFrom('initiative')
      .innerJoin('issue', 'issue.id', 'initiative.issue_id')
      .where('initiative.key_result_id', 'in', ids)
      .where('issue.category', '=', 'indeterminate')
      .where('issue.deleted_at', 'is', null)
      .select(['initiative.issue_id', 'initiative.key_result_id'])
      .orderBy('initiative.linked_at')
      .orderBy('initiative.issue_id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ issueId: row.issue_id, keyResultId: row.key_result_id }));
  }

  async listServing(
    { strategicGoalId, today, after, limit }: Parameters<TeamsPageStore['listServing']>[0],
    viewer: AccountId,
  ): Promise<ServingRow[]> {
    const rows = await this.selectChips(viewer)
      .innerJoin('team', 'team.id', 'objective.team_id')
      .innerJoin('cycle', 'cycle.id', 'objective.cycle_id')
      .where('objective.strategic_goal_id', '=', strategicGoalId)
      .where(sql<SqlBool>`objective.id > ${after ?? ''}`)
      .where('cycle.starts_on', '<=', today)
      .where('cycle.ends_on', '>=', today)
      .where('cycle.closed_at', 'is', null)
      .select('team.name as teamName')
      .select(cycleColumns)
      .select(settingsCell.as('settings'))
      .orderBy('objective.id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      ...toChip(row),
      teamName: row.teamName,
      cycle: toCycle(row),
      rules: toRules(row.settings),
    }));
  }

  async listWorkingOn(id: KeyResultId, viewer: AccountId): ReturnType<TeamsPageStore['listWorkingOn']> {
    const rows = await this.db
      .selectFrom('key_result')
      .innerJoin('objective', 'objective.id', 'key_result.objective_id')
      .innerJoin('initiative', 'initiative.key_result_id', 'key_result.id')
      .innerJoin('issue', 'issue.id', 'initiative.issue_id')
      .innerJoin('team_project', 'team_project.project_id', 'issue.project_id')
      .innerJoin('team', 'team.id', 'team_project.team_id')
      .where('key_result.id', '=', id)
      .where('issue.deleted_at', 'is', null)
      .where(isAmongSeen(viewer))
      .groupBy(['team.id', 'team.name'])
      .select(['team.id', 'team.name'])
      .select(sql<Numeric>`COUNT(*)`.as('initiatives'))
      .select(sql<Numeric>`SUM(CASE WHEN issue.category = 'indeterminate' THEN 1 ELSE 0 END)`.as('inProgress'))
      .orderBy('team.name')
      .orderBy('team.id')
      .execute();
    return rows.map((row) => ({
      ...{ id: row.id, name: row.name },
      initiatives: toNumber(row.initiatives),
      inProgress: toNumber(row.inProgress),
    }));
  }

  private selectChips(viewer: AccountId) {
    return this.db
      .selectFrom('objective')
      .leftJoin('goal_progress as state', (join) =>
        join.on('state.goal_kind', '=', 'objective').onRef('state.goal_id', '=', 'objective.id'),
      )
      .modifyFront(lookUp('state'))
      .where(isAmongSeen(viewer))
      .select(['objective.id', 'objective.team_id', 'objective.title', 'objective.owner_id'])
      .select(['objective.strategic_goal_id', 'state.progress', 'state.is_unmeasured']);
  }
}

type ChipCells = Pick<
  Selectable<Database['objective']>,
  'id' | 'team_id' | 'title' | 'owner_id' | 'strategic_goal_id'
> &
  Record<'progress' | 'is_unmeasured', Numeric | null>;

interface FocusCells {
  work_class: WorkClass;
  team_id: TeamId;
  issues: Numeric;
  objectiveId: ObjectiveId | null;
  title: string | null;
  teamName: string | null;
  isSeen: Numeric;
}

const toFocus = (row: FocusCells): FocusOnRow => ({
  ...{ teamId: row.team_id, workClass: row.work_class, issues: toNumber(row.issues) },
  objective:
    row.objectiveId === null || !toBoolean(row.isSeen)
      ? null
      : { id: row.objectiveId, title: row.title ?? '', teamName: row.teamName ?? '' },
});

const toChip = (row: ChipCells): ChipRow => ({
  ...{ id: row.id, teamId: row.team_id, title: row.title },
  ...{ ownerId: row.owner_id, strategicGoalId: row.strategic_goal_id },
  progress: toNumberOrNull(row.progress),
  isUnmeasured: toBoolean(row.is_unmeasured ?? 1),
});

/** Each with the id of its goals in the history: as a column, by which TiDB finds it there. */
const withGoalIds = (teams: RawBuilder<unknown>, cycleId: CycleId) => sql<{ id: TeamId; goal_id: string }>`(
  SELECT listed.id, CONCAT(listed.id, ':', ${cycleId}) AS goal_id FROM (${teams}) AS listed)`;

/** Teams at the top, right below these, and right below those, each by name below its parent; and these teams. */
const firstLevels = (teamIds: TeamId[], limit: number) => sql`
  WITH first AS (
    SELECT id, name FROM team WHERE parent_id IS NULL ORDER BY name, id LIMIT ${sql.lit(limit)}
  ), second AS (
    SELECT team.id, team.name FROM first CROSS JOIN team ON team.parent_id = first.id
    ORDER BY first.name, first.id, team.name, team.id LIMIT ${sql.lit(limit)}
  ), third AS (
    SELECT team.id, team.name FROM second CROSS JOIN team ON team.parent_id = second.id
    ORDER BY second.name, second.id, team.name, team.id LIMIT ${sql.lit(limit)}
  )
  SELECT id FROM first UNION SELECT id FROM second UNION SELECT id FROM third
  UNION SELECT id FROM team WHERE id IN (${sql.join(['', ...teamIds])})`;

/** The next teams that fit, by name. */
const pageOf = (fits: RawBuilder<SqlBool>, { after, limit }: Page) => sql`
  SELECT team.id FROM team WHERE ${fits}
  ${after === null ? sql`` : sql`AND (team.name > ${after.name} OR (team.name = ${after.name} AND team.id > ${after.id}))`}
  ORDER BY team.name, team.id LIMIT ${sql.lit(limit)}`;
