import { invalid, newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { TeamId } from '../../domain/ids';
import { requestOverview } from '../overview/request-overview';
import type { Caller, World } from '../ports';
import type { Team } from '../records';
import { recordChange } from '../record-activity';

type Move = Pick<Team, 'version' | 'parentId'> & { teamId: TeamId };

/** Gives a team another place in the tree; its goals and the teams below it go with it. */
export async function moveTeam(
  world: World,
  { teamId: id, version, parentId }: Move,
  caller: Caller,
): Promise<Reply<Saved<TeamId>>> {
  const before = await world.teams.find(id);
  if (before === undefined) return notFound('team');
  if (before.version !== version) return newerEdit();
  if (!(await world.teams.move({ id, version, parentId }))) return refusedMove(world, parentId);
  await recordChange(world, caller, { kind: 'team', id }, { change: 'move', from: before.parentId, to: parentId });
  await requestOverview(world, before.parentId === null ? [id] : [id, before.parentId]);
  return ok({ id, version: version + 1 });
}

async function refusedMove({ teams }: Pick<World, 'teams'>, parentId: TeamId | null) {
  if (parentId === null) return newerEdit();
  if ((await teams.find(parentId)) === undefined) return notFound('team');
  return invalid('parentId', 'team-below-itself', 'A team cannot stand below itself. Choose another place.');
}
