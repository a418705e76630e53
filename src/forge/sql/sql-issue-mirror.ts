import { sql } from 'kysely';
import type { Kysely, Selection, SqlBool } from 'kysely';
import type { IssueId, ProjectId } from '../../domain/ids';
import type { IssueNode } from '../../domain/issue-forest';
import type { IssueMirror } from '../../use-cases/ports';
import type { IssueChange, MirroredIssue } from '../../use-cases/records';
import { toBoolean, toNumberOrNull } from './cells';
import { givenRows, inChunks, rowsPerStatement } from './given-rows';
import { columnsOf, hasWritten, selectionOf } from './guarded-write';
import { factCellsOf, factsIn, isNewest, mergedIssue } from './issue-facts';
import type { Fact, Telling } from './issue-facts';
import { withSubtree } from './issue-walks';
import type { Database } from './schema';
import { storyPointField } from './sql-site-settings';

const neverRead = 0;
const tellsStoryPoints = sql<SqlBool>`told.tells_story_points = 1`;

export class SqlIssueMirror implements IssueMirror {
  constructor(private readonly db: Kysely<Database>) {}

  async apply(change: IssueChange): Promise<boolean> {
    const facts = factCellsOf(change.facts);
    const told = { id: change.id, updated_at: change.updatedAt, ...facts, ...storyPointCells(change.customNumbers) };
    const telling: Telling = {
      ...tellingOf(facts),
      story_points: sql<SqlBool>`(${tellsStoryPoints} AND ${isNewest('story_points')})`,
    };
    const news = [
      sql<SqlBool>`old.id IS NULL`,
      sql<SqlBool>`old.updated_at <= told.updated_at`,
      ...Object.values(telling),
    ];
    const merged = mergedIssue(telling, neverRead);
    const result = await this.db
      .replaceInto('issue')
      .columns(columnsOf(merged))
      .expression(
        this.db
          .selectFrom(givenRows([told], 'told'))
          .leftJoin('issue as old', 'old.id', 'told.id')
          .leftJoin('issue as parent', (join) =>
            join.on('parent.id', '=', change.facts.parentId ?? null).on('parent.is_deleted', '=', 0),
          )
          .where((eb) => eb.or([eb('old.id', 'is not', null), eb('parent.id', 'is not', null)]))
          .where((eb) => eb.or(news))
          .$if(change.isCustomOnly, (query) => query.where(tellsStoryPoints))
          .select(selectionOf(merged)),
      )
      .executeTakeFirstOrThrow();
    return hasWritten(result);
  }

  async applyDeletion(id: IssueId, at: number): Promise<boolean> {
    const deleted = { ...mergedIssue({}, neverRead), is_deleted: sql`1` };
    const result = await this.db
      .replaceInto('issue')
      .columns(columnsOf(deleted))
      .expression(
        this.db
          .selectFrom(givenRows([{ id, updated_at: at }], 'told'))
          .innerJoin('issue as old', 'old.id', 'told.id')
          .where('old.updated_at', '<=', at)
          .select(selectionOf(deleted)),
      )
      .executeTakeFirstOrThrow();
    return hasWritten(result);
  }

  async applyProjectDeletion(projectId: ProjectId, at: number): Promise<IssueId[]> {
    await this.db
      .updateTable('issue')
      .set({ is_deleted: 1, updated_at: at })
      .where('project_id', '=', projectId)
      .where('updated_at', '<=', at)
      .execute();
    const rows = await this.db
      .selectFrom('issue')
      .leftJoin('issue as parent', 'parent.id', 'issue.parent_id')
      .where('issue.project_id', '=', projectId)
      .where('issue.is_deleted', '=', 1)
      .where(
        sql<SqlBool>`(parent.id IS NULL OR parent.project_id <> issue.project_id
          OR EXISTS (SELECT 1 FROM initiative WHERE initiative.issue_id = issue.id))`,
      )
      .select('issue.id')
      .execute();
    return rows.map(({ id }) => id);
  }

  async store(issues: MirroredIssue[], readAt: number): Promise<void> {
    for (const chunk of inChunks(issues, rowsPerStatement)) {
      const told = chunk.map((issue) => ({ id: issue.id, updated_at: issue.updatedAt, ...factCellsOf(issue) }));
      const merged = mergedIssue(tellingOf(told[0] ?? {}), readAt);
      await this.db
        .replaceInto('issue')
        .columns(columnsOf(merged))
        .expression(
          this.db
            .selectFrom(givenRows(told, 'told'))
            .leftJoin('issue as old', 'old.id', 'told.id')
            .select(selectionOf(merged)),
        )
        .execute();
    }
  }

  async listSubtrees(ids: IssueId[]): Promise<IssueNode[]> {
    if (ids.length === 0) return [];
    const rows = await withSubtree(this.db, ids)
      .selectFrom('subtree')
      .crossJoin('issue')
      .whereRef('issue.id', '=', 'subtree.issue_id')
      .select(nodeColumns)
      .execute();
    return rows.map(toIssueNode);
  }

  async listChildren(id: IssueId, limit: number): Promise<IssueId[]> {
    const rows = await this.db
      .selectFrom('issue')
      .select('id')
      .where('parent_id', '=', id)
      .where('is_deleted', '=', 0)
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map((row) => row.id);
  }

  async listUnreadSince(id: IssueId, instant: number): Promise<IssueId[]> {
    const rows = await withSubtree(this.db, [id])
      .selectFrom('subtree')
      .crossJoin('issue')
      .whereRef('issue.id', '=', 'subtree.issue_id')
      .select('issue.id')
      .where('issue.id', '<>', id)
      .where('issue.read_at', '<', instant)
      .execute();
    return rows.map((row) => row.id);
  }

  async isMirrored(id: IssueId): Promise<boolean> {
    const row = await this.db
      .selectFrom('issue')
      .select('id')
      .where('id', '=', id)
      .where('is_deleted', '=', 0)
      .executeTakeFirst();
    return row !== undefined;
  }
}

const tellingOf = (facts: Partial<Record<Fact, unknown>>): Telling =>
  Object.fromEntries(factsIn(facts).map((fact) => [fact, isNewest(fact)]));

/** Which of the custom fields holds story points is known to the database alone. */
function storyPointCells(customNumbers: Record<string, number | null>) {
  const fields = Object.entries(customNumbers);
  if (fields.length === 0) return { story_points: null, tells_story_points: 0 };
  const cases = fields.map(([fieldId, value]) => sql`WHEN ${fieldId} THEN ${value}`);
  const fieldIds = fields.map(([fieldId]) => fieldId);
  return {
    story_points: sql`(SELECT CASE value ${sql.join(cases, sql` `)} END FROM site_setting WHERE name = ${storyPointField})`,
    tells_story_points: sql`(SELECT COUNT(*) FROM site_setting
      WHERE name = ${storyPointField} AND value IN (${sql.join(fieldIds)}))`,
  };
}

const nodeColumns = [
  'issue.id',
  'issue.parent_id',
  'issue.category',
  'issue.is_dropped',
  'issue.story_points',
  'issue.time_estimate_seconds',
] as const;

const toIssueNode = (row: Selection<Database, 'issue', (typeof nodeColumns)[number]>): IssueNode => ({
  id: row.id,
  parentId: row.parent_id,
  category: row.category,
  dropped: toBoolean(row.is_dropped),
  storyPoints: toNumberOrNull(row.story_points),
  timeEstimateSeconds: toNumberOrNull(row.time_estimate_seconds),
});
