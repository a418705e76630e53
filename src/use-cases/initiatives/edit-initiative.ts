import { newerEdit, ok, type Reply } from '../../contract/reply';
import type { IssueId, KeyResultId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { changeKeyResults } from '../progress/change-key-results';
import { recordChange } from '../record-activity';

interface Edit {
  keyResultId: KeyResultId;
  issueId: IssueId;
  /** The weight that the caller saw. */
  from: number;
  weight: number;
}

/** Weighs an initiative anew; when somebody else did so before, or unlinked it, nothing is changed. */
export async function editInitiative(
  world: World,
  { keyResultId, issueId, from, weight }: Edit,
  caller: Caller,
): Promise<Reply<{ weight: number }>> {
  const update = () => world.initiatives.updateWeight(keyResultId, issueId, { from, to: weight });
  if (!(await changeKeyResults(world, [keyResultId], update))) return newerEdit();
  await recordChange(
    world,
    caller,
    { kind: 'keyResult', id: keyResultId },
    { change: 'edit', from: { issueId, weight: from }, to: { issueId, weight } },
  );
  return ok({ weight });
}
