import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';
import type { KeyResultSearch } from '../../use-cases/ports';
import type { KeyResultChoiceRow } from '../../use-cases/records';
import { toNumberOrNull } from './cells';
import type { Database } from './schema';

export class SqlKeyResultSearch implements KeyResultSearch {
  constructor(private readonly db: Kysely<Database>) {}

  async search({
    text,
    projectId,
    today,
    limit,
  }: Parameters<KeyResultSearch['search']>[0]): Promise<KeyResultChoiceRow[]> {
    const words = text.split(/\s+/).filter((word) => word !== '');
    const rows = await this.db
      .selectFrom('cycle')
      .crossJoin('objective')
      .whereRef('objective.cycle_id', '=', 'cycle.id')
      .crossJoin('key_result')
      .whereRef('key_result.objective_id', '=', 'objective.id')
      .crossJoin('team')
      .whereRef('team.id', '=', 'objective.team_id')
      .leftJoin('strategic_goal', 'strategic_goal.id', 'objective.strategic_goal_id')
      .leftJoin('team_project as own', (join) =>
        join.onRef('own.team_id', '=', 'team.id').on('own.project_id', '=', projectId),
      )
      .leftJoin('goal_progress as state', (join) =>
        join.on('state.goal_kind', '=', 'keyResult').onRef('state.goal_id', '=', 'key_result.id'),
      )
      .where('cycle.ends_on', '>=', today)
      .where((eb) => eb.and(words.map(isInTitles)))
      .select(['key_result.id as keyResultId', 'key_result.title as keyResultTitle', 'state.progress as progress'])
      .select(['objective.id as objectiveId', 'objective.title as objectiveTitle'])
      .select(['team.id as teamId', 'team.name as teamName', 'cycle.id as cycleId', 'cycle.name as cycleName'])
      .select(['strategic_goal.id as goalId', 'strategic_goal.title as goalTitle'])
      .orderBy(sql`CASE WHEN own.team_id IS NULL THEN 1 ELSE 0 END`)
      .orderBy('team.name')
      .orderBy('team.id')
      .orderBy('cycle.ends_on')
      .orderBy('objective.position')
      .orderBy('objective.id')
      .orderBy('key_result.position')
      .orderBy('key_result.id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      keyResult: { id: row.keyResultId, title: row.keyResultTitle, progress: toNumberOrNull(row.progress) },
      objective: { id: row.objectiveId, title: row.objectiveTitle },
      team: { id: row.teamId, name: row.teamName },
      cycle: { id: row.cycleId, name: row.cycleName },
      strategicGoal: row.goalId === null || row.goalTitle === null ? null : { id: row.goalId, title: row.goalTitle },
    }));
  }
}

function isInTitles(word: string) {
  const pattern = `%${word.replace(/[!%_]/g, '!$&')}%`;
  return sql<SqlBool>`(LOWER(key_result.title) LIKE LOWER(${pattern}) ESCAPE '!'
    OR LOWER(objective.title) LIKE LOWER(${pattern}) ESCAPE '!')`;
}
