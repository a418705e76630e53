import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { GoalKey } from '../../../contract/goal-page-views';
import type { Day } from '../../../domain/day';
import type { AccountId, ObjectiveId } from '../../../domain/ids';
import type { ActivityRow, ContributingRow, GoalPageStore, GoalRow, Place } from '../../../use-cases/ports';
import { toBoolean, toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { cycleColumns, toCycle } from '../rows/cycle';
import { earlierProgress, progressColumns, toGoalProgressRow } from '../rows/goal-progress';
import { hasKeyResult, keyResultColumns } from '../rows/key-result';
import { objectiveColumns, toObjective } from '../rows/objective';
import { projectIdsCell, teamColumns, toProjectIds, toShownTeam } from '../rows/team';
import type { toTeam } from '../rows/team';
import { listGoalActivity } from './goal-activity';
import { findGoalHistory } from './goal-history';
import { toKeyResultRow } from '../rows/objective-rows';
import { parentColumns, toParent } from '../rows/parent-columns';
import { placeBy, withReadings } from '../rows/readings';
import type { Database } from '../database/schema';
import { isSeenBy, seenCell } from '../rows/seen-objectives';
import { settingsCell, toRules } from '../rows/site-setting';
import { isGoalThere } from '../rows/comment';

export class SqlGoalPageStore implements GoalPageStore {
  constructor(private readonly db: Kysely<Database>) {}

  async findGoal(goal: GoalKey, historyDay: Day, viewer: AccountId): Promise<GoalRow | undefined> {
    const { rows } = await withReadings(this.selectGoal(goal, historyDay, viewer)).execute(this.db);
    const own = rows.filter((row) => !toBoolean(row.isChild));
    const [first] = own;
    if (first === undefined) return undefined;
    const { goalId, goalTitle, agreedBy, agreedAt } = first;
    return {
      objective: toObjective(first),
      progress: toGoalProgressRow('objectiveState', first),
      keyResults: own.filter(hasKeyResult).map(toKeyResultRow),
      team: toShownTeam(first),
      upperLeadId: first.upperLeadId,
      projectIds: toProjectIds(first.projectIds),
      cycle: toCycle(first),
      strategicGoal:
        goalId === null || goalTitle === null
          ? null
          : {
              id: goalId,
              title: goalTitle,
              progress: toNumberOrNull(first.goalProgress),
              isRetired: first.goalRetiredAt !== null,
            },
      parent: toParent('parent', first),
      proposedParent: toParent('proposed', first),
      children: rows.filter((row) => toBoolean(row.isChild)).map(toContributing),
      agreed: agreedBy === null || agreedAt === null ? null : { by: agreedBy, at: toNumber(agreedAt) },
      openQuestions: toNumber(first.openQuestions),
      rules: toRules(first.settings),
    };
  }

  findHistory(...asked: Parameters<GoalPageStore['findHistory']>): ReturnType<GoalPageStore['findHistory']> {
    return findGoalHistory(this.db, ...asked);
  }

  listActivity(goal: GoalKey, before: Place | null, limit: number): Promise<ActivityRow[]> {
    return listGoalActivity(this.db, goal, before, limit);
  }

  async listTitles(ids: string[], viewer: AccountId): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const { rows } = await titlesOf(ids, viewer).execute(this.db);
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  /** The objective with a row for each of its key results, and a row for each objective that contributes to it. */
  private selectGoal(goal: GoalKey, historyDay: Day, viewer: AccountId) {
    return this.db
      .selectFrom(shownGoals(goal).as('found'))
      .innerJoin('objective', 'objective.id', 'found.id')
      .innerJoin('team', 'team.id', 'objective.team_id')
      .innerJoin('cycle', 'cycle.id', 'objective.cycle_id')
      .leftJoin('team as upper', 'upper.id', 'team.parent_id')
      .leftJoin('key_result', (join) =>
        join.onRef('key_result.objective_id', '=', 'objective.id').on('found.isChild', '=', 0),
      )
      .leftJoin('strategic_goal', 'strategic_goal.id', 'objective.strategic_goal_id')
      .leftJoin('objective as parent', 'parent.id', 'objective.parent_objective_id')
      .leftJoin('team as parentTeam', 'parentTeam.id', 'parent.team_id')
      .leftJoin('objective as proposed', 'proposed.id', 'objective.proposed_parent_id')
      .leftJoin('team as proposedTeam', 'proposedTeam.id', 'proposed.team_id')
      .leftJoin('goal_progress as objectiveState', (join) =>
        join.on('objectiveState.goal_kind', '=', 'objective').onRef('objectiveState.goal_id', '=', 'objective.id'),
      )
      .leftJoin('goal_progress as keyResultState', (join) =>
        join.on('keyResultState.goal_kind', '=', 'keyResult').onRef('keyResultState.goal_id', '=', 'key_result.id'),
      )
      .leftJoin('goal_progress as goalState', (join) =>
        join.on('goalState.goal_kind', '=', 'strategicGoal').onRef('goalState.goal_id', '=', 'strategic_goal.id'),
      )
      .leftJoin('goal_progress as parentState', (join) =>
        join.on('parentState.goal_kind', '=', 'objective').onRef('parentState.goal_id', '=', 'parent.id'),
      )
      .leftJoin('goal_progress as proposedState', (join) =>
        join.on('proposedState.goal_kind', '=', 'objective').onRef('proposedState.goal_id', '=', 'proposed.id'),
      )
      .where(isSeenBy(viewer))
      .select('found.isChild')
      .select(objectiveColumns)
      .select(progressColumns('objectiveState'))
      .select(earlierProgress('objective', 'objective.id', historyDay).as('objectiveStateEarlier'))
      .select(keyResultColumns)
      .select(progressColumns('keyResultState'))
      .select(earlierProgress('keyResult', 'key_result.id', historyDay).as('keyResultStateEarlier'))
      .select(teamColumns)
      .select('upper.lead_id as upperLeadId')
      .select(projectIdsCell.as('projectIds'))
      .select(cycleColumns)
      .select(['strategic_goal.id as goalId', 'strategic_goal.title as goalTitle'])
      .select(['strategic_goal.retired_at as goalRetiredAt', 'goalState.progress as goalProgress'])
      .select(parentColumns('parent'))
      .select(parentColumns('proposed'))
      .select(seenCell(viewer, 'parent').as('parentIsSeen'))
      .select(seenCell(viewer, 'proposed').as('proposedIsSeen'))
      .select([
        lastAgreement<AccountId>('account_id').as('agreedBy'),
        lastAgreement<Numeric>('happened_at').as('agreedAt'),
      ])
      .select(openQuestions.as('openQuestions'))
      .select(settingsCell.as('settings'))
      .select(placeBy('objective.position', 'objective.id', 'key_result.position', 'key_result.id'));
  }
}

/** The objective itself, and on its own page those that contribute to it. */
const shownGoals = (goal: GoalKey) =>
  goal.kind === 'objective'
    ? sql<{ id: ObjectiveId; isChild: Numeric }>`(SELECT ${goal.id} AS id, 0 AS ${sql.ref('isChild')}
        UNION ALL SELECT objective.id, 1 FROM objective WHERE objective.parent_objective_id = ${goal.id})`
    : sql<{ id: ObjectiveId; isChild: Numeric }>`(SELECT key_result.objective_id AS id, 0 AS ${sql.ref('isChild')}
        FROM key_result WHERE key_result.id = ${goal.id})`;

const lastAgreement = <T>(column: 'account_id' | 'happened_at') =>
  sql<T | null>`(SELECT ${sql.ref(column)} FROM activity WHERE activity.subject_kind = 'objective'
    AND activity.subject_id = objective.id AND activity.change_name = 'agree'
    ORDER BY activity.happened_at DESC, activity.id DESC LIMIT 1)`;

const openQuestions = sql<Numeric>`(SELECT COUNT(*) FROM comment WHERE comment.objective_id = objective.id
  AND comment.is_question = 1 AND comment.resolved_at IS NULL AND comment.removed_at IS NULL AND ${isGoalThere}
  LIMIT 1)`;

const titlesOf = (ids: string[], viewer: AccountId) => sql<{ id: string; title: string }>`
  SELECT id, title FROM strategic_goal WHERE id IN (${sql.join(ids)})
  UNION ALL SELECT id, title FROM objective WHERE id IN (${sql.join(ids)}) AND ${isSeenBy(viewer)}
  UNION ALL SELECT key_result.id, key_result.title FROM key_result CROSS JOIN objective
    ON objective.id = key_result.objective_id WHERE key_result.id IN (${sql.join(ids)}) AND ${isSeenBy(viewer)}
  UNION ALL SELECT id, name FROM team WHERE id IN (${sql.join(ids)})
  UNION ALL SELECT id, name FROM cycle WHERE id IN (${sql.join(ids)})`;

type ChildRow = Parameters<typeof toObjective>[0] &
  Parameters<typeof toCycle>[0] &
  Parameters<typeof toTeam>[0] &
  Parameters<typeof toGoalProgressRow<'objectiveState'>>[1];

function toContributing(row: ChildRow): ContributingRow {
  const { id, title, weight } = toObjective(row);
  return {
    objective: { id, title, weight },
    teamName: row.teamName,
    cycle: toCycle(row),
    progress: toGoalProgressRow('objectiveState', row),
  };
}
