import type { KeyResultId } from '../../domain/ids';
import type { World } from '../ports';
import { recomputeProgress } from './recompute-progress';

/**
 * Lets a person change key results and works out at once what follows. They are marked as due before the change, so that
 * a crash in between is made up for by the hourly sweep; when working it out fails, the change stands and a job does it.
 */
export async function changeKeyResults<T>(
  world: Pick<World, 'clock' | 'jobs' | 'marks' | 'mirror' | 'news' | 'progress' | 'settings'>,
  ids: KeyResultId[],
  change: () => Promise<T>,
): Promise<T> {
  const { clock, jobs, marks } = world;
  const now = clock.now();
  await marks.save(
    ids.map((keyResultId) => ({ keyResultId, isDue: true, runAt: now, nextSlotAt: now })),
    now,
  );
  const outcome = await change();
  try {
    const readAt = clock.now();
    await recomputeProgress(world, ids);
    await marks.clear(ids, readAt);
  } catch {
    // Without a job the mark is left, for the hourly sweep: the change stands, and is not to be made again.
    await jobs.recompute(0).catch(() => undefined);
  }
  return outcome;
}
