import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import type { TeamFilter } from '../../../contract/operations/teams';
import type { AccountId, CycleId, TeamId } from '../../../domain/ids';
import type { Pace } from '../../../domain/pace';
import { isAmongSeen } from '../rows/seen-objectives';
import { paceColumns } from '../rows/standing-columns';
import { hasWords } from '../rows/words';

/** Whether a team fits, by itself and by its objectives in the cycle that the viewer may see. */
export function teamsThatFit(filter: TeamFilter, cycleId: CycleId, viewer: AccountId): RawBuilder<SqlBool> {
  const { withinId, strategicGoalId, ownerId, pace } = filter;
  const hasObjective = (where: RawBuilder<SqlBool>) => sql<SqlBool>`EXISTS (
    SELECT 1 FROM objective WHERE objective.cycle_id = ${cycleId} AND objective.team_id = team.id
    AND ${isAmongSeen(viewer)} AND ${where})`;
  const conditions = [
    ...(withinId === null ? [] : [isWithin(withinId)]),
    ...(pace === null ? [] : [hasPace(pace, cycleId)]),
    ...(strategicGoalId === null ? [] : [hasObjective(sql<SqlBool>`objective.strategic_goal_id = ${strategicGoalId}`)]),
    ...(ownerId === null ? [] : [hasObjective(isOwnedBy([ownerId]))]),
    ...(isNamed(filter) ? [named(filter, hasObjective)] : []),
  ];
  return conditions.length === 0 ? sql<SqlBool>`1 = 1` : sql<SqlBool>`${sql.join(conditions, sql` AND `)}`;
}

const isNamed = ({ text, projectIds, people }: TeamFilter): boolean =>
  text !== '' || projectIds.length > 0 || people.length > 0;

function named(
  { text, projectIds, people }: TeamFilter,
  hasObjective: (where: RawBuilder<SqlBool>) => RawBuilder<SqlBool>,
): RawBuilder<SqlBool> {
  const ways = [
    ...(text === '' ? [] : [hasWords(text, ['team.name']), hasObjective(hasWords(text, ['objective.title']))]),
    ...(projectIds.length === 0 ? [] : [worksIn(projectIds)]),
    ...(people.length === 0 ? [] : [hasObjective(isOwnedBy(people))]),
  ];
  return sql<SqlBool>`(${sql.join(ways, sql` OR `)})`;
}

const worksIn = (projectIds: TeamFilter['projectIds']) => sql<SqlBool>`EXISTS (
  SELECT 1 FROM team_project WHERE team_project.team_id = team.id
  AND team_project.project_id IN (${sql.join(projectIds)}))`;

/** The objective, or one of its key results. */
const isOwnedBy = (people: AccountId[]) => sql<SqlBool>`(objective.owner_id IN (${sql.join(people)}) OR EXISTS (
  SELECT 1 FROM key_result AS owned WHERE owned.objective_id = objective.id AND owned.owner_id IN (${sql.join(people)})))`;

/** The team itself, or one below it. */
export const isWithin = (id: TeamId, team = sql.ref('team.id')) => sql<SqlBool>`${team} IN (
  WITH RECURSIVE within (id) AS (
    SELECT id FROM team WHERE id = ${id}
    UNION
    SELECT child.id FROM within CROSS JOIN team AS child ON child.parent_id = within.id
  ) SELECT id FROM within)`;

const hasPace = (pace: Pace, cycleId: CycleId) => sql<SqlBool>`EXISTS (
  SELECT 1 FROM team_standing AS standing WHERE standing.cycle_id = ${cycleId} AND standing.scope = 'own'
  AND standing.team_id = team.id AND ${sql.ref(`standing.${paceColumns[pace]}`)} > 0)`;
