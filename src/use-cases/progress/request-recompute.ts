import type { IssueId, KeyResultId, ProjectId, TeamId } from '../../domain/ids';
import type { AffectedKeyResult, World } from '../ports';
import { earlyMilliseconds, takeSlot } from './recompute-pacing';

type Needs = Pick<World, 'clock' | 'marks' | 'jobs'>;

/**
 * Marks the key results that these issues, or all of a project, count for, or those of a team, as due, and queues a job,
 * unless one is still to come: a job whose time has come may be running, and past what it reads. Those of closed cycles
 * wait until they are reopened. One statement, and a second one for those marks alone that no job is to come for. Should
 * the push fail after the marks were written, the hourly sweep finds them. Answers whether a job was queued.
 */
export async function requestRecompute(
  world: Needs,
  by: IssueId[] | { projectId: ProjectId } | { teamId: TeamId },
): Promise<boolean> {
  const affected = await world.marks.listAffected(by, 'all');
  const inClosed = affected.filter(({ isCycleClosed }) => isCycleClosed);
  const reopened = await leaveWaiting(world, inClosed);
  return markDue(world, [...affected.filter(({ isCycleClosed }) => !isCycleClosed), ...reopened]);
}

/** Two statements for those that did not wait; answers which of them wait in vain, since their cycle was reopened meanwhile. */
async function leaveWaiting({ clock, marks }: Needs, inClosed: AffectedKeyResult[]): Promise<AffectedKeyResult[]> {
  const ids = inClosed.flatMap(({ keyResultId, isDue, isWaiting }) => (isDue || isWaiting ? [] : [keyResultId]));
  if (ids.length === 0) return [];
  await marks.wait(ids, clock.now());
  const inVain = new Set(await marks.listWaitingInVain(ids));
  return inClosed.filter(({ keyResultId }) => inVain.has(keyResultId));
}

async function markDue({ clock, marks, jobs }: Needs, affected: AffectedKeyResult[]): Promise<boolean> {
  if (affected.length === 0) return false;
  const now = clock.now();
  const isAwaited = ({ isDue, runAt }: AffectedKeyResult) => isDue && runAt > now + 2 * earlyMilliseconds;
  const slots = affected
    .filter((mark) => !isAwaited(mark))
    .map(({ keyResultId, nextSlotAt }) => ({ keyResultId, isDue: true, ...takeSlot(now, nextSlotAt) }));
  if (slots.length === 0) return false;
  await marks.save(slots, now);
  await jobs.recompute((Math.min(...slots.map(({ runAt }) => runAt)) - now) / 1000);
  return true;
}

/** Marks these as due at once and queues a job; so does doing it again. One statement per 100. */
export async function recomputeSoon({ clock, marks, jobs }: Needs, ids: KeyResultId[]): Promise<void> {
  if (ids.length === 0) return;
  const now = clock.now();
  await marks.save(
    ids.map((keyResultId) => ({ keyResultId, isDue: true, runAt: now, nextSlotAt: now })),
    now,
  );
  await jobs.recompute(0);
}
