import { notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { ObjectiveId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import type { Objective } from '../records';
import { recordCreation } from '../record-activity';

const fresh = {
  version: 1,
  parentObjectiveId: null,
  proposedParentId: null,
  state: 'proposed',
  learned: '',
  carriedFromId: null,
} as const;

export async function createObjective(
  world: World,
  draft: Omit<Objective, keyof typeof fresh | 'id'>,
  caller: Caller,
): Promise<Reply<Saved<ObjectiveId>>> {
  const objective: Objective = { id: world.newId(), ...fresh, ...draft };
  if (!(await world.goals.insertObjective(objective))) {
    const [missing = 'team'] = await world.goals.listMissing(objective);
    return notFound(missing);
  }
  await recordCreation(world, caller, { kind: 'objective', id: objective.id }, draft.title);
  return ok({ id: objective.id, version: 1 });
}
