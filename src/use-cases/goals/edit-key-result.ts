import { newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { KeyResultId } from '../../domain/ids';
import { changeKeyResults } from '../progress/change-key-results';
import type { Caller, World } from '../ports';
import type { KeyResult } from '../records';
import { recordChange } from '../record-activity';
import { refusedMeasure } from './refused-measure';

type Edit = Pick<KeyResult, 'version' | 'title' | 'measure' | 'weight'> & { keyResultId: KeyResultId };

export async function editKeyResult(
  world: World,
  { keyResultId: id, ...edit }: Edit,
  caller: Caller,
): Promise<Reply<Saved<KeyResultId>>> {
  const refused = refusedMeasure(edit.measure);
  if (refused !== undefined) return refused;
  const before = await world.goals.findKeyResult(id);
  if (before === undefined) return notFound('key-result');
  const update = () => world.goals.updateKeyResult({ id, ...edit });
  if (!(await changeKeyResults(world, [id], update))) return newerEdit();
  const { version, ...to } = edit;
  const { title, measure, weight } = before;
  await recordChange(
    world,
    caller,
    { kind: 'keyResult', id },
    { change: 'edit', from: { title, measure, weight }, to },
  );
  return ok({ id, version: version + 1 });
}
