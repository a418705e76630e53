import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { ChoiceQuery, KeyResultSearch } from '../../../use-cases/ports';
import type { KeyResultChoiceRow } from '../../../use-cases/records';
import { toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { lookUp } from '../database/look-up';
import type { Database } from '../database/schema';
import { isAmongSeen } from '../rows/seen-objectives';
import { hasWords } from '../rows/words';

export class SqlKeyResultSearch implements KeyResultSearch {
  constructor(private readonly db: Kysely<Database>) {}

  async search(query: ChoiceQuery): Promise<KeyResultChoiceRow[]> {
    const rows = await this.db
      .selectFrom(this.firstOf(query).as('found'))
      .modifyFront(lookUp('state', 'strategic_goal'))
      .leftJoin('strategic_goal', 'strategic_goal.id', 'found.strategicGoalId')
      .leftJoin('goal_progress as state', (join) =>
        join.on('state.goal_kind', '=', 'keyResult').onRef('state.goal_id', '=', 'found.keyResultId'),
      )
      .selectAll('found')
      .select(['strategic_goal.title as strategicGoalTitle', 'state.progress'])
      .orderBy('found.place')
      .execute();
    return rows.map((row) => ({
      keyResult: { id: row.keyResultId, title: row.keyResultTitle, progress: toNumberOrNull(row.progress) },
      objective: { id: row.objectiveId, title: row.objectiveTitle },
      team: { id: row.teamId, name: row.teamName },
      cycle: { id: row.cycleId, name: row.cycleName },
      strategicGoal:
        row.strategicGoalId === null || row.strategicGoalTitle === null
          ? null
          : { id: row.strategicGoalId, title: row.strategicGoalTitle },
    }));
  }

  /**
   * A word may stand anywhere in a title, so all titles of the cycles are read, and nothing else but for those found.
   * CROSS JOIN keeps SQLite to that order, from the left to the right.
   */
  private firstOf({ text, projectId, today, limit, viewer }: ChoiceQuery) {
    const isOwn = sql`team.id IN (SELECT team_id FROM team_project WHERE project_id = ${projectId})`;
    return this.db
      .selectFrom('cycle')
      .crossJoin('objective')
      .crossJoin('team')
      .crossJoin('key_result')
      .whereRef('objective.cycle_id', '=', 'cycle.id')
      .whereRef('team.id', '=', 'objective.team_id')
      .whereRef('key_result.objective_id', '=', 'objective.id')
      .where('cycle.ends_on', '>=', today)
      .where(isAmongSeen(viewer))
      .where(hasWords(text, ['key_result.title', 'objective.title']))
      .select(['key_result.id as keyResultId', 'key_result.title as keyResultTitle'])
      .select(['objective.id as objectiveId', 'objective.title as objectiveTitle'])
      .select(['team.id as teamId', 'team.name as teamName', 'cycle.id as cycleId', 'cycle.name as cycleName'])
      .select('objective.strategic_goal_id as strategicGoalId')
      .select(
        sql<Numeric>`ROW_NUMBER() OVER (ORDER BY CASE WHEN ${isOwn} THEN 0 ELSE 1 END, team.name, team.id, cycle.ends_on,
          objective.position, objective.id, key_result.position, key_result.id)`.as('place'),
      )
      .orderBy('place')
      .limit(limit);
  }
}
