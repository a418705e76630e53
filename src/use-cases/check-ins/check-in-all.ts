import type { CheckInsSavedView } from '../../contract/check-in-views';
import { notFound, ok, type Reply } from '../../contract/reply';
import { refusedCheckIn } from '../check-permission';
import type { Caller, World } from '../ports';
import type { CheckIn } from '../records';
import { changeKeyResults } from '../progress/change-key-results';
import { type CheckInDraft, fitCheckIn } from './fit-check-in';
import { readCheckIns } from './read-check-ins';

type Refused = CheckInsSavedView['refused'];

/** Adds a measured value to each of several key results, in one statement, and works out the numbers once. */
export async function checkInAll(
  world: World,
  drafts: CheckInDraft[],
  caller: Caller,
): Promise<Reply<CheckInsSavedView>> {
  const { fitting, refused } = await fitAll(world, drafts, caller);
  const ids = fitting.map(({ keyResultId }) => keyResultId);
  const written =
    fitting.length === 0 ? [] : await changeKeyResults(world, [...new Set(ids)], () => world.checkIns.insert(fitting));
  const saved = fitting.filter(({ id }) => written.includes(id));
  const lost = fitting.filter(({ id }) => !written.includes(id));
  const { error } = notFound('key-result');
  return ok({
    saved: saved.map(({ keyResultId, id }) => ({ keyResultId, id })),
    refused: [...refused, ...lost.map(({ keyResultId }) => ({ keyResultId, error }))],
    view: await readCheckIns(world, caller),
  });
}

async function fitAll(world: World, drafts: CheckInDraft[], caller: Caller) {
  const ids = [...new Set(drafts.map(({ keyResultId }) => keyResultId))];
  const editors = await world.goalEditors.listGoalEditors(ids, caller.accountId);
  const measured = new Map((await world.checkIns.listMeasured(ids)).map((keyResult) => [keyResult.id, keyResult]));
  const fitting: CheckIn[] = [];
  const refused: Refused = [];
  for (const draft of drafts) {
    const { keyResultId } = draft;
    const own = editors.get(keyResultId);
    const refusal = own === undefined ? notFound('key-result') : await refusedCheckIn(world, own, caller);
    const reply = refusal ?? fitCheckIn(world, draft, measured.get(keyResultId), caller, undefined);
    if (reply.ok) fitting.push(reply.value);
    else refused.push({ keyResultId, error: reply.error });
  }
  return { fitting, refused };
}
