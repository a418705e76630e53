import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CarriedGoals } from '../../../use-cases/ports';
import type { KeyResult, Objective } from '../../../use-cases/records';
import { inChunks, rowsPerStatement } from '../database/given-rows';
import { areStillThere, settleLast } from '../database/guards';
import { fromMeasure } from '../rows/measure';
import { fromReaders } from '../rows/readers-cell';
import type { Database } from '../database/schema';
import { errno, isDatabaseError } from '../database/sql-failure';

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

/** All go to one team and cycle. */
async function insertObjectives(db: Kysely<Database>, objectives: Objective[]): Promise<boolean> {
  const [first] = objectives;
  if (first === undefined) return true;
  const { teamId, cycleId } = first;
  const ids = objectives.map(({ id }) => id);
  if (!(await areStillThere(db, 'cycle', [cycleId]))) return false;
  try {
    await db.insertInto('objective').values(objectives.map(toObjectiveRow)).execute();
  } catch (error) {
    if (isDatabaseError(error, errno.duplicateKey)) return false;
    throw error;
  }
  const hasTeam = await areStillThere(db, 'team', [teamId]);
  const hasCycle = await areStillThere(db, 'cycle', [cycleId]);
  if (hasTeam && hasCycle) await settleLast(db, 'objective', ids, sql`team_id = ${teamId} AND cycle_id = ${cycleId}`);
  else await db.deleteFrom('objective').where('id', 'in', ids).execute();
  return hasTeam && hasCycle;
}

const toObjectiveRow = (objective: Objective, at: number) => ({
  ...{ id: objective.id, version: objective.version, title: objective.title, description: objective.description },
  ...{ team_id: objective.teamId, cycle_id: objective.cycleId, owner_id: objective.ownerId },
  ...{ strategic_goal_id: objective.strategicGoalId, no_goal_reason: objective.noGoalReason },
  ...{ parent_objective_id: objective.parentObjectiveId, proposed_parent_id: objective.proposedParentId },
  ...{ weight: objective.weight, state: objective.state, learned: objective.learned },
  ...{ carried_from_id: objective.carriedFromId, position: at + 1 },
  ...fromReaders(objective.readers),
});
