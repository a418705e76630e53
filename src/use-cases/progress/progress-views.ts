import type {
  CycleView,
  DeliveryView,
  InitiativeView,
  KeyResultView,
  ProgressView,
  TeamView,
} from '../../contract/views';
import { checkInDueOn } from '../../domain/check-in-due';
import { expectedShare } from '../../domain/cycle';
import { addDays, type Day } from '../../domain/day';
import { divergence } from '../../domain/divergence';
import { isMeasuredByPeople } from '../../domain/measure';
import { pace } from '../../domain/pace';
import type { Rules } from '../../domain/rules';
import { changeFrom } from '../../domain/share';
import type { Caller } from '../ports';
import type { Cycle, GoalProgressRow, InitiativeRow, KeyResult, Reading, ShownTeam } from '../records';
import { toIso } from '../to-iso';

/** The day with whose progress today's is compared. */
export const comparedDay = (today: Day): Day => addDays(today, -14);

export function toKeyResultView(
  keyResult: KeyResult,
  row: GoalProgressRow,
  reading: Reading | null,
  cycle: Cycle,
  today: Day,
  rules: Rules,
): KeyResultView {
  const { objectiveId: _, carriedFromId: __, ...own } = keyResult;
  const { measure } = own;
  const checkIns = isMeasuredByPeople(measure) ? { ...own, lastOn: reading?.measuredOn ?? null } : null;
  const confidence = reading?.confidence ?? null;
  const isKeep = measure.kind === 'keep';
  const progress = toProgressView(row, cycle, today, rules, { isKeep, confidence, checkIns });
  const isOver = progress.pace === 'done' || cycle.closedAt !== null;
  return {
    ...own,
    value: reading?.value ?? null,
    measuredOn: reading?.measuredOn ?? null,
    confidence,
    stated: statedIn(reading),
    dueOn: isOver ? null : checkInDueOn(checkIns, cycle, today, rules),
    trouble: troubleIn(reading),
    progress,
  };
}

function troubleIn(reading: Reading | null): KeyResultView['trouble'] {
  if (reading?.trouble == null) return null;
  const { error, since } = reading.trouble;
  return { error, since: toIso(since) };
}

function statedIn(reading: Reading | null): KeyResultView['stated'] {
  if (reading === null) return null;
  const { statedPace: pace, authorId: by, measuredOn: on } = reading;
  return pace === null || by === null || on === null ? null : { pace, by, on };
}

/** How an objective stands: nothing is measured on it directly. */
export const toObjectiveProgressView = (row: GoalProgressRow, cycle: Cycle, today: Day, rules: Rules): ProgressView =>
  toProgressView(row, cycle, today, rules, { isKeep: false, confidence: null, checkIns: null });

function toProgressView(
  row: GoalProgressRow,
  cycle: Cycle,
  today: Day,
  rules: Rules,
  measured: Pick<Parameters<typeof pace>[0], 'isKeep' | 'confidence' | 'checkIns'>,
): ProgressView {
  const { progress, raw, isUnmeasured, delivery, computedAt, earlierProgress } = row;
  const expected = expectedShare(cycle, today);
  return {
    progress,
    raw,
    isUnmeasured,
    expected,
    pace: pace({ progress, isUnmeasured, ...measured }, cycle, today, rules),
    delivery: toDeliveryView(row),
    changeIn14Days: changeFrom(earlierProgress, progress),
    divergence: divergence(delivery, progress, expected, rules),
    computedAt: computedAt === null ? null : toIso(computedAt),
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
  { id, version, parentId, name, weighting, leadId, editorIds, goalEditing }: ShownTeam,
  { accountId }: Caller,
): TeamView => ({
  id,
  version,
  parentId,
  name,
  weighting,
  goalEditing,
  isEditor: leadId === accountId || editorIds.includes(accountId),
  isLead: leadId === accountId,
});

export const toCycleView = ({ id, version, name, startsOn, endsOn, closedAt }: Cycle): CycleView => ({
  id,
  version,
  name,
  startsOn,
  endsOn,
  isClosed: closedAt !== null,
});
