import { notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { TeamId } from '../../domain/ids';
import { requestOverview } from '../overview/request-overview';
import type { Caller, TeamWithProjects, World } from '../ports';
import { recordCreation } from '../record-activity';

/** Makes a team; when nobody is named to edit its goals, whoever makes it does. */
export async function createTeam(
  world: World,
  draft: Omit<TeamWithProjects, 'id' | 'version'>,
  caller: Caller,
): Promise<Reply<Saved<TeamId>>> {
  const { leadId } = draft;
  const id = world.newId<TeamId>();
  const named = [...new Set(draft.editorIds)];
  const editorIds = leadId === null && named.length === 0 ? [caller.accountId] : named;
  if (!(await world.teams.insert({ ...draft, id, version: 1, editorIds }))) return notFound('team');
  await recordCreation(world, caller, { kind: 'team', id }, draft.name);
  await requestOverview(world, [id]);
  return ok({ id, version: 1 });
}
