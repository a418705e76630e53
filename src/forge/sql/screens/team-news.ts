import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { NewsKind } from '../../../contract/teams-views';
import type { AccountId, KeyResultId, ObjectiveId } from '../../../domain/ids';
import type { NewsQuery, NewsRow } from '../../../use-cases/ports';
import { toNumber } from '../database/cells';
import type { Numeric } from '../database/cells';
import type { Database } from '../database/schema';
import { placeBy } from '../rows/readings';
import { isSeenBy } from '../rows/seen-objectives';

/** Changes of the goals of these teams in open cycles, by others than the viewer, newest first. */
export const selectNews = (db: Kysely<Database>, query: NewsQuery, viewer: AccountId) =>
  db
    .selectFrom(newsOf(query, viewer).as('latest'))
    .select([
      'latest.kind',
      'latest.goal_kind',
      'latest.id',
      'latest.title',
      'latest.team_name',
      'latest.by_id',
      'latest.at',
    ])
    .select(placeBy(sql`latest.at DESC`, 'latest.id'));

export const toNews = ({ kind, goal_kind, id, title, team_name, by_id, at }: NewsCells): NewsRow => ({
  goal:
    goal_kind === 'objective' ? { kind: goal_kind, id: id as ObjectiveId } : { kind: goal_kind, id: id as KeyResultId },
  ...{ kind, title, teamName: team_name, by: by_id, at: toNumber(at) },
});

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
const newsOf = ({ teamIds, since, limit }: NewsQuery, viewer: AccountId) => sql<NewsCells>`(
  WITH found AS (
    SELECT 'objective' AS goal_kind, objective.id, objective.title, team.name AS team_name, objective.id AS objective_id
    FROM team CROSS JOIN cycle CROSS JOIN objective
      ON objective.cycle_id = cycle.id AND objective.team_id = team.id
    WHERE team.id IN (${sql.join(['', ...teamIds])}) AND cycle.closed_at IS NULL AND ${isSeenBy(viewer)}
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
  ) AS news ORDER BY news.at DESC, news.id LIMIT ${sql.lit(limit)})`;

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
