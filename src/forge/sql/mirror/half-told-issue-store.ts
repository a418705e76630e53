import { sql, type Kysely, type SqlBool } from 'kysely';
import type { IssueId, ProjectId } from '../../../domain/ids';
import type { HalfToldIssueStore, HalfToldOnly } from '../../../use-cases/ports';
import type { Database } from '../database/schema';
import { givenRows } from '../database/given-rows';
import { hasWritten } from '../database/guarded-write';
import { storyPointCells } from './story-points';

const hasMirrored = (projectId: ProjectId | undefined) =>
  sql<SqlBool>`EXISTS (SELECT 1 FROM issue WHERE issue.project_id = ${projectId ?? ''} AND issue.deleted_at IS NULL)`;

export class SqlHalfToldIssueStore implements HalfToldIssueStore {
  constructor(private readonly db: Kysely<Database>) {}

  async add(id: IssueId, toldAt: number, only: HalfToldOnly = {}): Promise<boolean> {
    const row = { issue_id: id, told_at: toldAt };
    const result = await this.db
      .replaceInto('half_told_issue')
      .columns(['issue_id', 'told_at'])
      .expression(
        this.db
          .selectFrom(givenRows([{ ...row, ...storyPointCells(only.unless ?? {}) }], 'told'))
          .leftJoin('half_told_issue as old', 'old.issue_id', 'told.issue_id')
          .$if(only.projectId !== undefined, (query) => query.where(hasMirrored(only.projectId)))
          .$if(only.unless !== undefined, (query) =>
            query.where('told.concerns_story_points', '=', 1).where('told.sets_story_points', '=', 0),
          )
          .select([
            'told.issue_id',
            sql<number>`CASE WHEN old.told_at > told.told_at THEN old.told_at ELSE told.told_at END`.as('told_at'),
          ]),
      )
      .executeTakeFirstOrThrow();
    return hasWritten(result);
  }

  async findFirst(since: number): Promise<IssueId | undefined> {
    const row = await this.db
      .selectFrom('half_told_issue')
      .select('issue_id')
      .where('told_at', '>=', since)
      .orderBy('told_at')
      .orderBy('issue_id')
      .limit(1)
      .executeTakeFirst();
    return row?.issue_id;
  }

  async list(limit: number): Promise<IssueId[]> {
    const rows = await this.db
      .selectFrom('half_told_issue')
      .select('issue_id')
      .orderBy('told_at')
      .orderBy('issue_id')
      .limit(limit)
      .execute();
    return rows.map((row) => row.issue_id);
  }

  async delete(ids: IssueId[], toldUntil: number): Promise<void> {
    if (ids.length === 0) return;
    await this.db.deleteFrom('half_told_issue').where('issue_id', 'in', ids).where('told_at', '<', toldUntil).execute();
  }
}
