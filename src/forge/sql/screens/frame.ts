import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Day } from '../../../domain/day';
import type { AccountId, CycleId, StrategicGoalId, TeamId } from '../../../domain/ids';
import type { Weighting } from '../../../domain/weighting';
import type { ProjectPageStore } from '../../../use-cases/ports';
import type { Cycle, Team, WorkLineRow } from '../../../use-cases/records';
import { toAccountIds, toBoolean, toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import type { Database } from '../database/schema';
import { membershipDueCell } from '../rows/seen-objectives';
import { isSettings, toSettings } from '../rows/site-setting';
import { toTally } from '../rows/work-cells';

/** Which teams a page is about: from what they are selected as `team`, and from what their work, if it is shown. */
export interface FramedTeams {
  teams: RawBuilder<unknown>;
  work?: RawBuilder<unknown>;
}

/** A cycle among rows of other kinds. */
export interface CycleRow {
  kind: 'cycle';
  id: CycleId;
  version: Numeric;
  name: string;
  starts_on: Day;
  ends_on: Day;
  closed_at: Numeric | null;
}

/** Rows of three kinds in one answer: each has what its kind has, and NULL for the rest. */
type FrameRow =
  | {
      kind: 'team';
      id: TeamId;
      version: Numeric;
      name: string;
      parent_id: TeamId | null;
      weighting: Weighting;
      lead_id: AccountId | null;
      editor_ids: string;
    }
  | CycleRow
  | { kind: 'strategicGoal'; id: StrategicGoalId; name: string; progress: Numeric | null; retired_at: Numeric | null }
  | {
      kind: 'work';
      id: CycleId;
      name: string;
      parent_id: TeamId;
      closed_at: Numeric;
      progress: Numeric | null;
    }
  | { kind: 'settings'; name: string }
  | { kind: 'membership'; version: Numeric };

/** What stands around goals on a page: its teams with their work, cycles, strategic goals and settings. */
export async function readFrame(
  db: Kysely<Database>,
  of: FramedTeams,
  viewer: AccountId,
): ReturnType<ProjectPageStore['readFrame']> {
  const { rows } = await frameOf(of, viewer).execute(db);
  const settings = toSettings(rows.find((row) => row.kind === 'settings')?.name ?? null);
  const { goalEditing } = settings;
  return {
    teams: rows.flatMap((row) => (row.kind === 'team' ? [{ ...toTeam(row), goalEditing }] : [])),
    cycles: rows.flatMap((row) => (row.kind === 'cycle' ? [toCycle(row)] : [])),
    strategicGoals: rows.flatMap((row) => (row.kind === 'strategicGoal' ? [toStrategicGoal(row)] : [])),
    work: rows.flatMap((row) => (row.kind === 'work' ? [toWorkLine(row)] : [])),
    settings,
    isMembershipDue: rows.some((row) => row.kind === 'membership' && toBoolean(row.version)),
  };
}

const frameOf = ({ teams, work }: FramedTeams, viewer: AccountId) => sql<FrameRow>`
  SELECT 'team' AS kind, team.id, team.version, team.name, team.parent_id, team.weighting, team.lead_id, team.editor_ids,
    NULL AS starts_on, NULL AS ends_on, NULL AS closed_at, NULL AS progress, NULL AS position, NULL AS retired_at
  FROM ${teams}
  UNION ALL
  SELECT 'cycle', id, version, name, NULL, NULL, NULL, NULL, starts_on, ends_on, closed_at, NULL, NULL, NULL
  FROM cycle
  UNION ALL
  SELECT 'strategicGoal', strategic_goal.id, NULL, strategic_goal.title, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, goal_progress.progress, strategic_goal.position, strategic_goal.retired_at
  FROM strategic_goal LEFT JOIN goal_progress
    ON goal_progress.goal_kind = 'strategicGoal' AND goal_progress.goal_id = strategic_goal.id
  ${work === undefined ? sql`` : workOf(work)}
  UNION ALL
  SELECT 'settings', NULL, NULL, value, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM site_setting WHERE ${isSettings}
  UNION ALL
  SELECT 'membership', NULL, ${membershipDueCell(viewer)}, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  ORDER BY ends_on DESC, position, name, id`;

const workOf = (from: RawBuilder<unknown>) => sql`
  UNION ALL
  SELECT 'work', work_share.cycle_id, NULL, work_share.completed, work_share.team_id, NULL, NULL, NULL,
    NULL, NULL, work_share.computed_at, heartbeat_declaration.wished_strategic, NULL, NULL
  FROM ${from}`;

const toTeam = (row: FrameRow & { kind: 'team' }): Team => ({
  id: row.id,
  version: toNumber(row.version),
  parentId: row.parent_id,
  name: row.name,
  weighting: row.weighting,
  leadId: row.lead_id,
  editorIds: toAccountIds(row.editor_ids),
});

export const toCycle = (row: CycleRow): Cycle => ({
  id: row.id,
  version: toNumber(row.version),
  name: row.name,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  closedAt: toNumberOrNull(row.closed_at),
});

const toWorkLine = (row: FrameRow & { kind: 'work' }): WorkLineRow => ({
  cycleId: row.id,
  teamId: row.parent_id,
  completed: toTally(row.name),
  wishedStrategic: toNumberOrNull(row.progress),
  computedAt: toNumber(row.closed_at),
});

const toStrategicGoal = (row: FrameRow & { kind: 'strategicGoal' }) => ({
  id: row.id,
  title: row.name,
  progress: toNumberOrNull(row.progress),
  isRetired: row.retired_at !== null,
});
