import { invalid, notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import { addDays, type Day } from '../../domain/day';
import type { CheckInId, KeyResultId } from '../../domain/ids';
import { isMeasuredByPeople } from '../../domain/measure';
import { changeKeyResults } from '../progress/change-key-results';
import type { Caller, World } from '../ports';

interface CheckInDraft {
  keyResultId: KeyResultId;
  value: number;
  confidence: number | null;
  note: string;
  measuredOn: Day | null;
}

/**
 * Adds a measured value of a key result, today's or an earlier day's; earlier ones are kept. "Today" may be a day ahead
 * of ours where the person is.
 */
export async function checkIn(
  world: World,
  draft: CheckInDraft,
  { accountId: authorId }: Caller,
): Promise<Reply<Saved<CheckInId>>> {
  const { keyResultId } = draft;
  const today = world.clock.today();
  const measuredOn = draft.measuredOn ?? today;
  if (measuredOn > addDays(today, 1)) return invalid('measuredOn', 'in-the-future', 'Choose today or an earlier day.');
  const keyResult = await world.goals.findKeyResult(keyResultId);
  if (keyResult === undefined) return notFound('key-result');
  if (!isMeasuredByPeople(keyResult.measure)) return invalid('keyResultId', 'not-measured-by-people', measuredByJira);
  const id = world.newId<CheckInId>();
  const createdAt = world.clock.now();
  const insert = () =>
    world.goals.insertCheckIn({ ...draft, id, measuredOn, authorId, createdAt, statedPace: null, replacesId: null });
  if (!(await changeKeyResults(world, [keyResultId], insert))) return notFound('key-result');
  return ok({ id, version: 1 });
}

const measuredByJira = 'This key result is measured by its issues: nothing is to be entered.';
