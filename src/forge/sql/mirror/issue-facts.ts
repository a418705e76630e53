import { sql } from 'kysely';
import type { Expression, SqlBool } from 'kysely';
import type { MirroredIssue } from '../../../use-cases/records';
import { fromBoolean } from '../database/cells';
import type { Cells } from '../database/guarded-write';
import { given, later, newestBy } from '../database/upsert';
import type { Merged } from '../database/upsert';

/**
 * How changes of an issue, told in any order and in part, come to the same row: each fact is the word of the newest
 * change that told it. `told` is the row that tells, `old` the one that is there, if any; many issues that are told whole
 * are merged by an upsert.
 */

/** A fact's column, the column of its instant, and what holds of a new issue until it is told. */
const facts = {
  parent_id: { instant: 'parent_at', initial: null },
  project_id: { instant: 'project_at', initial: '' },
  category: { instant: 'category_at', initial: 'new' },
  is_dropped: { instant: 'dropped_at', initial: 0 },
  story_points: { instant: 'story_points_at', initial: null },
  time_estimate_seconds: { instant: 'time_estimate_at', initial: null },
  completed_on: { instant: 'completed_at', initial: null },
} as const;

export type Fact = keyof typeof facts;
const factNames = Object.keys(facts) as Fact[];

export const factCellsOf = (
  issue: Partial<Omit<MirroredIssue, 'id' | 'updatedAt'>>,
): Partial<Record<Fact, unknown>> => ({
  ...(issue.parentId !== undefined && { parent_id: issue.parentId }),
  ...(issue.projectId !== undefined && { project_id: issue.projectId }),
  ...(issue.category !== undefined && { category: issue.category }),
  ...(issue.dropped !== undefined && { is_dropped: fromBoolean(issue.dropped) }),
  ...(issue.storyPoints !== undefined && { story_points: issue.storyPoints }),
  ...(issue.timeEstimateSeconds !== undefined && { time_estimate_seconds: issue.timeEstimateSeconds }),
  ...(issue.completedOn !== undefined && { completed_on: issue.completedOn }),
});

export const factsIn = (cells: Partial<Record<Fact, unknown>>): Fact[] => factNames.filter((fact) => fact in cells);

/** Whether each fact in `told` is the newest word on it. */
export type Telling = Partial<Record<Fact, Expression<SqlBool>>>;

export const isNewest = (fact: Fact): Expression<SqlBool> =>
  sql<SqlBool>`(old.id IS NULL OR ${sql.ref(`old.${facts[fact].instant}`)} <= told.updated_at)`;

/** The row that `told`, asked for at `askedAt`, makes of `old`. A newer change or a later reading ends a deletion. */
export function mergedIssue(telling: Telling, askedAt: number): Cells<'issue'> {
  const merged = {
    id: sql.ref('told.id'),
    updated_at: sql`CASE WHEN old.updated_at > told.updated_at THEN old.updated_at ELSE told.updated_at END`,
    read_at: sql`CASE WHEN old.read_at > ${askedAt} THEN old.read_at ELSE ${askedAt} END`,
    deleted_at: sql`CASE WHEN old.deleted_at < told.updated_at OR old.deleted_at <= ${askedAt} THEN NULL
      ELSE old.deleted_at END`,
  };
  return Object.assign(merged, ...factNames.map((fact) => mergedFact(fact, telling[fact]))) as Cells<'issue'>;
}

function mergedFact(fact: Fact, isTold: Expression<SqlBool> | undefined): Record<string, Expression<unknown>> {
  const { instant, initial } = facts[fact];
  const kept = sql`CASE WHEN old.id IS NULL THEN ${initial} ELSE ${sql.ref(`old.${fact}`)} END`;
  const keptAt = sql`COALESCE(${sql.ref(`old.${instant}`)}, 0)`;
  if (isTold === undefined) return { [fact]: kept, [instant]: keptAt };
  return {
    [fact]: sql`CASE WHEN ${isTold} THEN ${sql.ref(`told.${fact}`)} ELSE ${kept} END`,
    [instant]: sql`CASE WHEN ${isTold} THEN told.updated_at ELSE ${keptAt} END`,
  };
}

/** An issue that is told whole, as read when asked for at `askedAt`. */
export const toldRow = (issue: MirroredIssue, askedAt: number) => ({
  ...{ id: issue.id, project_id: issue.projectId, category: issue.category, is_dropped: fromBoolean(issue.dropped) },
  ...{ parent_id: issue.parentId, story_points: issue.storyPoints, completed_on: issue.completedOn },
  ...{ time_estimate_seconds: issue.timeEstimateSeconds, updated_at: issue.updatedAt, read_at: askedAt },
  ...instantsOf(issue.updatedAt),
});

/** The instant of every fact. */
const instantsOf = (at: number) =>
  Object.fromEntries(factNames.map((fact) => [facts[fact].instant, at])) as Record<
    (typeof facts)[Fact]['instant'],
    number
  >;

/** What `toldRow` makes of a row that is there: as `mergedIssue` does. */
export const retold: Merged<'issue'> = {
  ...(Object.assign({}, ...factNames.map((fact) => newestBy(facts[fact].instant, fact))) as Merged<'issue'>),
  deleted_at: sql`CASE WHEN deleted_at < ${given('updated_at')} OR deleted_at <= ${given('read_at')} THEN NULL
    ELSE deleted_at END`,
  ...later('updated_at'),
  ...later('read_at'),
};
