import type { CycleId, IssueId, ProjectId, TeamId } from '../../domain/ids';
import type { World } from '../ports';
import { takeSlot } from './recompute-pacing';

/**
 * Marks the key results that these issues, or all of a project, count for, or those of a team or cycle, as due, and queues a job,
 * unless one is still to come: a job whose time has come may be running, and past what it reads. Two statements. Should
 * the push fail after the marks were written, the hourly sweep finds them.
 */
export async function requestRecompute(
  { clock, marks, jobs }: Pick<World, 'clock' | 'marks' | 'jobs'>,
  by: IssueId[] | { projectId: ProjectId } | { teamId: TeamId } | { cycleId: CycleId },
): Promise<void> {
  const affected = await marks.listAffected(by);
  if (affected.length === 0) return;
  const now = clock.now();
  const isAwaited = ({ isDue, runAt }: (typeof affected)[number]) => isDue && runAt > now;
  const slots = affected.map((mark) =>
    isAwaited(mark) ? mark : { ...mark, isDue: true, ...takeSlot(now, mark.nextSlotAt) },
  );
  await marks.save(slots, now);
  const starts = slots.filter((_, index) => affected[index] !== slots[index]).map(({ runAt }) => runAt);
  if (starts.length > 0) await jobs.recompute((Math.min(...starts) - now) / 1000);
}
