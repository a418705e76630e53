import { sql } from 'kysely';
import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { AccountId, CycleId, TeamId } from '../../../domain/ids';
import type { ProjectPageStore } from '../../../use-cases/ports';
import type { WorkLineRow } from '../../../use-cases/records';
import { toBoolean, toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { selectKinds } from '../database/kinds';
import type { Database } from '../database/schema';
import { cycleColumns, toCycle } from '../rows/cycle';
import { placeBy } from '../rows/readings';
import { membershipDueCell } from '../rows/seen-objectives';
import { isSettings, toSettings } from '../rows/site-setting';
import { teamColumns, toTeam } from '../rows/team';
import { toTally } from '../rows/work-cells';

/** Which teams a page is about, and their work, if it is shown. */
export interface FramedTeams {
  teams: SelectQueryBuilder<Database, 'team', object>;
  work?: SelectQueryBuilder<Database, never, WorkCells>;
  /** Teams that the viewer leads, and when they looked at the news last. */
  led?: SelectQueryBuilder<Database, never, { id: TeamId }>;
  look?: SelectQueryBuilder<Database, never, { looked_at: Numeric }>;
}

interface WorkCells {
  team_id: TeamId;
  cycle_id: CycleId;
  completed: string;
  computed_at: Numeric;
  wished_strategic: Numeric | null;
}

type Frame = Awaited<ReturnType<ProjectPageStore['readFrame']>>;

/** What stands around goals on a page: its teams with their work, cycles, strategic goals and settings. */
export async function readFrame(
  db: Kysely<Database>,
  { teams, work, led, look }: FramedTeams,
  viewer: AccountId,
): Promise<Frame & { ledIds: TeamId[]; lookedAt: number | null }> {
  const rows = await selectKinds(db, {
    team: teams.select(teamColumns).select(placeBy('team.name', 'team.id')),
    cycle: selectCycles(db),
    strategicGoal: selectStrategicGoals(db),
    ...(work === undefined ? {} : { work }),
    ...(led === undefined ? {} : { led }),
    ...(look === undefined ? {} : { look }),
    settings: selectSettings(db),
    membership: db.selectNoFrom(membershipDueCell(viewer).as('isDue')),
  });
  const settings = toSettings(rows.settings[0]?.value ?? null);
  const { goalEditing } = settings;
  return {
    teams: rows.team.map((row) => ({ ...toTeam(row), goalEditing })),
    cycles: rows.cycle.map(toCycle),
    strategicGoals: rows.strategicGoal.map((row) => ({
      ...{ id: row.id, title: row.title, isRetired: row.retired_at !== null },
      progress: toNumberOrNull(row.progress),
    })),
    work: (rows.work ?? []).map(toWorkLine),
    settings,
    isMembershipDue: rows.membership.some(({ isDue }) => toBoolean(isDue)),
    ledIds: (rows.led ?? []).map(({ id }) => id),
    lookedAt: toNumberOrNull(rows.look?.[0]?.looked_at ?? null),
  };
}

/** The latest end first. */
export const selectCycles = (db: Kysely<Database>) =>
  db
    .selectFrom('cycle')
    .select(cycleColumns)
    .select(placeBy(sql`cycle.ends_on DESC`, 'cycle.name', 'cycle.id'));

export const selectSettings = (db: Kysely<Database>) =>
  db.selectFrom('site_setting').where(isSettings).select('site_setting.value');

const selectStrategicGoals = (db: Kysely<Database>) =>
  db
    .selectFrom('strategic_goal')
    .leftJoin('goal_progress as state', (join) =>
      join.on('state.goal_kind', '=', 'strategicGoal').onRef('state.goal_id', '=', 'strategic_goal.id'),
    )
    .select(['strategic_goal.id', 'strategic_goal.title', 'strategic_goal.retired_at', 'state.progress'])
    .select(placeBy('strategic_goal.position', 'strategic_goal.title', 'strategic_goal.id'));

const toWorkLine = (row: WorkCells): WorkLineRow => ({
  cycleId: row.cycle_id,
  teamId: row.team_id,
  completed: toTally(row.completed),
  wishedStrategic: toNumberOrNull(row.wished_strategic),
  computedAt: toNumber(row.computed_at),
});
