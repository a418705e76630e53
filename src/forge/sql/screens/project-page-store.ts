import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Day } from '../../../domain/day';
import type { AccountId, CycleId, KeyResultId, ObjectiveId, ProjectId, TeamId } from '../../../domain/ids';
import type { ProjectPageStore } from '../../../use-cases/ports';
import type { ContributionRow, FocusedObjectiveRow } from '../../../use-cases/records';
import { toBoolean, toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { selectKinds } from '../database/kinds';
import { lookUp } from '../database/look-up';
import { readFrame, type FramedTeams } from './frame';
import { earlierProgress, toGoalProgressRow } from '../rows/goal-progress';
import { toObjective } from '../rows/objective';
import { selectInitiatives, toInitiativeRow } from '../rows/initiative-rows';
import { byTeams, foldObjectives, toKeyResultRow, withKeyResults } from '../rows/objective-rows';
import { parentColumns, toParent } from '../rows/parent-columns';
import { withReadings } from '../rows/readings';
import type { Database } from '../database/schema';
import { isAmongSeen, isSeenBy, seenCell } from '../rows/seen-objectives';

export class SqlProjectPageStore implements ProjectPageStore {
  constructor(private readonly db: Kysely<Database>) {}

  readFrame(projectId: ProjectId, viewer: AccountId): ReturnType<ProjectPageStore['readFrame']> {
    return readFrame(this.db, this.ofProject(projectId), viewer);
  }

  private ofProject(projectId: ProjectId): FramedTeams {
    const teams = this.db
      .selectFrom('team')
      .innerJoin('team_project', 'team_project.team_id', 'team.id')
      .where('team_project.project_id', '=', projectId);
    const work = this.db
      .selectFrom('team_project')
      .innerJoin('work_share', 'work_share.team_id', 'team_project.team_id')
      .leftJoin('work_reading', 'work_reading.team_id', 'team_project.team_id')
      .leftJoin('heartbeat_declaration', 'heartbeat_declaration.team_id', 'team_project.team_id')
      .where('team_project.project_id', '=', projectId)
      .select(['work_share.team_id', 'work_share.cycle_id', 'work_share.completed'])
      .select((cells) => cells.fn.coalesce('work_reading.computed_at', 'work_share.computed_at').as('computed_at'))
      .select('heartbeat_declaration.wished_strategic');
    return { teams, work };
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
    const ids = keyResultIds.length === 0 ? ['' as KeyResultId] : keyResultIds;
    const rows = await selectKinds(this.db, {
      initiative: this.db
        .selectFrom(selectInitiatives(this.db, ids, limit).as('below'))
        .select(['below.issue_id', 'below.key_result_id', 'below.weight', 'below.place', 'below.delivery'])
        .select(['below.done_count', 'below.total_count', 'below.read_at']),
      contribution: this.selectContributions(objectiveIds, limit, viewer),
    });
    return {
      initiatives: rows.initiative.map(toInitiativeRow),
      contributions: rows.contribution.map(toContribution),
    };
  }

  private selectContributions(parentIds: ObjectiveId[], limit: number, viewer: AccountId) {
    return this.db
      .selectFrom(rankedBelow(parentIds, viewer).as('ranked'))
      .innerJoin('team', 'team.id', 'ranked.team_id')
      .leftJoin('goal_progress as state', (join) =>
        join.on('state.goal_kind', '=', 'objective').onRef('state.goal_id', '=', 'ranked.id'),
      )
      .modifyFront(lookUp('team', 'state'))
      .where('ranked.place', '<=', limit)
      .select(['ranked.id', 'ranked.parent_id', 'ranked.title', 'ranked.weight', 'ranked.is_proposed', 'ranked.place'])
      .select(['team.name as team_name', 'state.progress']);
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

interface BelowCells {
  id: ObjectiveId;
  parent_id: ObjectiveId;
  title: string;
  weight: Numeric;
  is_proposed: Numeric;
}

/** What contributes to these objectives, or would, numbered below each. */
const rankedBelow = (parentIds: ObjectiveId[], viewer: AccountId) => sql<
  BelowCells & { team_id: TeamId; place: number }
>`(
  SELECT child.*, ROW_NUMBER() OVER (PARTITION BY parent_id ORDER BY is_proposed, title, id) AS place FROM (
    SELECT id, parent_objective_id AS parent_id, title, team_id, weight, 0 AS is_proposed
    FROM objective WHERE parent_objective_id IN (${sql.join(parentIds)}) AND ${isAmongSeen(viewer)}
    UNION ALL
    SELECT id, proposed_parent_id, title, team_id, weight, 1
    FROM objective WHERE proposed_parent_id IN (${sql.join(parentIds)}) AND ${isAmongSeen(viewer)}
  ) AS child)`;

const toContribution = (row: BelowCells & { team_name: string; progress: Numeric | null }): ContributionRow => ({
  id: row.id,
  parentId: row.parent_id,
  title: row.title,
  teamName: row.team_name,
  weight: toNumber(row.weight),
  progress: toNumberOrNull(row.progress),
  isProposed: toBoolean(row.is_proposed),
});
