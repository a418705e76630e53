import { notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { KeyResultId } from '../../domain/ids';
import { changeKeyResults } from '../progress/change-key-results';
import type { Caller, World } from '../ports';
import type { KeyResult } from '../records';
import { recordCreation } from '../record-activity';
import { refusedMeasure } from './refused-measure';

/** What a key result has before anybody gave it anything. */
export const freshKeyResult = { version: 1, grade: null, learned: '', carriedFromId: null } as const;

export async function createKeyResult(
  world: World,
  draft: Omit<KeyResult, keyof typeof freshKeyResult | 'id'>,
  caller: Caller,
): Promise<Reply<Saved<KeyResultId>>> {
  const id = world.newId<KeyResultId>();
  const refused = await refusedMeasure(world, id, draft.measure, null);
  if (refused !== undefined) return refused;
  const insert = () => world.goals.insertKeyResult({ id, ...freshKeyResult, ...draft });
  if (!(await changeKeyResults(world, [id], insert))) return notFound('objective');
  await recordCreation(world, caller, { kind: 'keyResult', id }, draft.title);
  return ok({ id, version: 1 });
}
