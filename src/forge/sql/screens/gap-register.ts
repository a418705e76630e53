import { sql } from 'kysely';
import type { Kysely, RawBuilder, Selectable, SqlBool } from 'kysely';
import type { GapCursor } from '../../../contract/gap-views';
import { addTallies, tallyOf, type GapTally } from '../../../domain/gap-tally';
import { gapKinds, gapSubjects } from '../../../domain/gaps';
import type {
  AccountId,
  CommentId,
  CycleId,
  KeyResultId,
  ObjectiveId,
  StrategicGoalId,
  TeamId,
} from '../../../domain/ids';
import { groupBy } from '../../../use-cases/group-by';
import type { CountedTeam, GapRegister, GapRow, ListedGaps } from '../../../use-cases/ports';
import { toIso } from '../../../use-cases/to-iso';
import { toBoolean, toNumber } from '../database/cells';
import type { Numeric } from '../database/cells';
import { selectKinds } from '../database/kinds';
import { lookUp } from '../database/look-up';
import { toGap, toGapTally } from '../rows/gap-cells';
import type { GapTable } from '../database/overview-tables';
import type { Database } from '../database/schema';
import { placeBy } from '../rows/readings';
import { isAmongSeen } from '../rows/seen-objectives';
import { isWithin } from './team-search';

/** Gaps of restricted objectives that are counted for whoever may see them. */
const mostRestricted = 1000;

export class SqlGapRegister implements GapRegister {
  constructor(private readonly db: Kysely<Database>) {}

  async count(cycleId: CycleId, viewer: AccountId): ReturnType<GapRegister['count']> {
    const rows = await selectKinds(this.db, {
      team: this.selectTallies(cycleId),
      ofWhole: this.db
        .selectFrom('gap')
        .where('cycle_id', '=', cycleId)
        .where('kind', 'in', ['strategicGoalUnserved', 'teamWithoutObjectives'])
        .select(['kind', 'team_id', 'strategic_goal_id']),
      restricted: this.selectRestricted(cycleId, viewer),
    });
    const byTeam = groupBy([...rows.ofWhole, ...rows.restricted], (row) => row.team_id);
    const apartFrom = (teamId: TeamId | '') => tallyOf((byTeam.get(teamId) ?? []).map(toCounted));
    return { teams: rows.team.map((row) => toTeam(row, apartFrom(row.id))), company: apartFrom('') };
  }

  /** By name. */
  private selectTallies(cycleId: CycleId) {
    return this.db
      .selectFrom('team')
      .leftJoin('gap_tally', (join) =>
        join.on('gap_tally.cycle_id', '=', cycleId).onRef('gap_tally.team_id', '=', 'team.id'),
      )
      .select(['team.id', 'team.parent_id', 'team.name', 'gap_tally.counts'])
      .select(placeBy('team.name', 'team.id'));
  }

  /** Those that the tallies leave out, for whoever may see them. */
  private selectRestricted(cycleId: CycleId, viewer: AccountId) {
    return this.db
      .selectFrom('gap')
      .modifyFront(restrictedAlone)
      .innerJoin('objective', 'objective.id', 'gap.objective_id')
      .where('gap.cycle_id', '=', cycleId)
      .where('gap.is_restricted', '=', 1)
      .where(isAmongSeen(viewer))
      .select(['gap.kind', 'gap.team_id', 'gap.strategic_goal_id'])
      .limit(mostRestricted);
  }

  async list(query: Parameters<GapRegister['list']>[0], viewer: AccountId): ReturnType<GapRegister['list']> {
    const { rows } = await listOf(query, viewer).execute(this.db);
    const listed = rows.slice(0, query.limit);
    const last = listed.at(-1);
    return {
      gaps: listed.filter(({ is_there }) => toBoolean(is_there)).map(toRow),
      next: last === undefined || rows.length <= query.limit ? null : toCursor(last),
    };
  }
}

const kindsOfKeyResults = gapKinds.filter((kind) => gapSubjects[kind] === 'keyResult');

const toCounted = ({ kind, strategic_goal_id }: Pick<Selectable<GapTable>, 'kind' | 'strategic_goal_id'>) => ({
  kind,
  strategicGoalId: strategic_goal_id === '' ? null : strategic_goal_id,
});

interface TeamCells {
  id: TeamId;
  parent_id: TeamId | null;
  name: string;
  counts: string | null;
}

const toTeam = (row: TeamCells, besides: GapTally): CountedTeam => ({
  ...{ id: row.id, parentId: row.parent_id, name: row.name },
  tally: addTallies([row.counts === null ? {} : toGapTally(row.counts), besides]),
});

interface ListRow extends Pick<Selectable<GapTable>, 'kind' | 'subject_id' | 'detail' | 'since'> {
  /** 0: what it is about is gone, or not for the viewer. */
  is_there: Numeric;
  gap_team_id: TeamId | '';
  team_id: TeamId | null;
  team_name: string;
  lead_id: AccountId | null;
  objective_id: ObjectiveId | null;
  objective_title: string;
  objective_owner_id: AccountId | null;
  key_result_id: KeyResultId | null;
  key_result_title: string;
  key_result_owner_id: AccountId | null;
  strategic_goal_id: StrategicGoalId | null;
  strategic_goal_title: string;
  strategic_goal_owner_id: AccountId | null;
  conversation_id: CommentId | null;
  started_by: AccountId;
  started_at: Numeric;
  is_open: Numeric;
  replies: Numeric;
}

/**
 * First the page, and one more, in the order of an index of gaps; then what they are about, of which some is gone since
 * they were seen; then the latest conversation about each. CROSS JOIN keeps SQLite to that order.
 */
const listOf = (query: Parameters<GapRegister['list']>[0], viewer: AccountId) => sql<ListRow>`
  WITH first AS (${firstOf(query, viewer)}), page AS (
    SELECT ${lookUp('team', 'objective', 'key_result', 'strategic_goal')}
      first.kind, first.subject_id, first.detail, first.since, first.team_id AS gap_team_id,
      team.id AS team_id, team.name AS team_name, team.lead_id,
      objective.id AS objective_id, objective.title AS objective_title, objective.owner_id AS objective_owner_id,
      key_result.id AS key_result_id, key_result.title AS key_result_title, key_result.owner_id AS key_result_owner_id,
      strategic_goal.id AS strategic_goal_id, strategic_goal.title AS strategic_goal_title,
      strategic_goal.owner_id AS strategic_goal_owner_id,
      CASE WHEN (first.team_id = '' OR team.id IS NOT NULL)
        AND (first.objective_id = '' OR (objective.id IS NOT NULL AND ${isAmongSeen(viewer)}))
        AND (key_result.id IS NOT NULL OR first.kind NOT IN (${sql.join(kindsOfKeyResults)})) THEN 1 ELSE 0 END AS is_there
    FROM first
    LEFT JOIN team ON team.id = first.team_id
    LEFT JOIN objective ON objective.id = first.objective_id
    LEFT JOIN key_result ON key_result.id = first.subject_id
    LEFT JOIN strategic_goal ON strategic_goal.id = first.strategic_goal_id
  ), talk AS (
    SELECT ranked.* FROM (
      SELECT page.gap_team_id, comment.gap_kind, comment.gap_subject_id, comment.id, comment.author_id,
        comment.created_at, comment.resolved_at, ROW_NUMBER() OVER (
          PARTITION BY page.gap_team_id, comment.gap_kind, comment.gap_subject_id
          ORDER BY comment.created_at DESC, comment.id DESC
        ) AS recency
      FROM page CROSS JOIN comment ON ${isAboutPage}
      WHERE comment.resolved_at IS NULL OR comment.created_at >= page.since
    ) AS ranked WHERE ranked.recency = 1
  )
  SELECT page.*, talk.id AS conversation_id, talk.author_id AS started_by, talk.created_at AS started_at,
    CASE WHEN talk.resolved_at IS NULL THEN 1 ELSE 0 END AS is_open,
    (SELECT COUNT(*) FROM comment AS reply WHERE reply.parent_id = talk.id AND reply.removed_at IS NULL
      LIMIT 1) AS replies
  FROM page LEFT JOIN talk
    ON talk.gap_team_id = page.gap_team_id AND talk.gap_kind = page.kind AND talk.gap_subject_id = page.subject_id
  ORDER BY page.since, page.kind, page.gap_team_id, page.subject_id`;

/**
 * The next that fit, and one more: of those that everybody sees as an index has them, and of the few restricted ones,
 * which would cost the others their order.
 */
function firstOf({ cycleId, filter, after, limit }: Parameters<GapRegister['list']>[0], viewer: AccountId) {
  const where = sql.join(
    [sql`gap.cycle_id = ${cycleId}`, ...conditionsOf(filter), ...(after === null ? [] : [comesAfter(after)])],
    sql` AND `,
  );
  const from = filter.conversation === 'open' ? talkedAbout : sql`gap`;
  const oldestOf = (name: string) => {
    const order = ['since', 'kind', 'team_id', 'subject_id'].map((column) => sql.ref(`${name}.${column}`));
    return sql`ORDER BY ${sql.join(order)} LIMIT ${sql.lit(limit + 1)}`;
  };
  return sql`SELECT * FROM (
    SELECT * FROM (
      SELECT ${isOfWhole(filter) ? inOrder : sql``} ${gapCells} FROM ${from}
      WHERE gap.is_restricted = 0 AND ${where} ${oldestOf('gap')}
    ) AS listed
    UNION ALL
    SELECT * FROM (
      SELECT ${restrictedAlone} ${gapCells} FROM ${from} CROSS JOIN objective ON objective.id = gap.objective_id
      WHERE gap.is_restricted = 1 AND ${isAmongSeen(viewer)} AND ${where} ${oldestOf('gap')}
    ) AS restricted
  ) AS fitting ${oldestOf('fitting')}`;
}

const gapCells = sql`gap.kind, gap.subject_id, gap.detail, gap.since, gap.team_id, gap.objective_id,
  gap.strategic_goal_id`;

/** Of a comment: it begins a thread for the gap of the page, and stands. */
const isAboutPage = sql<SqlBool>`comment.gap_kind = page.kind AND comment.gap_subject_id = page.subject_id
  AND comment.parent_id IS NULL AND comment.removed_at IS NULL`;

/**
 * By TiDB's names of the indexes (cycle_id, since, …) and (cycle_id, is_restricted, …): left to itself it reads all gaps of
 * the cycle.
 */
const inOrder = sql`/*+ USE_INDEX(gap, cycle_id_2) */`;
const restrictedAlone = sql`/*+ USE_INDEX(gap, cycle_id_5) */`;

const isOfWhole = ({ kinds, teamId, strategicGoalId, conversation, objectiveIds }: ListedGaps): boolean =>
  kinds.length === 0 && teamId === null && strategicGoalId === null && conversation !== 'open' && !objectiveIds;

const isOpenTalk = sql<SqlBool>`comment.parent_id IS NULL AND comment.removed_at IS NULL AND comment.resolved_at IS NULL`;

const isTalkedAbout = sql<SqlBool>`EXISTS (SELECT 1 FROM comment WHERE comment.gap_kind = gap.kind
  AND comment.gap_subject_id = gap.subject_id AND ${isOpenTalk})`;

/** From the few open conversations to their gaps. */
const talkedAbout = sql`(SELECT DISTINCT comment.gap_kind, comment.gap_subject_id FROM comment
  WHERE comment.gap_kind > '' AND ${isOpenTalk}) AS talked
  CROSS JOIN gap ON gap.kind = talked.gap_kind AND gap.subject_id = talked.gap_subject_id`;

function conditionsOf(listed: ListedGaps): RawBuilder<unknown>[] {
  const { kinds, teamId, strategicGoalId, conversation, objectiveIds } = listed;
  return [
    ...(kinds.length === 0 ? [] : [sql`gap.kind IN (${sql.join(kinds)})`]),
    ...(teamId === null
      ? []
      : [listed.isTeamAlone ? sql`gap.team_id = ${teamId}` : isWithin(teamId, sql.ref('gap.team_id'))]),
    ...(objectiveIds === undefined ? [] : [sql`gap.objective_id IN (${sql.join(objectiveIds)})`]),
    ...(strategicGoalId === null ? [] : [sql`gap.strategic_goal_id = ${strategicGoalId}`]),
    ...(conversation === 'none' ? [sql`NOT ${isTalkedAbout}`] : []),
  ];
}

const comesAfter = ({ since, kind, teamId, subjectId }: GapCursor) => {
  const at = Date.parse(since);
  return sql`gap.since >= ${at}
    AND (gap.since, gap.kind, gap.team_id, gap.subject_id) > (${at}, ${kind}, ${teamId ?? ''}, ${subjectId})`;
};

const toCursor = ({ since, kind, gap_team_id, subject_id }: ListRow): GapCursor => ({
  since: toIso(toNumber(since)),
  ...{ kind, teamId: gap_team_id === '' ? null : gap_team_id, subjectId: subject_id },
});

const toRow = (row: ListRow): GapRow => ({
  gap: toGap(row.kind, row.subject_id, row.detail),
  since: toNumber(row.since),
  team: row.team_id && { id: row.team_id, name: row.team_name, leadId: row.lead_id },
  objective: row.objective_id && {
    ...{ id: row.objective_id, title: row.objective_title, ownerId: row.objective_owner_id },
  },
  keyResult: row.key_result_id && {
    ...{ id: row.key_result_id, title: row.key_result_title, ownerId: row.key_result_owner_id },
  },
  strategicGoal: row.strategic_goal_id && {
    ...{ id: row.strategic_goal_id, title: row.strategic_goal_title, ownerId: row.strategic_goal_owner_id },
  },
  conversation: row.conversation_id && {
    ...{ id: row.conversation_id, startedBy: row.started_by, startedAt: toNumber(row.started_at) },
    ...{ isOpen: toBoolean(row.is_open), replies: toNumber(row.replies) },
  },
});
