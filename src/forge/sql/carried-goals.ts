import { sql } from 'kysely';
import type { Expression, Kysely } from 'kysely';
import type { CarriedGoals } from '../../use-cases/ports';
import type { KeyResult, Objective } from '../../use-cases/records';
import { givenRows, inChunks, rowsPerStatement } from './given-rows';
import { columnsOf, selectionOf } from './guarded-write';
import type { Cells } from './guarded-write';
import { fromMeasure } from './measure-columns';
import { fromReaders } from './readers-cell';
import type { Database } from './schema';

/** See `ClosingStore.insertCarried`. */
export async function insertCarriedGoals(db: Kysely<Database>, goals: CarriedGoals): Promise<boolean> {
  const link = { linked_by: goals.by, linked_at: goals.at };
  const initiatives = goals.initiatives.map(({ keyResultId, issueId, weight }) => ({
    ...{ key_result_id: keyResultId, issue_id: issueId, weight },
    ...link,
  }));
  for (const rows of inChunks(initiatives, rowsPerStatement)) {
    await db.insertInto('initiative').values(rows).execute();
  }
  for (const rows of inChunks(goals.keyResults.map(toKeyResultRow), rowsPerStatement)) {
    await db.insertInto('key_result').values(rows).execute();
  }
  return insertObjectives(db, goals.objectives);
}

/** Their places are those of the list: an objective is carried over with all its key results. */
const toKeyResultRow = (
  { id, version, objectiveId, title, measure, ownerId, weight, ...rest }: KeyResult,
  at: number,
) => ({
  ...{ id, version, objective_id: objectiveId, position: at + 1, title, owner_id: ownerId, weight },
  ...{ cadence_days: rest.cadenceDays, grade: rest.grade, learned: rest.learned, carried_from_id: rest.carriedFromId },
  ...fromMeasure(measure),
});

/** At most 100. */
async function insertObjectives(db: Kysely<Database>, objectives: Objective[]): Promise<boolean> {
  const given = givenRows(objectives.map(toGivenRow), 'given');
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('objective')
    .columns(columnsOf(inserted))
    .expression(
      db
        .selectFrom(given)
        .innerJoin('cycle', 'cycle.id', 'given.cycle_id')
        .where('cycle.closed_at', 'is', null)
        .where(
          sql<boolean>`NOT EXISTS (SELECT 1 FROM objective AS other WHERE other.cycle_id = given.cycle_id
            AND other.team_id = given.team_id AND other.carried_from_id = given.carried_from_id)`,
        )
        .select(selectionOf(inserted)),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === BigInt(objectives.length);
}

const toGivenRow = (objective: Objective, at: number) => ({
  ...{ id: objective.id, version: objective.version, title: objective.title, description: objective.description },
  ...{ team_id: objective.teamId, cycle_id: objective.cycleId, owner_id: objective.ownerId },
  ...{ strategic_goal_id: objective.strategicGoalId, no_goal_reason: objective.noGoalReason },
  ...{ parent_objective_id: objective.parentObjectiveId, proposed_parent_id: objective.proposedParentId },
  ...{ weight: objective.weight, state: objective.state, learned: objective.learned },
  ...{ carried_from_id: objective.carriedFromId, place: at + 1 },
  ...fromReaders(objective.readers),
});

const of = (column: keyof ReturnType<typeof toGivenRow>): Expression<unknown> => sql.ref(`given.${column}`);

const inserted: Cells<'objective'> = {
  ...{ id: of('id'), version: of('version'), title: of('title'), description: of('description') },
  ...{ team_id: of('team_id'), cycle_id: of('cycle_id'), owner_id: of('owner_id') },
  ...{ strategic_goal_id: of('strategic_goal_id'), no_goal_reason: of('no_goal_reason') },
  ...{ parent_objective_id: of('parent_objective_id'), proposed_parent_id: of('proposed_parent_id') },
  ...{ weight: of('weight'), state: of('state'), learned: of('learned'), carried_from_id: of('carried_from_id') },
  ...{ readers: of('readers'), is_for_groups: of('is_for_groups') },
  position: sql`given.place + (SELECT COALESCE(MAX(other.position), 0) FROM objective AS other
    WHERE other.team_id = given.team_id AND other.cycle_id = given.cycle_id)`,
};
