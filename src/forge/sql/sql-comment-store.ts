import { sql } from 'kysely';
import type { Kysely, Selectable, SqlBool } from 'kysely';
import type { GoalKey } from '../../contract/goal-page-views';
import type { AccountId, CommentId, KeyResultId, ObjectiveId, TeamId } from '../../domain/ids';
import type { Comment, CommentStore, MentionRow, Place } from '../../use-cases/ports';
import { groupBy } from '../../use-cases/group-by';
import { fromBoolean, toBoolean, toNumber, toNumberOrNull } from './cells';
import type { Numeric } from './cells';
import { columnsOf, hasWritten, parametersOf, selectionOf } from './guarded-write';
import type { Cells } from './guarded-write';
import type { Database } from './schema';
import { isSeenBy } from './seen-objectives';

type Row = Selectable<Database['comment']>;

export class SqlCommentStore implements CommentStore {
  constructor(private readonly db: Kysely<Database>) {}

  async insert(comment: Comment, mostReplies: number): Promise<boolean> {
    const { id, version, objectiveId, keyResultId, parentId, authorId, text, isQuestion, createdAt } = comment;
    const cells: Cells<'comment'> = {
      ...parametersOf({ id, version, objective_id: objectiveId, author_id: authorId, text }),
      ...parametersOf({ is_question: fromBoolean(isQuestion), created_at: createdAt, edited_at: comment.editedAt }),
      ...parametersOf({ resolved_at: comment.resolved?.at ?? null, resolved_by: comment.resolved?.by ?? null }),
      ...parametersOf({ removed_at: comment.removed?.at ?? null, removed_by: comment.removed?.by ?? null }),
      key_result_id: parentId === null ? sql`${keyResultId}` : sql.ref('head.key_result_id'),
      parent_id: parentId === null ? sql`NULL` : sql.ref('head.id'),
    };
    const result = await this.db
      .insertInto('comment')
      .columns(columnsOf(cells))
      .expression(
        this.db
          .selectFrom('objective')
          .where('objective.id', '=', objectiveId)
          .$if(keyResultId !== null, (query) => query.where(existsOf(keyResultId, objectiveId)))
          .$if(parentId !== null, (query) =>
            query
              .innerJoin('comment as answered', (join) =>
                join.on('answered.id', '=', parentId).onRef('answered.objective_id', '=', 'objective.id'),
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

  async find(
    id: CommentId,
    viewer: AccountId,
  ): Promise<(Comment & { ownerId: AccountId | null; teamId: TeamId }) | undefined> {
    const row = await this.db
      .selectFrom('comment')
      .innerJoin('objective', 'objective.id', 'comment.objective_id')
      .leftJoin('key_result', 'key_result.id', 'comment.key_result_id')
      .where('comment.id', '=', id)
      .where(isSeenBy(viewer))
      .selectAll('comment')
      .select(['objective.owner_id', 'objective.team_id', 'key_result.owner_id as key_result_owner_id'])
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const ownerId = row.key_result_id === null ? row.owner_id : row.key_result_owner_id;
    return { ...toComment(row), ownerId, teamId: row.team_id };
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

  async listThreads(
    goal: GoalKey,
    before: Place | null,
    limit: number,
  ): Promise<{ comment: Comment; replies: Comment[] }[]> {
    const { rows } = await threadsOf(goal, before, limit).execute(this.db);
    const replies = groupBy(rows, (row) => row.parent_id);
    return (replies.get(null) ?? []).toReversed().map((row) => ({
      comment: toComment(row),
      replies: (replies.get(row.id) ?? []).map(toComment),
    }));
  }

  async saveMentions(id: CommentId, accountIds: AccountId[]): Promise<void> {
    if (accountIds.length > 0) {
      const mentions = accountIds.map((accountId) => ({ comment_id: id, account_id: accountId }));
      await this.db.replaceInto('mention').values(mentions).execute();
    }
    await this.db
      .deleteFrom('mention')
      .where('comment_id', '=', id)
      .$if(accountIds.length > 0, (query) => query.where('account_id', 'not in', accountIds))
      .execute();
  }

  async listMentions(accountId: AccountId, since: number, limit: number): Promise<MentionRow[]> {
    const rows = await this.db
      .selectFrom('mention')
      .innerJoin('comment', 'comment.id', 'mention.comment_id')
      .innerJoin('objective', 'objective.id', 'comment.objective_id')
      .leftJoin('key_result', 'key_result.id', 'comment.key_result_id')
      .where('mention.account_id', '=', accountId)
      .where('comment.author_id', '!=', accountId)
      .where('comment.created_at', '>=', since)
      .where('comment.removed_at', 'is', null)
      .where(isSeenBy(accountId))
      .select(['comment.id', 'comment.author_id', 'comment.created_at', 'comment.objective_id'])
      .select(['objective.title', 'key_result.id as key_result_id', 'key_result.title as key_result_title'])
      .orderBy('comment.created_at', 'desc')
      .orderBy('comment.id', 'desc')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      commentId: row.id,
      goal: toGoal(row.objective_id, row.key_result_id),
      title: row.key_result_title ?? row.title,
      authorId: row.author_id,
      at: toNumber(row.created_at),
    }));
  }
}

const existsOf = (keyResultId: KeyResultId | null, objectiveId: ObjectiveId) =>
  sql<SqlBool>`EXISTS (SELECT 1 FROM key_result WHERE key_result.id = ${keyResultId}
    AND key_result.objective_id = ${objectiveId})`;

/** Heads of threads with their replies, all in one list, oldest first. */
const threadsOf = (goal: GoalKey, before: Place | null, limit: number) => sql<Row>`
  WITH head AS (
    SELECT comment.* FROM comment
    WHERE comment.parent_id IS NULL AND ${isAbout(goal)} AND ${isGoalThere} ${before === null ? sql`` : sql`AND ${isBefore(before)}`}
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

/** Of a comment: its key result was not removed. */
export const isGoalThere = sql`(comment.key_result_id IS NULL
  OR EXISTS (SELECT 1 FROM key_result WHERE key_result.id = comment.key_result_id))`;

const isBefore = ({ at, id }: Place) =>
  sql`(comment.created_at < ${at} OR (comment.created_at = ${at} AND comment.id < ${id}))`;

const toGoal = (objectiveId: ObjectiveId, keyResultId: KeyResultId | null): GoalKey =>
  keyResultId === null ? { kind: 'objective', id: objectiveId } : { kind: 'keyResult', id: keyResultId };

const toComment = (row: Row): Comment => ({
  id: row.id,
  version: toNumber(row.version),
  objectiveId: row.objective_id,
  keyResultId: row.key_result_id,
  parentId: row.parent_id,
  authorId: row.author_id,
  text: row.text,
  isQuestion: toBoolean(row.is_question),
  resolved: toStamp(row.resolved_at, row.resolved_by),
  createdAt: toNumber(row.created_at),
  editedAt: toNumberOrNull(row.edited_at),
  removed: toStamp(row.removed_at, row.removed_by),
});

const toStamp = (at: Numeric | null, by: AccountId | null) =>
  at === null || by === null ? null : { at: toNumber(at), by };
