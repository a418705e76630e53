import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Day } from '../../../domain/day';
import type { AccountId, CycleId, KeyResultId, ObjectiveId, ProjectId, TeamId } from '../../../domain/ids';
import type { ProjectPageStore } from '../../../use-cases/ports';
import type { ContributionRow, FocusedObjectiveRow } from '../../../use-cases/records';
import { toBoolean, toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { readFrame, type FramedTeams } from './frame';
import { earlierProgress, toGoalProgressRow } from '../rows/goal-progress';
import { toObjective } from '../rows/objective';
import { selectInitiatives, toInitiativeRow } from '../rows/initiative-rows';
import { byTeams, foldObjectives, toKeyResultRow, withKeyResults } from '../rows/objective-rows';
import { parentColumns, toParent } from '../rows/parent-columns';
import { withReadings } from '../rows/readings';
import type { Database } from '../database/schema';
import { isSeenBy, seenCell } from '../rows/seen-objectives';

type BelowRow =
  | ({ kind: 'initiative' } & Parameters<typeof toInitiativeRow>[0])
  | {
      kind: 'contribution';
      id: ObjectiveId;
      parent_id: ObjectiveId;
      title: string;
      team_name: string;
      weight: Numeric;
      progress: Numeric | null;
      is_proposed: Numeric;
    };

export class SqlProjectPageStore implements ProjectPageStore {
  constructor(private readonly db: Kysely<Database>) {}

  readFrame(projectId: ProjectId, viewer: AccountId): ReturnType<ProjectPageStore['readFrame']> {
    return readFrame(this.db, ofProject(projectId), viewer);
  }

  async listObjectives(
    teamIds: TeamId[],
    cycleId: CycleId,
    historyDay: Day,
    viewer: AccountId,
  ): Promise<FocusedObjectiveRow[]> {
    if (teamIds.length === 0) return [];
    const { rows } = await withReadings(this.selectObjectives(teamIds, cycleId, historyDay, viewer)).execute(this.db);
    const objectives = foldObjectives(
      rows,
      (row) => ({
        objective: toObjective(row),
        progress: toGoalProgressRow('objectiveState', row),
        parent: toParent('parent', row),
        proposedParent: toParent('proposed', row),
      }),
      toKeyResultRow,
    );
    return byTeams(objectives, teamIds);
  }

  async listBelow(
    objectiveIds: ObjectiveId[],
    keyResultIds: KeyResultId[],
    limit: number,
    viewer: AccountId,
  ): ReturnType<ProjectPageStore['listBelow']> {
    if (objectiveIds.length === 0) return { initiatives: [], contributions: [] };
    const { rows } = await this.selectBelow(objectiveIds, keyResultIds, limit, viewer).execute(this.db);
    return {
      initiatives: rows.flatMap((row) => (row.kind === 'initiative' ? [toInitiativeRow(row)] : [])),
      contributions: rows.flatMap((row) => (row.kind === 'contribution' ? [toContribution(row)] : [])),
    };
  }

  private selectBelow(objectiveIds: ObjectiveId[], keyResultIds: KeyResultId[], limit: number, viewer: AccountId) {
    const ids = keyResultIds.length === 0 ? ['' as KeyResultId] : keyResultIds;
    const parents = sql.join(objectiveIds);
    return sql<BelowRow>`
      SELECT 'initiative' AS kind, below.issue_id, below.key_result_id, below.weight, below.place, below.delivery,
        below.done_count, below.total_count, below.read_at,
        NULL AS id, NULL AS parent_id, NULL AS title, NULL AS team_name, NULL AS progress, NULL AS is_proposed
      FROM (${selectInitiatives(this.db, ids, limit)}) AS below
      UNION ALL
      SELECT 'contribution', NULL, NULL, ranked.weight, ranked.place, NULL, NULL, NULL, NULL,
        ranked.id, ranked.parent_id, ranked.title, team.name, state.progress, ranked.is_proposed
      FROM (
        SELECT child.*, ROW_NUMBER() OVER (PARTITION BY parent_id ORDER BY is_proposed, title, id) AS place FROM (
          SELECT id, parent_objective_id AS parent_id, title, team_id, weight, 0 AS is_proposed
          FROM objective WHERE parent_objective_id IN (${parents}) AND ${isSeenBy(viewer)}
          UNION ALL
          SELECT id, proposed_parent_id, title, team_id, weight, 1
          FROM objective WHERE proposed_parent_id IN (${parents}) AND ${isSeenBy(viewer)}
        ) AS child
      ) AS ranked
      JOIN team ON team.id = ranked.team_id
      LEFT JOIN goal_progress AS state ON state.goal_kind = 'objective' AND state.goal_id = ranked.id
      WHERE ranked.place <= ${limit}
      ORDER BY place`;
  }

  private selectObjectives(teamIds: TeamId[], cycleId: CycleId, historyDay: Day, viewer: AccountId) {
    const objectives = this.db
      .selectFrom('objective')
      .where('objective.cycle_id', '=', cycleId)
      .where('objective.team_id', 'in', teamIds)
      .where(isSeenBy(viewer));
    return withKeyResults(objectives)
      .leftJoin('objective as parent', 'parent.id', 'objective.parent_objective_id')
      .leftJoin('team as parentTeam', 'parentTeam.id', 'parent.team_id')
      .leftJoin('goal_progress as parentState', (join) =>
        join.on('parentState.goal_kind', '=', 'objective').onRef('parentState.goal_id', '=', 'parent.id'),
      )
      .leftJoin('objective as proposed', 'proposed.id', 'objective.proposed_parent_id')
      .leftJoin('team as proposedTeam', 'proposedTeam.id', 'proposed.team_id')
      .leftJoin('goal_progress as proposedState', (join) =>
        join.on('proposedState.goal_kind', '=', 'objective').onRef('proposedState.goal_id', '=', 'proposed.id'),
      )
      .select(earlierProgress('objective', 'objective.id', historyDay).as('objectiveStateEarlier'))
      .select(earlierProgress('keyResult', 'key_result.id', historyDay).as('keyResultStateEarlier'))
      .select(parentColumns('parent'))
      .select(parentColumns('proposed'))
      .select(seenCell(viewer, 'parent').as('parentIsSeen'))
      .select(seenCell(viewer, 'proposed').as('proposedIsSeen'));
  }
}

const toContribution = (row: BelowRow & { kind: 'contribution' }): ContributionRow => ({
  id: row.id,
  parentId: row.parent_id,
  title: row.title,
  teamName: row.team_name,
  weight: toNumber(row.weight),
  progress: toNumberOrNull(row.progress),
  isProposed: toBoolean(row.is_proposed),
});

const ofProject = (projectId: ProjectId): FramedTeams => ({
  teams: sql`team_project JOIN team ON team.id = team_project.team_id WHERE team_project.project_id = ${projectId}`,
  work: sql`team_project JOIN work_share ON work_share.team_id = team_project.team_id
    LEFT JOIN heartbeat_declaration ON heartbeat_declaration.team_id = team_project.team_id
    WHERE team_project.project_id = ${projectId}`,
});
