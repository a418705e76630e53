import type { CycleId, IssueId, ProjectId, TeamId } from '../../domain/ids';
import type { World } from '../ports';
import { earlyMilliseconds, takeSlot } from './recompute-pacing';

/**
 * Marks the key results that these issues, or all of a project, count for, or those of a team or cycle, as due, and queues a job,
 * unless one is still to come: a job whose time has come may be running, and past what it reads. One statement, and a second
 * one for those marks alone that no job is to come for. Should the push fail after the marks were written, the hourly sweep
 * finds them. Answers whether a job was queued.
 */
export async function requestRecompute(
  { clock, marks, jobs }: Pick<World, 'clock' | 'marks' | 'jobs'>,
  by: IssueId[] | { projectId: ProjectId } | { teamId: TeamId } | { cycleId: CycleId },
): Promise<boolean> {
  const affected = await marks.listAffected(by);
  if (affected.length === 0) return false;
  const now = clock.now();
  const isAwaited = ({ isDue, runAt }: (typeof affected)[number]) => isDue && runAt > now + 2 * earlyMilliseconds;
  const slots = affected
    .filter((mark) => !isAwaited(mark))
    .map((mark) => ({ ...mark, isDue: true, ...takeSlot(now, mark.nextSlotAt) }));
  if (slots.length === 0) return false;
  await marks.save(slots, now);
  await jobs.recompute((Math.min(...slots.map(({ runAt }) => runAt)) - now) / 1000);
  return true;
}
