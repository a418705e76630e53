import { earlyMilliseconds } from './recompute-pacing';
import { recomputeProgress } from './recompute-progress';
import type { World } from '../ports';

/** Key results a run; it must end well within a job's time. */
const perRun = 50;

/**
 * Recomputes what is due, each key result on its own, so that one that fails holds up no other. A mark that was renewed
 * meanwhile stays, with a job to come.
 * @throws AggregateError of what failed: the job is tried again
 */
export async function recomputeDue(
  world: Pick<World, 'clock' | 'marks' | 'jobs' | 'progress' | 'mirror' | 'news' | 'settings'>,
): Promise<void> {
  const due = await world.marks.listDue(world.clock.now() + earlyMilliseconds, perRun);
  const failures: unknown[] = [];
  for (const { keyResultId } of due) {
    const readAt = world.clock.now();
    try {
      await recomputeProgress(world, [keyResultId]);
      await world.marks.clear([keyResultId], readAt);
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} key results were not recomputed`);
  if (due.length === perRun) await world.jobs.recompute(0);
}
