import { invalid, notFound, ok, type Reply } from '../../contract/reply';
import { firstMeasurableDay } from '../../domain/check-in-due';
import { addDays, type Day } from '../../domain/day';
import type { CheckInId, KeyResultId } from '../../domain/ids';
import { isMeasuredByPeople } from '../../domain/measure';
import type { StatedPace } from '../../domain/pace';
import type { Caller, MeasuredKeyResult, World } from '../ports';
import type { CheckIn } from '../records';

export interface CheckInDraft {
  keyResultId: KeyResultId;
  value: number;
  confidence: number | null;
  note: string;
  statedPace: StatedPace | null;
  measuredOn: Day | null;
}

/**
 * The check-in that a draft asks for, or why it does not fit its key result: it is measured by people, on a day from a
 * month before its cycle on and not in the future. "Today" may be a day ahead of ours where the person is.
 */
export function fitCheckIn(
  { clock, newId }: Pick<World, 'clock' | 'newId'>,
  draft: CheckInDraft,
  keyResult: MeasuredKeyResult | undefined,
  { accountId: authorId }: Caller,
  corrected: CheckIn | undefined,
): Reply<CheckIn> {
  if (keyResult === undefined) return notFound('key-result');
  if (!isMeasuredByPeople(keyResult.measure)) return invalid('keyResultId', 'not-measured-by-people', measuredByJira);
  const today = clock.today();
  const measuredOn = draft.measuredOn ?? corrected?.measuredOn ?? today;
  if (measuredOn > addDays(today, 1)) return invalid('measuredOn', 'in-the-future', 'Choose today or an earlier day.');
  if (measuredOn < firstMeasurableDay(keyResult.cycle)) return invalid('measuredOn', 'before-the-cycle', beforeCycle);
  const written = { id: newId<CheckInId>(), authorId, createdAt: clock.now(), replacesId: corrected?.id ?? null };
  return ok({ ...draft, ...written, measuredOn });
}

const measuredByJira = 'This key result is measured by its issues: nothing is to be entered.';
const beforeCycle = 'Choose a day within the cycle, or in the month before it.';
