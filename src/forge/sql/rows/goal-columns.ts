import { sql } from 'kysely';
import type { Expression, Nullable, Selectable, Selection } from 'kysely';
import { z } from 'zod';
import type { Day } from '../../../domain/day';
import type { AccountId, ProjectId } from '../../../domain/ids';
import type { StatedPace } from '../../../domain/pace';
import type {
  CheckIn,
  Cycle,
  GoalProgressRow,
  KeyResult,
  Objective,
  Reading,
  ReadingTrouble,
  ShownTeam,
  Team,
} from '../../../use-cases/records';
import { toAccountIds, toBoolean, toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { toMeasure } from './measure-columns';
import { toReaders } from './readers-cell';
import type { CheckInTable, Database, GoalKind } from '../database/schema';
import { toSettings } from './site-setting';

/** What statements over several goals select of each, under names that do not clash, and what becomes of it. */

type Row<Table extends keyof Database, Columns extends readonly string[]> = Selection<Database, Table, Columns[number]>;

export const teamColumns = [
  'team.id as teamId',
  'team.version as teamVersion',
  'team.parent_id as teamParentId',
  'team.name as teamName',
  'team.weighting as teamWeighting',
  'team.lead_id as teamLeadId',
  'team.editor_ids as teamEditorIds',
] as const;

export const toTeam = (row: Row<'team', typeof teamColumns>): Team => ({
  id: row.teamId,
  version: toNumber(row.teamVersion),
  parentId: row.teamParentId,
  name: row.teamName,
  weighting: row.teamWeighting,
  leadId: row.teamLeadId,
  editorIds: toAccountIds(row.teamEditorIds),
});

/** The projects that the team works in, in one cell: as JSON, since GROUP_CONCAT is cut silently at 1,024 bytes. */
export const projectIdsCell = sql<string | null>`(SELECT JSON_ARRAYAGG(team_project.project_id) FROM team_project
  WHERE team_project.team_id = team.id LIMIT 1)`;

/** @throws when the cell is no JSON list of ids */
export const toProjectIds = (cell: string | null): ProjectId[] => projectIds.parse(JSON.parse(cell ?? '[]'));

const projectIds = z.array(z.custom<ProjectId>((value) => typeof value === 'string'));

/** Where the statement selects `settingsCell` as `settings`. */
export const toShownTeam = (row: Parameters<typeof toTeam>[0] & { settings: string | null }): ShownTeam => ({
  ...toTeam(row),
  goalEditing: toSettings(row.settings).goalEditing,
});

export const cycleColumns = [
  'cycle.id as cycleId',
  'cycle.version as cycleVersion',
  'cycle.name as cycleName',
  'cycle.starts_on as cycleStartsOn',
  'cycle.ends_on as cycleEndsOn',
  'cycle.closed_at as cycleClosedAt',
] as const;

export const toCycle = (row: Row<'cycle', typeof cycleColumns>): Cycle => ({
  id: row.cycleId,
  version: toNumber(row.cycleVersion),
  name: row.cycleName,
  startsOn: row.cycleStartsOn,
  endsOn: row.cycleEndsOn,
  closedAt: toNumberOrNull(row.cycleClosedAt),
});

export const objectiveColumns = [
  'objective.id as objectiveId',
  'objective.version as objectiveVersion',
  'objective.team_id as objectiveTeamId',
  'objective.cycle_id as objectiveCycleId',
  'objective.title as objectiveTitle',
  'objective.description as objectiveDescription',
  'objective.strategic_goal_id as objectiveStrategicGoalId',
  'objective.no_goal_reason as objectiveNoGoalReason',
  'objective.parent_objective_id as objectiveParentId',
  'objective.proposed_parent_id as objectiveProposedParentId',
  'objective.owner_id as objectiveOwnerId',
  'objective.weight as objectiveWeight',
  'objective.state as objectiveState',
  'objective.learned as objectiveLearned',
  'objective.carried_from_id as objectiveCarriedFromId',
  'objective.readers as objectiveReaders',
] as const;

export const toObjective = (row: Row<'objective', typeof objectiveColumns>): Objective => ({
  id: row.objectiveId,
  version: toNumber(row.objectiveVersion),
  teamId: row.objectiveTeamId,
  cycleId: row.objectiveCycleId,
  title: row.objectiveTitle,
  description: row.objectiveDescription,
  strategicGoalId: row.objectiveStrategicGoalId,
  noGoalReason: row.objectiveNoGoalReason,
  parentObjectiveId: row.objectiveParentId,
  proposedParentId: row.objectiveProposedParentId,
  ownerId: row.objectiveOwnerId,
  weight: toNumber(row.objectiveWeight),
  state: row.objectiveState,
  learned: row.objectiveLearned,
  carriedFromId: row.objectiveCarriedFromId,
  readers: toReaders(row.objectiveReaders),
});

export const measureColumns = [
  'key_result.measure_kind',
  'key_result.measure_start',
  'key_result.measure_target',
  'key_result.measure_low',
  'key_result.measure_high',
  'key_result.measure_unit',
  'key_result.measure_reading',
] as const;

export const keyResultColumns = [
  'key_result.id as keyResultId',
  'key_result.version as keyResultVersion',
  'key_result.objective_id as keyResultObjectiveId',
  'key_result.title as keyResultTitle',
  'key_result.owner_id as keyResultOwnerId',
  'key_result.weight as keyResultWeight',
  'key_result.cadence_days as keyResultCadenceDays',
  'key_result.grade as keyResultGrade',
  'key_result.learned as keyResultLearned',
  'key_result.carried_from_id as keyResultCarriedFromId',
  ...measureColumns,
] as const;

export type KeyResultRow = Row<'key_result', typeof keyResultColumns>;

export const toKeyResult = (row: KeyResultRow): KeyResult => ({
  id: row.keyResultId,
  version: toNumber(row.keyResultVersion),
  objectiveId: row.keyResultObjectiveId,
  title: row.keyResultTitle,
  measure: toMeasure(row),
  ownerId: row.keyResultOwnerId,
  weight: toNumber(row.keyResultWeight),
  cadenceDays: toNumberOrNull(row.keyResultCadenceDays),
  grade: toNumberOrNull(row.keyResultGrade),
  learned: row.keyResultLearned,
  carriedFromId: row.keyResultCarriedFromId,
});

/** Where key results are joined, there may be none. */
export const hasKeyResult = <Joined extends Nullable<KeyResultRow>>(row: Joined): row is Joined & KeyResultRow =>
  row.keyResultId !== null;

export interface ReadingRow {
  readingValue: Numeric | null;
  readingConfidence: Numeric | null;
  readingMeasuredOn: Day | null;
  readingStatedPace: StatedPace | null;
  readingAuthorId: AccountId | null;
  readingError: string | null;
  readingFailingSince: Numeric | null;
}

export const toTrouble = (row: { error: string | null; failing_since: Numeric | null }): ReadingTrouble | null =>
  row.error === null || row.failing_since === null ? null : { error: row.error, since: toNumber(row.failing_since) };

export function toReading(row: ReadingRow): Reading | null {
  const trouble = toTrouble({ error: row.readingError, failing_since: row.readingFailingSince });
  if (row.readingValue === null && trouble === null) return null;
  return {
    value: toNumberOrNull(row.readingValue),
    confidence: toNumberOrNull(row.readingConfidence),
    measuredOn: row.readingMeasuredOn,
    statedPace: row.readingStatedPace,
    authorId: row.readingAuthorId,
    trouble,
  };
}

/** Of `goal_progress`, joined under the name of the goal it belongs to. */
export const progressColumns = <Goal extends string>(goal: Goal) =>
  [
    `${goal}.progress as ${goal}Progress`,
    `${goal}.raw as ${goal}Raw`,
    `${goal}.is_unmeasured as ${goal}IsUnmeasured`,
    `${goal}.delivery as ${goal}Delivery`,
    `${goal}.done_count as ${goal}Done`,
    `${goal}.total_count as ${goal}Total`,
    `${goal}.read_at as ${goal}ReadAt`,
  ] as const;

/** Progress on that day or the last before. */
export const earlierProgress = (kind: 'keyResult' | 'objective', goal: 'key_result.id' | 'objective.id', day: Day) =>
  progressUntil(kind, sql.ref(goal), day);

/** In its place, where no earlier day is asked for. */
export const noHistory = sql<Numeric | null>`NULL`;

/** Progress of any goal on that day or the last before, by its id as the history has it. */
export const progressUntil = (kind: GoalKind, goalId: Expression<unknown>, day: Day) =>
  sql<Numeric | null>`(SELECT progress_history.progress FROM progress_history
    WHERE progress_history.goal_kind = ${kind} AND progress_history.goal_id = ${goalId}
    AND progress_history.day <= ${day} ORDER BY progress_history.day DESC LIMIT 1)`;

type ProgressCell = 'Progress' | 'Raw' | 'IsUnmeasured' | 'Delivery' | 'Done' | 'Total' | 'ReadAt' | 'Earlier';

/** Nothing computed yet: none, and unmeasured. */
export function toGoalProgressRow<Goal extends string>(
  goal: Goal,
  row: Record<`${Goal}${ProgressCell}`, Numeric | null>,
): GoalProgressRow {
  const cell = (name: ProgressCell): Numeric | null => row[`${goal}${name}`];
  return {
    progress: toNumberOrNull(cell('Progress')),
    raw: toNumberOrNull(cell('Raw')),
    isUnmeasured: toBoolean(cell('IsUnmeasured') ?? 1),
    delivery: toNumberOrNull(cell('Delivery')),
    done: toNumber(cell('Done') ?? 0),
    total: toNumber(cell('Total') ?? 0),
    computedAt: toNumberOrNull(cell('ReadAt')),
    earlierProgress: toNumberOrNull(cell('Earlier')),
  };
}

export const toCheckIn = (row: Selectable<CheckInTable>): CheckIn => ({
  id: row.id,
  keyResultId: row.key_result_id,
  value: toNumber(row.value),
  confidence: toNumberOrNull(row.confidence),
  note: row.note,
  measuredOn: row.measured_on,
  authorId: row.author_id,
  createdAt: toNumber(row.created_at),
  statedPace: row.stated_pace,
  replacesId: row.replaces_id,
});
