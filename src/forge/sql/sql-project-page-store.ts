import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Day } from '../../domain/day';
import type { AccountId, CycleId, ProjectId, StrategicGoalId, TeamId } from '../../domain/ids';
import type { Weighting } from '../../domain/weighting';
import type { ProjectPageStore } from '../../use-cases/ports';
import type { Cycle, ObjectiveRow, StrategicGoal, Team } from '../../use-cases/records';
import type { Share } from '../../domain/share';
import { toAccountIds, toNumber, toNumberOrNull } from './cells';
import type { Numeric } from './cells';
import {
  earlierProgress,
  hasKeyResult,
  keyResultColumns,
  objectiveColumns,
  progressColumns,
  readingColumns,
  toGoalProgressRow,
  toKeyResult,
  toObjective,
  toReading,
} from './goal-columns';
import type { Database } from './schema';

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
  | {
      kind: 'cycle';
      id: CycleId;
      version: Numeric;
      name: string;
      starts_on: Day;
      ends_on: Day;
      closed_at: Numeric | null;
    }
  | { kind: 'strategicGoal'; id: StrategicGoalId; name: string; progress: Numeric | null };

export class SqlProjectPageStore implements ProjectPageStore {
  constructor(private readonly db: Kysely<Database>) {}

  async readFrame(projectId: ProjectId): Promise<{
    teams: Team[];
    cycles: Cycle[];
    strategicGoals: (Pick<StrategicGoal, 'id' | 'title'> & { progress: Share })[];
  }> {
    const { rows } = await frameOf(projectId).execute(this.db);
    return {
      teams: rows.flatMap((row) => (row.kind === 'team' ? [toTeam(row)] : [])),
      cycles: rows.flatMap((row) => (row.kind === 'cycle' ? [toCycle(row)] : [])),
      strategicGoals: rows.flatMap((row) => (row.kind === 'strategicGoal' ? [toStrategicGoal(row)] : [])),
    };
  }

  async listObjectives(teamIds: TeamId[], cycleId: CycleId, historyDay: Day): Promise<ObjectiveRow[]> {
    if (teamIds.length === 0) return [];
    const rows = await this.selectObjectives(teamIds, cycleId, historyDay).execute();
    const objectives = new Map<string, ObjectiveRow>();
    for (const row of rows) {
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
      });
    }
    const placeOf = ({ objective }: ObjectiveRow) => teamIds.indexOf(objective.teamId);
    return [...objectives.values()].sort((one, other) => placeOf(one) - placeOf(other));
  }

  private selectObjectives(teamIds: TeamId[], cycleId: CycleId, historyDay: Day) {
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
      .select(earlierProgress('objective', 'objective.id', historyDay).as('objectiveStateEarlier'))
      .select(keyResultColumns)
      .select(progressColumns('keyResultState'))
      .select(earlierProgress('keyResult', 'key_result.id', historyDay).as('keyResultStateEarlier'))
      .select(readingColumns)
      .orderBy('objective.position')
      .orderBy('objective.id')
      .orderBy('key_result.position')
      .orderBy('key_result.id');
  }
}

const frameOf = (projectId: ProjectId) => sql<FrameRow>`
  SELECT 'team' AS kind, team.id, team.version, team.name, team.parent_id, team.weighting, team.lead_id, team.editor_ids,
    NULL AS starts_on, NULL AS ends_on, NULL AS closed_at, NULL AS progress
  FROM team_project JOIN team ON team.id = team_project.team_id WHERE team_project.project_id = ${projectId}
  UNION ALL
  SELECT 'cycle', id, version, name, NULL, NULL, NULL, NULL, starts_on, ends_on, closed_at, NULL FROM cycle
  UNION ALL
  SELECT 'strategicGoal', strategic_goal.id, NULL, strategic_goal.title, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, goal_progress.progress
  FROM strategic_goal LEFT JOIN goal_progress
    ON goal_progress.goal_kind = 'strategicGoal' AND goal_progress.goal_id = strategic_goal.id
  WHERE strategic_goal.retired_at IS NULL
  ORDER BY ends_on DESC, name, id`;

const toTeam = (row: FrameRow & { kind: 'team' }): Team => ({
  id: row.id,
  version: toNumber(row.version),
  parentId: row.parent_id,
  name: row.name,
  weighting: row.weighting,
  leadId: row.lead_id,
  editorIds: toAccountIds(row.editor_ids),
});

const toCycle = (row: FrameRow & { kind: 'cycle' }): Cycle => ({
  id: row.id,
  version: toNumber(row.version),
  name: row.name,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  closedAt: toNumberOrNull(row.closed_at),
});

const toStrategicGoal = (row: FrameRow & { kind: 'strategicGoal' }) => ({
  id: row.id,
  title: row.name,
  progress: toNumberOrNull(row.progress),
});
