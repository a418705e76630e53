import { newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { CheckInId } from '../../domain/ids';
import { changeKeyResults } from '../progress/change-key-results';
import type { Caller, World } from '../ports';
import { type CheckInDraft, fitCheckIn } from './fit-check-in';

/**
 * Adds a measured value of a key result, or corrects an earlier one; all of them are kept. Of those that nothing
 * corrects, the latest by day counts, so that a value of an earlier day changes progress only when none of a later day
 * is there. Numbers of past days are kept as they were worked out then.
 */
export async function checkIn(
  world: World,
  { replacesId, ...draft }: CheckInDraft & { replacesId: CheckInId | null },
  caller: Caller,
): Promise<Reply<Saved<CheckInId>>> {
  const { keyResultId } = draft;
  const [keyResult] = await world.checkIns.listMeasured([keyResultId]);
  const [corrected] = replacesId === null ? [] : await world.checkIns.list([replacesId]);
  if (replacesId !== null && corrected?.keyResultId !== keyResultId) return notFound('check-in');
  const fitting = fitCheckIn(world, draft, keyResult, caller, corrected);
  if (!fitting.ok) return fitting;
  const [id] = await changeKeyResults(world, [keyResultId], () => world.checkIns.insert([fitting.value]));
  if (id === undefined) return replacesId === null ? notFound('key-result') : newerEdit();
  return ok({ id, version: 1 });
}
