import type { World } from '../ports';
import { resumeHalfTold } from './read-half-told';

/** A reading that nothing has touched for so long has lost its job; one that waits for Jira waits an hour at most. */
export const stalledAfterMilliseconds = 2 * 3_600_000;

/** Takes up work whose job never ran: queues keep their events for a day and deliver most, but not all. */
export async function resumeLostJobs(
  world: Pick<World, 'clock' | 'halfTold' | 'jobs' | 'marks' | 'mirrorRuns'>,
): Promise<void> {
  const { clock, jobs, marks, mirrorRuns } = world;
  const stalled = await mirrorRuns.listStalled(clock.now() - stalledAfterMilliseconds);
  for (const issueId of stalled) await jobs.mirror(issueId, 0);
  if ((await marks.listDue(clock.now(), 1)).length > 0) await jobs.recompute(0);
  await resumeHalfTold(world);
}
