import { newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { ObjectiveId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { recordChange } from '../record-activity';
import type { ObjectiveState } from '../../contract/views';

/** Says that an objective, as it reads in that version, holds, or that it is proposed again. */
export async function agreeObjective(
  world: World,
  { objectiveId: id, version }: { objectiveId: ObjectiveId; version: number },
  caller: Caller,
  state: ObjectiveState,
): Promise<Reply<Saved<ObjectiveId>>> {
  const { agreements, goals, news } = world;
  const before = await goals.findObjective(id);
  if (before === undefined) return notFound('objective');
  if (!(await agreements.save(id, version, state))) return newerEdit();
  const change = state === 'agreed' ? 'agree' : 'propose';
  await recordChange(world, caller, { kind: 'objective', id }, { change, from: before.state, to: state });
  await news.announce([before.teamId]);
  return ok({ id, version: version + 1 });
}
