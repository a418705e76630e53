import { sql } from 'kysely';
import type { Kysely, RawBuilder, SqlBool } from 'kysely';
import type { GoalKey } from '../../../contract/goal-page-views';
import type { AccountId, CommentId, TeamId } from '../../../domain/ids';
import type { Comment, CommentStore, FoundComment, GapKey, MentionRow, Place, Thread } from '../../../use-cases/ports';
import { groupBy } from '../../../use-cases/group-by';
import { toNumber } from '../database/cells';
import type { Numeric } from '../database/cells';
import { columnsOf, hasWritten, parametersOf, selectionOf } from '../database/guarded-write';
import type { Cells } from '../database/guarded-write';
import type { Database } from '../database/schema';
import { fromComment, isGoalThere, toComment, toSubject } from '../rows/comment';
import type { CommentRow } from '../rows/comment';
import { isSeenBy } from '../rows/seen-objectives';
import { later, upsert } from '../database/upsert';

export class SqlCommentStore implements CommentStore {
  constructor(private readonly db: Kysely<Database>) {}

  async insert(comment: Comment, mostReplies: number): Promise<boolean> {
    const { about, parentId } = comment;
    const isReply = parentId !== null;
    const { table, kept } = subjects[about.kind];
    const keptOf = sql.ref<string>(`subject.${about.kind === 'keyResult' ? 'objective_id' : 'id'}`);
    const cells: Cells<'comment'> = {
      ...parametersOf(fromComment(comment)),
      ...(isReply ? { key_result_id: sql.ref('head.key_result_id'), parent_id: sql.ref('head.id') } : {}),
      [kept]: keptOf,
    };
    const result = await this.db
      .insertInto('comment')
      .columns(columnsOf(cells))
      .expression(
        this.db
          .selectFrom(sql<{ id: string }>`${sql.table(table)}`.as('subject'))
          .where('subject.id', '=', about.id)
          .$if(isReply, (query) =>
            query
              .innerJoin('comment as answered', (join) =>
                join.on('answered.id', '=', parentId).on(sql.ref(`answered.${kept}`), '=', keptOf),
              )
              .innerJoin('comment as head', (join) =>
                join.on('head.id', '=', sql<CommentId>`COALESCE(answered.parent_id, answered.id)`),
              )
              .where(
                sql<Numeric>`(SELECT COUNT(*) FROM comment AS other WHERE other.parent_id = head.id)`,
                '<',
                mostReplies,
              ),
          )
          .select(selectionOf(cells)),
      )
      .executeTakeFirstOrThrow();
    return hasWritten(result);
  }

  async find(id: CommentId, viewer: AccountId): Promise<FoundComment | undefined> {
    const row = await this.db
      .selectFrom('comment')
      .leftJoin('objective', 'objective.id', 'comment.objective_id')
      .leftJoin('key_result', 'key_result.id', 'comment.key_result_id')
      .leftJoin('team', 'team.id', 'comment.team_id')
      .leftJoin('strategic_goal', 'strategic_goal.id', 'comment.strategic_goal_id')
      .where('comment.id', '=', id)
      .where(isSubjectSeenBy(viewer))
      .selectAll('comment')
      .select(sql<TeamId | null>`COALESCE(objective.team_id, comment.team_id)`.as('ownTeamId'))
      .select(
        sql<AccountId | null>`CASE WHEN comment.key_result_id IS NOT NULL THEN key_result.owner_id
          ELSE COALESCE(objective.owner_id, team.lead_id, strategic_goal.owner_id) END`.as('ownerId'),
      )
      .executeTakeFirst();
    if (row === undefined) return undefined;
    return { ...toComment(row), objectiveId: row.objective_id, ownerId: row.ownerId, teamId: row.ownTeamId };
  }

  async updateText({ id, version, text, editedAt }: Parameters<CommentStore['updateText']>[0]): Promise<boolean> {
    const result = await this.db
      .updateTable('comment')
      .set({ version: version + 1, text, edited_at: editedAt })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    return result.numUpdatedRows > 0;
  }

  async remove(id: CommentId, { at, by }: NonNullable<Comment['removed']>): Promise<boolean> {
    const result = await this.db
      .updateTable('comment')
      .set({ removed_at: at, removed_by: by })
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    return result.numUpdatedRows > 0;
  }

  async restore(id: CommentId, removedBy: AccountId): Promise<boolean> {
    const result = await this.db
      .updateTable('comment')
      .set({ removed_at: null, removed_by: null })
      .where('id', '=', id)
      .where('removed_by', '=', removedBy)
      .executeTakeFirst();
    return result.numUpdatedRows > 0;
  }

  async saveResolution(id: CommentId, resolved: Comment['resolved']): Promise<boolean> {
    const result = await this.db
      .updateTable('comment')
      .set({ resolved_at: resolved?.at ?? null, resolved_by: resolved?.by ?? null })
      .where('id', '=', id)
      .where('is_question', '=', 1)
      .where('removed_at', 'is', null)
      .where('resolved_at', resolved === null ? 'is not' : 'is', null)
      .executeTakeFirst();
    return result.numUpdatedRows > 0;
  }

  listThreads(goal: GoalKey, before: Place | null, limit: number): Promise<Thread[]> {
    const isOlder = before === null ? sql`` : sql`AND ${isBefore(before)}`;
    return this.selectThreads(sql`${isAbout(goal)} AND ${isGoalThere} ${isOlder}`, limit);
  }

  listThreadsOnGap({ kind, subjectId }: GapKey, limit: number): Promise<Thread[]> {
    return this.selectThreads(
      sql`comment.gap_kind = ${kind} AND comment.gap_subject_id = ${subjectId} AND ${isGoalThere}`,
      limit,
    );
  }

  async saveMentions(id: CommentId, version: number, accountIds: AccountId[]): Promise<void> {
    const mentions = accountIds.map((accountId) => ({ comment_id: id, account_id: accountId, version }));
    await upsert(this.db, 'mention', mentions, later('version'));
    await this.db
      .deleteFrom('mention')
      .where('comment_id', '=', id)
      .where(sql<SqlBool>`version < (SELECT comment.version FROM comment WHERE comment.id = ${id})`)
      .execute();
  }

  async listMentions(accountId: AccountId, since: number, limit: number): Promise<MentionRow[]> {
    const rows = await this.db
      .selectFrom('mention')
      .innerJoin('comment', 'comment.id', 'mention.comment_id')
      .leftJoin('objective', 'objective.id', 'comment.objective_id')
      .leftJoin('key_result', 'key_result.id', 'comment.key_result_id')
      .leftJoin('team', 'team.id', 'comment.team_id')
      .leftJoin('strategic_goal', 'strategic_goal.id', 'comment.strategic_goal_id')
      .where('mention.account_id', '=', accountId)
      .where('comment.author_id', '!=', accountId)
      .where('comment.created_at', '>=', since)
      .where('comment.removed_at', 'is', null)
      .where(isSubjectSeenBy(accountId))
      .select(['comment.id', 'comment.author_id', 'comment.created_at'])
      .select(['comment.objective_id', 'comment.key_result_id', 'comment.team_id', 'comment.strategic_goal_id'])
      .select(sql<string>`COALESCE(key_result.title, objective.title, team.name, strategic_goal.title)`.as('title'))
      .orderBy('comment.created_at', 'desc')
      .orderBy('comment.id', 'desc')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      commentId: row.id,
      about: toSubject(row),
      title: row.title,
      authorId: row.author_id,
      at: toNumber(row.created_at),
    }));
  }

  private async selectThreads(where: RawBuilder<unknown>, limit: number): Promise<Thread[]> {
    const { rows } = await threadsOf(where, limit).execute(this.db);
    const replies = groupBy(rows, (row) => row.parent_id);
    return (replies.get(null) ?? []).toReversed().map((row) => ({
      comment: toComment(row),
      replies: (replies.get(row.id) ?? []).map(toComment),
    }));
  }
}

/** Where what is talked about is, and which column names it: threads on key results are kept with their objective. */
const subjects = {
  objective: { table: 'objective', kept: 'objective_id' },
  keyResult: { table: 'key_result', kept: 'objective_id' },
  team: { table: 'team', kept: 'team_id' },
  strategicGoal: { table: 'strategic_goal', kept: 'strategic_goal_id' },
} as const;

const isSubjectSeenBy = (viewer: AccountId) =>
  sql<SqlBool>`(comment.objective_id IS NULL OR (objective.id IS NOT NULL AND ${isSeenBy(viewer)}))`;

/** Heads of threads with their replies, all in one list, oldest first. */
const threadsOf = (where: RawBuilder<unknown>, limit: number) => sql<CommentRow>`
  WITH head AS (
    SELECT comment.* FROM comment
    WHERE comment.parent_id IS NULL AND ${where}
    AND (comment.removed_at IS NULL OR EXISTS (
      SELECT 1 FROM comment AS reply WHERE reply.parent_id = comment.id AND reply.removed_at IS NULL
    ))
    ORDER BY comment.created_at DESC, comment.id DESC LIMIT ${sql.lit(limit)}
  )
  SELECT head.* FROM head
  UNION ALL
  SELECT reply.* FROM head CROSS JOIN comment AS reply ON reply.parent_id = head.id WHERE reply.removed_at IS NULL
  ORDER BY created_at, id`;

const isAbout = (goal: GoalKey) =>
  goal.kind === 'objective'
    ? sql`comment.objective_id = ${goal.id}`
    : sql`comment.objective_id = (SELECT key_result.objective_id FROM key_result WHERE key_result.id = ${goal.id})
      AND comment.key_result_id = ${goal.id}`;

const isBefore = ({ at, id }: Place) =>
  sql`(comment.created_at < ${at} OR (comment.created_at = ${at} AND comment.id < ${id}))`;
