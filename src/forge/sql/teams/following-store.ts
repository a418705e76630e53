import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { NewsKind } from '../../../contract/teams-views';
import type { AccountId, KeyResultId, ObjectiveId, TeamId } from '../../../domain/ids';
import type { FollowingStore, NewsRow } from '../../../use-cases/ports';
import { toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { hasChanged } from '../database/guarded-write';
import type { Database } from '../database/schema';
import { isSeenBy } from '../rows/seen-objectives';
import { later, upsert } from '../database/upsert';

export class SqlFollowingStore implements FollowingStore {
  constructor(private readonly db: Kysely<Database>) {}

  async follow(accountId: AccountId, teamId: TeamId): Promise<boolean> {
    return hasChanged(
      await sql`REPLACE INTO followed_team (account_id, team_id)
      SELECT ${accountId}, team.id FROM team WHERE team.id = ${teamId}`.execute(this.db),
    );
  }

  async unfollow(accountId: AccountId, teamId: TeamId): Promise<void> {
    await this.db
      .deleteFrom('followed_team')
      .where('account_id', '=', accountId)
      .where('team_id', '=', teamId)
      .execute();
  }

  async saveLook(accountId: AccountId, at: number): Promise<void> {
    await upsert(this.db, 'last_look', [{ account_id: accountId, looked_at: at }], later('looked_at'));
  }

  async findFollowing(accountId: AccountId): ReturnType<FollowingStore['findFollowing']> {
    const { rows } = await sql<{ team_id: TeamId | null; kind: 'followed' | 'led' | 'look'; at: Numeric | null }>`
      SELECT followed_team.team_id, 'followed' AS kind, NULL AS at
      FROM followed_team JOIN team ON team.id = followed_team.team_id WHERE followed_team.account_id = ${accountId}
      UNION ALL SELECT id, 'led', NULL FROM team WHERE lead_id = ${accountId}
      UNION ALL SELECT NULL, 'look', looked_at FROM last_look WHERE account_id = ${accountId}`.execute(this.db);
    const teamsOf = (wanted: 'followed' | 'led'): TeamId[] =>
      rows.flatMap(({ kind, team_id: id }) => (kind === wanted && id !== null ? [id] : []));
    const of = (['followed', 'led'] as const).find((kind) => teamsOf(kind).length > 0) ?? null;
    const look = rows.find(({ kind }) => kind === 'look');
    return { of, teamIds: of === null ? [] : teamsOf(of), lookedAt: toNumberOrNull(look?.at ?? null) };
  }

  async listNews(teamIds: TeamId[], since: number, viewer: AccountId, limit: number): Promise<NewsRow[]> {
    if (teamIds.length === 0) return [];
    const { rows } = await newsOf(teamIds, since, viewer, limit).execute(this.db);
    return rows.map(({ kind, goal_kind, id, title, team_name, by_id, at }) => ({
      goal:
        goal_kind === 'objective'
          ? { kind: goal_kind, id: id as ObjectiveId }
          : { kind: goal_kind, id: id as KeyResultId },
      ...{ kind, title, teamName: team_name, by: by_id, at: toNumber(at) },
    }));
  }
}

interface NewsCells {
  kind: NewsKind;
  goal_kind: NewsRow['goal']['kind'];
  id: string;
  title: string;
  team_name: string;
  by_id: AccountId | null;
  at: Numeric;
}

/** CROSS JOIN keeps SQLite to that order: from the few teams to their goals, and to what changed of these. */
const newsOf = (teamIds: TeamId[], since: number, viewer: AccountId, limit: number) => sql<NewsCells>`
  WITH found AS (
    SELECT 'objective' AS goal_kind, objective.id, objective.title, team.name AS team_name, objective.id AS objective_id
    FROM team CROSS JOIN cycle CROSS JOIN objective
      ON objective.cycle_id = cycle.id AND objective.team_id = team.id
    WHERE team.id IN (${sql.join(teamIds)}) AND cycle.closed_at IS NULL AND ${isSeenBy(viewer)}
  ), listed AS (
    SELECT goal_kind, id, title, team_name FROM found
    UNION ALL SELECT 'keyResult', key_result.id, key_result.title, found.team_name
    FROM found CROSS JOIN key_result ON key_result.objective_id = found.objective_id
  )
  SELECT news.* FROM (
  SELECT CASE WHEN activity.change_name IN (${sql.join(added)}) THEN 'added'
      WHEN activity.change_name IN (${sql.join(discussed)}) THEN 'discussed' ELSE 'edited' END AS kind,
    listed.goal_kind, listed.id, listed.title, listed.team_name,
    activity.account_id AS by_id, activity.happened_at AS at
  FROM listed CROSS JOIN activity ON activity.subject_kind = listed.goal_kind AND activity.subject_id = listed.id
    AND activity.happened_at > ${since}
  WHERE activity.account_id IS NULL OR activity.account_id <> ${viewer}
  UNION ALL
  SELECT 'checkedIn', listed.goal_kind, listed.id, listed.title, listed.team_name, check_in.author_id, check_in.created_at
  FROM listed CROSS JOIN check_in ON check_in.key_result_id = listed.id
  WHERE listed.goal_kind = 'keyResult' AND check_in.created_at > ${since} AND check_in.author_id <> ${viewer}
  ) AS news ORDER BY news.at DESC, news.id LIMIT ${sql.lit(limit)}`;

const added = ['create', 'carry', 'clone', 'restore'];
const discussed = [
  'agree',
  'propose',
  'comment',
  'editComment',
  'removeComment',
  'restoreComment',
  'resolveQuestion',
  'reopenQuestion',
];
