import { sql } from 'kysely';
import type { InsertResult, Kysely, SqlBool } from 'kysely';
import type { KeyResultId, ObjectiveId } from '../../../domain/ids';
import type { GoalStore, KeyResultEdit, ObjectiveEdit } from '../../../use-cases/ports';
import type { KeyResult, Objective } from '../../../use-cases/records';
import { toBoolean } from '../database/cells';
import { fromKeyResult, keyResultColumns, storedOfKeyResult, toKeyResult } from '../rows/key-result';
import { fromObjective, objectiveColumns, storedOfObjective, toObjective } from '../rows/objective';
import { cellsFrom, columnsOf, existsWithId, hasWritten, parametersOf, selectionOf } from '../database/guarded-write';
import type { Cells } from '../database/guarded-write';
import { keepRemoved } from './removed-goals';
import { always, areStillThere, settleLast } from '../database/guards';
import { mayStandBelow, writeBelow } from '../database/trees';
import type { Database } from '../database/schema';
import { errno, isDatabaseError } from '../database/sql-failure';

export class SqlGoalStore implements GoalStore {
  constructor(private readonly db: Kysely<Database>) {}

  insertObjective(objective: Objective): Promise<boolean> {
    return this.insertWelcome(objective, parametersOf(fromObjective(objective)));
  }

  restoreObjective(removed: Objective): Promise<boolean> {
    const parent = parametersOf({ parent_objective_id: removed.parentObjectiveId });
    return this.insertWelcome(removed, { ...cellsFrom('removed', storedOfObjective), ...parent }, true);
  }

  private async insertWelcome(
    objective: Objective,
    cells: Omit<Cells<'objective'>, 'position'>,
    isRemoved = false,
  ): Promise<boolean> {
    const outcome = await this.insertRow(objective, cells, isRemoved);
    if (outcome !== 'inserted') return outcome === 'there';
    if (await this.isStillWelcome(objective)) return true;
    await this.db.deleteFrom('objective').where('id', '=', objective.id).execute();
    return false;
  }

  private insertRow(
    { id, teamId, cycleId, strategicGoalId, parentObjectiveId }: Objective,
    given: Omit<Cells<'objective'>, 'position'>,
    isRemoved: boolean,
  ): Promise<Insertion> {
    const parents = parentObjectiveId === null ? [] : [parentObjectiveId];
    const cells: Cells<'objective'> = {
      ...given,
      position: sql`(SELECT COALESCE(MAX(other.position), 0) + 1 FROM objective AS other
        WHERE other.team_id = ${teamId} AND other.cycle_id = ${cycleId})`,
    };
    return this.db
      .insertInto('objective')
      .columns(columnsOf(cells))
      .expression(
        this.db
          .selectFrom(['team', 'cycle'])
          .$if(isRemoved, (query) =>
            query.innerJoin('removed_objective as removed', (join) => join.on('removed.id', '=', id)),
          )
          .where('team.id', '=', teamId)
          .where('cycle.id', '=', cycleId)
          .where('cycle.closed_at', 'is', null)
          .$if(strategicGoalId !== null, (query) => query.where(existsWithId('strategic_goal', strategicGoalId)))
          .where((eb) => eb.and(parents.map((parentId) => mayStandBelow('objective', id, parentId))))
          .select(selectionOf(cells)),
      )
      .executeTakeFirstOrThrow()
      .then(insertionOf, isThere);
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

  insertKeyResult(keyResult: KeyResult): Promise<boolean> {
    return this.insertLast(keyResult, parametersOf(fromKeyResult(keyResult)));
  }

  restoreKeyResult(removed: KeyResult): Promise<boolean> {
    return this.insertLast(removed, cellsFrom('removed', storedOfKeyResult), true);
  }

  private async insertLast(
    { id, objectiveId }: KeyResult,
    given: Omit<Cells<'key_result'>, 'position'>,
    isRemoved = false,
  ): Promise<boolean> {
    const cells: Cells<'key_result'> = {
      ...given,
      position: sql`(SELECT COALESCE(MAX(other.position), 0) + 1 FROM key_result AS other
        WHERE other.objective_id = ${objectiveId})`,
    };
    const outcome = await this.db
      .insertInto('key_result')
      .columns(columnsOf(cells))
      .expression(
        this.db
          .selectFrom('objective')
          .$if(isRemoved, (query) =>
            query.innerJoin('removed_key_result as removed', (join) => join.on('removed.id', '=', id)),
          )
          .where('objective.id', '=', objectiveId)
          .select(selectionOf(cells)),
      )
      .executeTakeFirstOrThrow()
      .then(insertionOf, isThere);
    if (outcome === 'inserted') await settleLast(this.db, 'key_result', [id], sql`objective_id = ${objectiveId}`);
    return outcome !== 'refused';
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

  deleteObjective(id: ObjectiveId, version: number): Promise<boolean> {
    return this.remove('objective', id, version);
  }

  deleteKeyResult(id: KeyResultId, version: number): Promise<boolean> {
    return this.remove('key_result', id, version);
  }

  private async remove(table: 'objective' | 'key_result', id: string, version: number): Promise<boolean> {
    await keepRemoved(this.db, table, id, version);
    const { numAffectedRows } = await sql`DELETE FROM ${sql.table(table)}
      WHERE id = ${id} AND version = ${version}`.execute(this.db);
    return numAffectedRows === 1n;
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

type Insertion = 'inserted' | 'there' | 'refused';

const insertionOf = (result: InsertResult): Insertion => (hasWritten(result) ? 'inserted' : 'refused');

/** An insert of what is there already is no failure: it was asked for twice, and may have been changed since. */
function isThere(error: unknown): Insertion {
  if (!isDatabaseError(error, errno.duplicateKey)) throw error;
  return 'there';
}
