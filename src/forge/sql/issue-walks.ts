import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { IssueId } from '../../domain/ids';
import type { Numeric } from './cells';
import type { Database } from './schema';

/**
 * Walks over the mirror. The database cannot know how little a walk finds, so what is joined to one is joined by CROSS
 * JOIN, which makes SQLite go from the left to the right; to the others it is a join like any.
 */

/** How far up an issue's line is followed: far above Jira's hierarchies, and an end where parents form a ring. */
const deepest = 50;

/** With `line`: the issue, mirrored or not, and those above it, with their distance from it; deleted ones lead on upward. */
export const withLine = (db: Kysely<Database>, id: IssueId) =>
  db.withRecursive('line(issue_id, distance)', (cte) =>
    cte.selectNoFrom([sql<IssueId>`CAST(${id} AS CHAR(20))`.as('issue_id'), sql<Numeric>`0`.as('distance')]).unionAll(
      cte
        .selectFrom('line')
        .crossJoin('issue')
        .whereRef('issue.id', '=', 'line.issue_id')
        .where('issue.parent_id', 'is not', null)
        .where('line.distance', '<', deepest)
        .select((eb) => [
          eb.ref('issue.parent_id').$notNull().as('issue_id'),
          sql<Numeric>`line.distance + 1`.as('distance'),
        ]),
    ),
  );

/** With `lines`: those of the issues that are mirrored or initiatives, and all above them; deleted ones lead on upward. */
export const withLines = (db: Kysely<Database>, ids: IssueId[]) =>
  db.withRecursive('lines(issue_id)', (cte) =>
    cte
      .selectFrom('issue')
      .where('id', 'in', ids)
      .select('id as issue_id')
      .union(cte.selectFrom('initiative').where('issue_id', 'in', ids).select('issue_id'))
      .union(
        cte
          .selectFrom('lines')
          .crossJoin('issue')
          .whereRef('issue.id', '=', 'lines.issue_id')
          .where('issue.parent_id', 'is not', null)
          .select((eb) => eb.ref('issue.parent_id').$notNull().as('issue_id')),
      ),
  );

/** With `subtree`: the issues and all mirrored below them; deleted ones and what is below those left out. */
export const withSubtree = (db: Kysely<Database>, ids: IssueId[]) =>
  db.withRecursive('subtree(issue_id)', (cte) =>
    cte
      .selectFrom('issue')
      .where('id', 'in', ids)
      .where('is_deleted', '=', 0)
      .select('id as issue_id')
      .union(
        cte
          .selectFrom('subtree')
          .crossJoin('issue')
          .whereRef('issue.parent_id', '=', 'subtree.issue_id')
          .where('issue.is_deleted', '=', 0)
          .select('issue.id as issue_id'),
      ),
  );
