import { sql } from 'kysely';
import type { Expression, Kysely, SqlBool } from 'kysely';
import type { IssueId, ProjectId } from '../../../domain/ids';
import type { Numeric } from '../database/cells';
import type { Database } from '../database/schema';

/**
 * Walks over the mirror. The database cannot know how little a walk finds, so what is joined to one is joined by CROSS
 * JOIN, which makes SQLite go from the left to the right; to the others it is a join like any.
 */

/** How far up an issue's line is followed: far above Jira's hierarchies, and an end where parents form a ring. */
const deepest = 50;

/** Whether the mirror does not hold it for deleted; what is not mirrored yet counts. */
export const isNotDeleted = (issueId: 'line.issue_id' | 'initiative.issue_id') =>
  sql<SqlBool>`NOT EXISTS (SELECT 1 FROM issue WHERE issue.id = ${sql.ref(issueId)} AND issue.deleted_at IS NOT NULL)`;

/** Of the column's type and collation, which all that a walk comes to takes on; TiDB compares no other with it. */
const typedAsIssueId = (id: IssueId) =>
  sql<IssueId>`COALESCE((SELECT issue.id FROM issue WHERE issue.id = ${id}), ${id})`;

/** With `line`: the issue, mirrored or not, and those above it, and how far above, up to one that is deleted. */
export const withLine = (db: Kysely<Database>, id: IssueId) =>
  db.withRecursive('line(issue_id, distance)', (cte) =>
    cte.selectNoFrom([typedAsIssueId(id).as('issue_id'), sql<Numeric>`0`.as('distance')]).unionAll(
      cte
        .selectFrom('line')
        .crossJoin('issue')
        .whereRef('issue.id', '=', 'line.issue_id')
        .where('issue.parent_id', 'is not', null)
        .where('issue.deleted_at', 'is', null)
        .where('line.distance', '<', deepest)
        .select((eb) => [
          eb.ref('issue.parent_id').$notNull().as('issue_id'),
          sql<Numeric>`line.distance + 1`.as('distance'),
        ]),
    ),
  );

/**
 * With `lines`: those of the issues that are mirrored or initiatives, and all above them; deleted ones lead on upward. They
 * are no more than the issues: told so, TiDB looks up what is above them, even where it knows nothing of the mirror's size.
 */
export const withLines = (db: Kysely<Database>, ids: IssueId[]) =>
  withLinesFrom(
    db,
    db
      .selectFrom('issue')
      .where('id', 'in', ids)
      .select('id as issue_id')
      .union(db.selectFrom('initiative').where('issue_id', 'in', ids).select('issue_id'))
      .limit(ids.length),
  );

/** With `lines`: a project's mirrored issues that are initiatives or the topmost of it, and all above them. */
export const withLinesOfProject = (db: Kysely<Database>, projectId: ProjectId) =>
  withLinesFrom(
    db,
    db
      .selectFrom('issue')
      .leftJoin('issue as parent', 'parent.id', 'issue.parent_id')
      .where('issue.project_id', '=', projectId)
      .where(
        sql<SqlBool>`(parent.id IS NULL OR parent.project_id <> issue.project_id
          OR EXISTS (SELECT 1 FROM initiative WHERE initiative.issue_id = issue.id))`,
      )
      .select('issue.id as issue_id'),
  );

const withLinesFrom = (db: Kysely<Database>, first: Expression<{ issue_id: IssueId }>) =>
  db
    .withRecursive('first(issue_id)', () => first)
    .withRecursive('lines(issue_id)', (cte) =>
      cte
        .selectFrom('first')
        .select('first.issue_id')
        .union(
          cte
            .selectFrom('lines')
            .crossJoin('issue')
            .whereRef('issue.id', '=', 'lines.issue_id')
            .where('issue.parent_id', 'is not', null)
            .select((eb) => eb.ref('issue.parent_id').$notNull().as('issue_id')),
        ),
    );

/** What a walk downward carries along of each issue, so that none is looked up a second time. */
const carried = [
  'issue.id',
  'issue.parent_id',
  'issue.category',
  'issue.is_dropped',
  'issue.story_points',
  'issue.time_estimate_seconds',
  'issue.read_at',
] as const;

/** With `subtree`: the issues and all mirrored below them; deleted ones and what is below those left out. */
export const withSubtree = (db: Kysely<Database>, ids: IssueId[]) =>
  db.withRecursive(
    'subtree(id, parent_id, category, is_dropped, story_points, time_estimate_seconds, read_at)',
    (cte) =>
      cte
        .selectFrom('issue')
        .where('id', 'in', ids)
        .where('deleted_at', 'is', null)
        .select(carried)
        .union(
          cte
            .selectFrom('subtree')
            .crossJoin('issue')
            .whereRef('issue.parent_id', '=', 'subtree.id')
            .where('issue.deleted_at', 'is', null)
            .select(carried),
        ),
  );
