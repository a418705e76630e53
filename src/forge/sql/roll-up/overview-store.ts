import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';
import type { Day } from '../../../domain/day';
import type { CycleId, StrategicGoalId, TeamId } from '../../../domain/ids';
import type { OverviewRow, OverviewStore, TurnedCycle } from '../../../use-cases/ports';
import type { Cycle } from '../../../use-cases/records';
import { toBoolean, toNumber } from '../database/cells';
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

  async listCycles(today: Day): Promise<{ running: Cycle[]; turned: TurnedCycle[] }> {
    const rows = await this.db
      .selectFrom('cycle')
      .select(cycleColumns)
      .select(['turned_at', 'is_behind'])
      .where((eb) =>
        eb.or([
          eb('turned_at', '>', 0),
          eb.and([eb('ends_on', '>=', today), eb('starts_on', '<=', today), eb('closed_at', 'is', null)]),
        ]),
      )
      .orderBy('ends_on')
      .orderBy('id')
      .execute();
    const turned = rows.map((row) => ({
      ...toCycle(row),
      ...{ turnedAt: toNumber(row.turned_at), isBehind: toBoolean(row.is_behind) },
    }));
    const isRunning = ({ startsOn, endsOn, closedAt }: Cycle) =>
      closedAt === null && startsOn <= today && today <= endsOn;
    return {
      running: rows.map(toCycle).filter(isRunning),
      turned: turned.filter(({ turnedAt }) => turnedAt > 0),
    };
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
