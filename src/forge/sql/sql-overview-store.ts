import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';
import type { Day } from '../../domain/day';
import type { CycleId, ObjectiveId, StrategicGoalId, TeamId } from '../../domain/ids';
import type { OverviewRow, OverviewStore } from '../../use-cases/ports';
import type { Cycle } from '../../use-cases/records';
import { toNumber } from './cells';
import type { Numeric } from './cells';
import {
  cycleColumns,
  hasKeyResult,
  keyResultColumns,
  objectiveColumns,
  progressColumns,
  readingColumns,
  toCycle,
  toGoalProgressRow,
  toKeyResult,
  toObjective,
  toReading,
} from './goal-columns';
import { isNotDeleted } from './issue-walks';
import type { Database } from './schema';

export class SqlOverviewStore implements OverviewStore {
  constructor(private readonly db: Kysely<Database>) {}

  async listRunning(today: Day): Promise<Cycle[]> {
    const rows = await this.db
      .selectFrom('cycle')
      .select(cycleColumns)
      .where('ends_on', '>=', today)
      .where('starts_on', '<=', today)
      .where('closed_at', 'is', null)
      .orderBy('ends_on')
      .orderBy('id')
      .execute();
    return rows.map(toCycle);
  }

  async listTeamIds(after: TeamId | null, limit: number): Promise<TeamId[]> {
    const rows = await this.db
      .selectFrom('team')
      .select('id')
      .where(sql<SqlBool>`team.id > ${after ?? ''}`)
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  }

  async listUnserved(): Promise<StrategicGoalId[]> {
    const rows = await this.db
      .selectFrom('strategic_goal')
      .select('id')
      .where(sql<SqlBool>`NOT EXISTS (SELECT 1 FROM objective WHERE objective.strategic_goal_id = strategic_goal.id)`)
      .execute();
    return rows.map(({ id }) => id);
  }

  async listGoals(teamIds: TeamId[], cycleId: CycleId): Promise<OverviewRow[]> {
    if (teamIds.length === 0) return [];
    const objectives = new Map<ObjectiveId, OverviewRow>();
    for (const row of await this.selectGoals(teamIds, cycleId).execute()) {
      const objective = objectives.get(row.objectiveId) ?? {
        objective: toObjective(row),
        progress: toGoalProgressRow('objectiveState', row),
        keyResults: [],
      };
      objectives.set(row.objectiveId, objective);
      if (!hasKeyResult(row)) continue;
      objective.keyResults.push({
        keyResult: toKeyResult(row),
        progress: toGoalProgressRow('keyResultState', row),
        reading: toReading(row),
        initiativeCount: toNumber(row.initiativeCount),
      });
    }
    return [...objectives.values()];
  }

  private selectGoals(teamIds: TeamId[], cycleId: CycleId) {
    return this.db
      .selectFrom('objective')
      .leftJoin('key_result', 'key_result.objective_id', 'objective.id')
      .leftJoin('goal_progress as objectiveState', (join) =>
        join.on('objectiveState.goal_kind', '=', 'objective').onRef('objectiveState.goal_id', '=', 'objective.id'),
      )
      .leftJoin('goal_progress as keyResultState', (join) =>
        join.on('keyResultState.goal_kind', '=', 'keyResult').onRef('keyResultState.goal_id', '=', 'key_result.id'),
      )
      .where('objective.cycle_id', '=', cycleId)
      .where('objective.team_id', 'in', teamIds)
      .select(objectiveColumns)
      .select(progressColumns('objectiveState'))
      .select(sql<null>`NULL`.as('objectiveStateEarlier'))
      .select(keyResultColumns)
      .select(progressColumns('keyResultState'))
      .select(sql<null>`NULL`.as('keyResultStateEarlier'))
      .select(readingColumns)
      .select(initiativeCount.as('initiativeCount'))
      .orderBy('objective.position')
      .orderBy('objective.id')
      .orderBy('key_result.position')
      .orderBy('key_result.id');
  }
}

const initiativeCount = sql<Numeric>`(SELECT COUNT(*) FROM initiative
  WHERE initiative.key_result_id = key_result.id AND ${isNotDeleted('initiative.issue_id')})`;
