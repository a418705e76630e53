import { invalid, newerEdit, notFound, ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import { heartbeatJql } from '../../domain/heartbeat';
import type { TeamId } from '../../domain/ids';
import type { Caller, TeamHeartbeat, World } from '../ports';
import { recordChange } from '../record-activity';
import { countedSince } from './try-heartbeat';

type Refused = ReturnType<typeof invalid>;

/** Saves what a team declares as heartbeat work, and has its work read anew. */
export async function saveHeartbeat(world: World, edit: TeamHeartbeat, caller: Caller): Promise<Reply<Saved<TeamId>>> {
  const { clock, heartbeatDeclarations, work } = world;
  const { teamId: id, version, ...to } = edit;
  const before = await heartbeatDeclarations.find(id);
  if (before === undefined) return notFound('team');
  const refused = await refusedDeclaration(world, edit);
  if (refused !== undefined) return refused;
  if (!(await heartbeatDeclarations.save(edit))) return newerEdit();
  await work.makeDue([id], clock.now());
  await world.jobs.work(0).catch(() => undefined);
  const { teamId: _, version: __, ...from } = before;
  await recordChange(world, caller, { kind: 'team', id }, { change: 'heartbeat', from, to });
  return ok({ id, version: version + 1 });
}

/**
 * From then on the app reads for everybody what the JQL matches, so whoever declares it must see all of that: otherwise
 * the shares would tell them of what Jira hides.
 */
async function refusedDeclaration(
  { clock, jiraWork, teams }: World,
  { teamId, ...declaration }: TeamHeartbeat,
): Promise<Refused | undefined> {
  const jql = heartbeatJql(declaration);
  const projectIds = (await teams.find(teamId))?.projectIds ?? [];
  if (jql === null || projectIds.length === 0) return undefined;
  const span = { projectIds, since: countedSince(clock.today()) };
  const [seen, whole] = await Promise.all([
    jiraWork.countMatches(span, jql, 'viewer'),
    jiraWork.countMatches(span, jql, 'app'),
  ]);
  if (seen.error !== null) return invalid('jql', 'refused-by-jira', seen.error);
  const isWhole = whole.error === null && seen.open === whole.open && seen.completed === whole.completed;
  return isWhole ? undefined : invalid('jql', 'seen-in-part', seenInPart);
}

const seenInPart = 'It matches issues that you, or this app, may not see. Narrow it to projects that you may see.';
