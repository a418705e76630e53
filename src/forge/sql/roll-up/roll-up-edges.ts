import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CycleId, KeyResultId, ObjectiveId, StrategicGoalId, TeamId } from '../../../domain/ids';
import type { ProgressStore } from '../../../use-cases/ports';
import type { RolledUpGoals, RollUpEdge } from '../../../use-cases/records';
import { toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { lookingUp } from '../database/join-order';
import type { Database } from '../database/schema';

interface Weighed {
  weight: Numeric;
  progress: Numeric | null;
}

type Parent =
  | { parentKind: 'objective'; parentId: ObjectiveId; cycleId: null }
  | { parentKind: 'strategicGoal'; parentId: StrategicGoalId; cycleId: null }
  | { parentKind: 'team'; parentId: TeamId; cycleId: CycleId };

type Child = { childKind: 'keyResult'; childId: KeyResultId } | { childKind: 'objective'; childId: ObjectiveId };

type EdgeRow = Parent & Child & Weighed;

/** An objective of those that rise, whether or not it has parts. */
interface RisenRow {
  parentKind: 'risen';
  parentId: ObjectiveId;
}

/** See `ProgressStore.listRollUp`. */
export async function listRollUpEdges(
  db: Kysely<Database>,
  { objectiveIds = [], strategicGoalIds = [], teams = [], changedIds = [], isAlone = false }: RolledUpGoals,
): ReturnType<ProgressStore['listRollUp']> {
  if (objectiveIds.length + strategicGoalIds.length + teams.length === 0)
    return { edges: [], teamIds: [], objectiveIds: [] };
  const { rows } = await edgesAtOrAbove({ objectiveIds, strategicGoalIds, teams, changedIds, isAlone }).execute(db);
  const teamIds = rows.flatMap((row) => (row.parentKind === 'team' ? [row.parentId] : []));
  return {
    edges: rows.flatMap((row) => (row.parentKind === 'risen' ? [] : [toEdge(row)])),
    teamIds: [...new Set(teamIds)],
    objectiveIds: rows.flatMap((row) => (row.parentKind === 'risen' ? [row.parentId] : [])),
  };
}

/**
 * What stands in a closed cycle does not rise, but for a change that was accepted before it was closed. CROSS JOIN keeps
 * SQLite to that order: from the few objectives that rise to their parts.
 */
const edgesAtOrAbove = ({ objectiveIds, strategicGoalIds, teams, changedIds, isAlone }: Required<RolledUpGoals>) => sql<
  EdgeRow | RisenRow
>`
  WITH RECURSIVE rising (id) AS (
    SELECT objective.id FROM objective CROSS JOIN cycle ON cycle.id = objective.cycle_id
    WHERE objective.id IN (${sql.join(['', ...objectiveIds])}) AND ${mayMove(teams, changedIds)}
    UNION
    SELECT parent.id FROM rising CROSS JOIN objective ON objective.id = rising.id
    CROSS JOIN objective AS parent ON parent.id = objective.parent_objective_id
    CROSS JOIN cycle ON cycle.id = parent.cycle_id
    WHERE ${isRising(isAlone)} AND ${mayMove(teams, changedIds)}
  ), served (id) AS (
    SELECT DISTINCT objective.strategic_goal_id FROM rising CROSS JOIN objective ON objective.id = rising.id
    WHERE ${isRising(isAlone)} AND objective.strategic_goal_id IS NOT NULL
    UNION
    SELECT id FROM strategic_goal WHERE id IN (${sql.join(['', ...strategicGoalIds])})
  ), working (team_id, cycle_id) AS (
    SELECT DISTINCT objective.team_id, objective.cycle_id FROM rising CROSS JOIN objective ON objective.id = rising.id
    ${sql.join(teams.map(alsoWorking), sql` `)}
  ), part AS (
    SELECT ${lookingUp('key_result')} 'objective' AS parent_kind, rising.id AS parent_id, NULL AS cycle_id,
      'keyResult' AS child_kind, key_result.id AS child_id, key_result.weight
    FROM rising CROSS JOIN key_result ON key_result.objective_id = rising.id
    UNION ALL
    SELECT ${lookingUp('objective')} 'objective', rising.id, NULL, 'objective', objective.id, objective.weight
    FROM rising CROSS JOIN objective ON objective.parent_objective_id = rising.id
    UNION ALL
    SELECT ${lookingUp('objective')} 'strategicGoal', served.id, NULL, 'objective', objective.id, objective.weight
    FROM served CROSS JOIN objective ON objective.strategic_goal_id = served.id
    UNION ALL
    SELECT ${lookingUp('objective')} 'team', working.team_id, working.cycle_id, 'objective', objective.id, objective.weight
    FROM working CROSS JOIN objective ON objective.team_id = working.team_id AND objective.cycle_id = working.cycle_id
  )
  SELECT ${lookingUp('goal_progress')} part.parent_kind AS parentKind, part.parent_id AS parentId, part.cycle_id AS cycleId,
    part.child_kind AS childKind, part.child_id AS childId, part.weight, goal_progress.progress
  FROM part LEFT JOIN goal_progress
    ON goal_progress.goal_kind = part.child_kind AND goal_progress.goal_id = part.child_id
  UNION ALL
  SELECT 'risen', rising.id, NULL, NULL, NULL, NULL, NULL FROM rising`;

const isRising = (isAlone: boolean) => (isAlone ? sql`FALSE` : sql`TRUE`);

const mayMove = (teams: Required<RolledUpGoals>['teams'], changedIds: ObjectiveId[]) => sql`(cycle.closed_at IS NULL
    OR cycle.id IN (${sql.join(['', ...teams.map(({ cycleId }) => cycleId)])})
    OR cycle.id IN (SELECT changed.cycle_id FROM objective AS changed WHERE changed.id IN (${sql.join(['', ...changedIds])})))`;

const alsoWorking = ({ teamId, cycleId }: { teamId: TeamId; cycleId: CycleId }) =>
  sql`UNION SELECT ${teamId}, ${cycleId}`;

const toEdge = (row: EdgeRow): RollUpEdge => ({
  parent: toParent(row),
  child: toChild(row),
  weight: toNumber(row.weight),
  progress: toNumberOrNull(row.progress),
});

function toParent(row: Parent): RollUpEdge['parent'] {
  if (row.parentKind === 'team') return { kind: 'team', id: `${row.parentId}:${row.cycleId}` };
  return row.parentKind === 'objective'
    ? { kind: 'objective', id: row.parentId }
    : { kind: 'strategicGoal', id: row.parentId };
}

const toChild = (row: Child): RollUpEdge['child'] =>
  row.childKind === 'keyResult' ? { kind: 'keyResult', id: row.childId } : { kind: 'objective', id: row.childId };
