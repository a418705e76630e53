import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Day } from '../../../domain/day';
import type { AccountId } from '../../../domain/ids';
import type { PacedRow, SettingsPreviewStore } from '../../../use-cases/ports';
import { toBoolean, toNumber } from '../database/cells';
import type { Numeric } from '../database/cells';
import { lookUp } from '../database/look-up';
import { cycleColumns, toCycle } from '../rows/cycle';
import { noHistory, progressColumns, toGoalProgressRow } from '../rows/goal-progress';
import { hasKeyResult, keyResultColumns } from '../rows/key-result';
import { toKeyResultRow } from '../rows/objective-rows';
import { placeBy, withReadings } from '../rows/readings';
import type { Database } from '../database/schema';
import { amongSeenCell } from '../rows/seen-objectives';

export class SqlSettingsPreviewStore implements SettingsPreviewStore {
  constructor(private readonly db: Kysely<Database>) {}

  async listPaced(today: Day, limit: number, viewer: AccountId): Promise<PacedRow[]> {
    const page = this.db
      .selectFrom(this.firstPaced(today, limit).as('first'))
      .modifyFront(lookUp('objective', 'team', 'key_result', 'objectiveState', 'keyResultState'))
      .crossJoin('objective')
      .whereRef('objective.id', '=', 'first.objective_id')
      .innerJoin('cycle', 'cycle.id', 'first.cycle_id')
      .innerJoin('team', 'team.id', 'first.team_id')
      .leftJoin('key_result', 'key_result.id', 'first.key_result_id')
      .leftJoin('goal_progress as objectiveState', (join) =>
        join.on('objectiveState.goal_kind', '=', 'objective').onRef('objectiveState.goal_id', '=', 'objective.id'),
      )
      .leftJoin('goal_progress as keyResultState', (join) =>
        join.on('keyResultState.goal_kind', '=', 'keyResult').onRef('keyResultState.goal_id', '=', 'key_result.id'),
      )
      .select('first.place')
      .select(['team.name as teamName', 'objective.id as objectiveId', 'objective.title as objectiveTitle'])
      .select(amongSeenCell(viewer).as('isSeen'))
      .select(cycleColumns)
      .select(progressColumns('objectiveState'))
      .select(noHistory.as('objectiveStateEarlier'))
      .select(keyResultColumns)
      .select(progressColumns('keyResultState'))
      .select(noHistory.as('keyResultStateEarlier'));
    const { rows } = await withReadings(page).execute(this.db);
    return rows.map((row) => ({
      team: row.teamName,
      cycle: toCycle(row),
      isSeen: toBoolean(row.isSeen),
      objective: { id: row.objectiveId, title: row.objectiveTitle },
      objectiveProgress: toGoalProgressRow('objectiveState', row),
      keyResult: hasKeyResult(row) ? toKeyResultRow(row) : null,
    }));
  }

  /** Objectives of running cycles with their key results, but for ids unread: whole rows are kept in memory. */
  private firstPaced(today: Day, limit: number) {
    const objectives = this.firstObjectives(limit)
      .where('cycle.closed_at', 'is', null)
      .where('cycle.starts_on', '<=', today)
      .where('cycle.ends_on', '>=', today)
      .orderBy('cycle.ends_on')
      .orderBy('objective.id');
    return this.db
      .selectFrom(objectives.as('listed'))
      .leftJoin('key_result', 'key_result.objective_id', 'listed.id')
      .select(['listed.id as objective_id', 'listed.team_id', 'listed.cycle_id', 'key_result.id as key_result_id'])
      .select(placeBy('listed.ends_on', 'listed.id', 'key_result.position'))
      .orderBy('place')
      .limit(limit);
  }

  async listDelivered(objectives: number, viewer: AccountId): ReturnType<SettingsPreviewStore['listDelivered']> {
    const first = this.firstObjectives(objectives + 1)
      .where('cycle.closed_at', 'is', null)
      .orderBy('cycle.ends_on', 'desc')
      .orderBy('objective.id');
    const rows = await this.db
      .selectFrom(first.as('first'))
      .innerJoin('objective', 'objective.id', 'first.id')
      .innerJoin('team', 'team.id', 'first.team_id')
      .leftJoin('key_result', 'key_result.objective_id', 'first.id')
      .leftJoin('goal_progress as state', (join) =>
        join.on('state.goal_kind', '=', 'keyResult').onRef('state.goal_id', '=', 'key_result.id'),
      )
      .modifyFront(lookUp('objective', 'team', 'key_result', 'state'))
      .select(['first.id as objectiveId', 'key_result.id', 'key_result.title', 'team.name as team'])
      .select(['state.total_count as issues', amongSeenCell(viewer).as('isSeen')])
      .orderBy('first.ends_on', 'desc')
      .orderBy('first.id')
      .orderBy('key_result.position')
      .execute();
    const looked = [...new Set(rows.map(({ objectiveId }) => objectiveId))].slice(0, objectives);
    return {
      keyResults: rows.flatMap(({ id, title, team, issues, isSeen, objectiveId }) =>
        id === null || title === null || !looked.includes(objectiveId) || toNumber(issues ?? 0) === 0
          ? []
          : [{ id, title, team, issues: toNumber(issues ?? 0), isSeen: toBoolean(isSeen) }],
      ),
      hasMore: rows.some(({ objectiveId }) => !looked.includes(objectiveId)),
    };
  }

  /** By the index of objectives alone. */
  private firstObjectives(limit: number) {
    return this.db
      .selectFrom('cycle')
      .crossJoin('objective')
      .whereRef('objective.cycle_id', '=', 'cycle.id')
      .select(['objective.id', 'objective.team_id', 'objective.cycle_id', 'cycle.ends_on'])
      .limit(limit);
  }

  async countTeams(): ReturnType<SettingsPreviewStore['countTeams']> {
    const counts = await this.db
      .selectFrom('team')
      .select(sql<Numeric>`COUNT(*)`.as('teams'))
      .select(
        sql<Numeric>`COALESCE(SUM(CASE WHEN lead_id IS NULL AND editor_ids = '[]' THEN 1 ELSE 0 END), 0)`.as('without'),
      )
      .select(sql<Numeric>`(SELECT COUNT(DISTINCT project_id) FROM team_project)`.as('projects'))
      .executeTakeFirstOrThrow();
    return {
      teams: toNumber(counts.teams),
      withoutEditors: toNumber(counts.without),
      projects: toNumber(counts.projects),
    };
  }
}
