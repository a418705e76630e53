import { sql } from 'kysely';
import type { Kysely, Nullable, Selectable } from 'kysely';
import type { Day } from '../../../domain/day';
import type { AccountId, IssueId, KeyResultId } from '../../../domain/ids';
import type { PanelStore } from '../../../use-cases/ports';
import type { InitiativeRow, ServedRow } from '../../../use-cases/records';
import { toBoolean, toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { cycleColumns, toCycle } from '../rows/cycle';
import { earlierProgress, progressColumns, toGoalProgressRow } from '../rows/goal-progress';
import { keyResultColumns, toKeyResult } from '../rows/key-result';
import { toReading } from '../rows/reading';
import { projectIdsCell, teamColumns, toProjectIds, toShownTeam } from '../rows/team';
import { initiativeCount, selectInitiatives, toInitiativeRow } from '../rows/initiative-rows';
import { isNotDeleted, withLine } from '../rows/issue-walks';
import { placeBy, withReadings } from '../rows/readings';
import type { Database, MirrorRunTable } from '../database/schema';
import { isSeenBy, membershipDueCell } from '../rows/seen-objectives';
import { settingsCell, toRules } from '../rows/site-setting';

const mostServed = 20;

export class SqlPanelStore implements PanelStore {
  constructor(private readonly db: Kysely<Database>) {}

  async listServed(issueId: IssueId, historyDay: Day, viewer: AccountId | null): Promise<ServedRow[]> {
    const { rows } = await withReadings(this.selectServed(issueId, historyDay, viewer)).execute(this.db);
    return rows.map((row) => ({
      throughIssueId: row.throughIssueId,
      initiativeWeight: toNumber(row.initiativeWeight),
      keyResult: toKeyResult(row),
      keyResultProgress: toGoalProgressRow('keyResultState', row),
      reading: toReading(row),
      objective: {
        id: row.objectiveId,
        title: row.objectiveTitle,
        progress: toNumberOrNull(row.objectiveProgress),
        noGoalReason: row.objectiveNoGoalReason,
        isRestricted: row.readers !== null,
      },
      strategicGoal:
        row.goalId === null || row.goalTitle === null
          ? null
          : { id: row.goalId, title: row.goalTitle, progress: toNumberOrNull(row.goalProgress) },
      team: toShownTeam(row),
      projectIds: toProjectIds(row.projectIds),
      cycle: toCycle(row),
      initiativeCount: toNumber(row.initiativeCount),
      rules: toRules(row.settings),
    }));
  }

  async listInitiatives(ids: KeyResultId[], limit: number): Promise<InitiativeRow[]> {
    if (ids.length === 0) return [];
    const rows = await selectInitiatives(this.db, ids, limit).orderBy('key_result_id').orderBy('place').execute();
    return rows.map(toInitiativeRow);
  }

  async findIssueState(issueId: IssueId, viewer: AccountId | null): ReturnType<PanelStore['findIssueState']> {
    const rows = await withLine(this.db, issueId)
      .selectFrom('line')
      .leftJoin('issue as mirrored', 'mirrored.id', 'line.issue_id')
      .leftJoin('heartbeat_mark', (join) =>
        join.onRef('heartbeat_mark.issue_id', '=', 'line.issue_id').on('mirrored.deleted_at', 'is', null),
      )
      .leftJoin('mirror_run', (join) =>
        join.onRef('mirror_run.issue_id', '=', 'line.issue_id').on('mirrored.deleted_at', 'is', null),
      )
      .where((eb) =>
        eb.or([
          eb('heartbeat_mark.issue_id', 'is not', null),
          eb('mirror_run.issue_id', 'is not', null),
          eb('line.distance', '=', 0),
        ]),
      )
      .select(['heartbeat_mark.issue_id as heartbeatIssueId', 'mirror_run.issue_id as runIssueId'])
      .select(['mirror_run.state', 'mirror_run.read_count', 'mirror_run.expected_count'])
      .select((viewer === null ? sql<Numeric>`0` : membershipDueCell(viewer)).as('isMembershipDue'))
      .orderBy('line.distance')
      .execute();
    return {
      heartbeatIssueId: rows.find((row) => row.heartbeatIssueId !== null)?.heartbeatIssueId ?? null,
      runs: [...new Map(rows.flatMap(toRun).map((run) => [run.issueId, run])).values()],
      isMembershipDue: rows.some((row) => toBoolean(row.isMembershipDue)),
    };
  }

  /** A key result served through several issues of the line counts once, through the nearest. */
  private selectServed(issueId: IssueId, historyDay: Day, viewer: AccountId | null) {
    return withLine(this.db, issueId)
      .with('nearest', (cte) =>
        cte
          .selectFrom('line')
          .crossJoin('initiative')
          .whereRef('initiative.issue_id', '=', 'line.issue_id')
          .where(isNotDeleted('line.issue_id'))
          .select(({ fn }) => ['initiative.key_result_id', fn.min('line.distance').as('distance')])
          .groupBy('initiative.key_result_id'),
      )
      .selectFrom('nearest')
      .innerJoin('line', 'line.distance', 'nearest.distance')
      .innerJoin('initiative as link', (join) =>
        join.onRef('link.key_result_id', '=', 'nearest.key_result_id').onRef('link.issue_id', '=', 'line.issue_id'),
      )
      .innerJoin('key_result', 'key_result.id', 'link.key_result_id')
      .innerJoin('objective', 'objective.id', 'key_result.objective_id')
      .innerJoin('team', 'team.id', 'objective.team_id')
      .innerJoin('cycle', 'cycle.id', 'objective.cycle_id')
      .leftJoin('strategic_goal', 'strategic_goal.id', 'objective.strategic_goal_id')
      .leftJoin('goal_progress as keyResultState', (join) =>
        join.on('keyResultState.goal_kind', '=', 'keyResult').onRef('keyResultState.goal_id', '=', 'key_result.id'),
      )
      .leftJoin('goal_progress as objectiveState', (join) =>
        join.on('objectiveState.goal_kind', '=', 'objective').onRef('objectiveState.goal_id', '=', 'objective.id'),
      )
      .leftJoin('goal_progress as goalState', (join) =>
        join.on('goalState.goal_kind', '=', 'strategicGoal').onRef('goalState.goal_id', '=', 'strategic_goal.id'),
      )
      .where(isSeenBy(viewer))
      .select(['link.issue_id as throughIssueId', 'link.weight as initiativeWeight'])
      .select(keyResultColumns)
      .select(progressColumns('keyResultState'))
      .select(earlierProgress('keyResult', 'key_result.id', historyDay).as('keyResultStateEarlier'))
      .select(['objective.id as objectiveId', 'objective.title as objectiveTitle', 'objective.readers'])
      .select(['objective.no_goal_reason as objectiveNoGoalReason', 'objectiveState.progress as objectiveProgress'])
      .select([
        'strategic_goal.id as goalId',
        'strategic_goal.title as goalTitle',
        'goalState.progress as goalProgress',
      ])
      .select(teamColumns)
      .select(cycleColumns)
      .select(initiativeCount.as('initiativeCount'))
      .select(projectIdsCell.as('projectIds'))
      .select(settingsCell.as('settings'))
      .select(placeBy('nearest.distance', 'link.linked_at', 'key_result.id'))
      .orderBy('place')
      .limit(mostServed);
  }
}

type RunRow = Nullable<Pick<Selectable<MirrorRunTable>, 'state' | 'read_count' | 'expected_count'>> & {
  runIssueId: IssueId | null;
};

/** Where a reading is joined, there may be none. */
const toRun = ({ runIssueId, state, read_count, expected_count }: RunRow) =>
  runIssueId === null || state === null || read_count === null
    ? []
    : [{ issueId: runIssueId, state, read: toNumber(read_count), expected: toNumberOrNull(expected_count) }];
