import { sql } from 'kysely';
import type { Kysely, Selection, SqlBool } from 'kysely';
import type { IssueId, ProjectId } from '../../../domain/ids';
import type { IssueNode } from '../../../domain/issue-forest';
import type { IssueMirror } from '../../../use-cases/ports';
import type { IssueChange, MirroredIssue } from '../../../use-cases/records';
import { toBoolean, toNumberOrNull } from '../database/cells';
import { givenRows } from '../database/given-rows';
import { columnsOf, hasWritten, selectionOf } from '../database/guarded-write';
import { factCellsOf, factsIn, isNewest, mergedIssue, retold, toldRow } from './issue-facts';
import type { Fact, Telling } from './issue-facts';
import { withSubtree } from '../rows/issue-walks';
import type { Database } from '../database/schema';
import { isOnNotDeliveredList } from '../rows/site-setting';
import { storyPointCells } from './story-points';
import { upsert } from '../database/upsert';

const neverRead = 0;

/** Most issues that one statement marks as deleted. */
const rowsPerDeletion = 1_000;

export class SqlIssueMirror implements IssueMirror {
  constructor(private readonly db: Kysely<Database>) {}

  async apply(change: IssueChange): Promise<boolean> {
    const facts = { ...factCellsOf(change.facts), ...droppedCell(change.facts) };
    const told = { id: change.id, updated_at: change.updatedAt, ...facts, ...storyPointCells(change.customNumbers) };
    const telling: Telling = {
      ...tellingOf(facts),
      story_points: sql<SqlBool>`(told.sets_story_points = 1 AND ${isNewest('story_points')})`,
    };
    const merged = mergedIssue(telling, neverRead);
    const result = await this.db
      .replaceInto('issue')
      .columns(columnsOf(merged))
      .expression(
        this.db
          .selectFrom(givenRows([told], 'told'))
          .leftJoin('issue as old', 'old.id', 'told.id')
          .leftJoin('issue as parent', (join) =>
            join.on('parent.id', '=', change.facts.parentId ?? null).on('parent.deleted_at', 'is', null),
          )
          .where((eb) => eb.or([eb('old.id', 'is not', null), eb('parent.id', 'is not', null)]))
          .$if(change.isCustomOnly, (query) => query.where('told.concerns_story_points', '=', 1))
          .select(selectionOf(merged)),
      )
      .executeTakeFirstOrThrow();
    return hasWritten(result);
  }

  async applyDeletion(id: IssueId, at: number): Promise<boolean> {
    const deleted = { ...mergedIssue({}, neverRead), updated_at: sql.ref('old.updated_at'), deleted_at: sql`${at}` };
    const result = await this.db
      .replaceInto('issue')
      .columns(columnsOf(deleted))
      .expression(
        this.db
          .selectFrom(givenRows([{ id, updated_at: at }], 'told'))
          .innerJoin('issue as old', 'old.id', 'told.id')
          .where(mayDelete('old', at))
          .where((eb) => eb.or([eb('old.deleted_at', 'is', null), eb('old.deleted_at', '<=', at)]))
          .select(selectionOf(deleted)),
      )
      .executeTakeFirstOrThrow();
    return hasWritten(result);
  }

  async applyProjectDeletion(projectId: ProjectId, at: number): Promise<void> {
    let marked: bigint;
    do {
      const some = this.db
        .selectFrom('issue')
        .where('project_id', '=', projectId)
        .where(mayDelete('issue', at))
        .where((eb) => eb.or([eb('deleted_at', 'is', null), eb('deleted_at', '<', at)]))
        .select('id')
        .limit(rowsPerDeletion);
      // A table that is updated may be read only through a table of its own.
      const result = await this.db
        .updateTable('issue')
        .set({ deleted_at: at })
        .where('id', 'in', this.db.selectFrom(some.as('some')).select('some.id'))
        .executeTakeFirstOrThrow();
      marked = result.numUpdatedRows;
    } while (marked === BigInt(rowsPerDeletion));
  }

  async store(issues: MirroredIssue[], askedAt: number): Promise<void> {
    const rows = issues.map((issue) => toldRow(issue, askedAt));
    await upsert(this.db, 'issue', rows, retold);
  }

  async listSubtrees(ids: IssueId[]): Promise<IssueNode[]> {
    if (ids.length === 0) return [];
    const rows = await withSubtree(this.db, ids).selectFrom('subtree').select(nodeColumns).execute();
    return rows.map(toIssueNode);
  }

  async listChildren(id: IssueId, limit: number): Promise<IssueId[]> {
    const rows = await this.db
      .selectFrom('issue')
      .select('id')
      .where('parent_id', '=', id)
      .where('deleted_at', 'is', null)
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map((row) => row.id);
  }

  async listUnreadSince(ids: IssueId[], instant: number): Promise<IssueId[]> {
    if (ids.length === 0) return [];
    const rows = await withSubtree(this.db, ids)
      .selectFrom('subtree')
      .select('id')
      .where('id', 'not in', ids)
      .where('read_at', '<', instant)
      .execute();
    return rows.map((row) => row.id);
  }

  async listMirrored(ids: IssueId[]): Promise<{ id: IssueId; parentId: IssueId | null }[]> {
    if (ids.length === 0) return [];
    return this.db
      .selectFrom('issue')
      .select(['id', 'parent_id as parentId'])
      .where('id', 'in', ids)
      .where('deleted_at', 'is', null)
      .execute();
  }
}

/** Whether nothing newer was told or read of the issue. */
const mayDelete = (issue: 'issue' | 'old', at: number) =>
  sql<SqlBool>`(${sql.ref(`${issue}.updated_at`)} <= ${at} AND ${sql.ref(`${issue}.read_at`)} < ${at})`;

const tellingOf = (facts: Partial<Record<Fact, unknown>>): Telling =>
  Object.fromEntries(factsIn(facts).map((fact) => [fact, isNewest(fact)]));

/** Whether a resolution means that an issue was dropped is known to the database alone. */
const droppedCell = ({ resolution }: IssueChange['facts']): Partial<Record<Fact, unknown>> =>
  resolution === undefined ? {} : { is_dropped: resolution === null ? 0 : isOnNotDeliveredList(resolution) };

const nodeColumns = ['id', 'parent_id', 'category', 'is_dropped', 'story_points', 'time_estimate_seconds'] as const;

const toIssueNode = (row: Selection<Database, 'issue', (typeof nodeColumns)[number]>): IssueNode => ({
  id: row.id,
  parentId: row.parent_id,
  category: row.category,
  dropped: toBoolean(row.is_dropped),
  storyPoints: toNumberOrNull(row.story_points),
  timeEstimateSeconds: toNumberOrNull(row.time_estimate_seconds),
});
