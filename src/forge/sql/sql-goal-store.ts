import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { KeyResultId, ObjectiveId, ProjectId } from '../../domain/ids';
import type { GoalStore } from '../../use-cases/ports';
import type { CheckIn, Cycle, KeyResult, Objective, StrategicGoal, Team } from '../../use-cases/records';
import { toBoolean } from './cells';
import { keyResultColumns, objectiveColumns, toKeyResult, toObjective } from './goal-columns';
import { columnsOf, existsWithId, hasWritten, parametersOf, selectionOf } from './guarded-write';
import type { Cells } from './guarded-write';
import { fromMeasure } from './measure-columns';
import type { Database } from './schema';

export class SqlGoalStore implements GoalStore {
  constructor(private readonly db: Kysely<Database>) {}

  async insertStrategicGoal({ id, title, description, position, ownerId, retiredAt }: StrategicGoal): Promise<void> {
    const goal = { id, title, description, position, owner_id: ownerId, retired_at: retiredAt };
    await this.db.insertInto('strategic_goal').values(goal).execute();
  }

  async insertCycle({ id, version, name, startsOn, endsOn, closedAt }: Cycle): Promise<void> {
    const cycle = { id, version, name, starts_on: startsOn, ends_on: endsOn, closed_at: closedAt };
    await this.db.insertInto('cycle').values(cycle).execute();
  }

  async insertTeam(
    { id, version, parentId, name, weighting, leadId, editorIds }: Team,
    projectIds: ProjectId[],
  ): Promise<void> {
    if (projectIds.length > 0) {
      const projects = [...new Set(projectIds)].map((projectId) => ({ project_id: projectId, team_id: id }));
      await this.db.insertInto('team_project').values(projects).execute();
    }
    const editors = { lead_id: leadId, editor_ids: JSON.stringify(editorIds) };
    await this.db
      .insertInto('team')
      .values({ id, version, parent_id: parentId, name, weighting, ...editors })
      .execute();
  }

  async insertObjective(objective: Objective): Promise<boolean> {
    const { id, version, title, description, noGoalReason, weight, state, learned, carriedFromId } = objective;
    const { teamId, cycleId, strategicGoalId, parentObjectiveId, proposedParentId, ownerId } = objective;
    const cells: Cells<'objective'> = {
      ...parametersOf({ id, version, title, description, weight, state, learned, carried_from_id: carriedFromId }),
      ...parametersOf({ team_id: teamId, cycle_id: cycleId, owner_id: ownerId, no_goal_reason: noGoalReason }),
      ...parametersOf({ strategic_goal_id: strategicGoalId, parent_objective_id: parentObjectiveId }),
      proposed_parent_id: sql`${proposedParentId}`,
      position: sql`(SELECT COALESCE(MAX(other.position), 0) + 1 FROM objective AS other
        WHERE other.team_id = ${teamId} AND other.cycle_id = ${cycleId})`,
    };
    const result = await this.db
      .insertInto('objective')
      .columns(columnsOf(cells))
      .expression(
        this.db
          .selectFrom(['team', 'cycle'])
          .where('team.id', '=', teamId)
          .where('cycle.id', '=', cycleId)
          .where('cycle.closed_at', 'is', null)
          .$if(strategicGoalId !== null, (query) => query.where(existsWithId('strategic_goal', strategicGoalId)))
          .$if(parentObjectiveId !== null, (query) => query.where(existsWithId('objective', parentObjectiveId)))
          .select(selectionOf(cells)),
      )
      .executeTakeFirstOrThrow();
    return hasWritten(result);
  }

  async insertKeyResult(keyResult: KeyResult): Promise<boolean> {
    const { id, version, objectiveId, title, measure, ownerId, weight } = keyResult;
    const { cadenceDays, grade, learned, carriedFromId } = keyResult;
    const cells: Cells<'key_result'> = {
      ...parametersOf({ id, version, objective_id: objectiveId, title, owner_id: ownerId, weight }),
      ...parametersOf({ cadence_days: cadenceDays, grade, learned, carried_from_id: carriedFromId }),
      ...parametersOf(fromMeasure(measure)),
      position: sql`(SELECT COALESCE(MAX(other.position), 0) + 1 FROM key_result AS other
        WHERE other.objective_id = ${objectiveId})`,
    };
    const result = await this.db
      .insertInto('key_result')
      .columns(columnsOf(cells))
      .expression(this.db.selectFrom('objective').where('id', '=', objectiveId).select(selectionOf(cells)))
      .executeTakeFirstOrThrow();
    return hasWritten(result);
  }

  async updateObjective(
    edit: Pick<Objective, 'id' | 'version' | 'title' | 'strategicGoalId' | 'noGoalReason'>,
  ): Promise<boolean> {
    const result = await this.db
      .updateTable('objective')
      .set({
        version: edit.version + 1,
        title: edit.title,
        strategic_goal_id: edit.strategicGoalId,
        no_goal_reason: edit.noGoalReason,
      })
      .where('id', '=', edit.id)
      .where('version', '=', edit.version)
      .$if(edit.strategicGoalId !== null, (query) => query.where(existsWithId('strategic_goal', edit.strategicGoalId)))
      .executeTakeFirst();
    return result.numUpdatedRows > 0;
  }

  async updateKeyResult(edit: Pick<KeyResult, 'id' | 'version' | 'title' | 'measure' | 'weight'>): Promise<boolean> {
    const result = await this.db
      .updateTable('key_result')
      .set({ version: edit.version + 1, title: edit.title, weight: edit.weight, ...fromMeasure(edit.measure) })
      .where('id', '=', edit.id)
      .where('version', '=', edit.version)
      .executeTakeFirst();
    return result.numUpdatedRows > 0;
  }

  async insertCheckIn(checkIn: CheckIn): Promise<boolean> {
    const { id, keyResultId, value, confidence, note, measuredOn, authorId, createdAt } = checkIn;
    const { statedPace, replacesId } = checkIn;
    const cells: Cells<'check_in'> = {
      ...parametersOf({ id, key_result_id: keyResultId, value, confidence, note }),
      ...parametersOf({ measured_on: measuredOn, author_id: authorId, created_at: createdAt }),
      ...parametersOf({ stated_pace: statedPace, replaces_id: replacesId }),
    };
    const result = await this.db
      .insertInto('check_in')
      .columns(columnsOf(cells))
      .expression(this.db.selectFrom('key_result').where('id', '=', keyResultId).select(selectionOf(cells)))
      .executeTakeFirstOrThrow();
    return hasWritten(result);
  }

  async findObjective(id: ObjectiveId): Promise<Objective | undefined> {
    const row = await this.db.selectFrom('objective').select(objectiveColumns).where('id', '=', id).executeTakeFirst();
    return row && toObjective(row);
  }

  async findKeyResult(id: KeyResultId): Promise<KeyResult | undefined> {
    const row = await this.db.selectFrom('key_result').select(keyResultColumns).where('id', '=', id).executeTakeFirst();
    return row && toKeyResult(row);
  }

  async listMissing(
    named: Pick<Objective, 'teamId' | 'cycleId' | 'strategicGoalId' | 'parentObjectiveId'>,
  ): Promise<('team' | 'cycle' | 'strategic-goal' | 'objective')[]> {
    const found = await this.db
      .selectNoFrom([
        existsWithId('team', named.teamId).as('team'),
        existsWithId('cycle', named.cycleId).as('cycle'),
        existsWithId('strategic_goal', named.strategicGoalId).as('strategicGoal'),
        existsWithId('objective', named.parentObjectiveId).as('objective'),
      ])
      .executeTakeFirstOrThrow();
    const { strategicGoalId, parentObjectiveId } = named;
    const missing: ('team' | 'cycle' | 'strategic-goal' | 'objective')[] = [];
    if (!toBoolean(found.team)) missing.push('team');
    if (!toBoolean(found.cycle)) missing.push('cycle');
    if (strategicGoalId !== null && !toBoolean(found.strategicGoal)) missing.push('strategic-goal');
    if (parentObjectiveId !== null && !toBoolean(found.objective)) missing.push('objective');
    return missing;
  }
}
