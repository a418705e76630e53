import type { IssueId, ProjectId } from '../../domain/ids';
import type { World } from '../ports';
import type { IssueChange } from '../records';
import { requestRecompute } from '../progress/request-recompute';
import { requestReading } from './read-half-told';

type Needs = Pick<World, 'clock' | 'halfTold' | 'marks' | 'jobs' | 'mirror'>;

/**
 * Takes over what Jira says of a changed or new issue: at most four statements when it matters, one when not, no Jira
 * calls. An issue that came in may bring others with it, and an event does not always tell all: then a job reads it.
 */
export async function applyIssueChange(
  world: Needs,
  event: { change: IssueChange; formerParentId: IssueId | null; needsReading: boolean },
): Promise<void> {
  const { change, formerParentId } = event;
  if (!(await world.mirror.apply(change))) return;
  const isFirst = await requestRecompute(world, formerParentId === null ? [change.id] : [change.id, formerParentId]);
  if (event.needsReading) await requestReading(world, change.id, { isFirst });
  else if (hasAny(change.customNumbers))
    await requestReading(world, change.id, { isFirst, unless: change.customNumbers });
}

const hasAny = (fields: object): boolean => Object.keys(fields).length > 0;

/**
 * A new issue of which is not told what it lies below: it is read where its project has mirrored issues, many together.
 * One statement where it has none, else two.
 */
export async function applyUnplacedIssue(world: Needs, issueId: IssueId, projectId: ProjectId): Promise<void> {
  await requestReading(world, issueId, { isFirst: false, projectId });
}

export async function applyIssueDeletion(world: Needs, issueId: IssueId, at: number): Promise<void> {
  if (await world.mirror.applyDeletion(issueId, at)) await requestRecompute(world, [issueId]);
}

/** A deleted project sends no events for its issues. */
export async function applyProjectDeletion(world: Needs, projectId: ProjectId, at: number): Promise<void> {
  await world.mirror.applyProjectDeletion(projectId, at);
  await requestRecompute(world, { projectId });
}
