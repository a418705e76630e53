import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';
import type { KeyResultId, ObjectiveId } from '../../../domain/ids';
import type { GoalStore, KeyResultEdit, ObjectiveEdit } from '../../../use-cases/ports';
import type { KeyResult, Objective } from '../../../use-cases/records';
import { toBoolean } from '../database/cells';
import { fromKeyResult, keyResultColumns, toKeyResult } from '../rows/key-result';
import { fromObjective, objectiveColumns, toObjective } from '../rows/objective';
import { columnsOf, existsWithId, hasWritten, parametersOf, selectionOf } from '../database/guarded-write';
import type { Cells } from '../database/guarded-write';
import { always, areStillThere, settleLast } from '../database/guards';
import { mayStandBelow, writeBelow } from '../database/trees';
import type { Database } from '../database/schema';
import { errno, isDatabaseError } from '../database/sql-failure';

export class SqlGoalStore implements GoalStore {
  constructor(private readonly db: Kysely<Database>) {}

  async insertObjective(objective: Objective): Promise<boolean> {
    if (!(await this.insertRow(objective))) return false;
    if (await this.isStillWelcome(objective)) return true;
    await this.db.deleteFrom('objective').where('id', '=', objective.id).execute();
    return false;
  }

  private insertRow(objective: Objective): Promise<boolean> {
    const { id, teamId, cycleId, strategicGoalId, parentObjectiveId } = objective;
    const parents = parentObjectiveId === null ? [] : [parentObjectiveId];
    const cells: Cells<'objective'> = {
      ...parametersOf(fromObjective(objective)),
      position: sql`(SELECT COALESCE(MAX(other.position), 0) + 1 FROM objective AS other
        WHERE other.team_id = ${teamId} AND other.cycle_id = ${cycleId})`,
    };
    return this.db
      .insertInto('objective')
      .columns(columnsOf(cells))
      .expression(
        this.db
          .selectFrom(['team', 'cycle'])
          .where('team.id', '=', teamId)
          .where('cycle.id', '=', cycleId)
          .where('cycle.closed_at', 'is', null)
          .$if(strategicGoalId !== null, (query) => query.where(existsWithId('strategic_goal', strategicGoalId)))
          .where((eb) => eb.and(parents.map((parentId) => mayStandBelow('objective', id, parentId))))
          .select(selectionOf(cells)),
      )
      .executeTakeFirstOrThrow()
      .then(hasWritten, isThere);
  }

  /** What it hangs on is there still, and it has its place. */
  private async isStillWelcome({ id, teamId, cycleId, parentObjectiveId }: Objective): Promise<boolean> {
    const hasTeam = await areStillThere(this.db, 'team', [teamId]);
    const hasCycle = await areStillThere(this.db, 'cycle', [cycleId]);
    if (!hasTeam || !hasCycle) return false;
    await settleLast(this.db, 'objective', [id], sql`team_id = ${teamId} AND cycle_id = ${cycleId}`);
    if (parentObjectiveId === null) return true;
    const below = { id, parentId: parentObjectiveId, isAsSeen: always };
    if (await writeBelow(this.db, 'objective', below, { parent_objective_id: parentObjectiveId })) return true;
    const wasRemovedSince = (await this.findObjective(id)) === undefined;
    return wasRemovedSince;
  }

  async insertKeyResult(keyResult: KeyResult): Promise<boolean> {
    const { id, objectiveId } = keyResult;
    const cells: Cells<'key_result'> = {
      ...parametersOf(fromKeyResult(keyResult)),
      position: sql`(SELECT COALESCE(MAX(other.position), 0) + 1 FROM key_result AS other
        WHERE other.objective_id = ${objectiveId})`,
    };
    const isInserted = await this.db
      .insertInto('key_result')
      .columns(columnsOf(cells))
      .expression(this.db.selectFrom('objective').where('id', '=', objectiveId).select(selectionOf(cells)))
      .executeTakeFirstOrThrow()
      .then(hasWritten, isThere);
    if (isInserted) await settleLast(this.db, 'key_result', [id], sql`objective_id = ${objectiveId}`);
    return isInserted;
  }

  async insertFirstKeyResults(keyResults: KeyResult[]): Promise<void> {
    const rows = keyResults.map((keyResult, index) => ({ ...fromKeyResult(keyResult), position: index + 1 }));
    await this.db.insertInto('key_result').values(rows).execute();
  }

  async updateObjective({ id, version, ...edit }: ObjectiveEdit): Promise<boolean> {
    const { strategicGoalId = null, parentObjectiveId: parentId = null, proposedParentId = null } = edit;
    const cells = fromObjective({ ...edit, version: version + 1 });
    const hasGoal = strategicGoalId === null ? always : existsWithId('strategic_goal', strategicGoalId);
    if (parentId !== null) {
      const isAsSeen = sql<SqlBool>`own.version = ${version} AND ${hasGoal}`;
      return writeBelow(this.db, 'objective', { id, parentId, isAsSeen }, cells);
    }
    const result = await this.db
      .updateTable('objective')
      .set(cells)
      .where('id', '=', id)
      .where('version', '=', version)
      .where(hasGoal)
      .where(proposedParentId === null ? always : mayStandBelow('objective', id, proposedParentId))
      .executeTakeFirst();
    return result.numUpdatedRows > 0;
  }

  async updateKeyResult({ id, version, ...edit }: KeyResultEdit): Promise<boolean> {
    const result = await this.db
      .updateTable('key_result')
      .set(fromKeyResult({ ...edit, version: version + 1 }))
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    return result.numUpdatedRows > 0;
  }

  async deleteObjective(id: ObjectiveId, version: number): Promise<boolean> {
    const query = this.db.deleteFrom('objective').where('id', '=', id).where('version', '=', version);
    return (await query.executeTakeFirst()).numDeletedRows > 0;
  }

  async deleteKeyResult(id: KeyResultId, version: number): Promise<boolean> {
    const query = this.db.deleteFrom('key_result').where('id', '=', id).where('version', '=', version);
    return (await query.executeTakeFirst()).numDeletedRows > 0;
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

/** An insert of what is there already is no failure: it was asked for twice. */
function isThere(error: unknown): true {
  if (!isDatabaseError(error, errno.duplicateKey)) throw error;
  return true;
}
