import { invalid, notFound, ok, type Reply } from '../contract/reply';
import type { Saved } from '../contract/views';
import type { Day } from '../domain/day';
import type { CheckInId, KeyResultId } from '../domain/ids';
import type { Caller, World } from './ports';
import { recomputeProgress } from './recompute-progress';

interface CheckInDraft {
  keyResultId: KeyResultId;
  value: number;
  confidence: number | null;
  note: string;
  measuredOn: Day | null;
}

/** Adds a measured value of a key result, today's or an earlier day's; earlier ones are kept. */
export async function checkIn(
  world: World,
  draft: CheckInDraft,
  { accountId: authorId }: Caller,
): Promise<Reply<Saved<CheckInId>>> {
  const today = world.clock.today();
  const measuredOn = draft.measuredOn ?? today;
  if (measuredOn > today) return invalid('measuredOn', 'in-the-future', 'Choose today or an earlier day.');
  const id = world.newId<CheckInId>();
  const createdAt = world.clock.now();
  if (!(await world.goals.insertCheckIn({ ...draft, id, measuredOn, authorId, createdAt })))
    return notFound('key-result');
  await recomputeProgress(world, [draft.keyResultId]);
  return ok({ id, version: 1 });
}
