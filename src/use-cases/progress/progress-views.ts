import type {
  CycleView,
  DeliveryView,
  InitiativeView,
  KeyResultView,
  ProgressView,
  TeamView,
} from '../../contract/views';
import { expectedShare } from '../../domain/cycle';
import { addDays, type Day } from '../../domain/day';
import { divergence } from '../../domain/divergence';
import { isMeasuredByPeople } from '../../domain/measure';
import { pace } from '../../domain/pace';
import { defaultRules } from '../../domain/rules';
import type { Caller } from '../ports';
import type { Cycle, GoalProgressRow, InitiativeRow, KeyResult, Reading, Team } from '../records';

/** The day with whose progress today's is compared. */
export const comparedDay = (today: Day): Day => addDays(today, -14);

export function toKeyResultView(
  keyResult: KeyResult,
  row: GoalProgressRow,
  reading: Reading | null,
  cycle: Cycle,
  today: Day,
): KeyResultView {
  const { id, version, title, measure, ownerId, weight, cadenceDays, grade, learned } = keyResult;
  return {
    ...{ id, version, title, measure, ownerId, weight, cadenceDays, grade, learned },
    value: reading?.value ?? null,
    measuredOn: reading?.measuredOn ?? null,
    confidence: reading?.confidence ?? null,
    stated: statedIn(reading),
    progress: toProgressView(row, cycle, today, {
      isKeep: keyResult.measure.kind === 'keep',
      confidence: reading?.confidence ?? null,
      checkIns: isMeasuredByPeople(keyResult.measure) ? { lastOn: reading?.measuredOn ?? null, cadenceDays } : null,
    }),
  };
}

function statedIn(reading: Reading | null): KeyResultView['stated'] {
  if (reading?.statedPace == null) return null;
  return { pace: reading.statedPace, by: reading.authorId, on: reading.measuredOn };
}

/** How an objective stands: nothing is measured on it directly. */
export const toObjectiveProgressView = (row: GoalProgressRow, cycle: Cycle, today: Day): ProgressView =>
  toProgressView(row, cycle, today, { isKeep: false, confidence: null, checkIns: null });

function toProgressView(
  row: GoalProgressRow,
  cycle: Cycle,
  today: Day,
  measured: Pick<Parameters<typeof pace>[0], 'isKeep' | 'confidence' | 'checkIns'>,
): ProgressView {
  const { progress, raw, isUnmeasured, delivery, computedAt, earlierProgress } = row;
  const expected = expectedShare(cycle, today);
  return {
    progress,
    raw,
    isUnmeasured,
    expected,
    pace: pace({ progress, isUnmeasured, ...measured }, cycle, today, defaultRules),
    delivery: toDeliveryView(row),
    changeIn14Days: progress === null || earlierProgress === null ? null : progress - earlierProgress,
    divergence: divergence(delivery, progress, expected, defaultRules),
    computedAt: computedAt === null ? null : new Date(computedAt).toISOString(),
  };
}

const toDeliveryView = ({
  delivery,
  done,
  total,
}: Pick<GoalProgressRow, 'delivery' | 'done' | 'total'>): DeliveryView | null =>
  delivery === null && total === 0 ? null : { share: delivery, done, total };

export const toInitiativeView = (row: InitiativeRow): InitiativeView => ({
  issueId: row.issueId,
  keyResultId: row.keyResultId,
  weight: row.weight,
  delivery: row.isNew ? null : toDeliveryView(row),
});

export const toTeamView = (
  { id, version, parentId, name, weighting, leadId, editorIds }: Team,
  { accountId }: Caller,
): TeamView => ({
  id,
  version,
  parentId,
  name,
  weighting,
  isEditor: leadId === accountId || editorIds.includes(accountId),
});

export const toCycleView = ({ id, version, name, startsOn, endsOn, closedAt }: Cycle): CycleView => ({
  id,
  version,
  name,
  startsOn,
  endsOn,
  isClosed: closedAt !== null,
});
