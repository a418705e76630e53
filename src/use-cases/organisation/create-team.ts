import { ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { ProjectId, TeamId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import type { Team } from '../records';
import { recordCreation } from '../record-activity';

/** Makes a team that works in these projects; whoever makes it edits its goals from then on. */
export async function createTeam(
  world: World,
  { projectIds, ...team }: Omit<Team, 'id' | 'version' | 'parentId'> & { projectIds: ProjectId[] },
  caller: Caller,
): Promise<Reply<Saved<TeamId>>> {
  const id = world.newId<TeamId>();
  const editorIds = [...new Set([...team.editorIds, caller.accountId])];
  await world.goals.insertTeam({ id, version: 1, parentId: null, ...team, editorIds }, [...new Set(projectIds)]);
  await recordCreation(world, caller, { kind: 'team', id }, team.name);
  return ok({ id, version: 1 });
}
