import { notFound, ok, type Reply } from '../contract/reply';
import type { Saved } from '../contract/views';
import type { ObjectiveId } from '../domain/ids';
import type { Caller, World } from './ports';
import type { Objective } from './records';
import { recordCreation } from './record-activity';

export async function createObjective(
  world: World,
  draft: Omit<Objective, 'id' | 'version'>,
  caller: Caller,
): Promise<Reply<Saved<ObjectiveId>>> {
  const id = world.newId<ObjectiveId>();
  if (!(await world.goals.insertObjective({ id, version: 1, ...draft }))) {
    const [missing = 'team'] = await world.goals.listMissing(draft);
    return notFound(missing);
  }
  await recordCreation(world, caller, { kind: 'objective', id }, draft.title);
  return ok({ id, version: 1 });
}
