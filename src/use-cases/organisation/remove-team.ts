import { inUse, newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { TeamId } from '../../domain/ids';
import { requestOverview } from '../overview/request-overview';
import type { Caller, World } from '../ports';
import { recordChange } from '../record-activity';

/** Removes a team that has neither objectives nor teams below it. */
export async function removeTeam(
  world: World,
  { teamId: id, version }: { teamId: TeamId; version: number },
  caller: Caller,
): Promise<Reply<Saved<TeamId>>> {
  const before = await world.teams.find(id);
  if (before === undefined) return notFound('team');
  if (before.version !== version) return newerEdit();
  if (!(await world.teams.delete(id, version))) return inUse();
  const { id: _, version: __, ...from } = before;
  await recordChange(world, caller, { kind: 'team', id }, { change: 'remove', from, to: null });
  await requestOverview(world, before.parentId === null ? [id] : [id, before.parentId]);
  return ok({ id, version });
}
