import { newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { TeamId } from '../../domain/ids';
import type { Caller, TeamWithProjects, World } from '../ports';
import { requestRecompute } from '../progress/request-recompute';
import { recordChange } from '../record-activity';

type Edit = Omit<TeamWithProjects, 'id' | 'parentId'> & { teamId: TeamId };

/** Changes everything of a team but its place in the tree. Where issues weigh otherwise, its numbers follow by a job. */
export async function editTeam(
  world: World,
  { teamId: id, ...edit }: Edit,
  caller: Caller,
): Promise<Reply<Saved<TeamId>>> {
  const before = await world.teams.find(id);
  if (before === undefined) return notFound('team');
  const reweigh = async () => {
    if (before.weighting !== edit.weighting) await requestRecompute(world, { teamId: id });
  };
  // Before, so that a crash in between leaves the numbers due; and after, since the job may have come too early.
  await reweigh();
  if (!(await world.teams.update({ id, ...edit }, before.projectIds))) return newerEdit();
  await reweigh();
  const { version, ...to } = edit;
  const { name, weighting, leadId, editorIds, projectIds } = before;
  const from = { name, weighting, leadId, editorIds, projectIds };
  await recordChange(world, caller, { kind: 'team', id }, { change: 'edit', from, to });
  return ok({ id, version: version + 1 });
}
