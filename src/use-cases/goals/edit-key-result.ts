import { newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { KeyResultId } from '../../domain/ids';
import { changeKeyResults } from '../progress/change-key-results';
import type { Caller, KeyResultEdit, World } from '../ports';
import { recordChange } from '../record-activity';
import { changedFields } from './changed-fields';
import { refusedMeasure } from './refused-measure';

type Edit = Omit<KeyResultEdit, 'id'> & { keyResultId: KeyResultId };

export async function editKeyResult(
  world: World,
  { keyResultId: id, version, ...edit }: Edit,
  caller: Caller,
): Promise<Reply<Saved<KeyResultId>>> {
  const before = await world.goals.findKeyResult(id);
  if (before === undefined) return notFound('key-result');
  // Before Jira is asked: the value that it gives is kept beside the measure.
  if (before.version !== version) return newerEdit();
  if (edit.measure !== undefined) {
    const refused = await refusedMeasure(world, id, edit.measure, before.measure);
    if (refused !== undefined) return refused;
  }
  const update = () => world.goals.updateKeyResult({ id, version, ...edit });
  if (!(await changeKeyResults(world, [id], update))) return newerEdit();
  const { from, to } = changedFields(before, edit);
  await recordChange(world, caller, { kind: 'keyResult', id }, { change: 'edit', from, to });
  return ok({ id, version: version + 1 });
}
