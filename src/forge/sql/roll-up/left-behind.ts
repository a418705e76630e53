import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';
import type { CycleId, TeamId } from '../../../domain/ids';
import type { LeftBehind } from '../../../use-cases/ports';
import { lookingUp } from '../database/join-order';
import { selectKinds } from '../database/kinds';
import type { Database } from '../database/schema';

/** See `RecomputeMarkStore.listLeftBehind`. */
export async function listLeftBehind(
  db: Kysely<Database>,
  { cycleId, isWhole, waiting }: { cycleId: CycleId; isWhole: boolean; waiting: number },
  after: TeamId | null,
  limit: number,
): Promise<LeftBehind> {
  const listed = db
    .selectFrom('team')
    .where(sql<SqlBool>`team.id > ${after ?? ''}`)
    .orderBy('team.id')
    .limit(limit)
    .select('team.id');
  const { teams, keyResults, objectives } = await selectKinds(db, {
    teams: db.selectFrom(listed.as('listed')).select('listed.id'),
    keyResults: isWhole ? servedKeyResults() : waitingKeyResults(),
    objectives: ofCycle()
      .modifyFront(lookingUp('objective', 'part'))
      .crossJoin('objective as part')
      .whereRef('part.parent_objective_id', '=', 'objective.id')
      .where('part.cycle_id', '<>', cycleId)
      .select('objective.id')
      .distinct(),
  });
  return {
    keyResultIds: keyResults.map(({ id }) => id),
    objectiveIds: objectives.map(({ id }) => id),
    after:
      teams.length < limit
        ? null
        : (teams
            .map(({ id }) => id)
            .sort()
            .at(-1) ?? null),
  };

  function ofCycle() {
    return db
      .selectFrom(listed.as('listed'))
      .crossJoin('objective')
      .where('objective.cycle_id', '=', cycleId)
      .whereRef('objective.team_id', '=', 'listed.id');
  }

  function keyResultsOfCycle() {
    return ofCycle()
      .modifyFront(lookingUp('objective', 'key_result', 'mark'))
      .crossJoin('key_result')
      .whereRef('key_result.objective_id', '=', 'objective.id')
      .select('key_result.id');
  }

  function waitingKeyResults() {
    return keyResultsOfCycle()
      .crossJoin('recompute_mark as mark')
      .whereRef('mark.key_result_id', '=', 'key_result.id')
      .where('mark.is_due', '=', waiting);
  }

  function servedKeyResults() {
    return keyResultsOfCycle().where(
      sql<SqlBool>`(SELECT initiative.issue_id FROM initiative WHERE initiative.key_result_id = key_result.id LIMIT 1)
        IS NOT NULL`,
    );
  }
}
