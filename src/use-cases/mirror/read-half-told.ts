import type { IssueId } from '../../domain/ids';
import { requestRecompute } from '../progress/request-recompute';
import { Unavailable, type World } from '../ports';
import { waitAfterRefusal } from '../wait-after-refusal';
import { openReadings, readBelowTogether } from './mirror-issues';
import { issuesAtOnce, settleMissing } from './settle-missing';

type Needs = Pick<
  World,
  'clock' | 'halfTold' | 'jobs' | 'jiraIssues' | 'marks' | 'mirror' | 'mirrorRuns' | 'settings'
> &
  Pick<World, 'news' | 'progress'>;

/** A job that took up nothing for so long was lost. */
const lostAfterMilliseconds = 15 * 60_000;

/**
 * Notes an issue of which an event did not tell all, and has a job read it; many are read together by one. While another
 * issue waits a job is to come, and it ends only once nothing waits: so the first of many queues it alone. Whether this
 * one `isFirst` of a flood the caller may know; else it is asked. One statement, or two.
 */
export async function requestReading(
  { clock, halfTold, jobs }: Pick<World, 'clock' | 'halfTold' | 'jobs'>,
  id: IssueId,
  isFirst: boolean,
): Promise<void> {
  const now = clock.now();
  await halfTold.add(id, now);
  if (isFirst || !(await halfTold.hasOthers(id, now - lostAfterMilliseconds))) await jobs.readHalfTold(0, 0);
}

/** Has a job read what a lost one left. */
export async function resumeHalfTold({ halfTold, jobs }: Pick<World, 'halfTold' | 'jobs'>): Promise<void> {
  if ((await halfTold.list(1)).length > 0) await jobs.readHalfTold(0, 0);
}

/**
 * A job: reads what events did not tell of issues, and what is below them, a hundred at a time, and has what they count
 * for, and counted for before, recomputed. It goes on in a job of its own when time is used up, or something is busy.
 */
export async function readHalfTold(world: Needs, attempts: number, budgetMilliseconds: number): Promise<void> {
  const { clock, halfTold, jobs } = world;
  const endAt = clock.now() + budgetMilliseconds;
  try {
    for (let ids = await halfTold.list(issuesAtOnce); ids.length > 0; ids = await halfTold.list(issuesAtOnce)) {
      if (clock.now() > endAt) {
        await jobs.readHalfTold(0, 0);
        return;
      }
      await readGroup(world, ids);
    }
  } catch (failure) {
    if (!(failure instanceof Unavailable)) throw failure;
    await jobs.readHalfTold(waitAfterRefusal(failure, attempts), attempts + 1);
  }
}

async function readGroup(world: Needs, ids: IssueId[]): Promise<void> {
  const { clock, halfTold, mirror } = world;
  const startedAt = clock.now();
  await openReadings(world, ids);
  const formerParents = (await mirror.listMirrored(ids)).flatMap(({ parentId }) => parentId ?? []);
  await settleMissing(world, ids);
  await readBelowTogether(world, ids, startedAt);
  await requestRecompute(world, [...new Set([...ids, ...formerParents])]);
  await halfTold.delete(ids, startedAt);
}
