import type { KeyResultId } from '../../domain/ids';
import { earlyMilliseconds } from './recompute-pacing';
import { recomputeProgress } from './recompute-progress';
import type { World } from '../ports';

/** Key results a run; it must end well within a job's time. */
const perRun = 50;

type Needs = Pick<World, 'clock' | 'marks' | 'jobs' | 'progress' | 'mirror' | 'news'>;

/**
 * Recomputes what is due, all of it together, and where that fails each key result on its own, so that one that fails
 * holds up no other. A mark that was renewed meanwhile stays, with a job to come.
 * @throws AggregateError of what failed: the job is tried again
 */
export async function recomputeDue(world: Needs): Promise<void> {
  const due = await world.marks.listDue(world.clock.now() + earlyMilliseconds, perRun);
  const ids = due.map(({ keyResultId }) => keyResultId);
  const failures = await recompute(world, ids);
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} key results were not recomputed`);
  if (due.length === perRun) await world.jobs.recompute(0);
}

/** Answers what failed. */
async function recompute(world: Needs, ids: KeyResultId[]): Promise<unknown[]> {
  const readAt = world.clock.now();
  try {
    await recomputeProgress(world, ids);
    await world.marks.clear(ids, readAt);
    return [];
  } catch (failure) {
    if (ids.length === 1) return [failure];
  }
  const failures: unknown[] = [];
  for (const id of ids) failures.push(...(await recompute(world, [id])));
  return failures;
}
