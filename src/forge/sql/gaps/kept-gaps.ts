import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { CycleId, IssueId, ObjectiveId, StrategicGoalId, TeamId } from '../../../domain/ids';
import type { KeptGaps, PlacedGap } from '../../../use-cases/ports';
import { toBoolean } from '../database/cells';
import type { Json } from '../database/column-types';
import type { GapTable } from '../database/overview-tables';
import type { Database } from '../database/schema';
import { toGap, toGapTally } from '../rows/gap-cells';
import { isUnsorted } from '../rows/work-item';

/** A row of one of four kinds; the columns that its kind has not are null. */
type KeptRow =
  | ({ row_kind: 'open' } & Selectable<GapTable>)
  | { row_kind: 'tally'; cycle_id: CycleId; team_id: TeamId; counts: Json }
  | { row_kind: 'unsorted'; team_id: TeamId; subject_id: IssueId }
  | { row_kind: 'served'; objective_id: ObjectiveId; strategic_goal_id: StrategicGoalId };

export const nothingKept = (): KeptGaps => ({ open: [], tallies: [], unsortedEpics: [], served: new Map() });

/** See `GapStore.listKept`. */
export async function listKeptGaps(db: Kysely<Database>, teamIds: TeamId[], cycleIds: CycleId[]): Promise<KeptGaps> {
  const { rows } = await keptOf(teamIds, cycleIds).execute(db);
  const kept = nothingKept();
  for (const row of rows) {
    switch (row.row_kind) {
      case 'open':
        kept.open.push({ ...toPlaced(row), cycleId: row.cycle_id });
        break;
      case 'tally':
        kept.tallies.push({ cycleId: row.cycle_id, teamId: row.team_id, tally: toGapTally(row.counts) });
        break;
      case 'unsorted':
        kept.unsortedEpics.push({ teamId: row.team_id, issueId: row.subject_id });
        break;
      case 'served':
        kept.served.set(row.objective_id, row.strategic_goal_id);
    }
  }
  return kept;
}

/** CROSS JOIN keeps SQLite to that order, from the objectives that serve through others up to those. */
const keptOf = (teamIds: TeamId[], cycleIds: CycleId[]) => sql<KeptRow>`
  WITH RECURSIVE rising (from_id, id) AS (
    SELECT id, parent_objective_id FROM objective
    WHERE cycle_id IN (${sql.join(cycleIds)}) AND team_id IN (${sql.join(teamIds)})
    AND strategic_goal_id IS NULL AND parent_objective_id IS NOT NULL
    UNION
    SELECT rising.from_id, objective.parent_objective_id
    FROM rising CROSS JOIN objective ON objective.id = rising.id
    WHERE objective.strategic_goal_id IS NULL AND objective.parent_objective_id IS NOT NULL
  )
  SELECT 'open' AS row_kind, cycle_id, team_id, kind, subject_id, objective_id, strategic_goal_id, detail, is_restricted,
    since, NULL AS counts
  FROM gap WHERE cycle_id IN (${sql.join(cycleIds)}) AND team_id IN (${sql.join(['', ...teamIds])})
  UNION ALL
  SELECT 'tally', cycle_id, team_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, counts
  FROM gap_tally WHERE cycle_id IN (${sql.join(cycleIds)}) AND team_id IN (${sql.join(teamIds)})
  UNION ALL
  SELECT 'unsorted', NULL, team_id, NULL, issue_id, NULL, NULL, NULL, NULL, NULL, NULL
  FROM work_item WHERE work_class = 'unclassified' AND is_epic = 1 AND state = 'inProgress'
  AND team_id IN (${sql.join(teamIds)}) AND left_at IS NULL AND ${isUnsorted}
  UNION ALL
  SELECT 'served', NULL, NULL, NULL, NULL, rising.from_id, objective.strategic_goal_id, NULL, NULL, NULL, NULL
  FROM rising CROSS JOIN objective ON objective.id = rising.id WHERE objective.strategic_goal_id IS NOT NULL`;

export const toPlaced = (row: Selectable<GapTable>): PlacedGap => ({
  gap: toGap(row.kind, row.subject_id, row.detail),
  teamId: row.team_id === '' ? null : row.team_id,
  objectiveId: row.objective_id === '' ? null : row.objective_id,
  strategicGoalId: row.strategic_goal_id === '' ? null : row.strategic_goal_id,
  isRestricted: toBoolean(row.is_restricted),
});
