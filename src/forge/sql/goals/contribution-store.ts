import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';
import type { ObjectiveChoice } from '../../../contract/views';
import type { ObjectiveId } from '../../../domain/ids';
import type { ChoiceQuery, ContributionStore } from '../../../use-cases/ports';
import { toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { lookUp } from '../database/look-up';
import { writeBelow } from '../database/trees';
import type { Database } from '../database/schema';
import { isAmongSeen } from '../rows/seen-objectives';
import { hasWords } from '../rows/words';

export class SqlContributionStore implements ContributionStore {
  constructor(private readonly db: Kysely<Database>) {}

  async search(query: ChoiceQuery): Promise<ObjectiveChoice[]> {
    const rows = await this.db
      .selectFrom(this.firstOf(query).as('found'))
      .modifyFront(lookUp('state'))
      .leftJoin('goal_progress as state', (join) =>
        join.on('state.goal_kind', '=', 'objective').onRef('state.goal_id', '=', 'found.id'),
      )
      .select(['found.id', 'found.title', 'found.teamName', 'found.cycleName', 'state.progress'])
      .orderBy('found.place')
      .execute();
    return rows.map(({ progress, ...row }) => ({ ...row, progress: toNumberOrNull(progress) }));
  }

  async accept(id: ObjectiveId, parentId: ObjectiveId): Promise<boolean> {
    const isAsSeen = sql<SqlBool>`own.proposed_parent_id = ${parentId}`;
    const cells = { version: sql`version + 1`, parent_objective_id: parentId, proposed_parent_id: null };
    return writeBelow(this.db, 'objective', { id, parentId, isAsSeen }, cells);
  }

  async decline(id: ObjectiveId, parentId: ObjectiveId): Promise<boolean> {
    const result = await this.db
      .updateTable('objective')
      .set({
        version: sql`version + 1`,
        parent_objective_id: sql`CASE WHEN parent_objective_id = ${parentId} THEN NULL ELSE parent_objective_id END`,
        proposed_parent_id: sql`CASE WHEN proposed_parent_id = ${parentId} THEN NULL ELSE proposed_parent_id END`,
      })
      .where('id', '=', id)
      .where((eb) => eb.or([eb('parent_objective_id', '=', parentId), eb('proposed_parent_id', '=', parentId)]))
      .executeTakeFirst();
    return result.numUpdatedRows > 0;
  }

  /** CROSS JOIN keeps SQLite to that order, from the left to the right. */
  private firstOf({ text, projectId, today, limit, viewer }: ChoiceQuery) {
    const isOwn = sql`team.id IN (SELECT team_id FROM team_project WHERE project_id = ${projectId})`;
    return this.db
      .selectFrom('cycle')
      .crossJoin('objective')
      .crossJoin('team')
      .whereRef('objective.cycle_id', '=', 'cycle.id')
      .whereRef('team.id', '=', 'objective.team_id')
      .where('cycle.ends_on', '>=', today)
      .where('cycle.closed_at', 'is', null)
      .where(isAmongSeen(viewer))
      .where(hasWords(text, ['objective.title']))
      .select(['objective.id', 'objective.title', 'team.name as teamName', 'cycle.name as cycleName'])
      .select(
        sql<Numeric>`ROW_NUMBER() OVER (ORDER BY CASE WHEN ${isOwn} THEN 0 ELSE 1 END, team.name, team.id, cycle.ends_on,
          objective.position, objective.id)`.as('place'),
      )
      .orderBy('place')
      .limit(limit);
  }
}
