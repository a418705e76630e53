import { newerEdit, notFound, ok, type Reply } from '../contract/reply';
import type { Saved } from '../contract/views';
import type { KeyResultId } from '../domain/ids';
import type { Caller, World } from './ports';
import type { KeyResult } from './records';
import { recomputeProgress } from './recompute-progress';
import { refusedMeasure } from './refused-measure';

type Edit = Pick<KeyResult, 'version' | 'title' | 'measure' | 'weight'> & { keyResultId: KeyResultId };

export async function editKeyResult(
  world: World,
  { keyResultId: id, ...edit }: Edit,
  { accountId }: Caller,
): Promise<Reply<Saved<KeyResultId>>> {
  const refused = refusedMeasure(edit.measure);
  if (refused !== undefined) return refused;
  const before = await world.goals.findKeyResult(id);
  if (before === undefined) return notFound('key-result');
  if (!(await world.goals.updateKeyResult({ id, ...edit }))) return newerEdit();
  const from = { title: before.title, measure: before.measure, weight: before.weight };
  const { version, ...to } = edit;
  const subject = { kind: 'keyResult', id };
  await world.activity.record({
    at: world.clock.now(),
    accountId,
    source: 'person',
    subject,
    change: 'edit',
    from,
    to,
  });
  await recomputeProgress(world, [id]);
  return ok({ id, version: version + 1 });
}
