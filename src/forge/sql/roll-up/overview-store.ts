import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';
import type { Day } from '../../../domain/day';
import type { CycleId, StrategicGoalId, TeamId } from '../../../domain/ids';
import type { OverviewRow, OverviewStore } from '../../../use-cases/ports';
import type { Cycle } from '../../../use-cases/records';
import { toBoolean } from '../database/cells';
import { cycleColumns, toCycle } from '../rows/cycle';
import { noHistory, toGoalProgressRow } from '../rows/goal-progress';
import { toObjective } from '../rows/objective';
import { hasInitiatives } from '../rows/initiative-rows';
import { foldObjectives, toKeyResultRow, withKeyResults } from '../rows/objective-rows';
import { withReadings } from '../rows/readings';
import { settingsCell, toRules } from '../rows/site-setting';
import type { Database } from '../database/schema';

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

  async listStrategicGoalIds(): Promise<StrategicGoalId[]> {
    const rows = await this.db.selectFrom('strategic_goal').select('id').orderBy('id').execute();
    return rows.map(({ id }) => id);
  }

  async listGoals(teamIds: TeamId[], cycleIds: CycleId[]): Promise<OverviewRow[]> {
    if (teamIds.length === 0 || cycleIds.length === 0) return [];
    const page = withKeyResults(
      this.db
        .selectFrom('objective')
        .where('objective.cycle_id', 'in', cycleIds)
        .where('objective.team_id', 'in', teamIds),
    )
      .select(noHistory.as('objectiveStateEarlier'))
      .select(noHistory.as('keyResultStateEarlier'))
      .select(hasInitiatives.as('hasInitiatives'))
      .select(settingsCell.as('settings'));
    const { rows } = await withReadings(page).execute(this.db);
    return foldObjectives(
      rows,
      (row) => ({
        objective: toObjective(row),
        progress: toGoalProgressRow('objectiveState', row),
        rules: toRules(row.settings),
      }),
      (row) => ({ ...toKeyResultRow(row), hasInitiatives: toBoolean(row.hasInitiatives) }),
    );
  }
}
