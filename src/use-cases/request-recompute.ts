import type { IssueId } from '../domain/ids';
import type { World } from './ports';
import { takeSlot } from './recompute-pacing';

/**
 * Marks the key results that these issues count for as due, and queues a job for those that were not due yet. Two
 * statements. Should the push fail after the marks were written, the hourly sweep finds them.
 */
export async function requestRecompute(
  { clock, marks, jobs }: Pick<World, 'clock' | 'marks' | 'jobs'>,
  issueIds: IssueId[],
): Promise<void> {
  const affected = await marks.listAffected(issueIds);
  if (affected.length === 0) return;
  const now = clock.now();
  const renewed = affected.map((mark) =>
    mark.isDue ? mark : { ...mark, isDue: true, ...takeSlot(now, mark.nextSlotAt) },
  );
  await marks.save(renewed, now);
  const starts = renewed.filter((_, index) => affected[index]?.isDue === false).map(({ runAt }) => runAt);
  if (starts.length > 0) await jobs.recompute((Math.min(...starts) - now) / 1000);
}
