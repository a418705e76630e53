import { recomputeProgress } from './recompute-progress';
import type { World } from './ports';

/** Key results a round; a round must end well within a job's time. */
const perRound = 50;

/**
 * Recomputes what is due. A mark that was renewed while its key result was being recomputed stays, so nothing that
 * happened meanwhile is lost; marks that may not run yet get a job of their own.
 */
export async function recomputeDue(
  world: Pick<World, 'clock' | 'marks' | 'jobs' | 'progress' | 'mirror' | 'news'>,
): Promise<void> {
  const due = await world.marks.listDue(perRound);
  const now = world.clock.now();
  const ripe = due.filter(({ runAt }) => runAt <= now).map(({ keyResultId }) => keyResultId);
  if (ripe.length > 0) {
    await recomputeProgress(world, ripe);
    await world.marks.clear(ripe, now);
  }
  if (due.length === perRound) return world.jobs.recompute(0);
  const later = due.filter(({ runAt }) => runAt > now).map(({ runAt }) => runAt);
  if (later.length > 0) await world.jobs.recompute((Math.min(...later) - now) / 1000);
}
