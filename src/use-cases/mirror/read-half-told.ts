import type { IssueId } from '../../domain/ids';
import { requestRecompute } from '../progress/request-recompute';
import { type HalfToldOnly, Unavailable, type World } from '../ports';
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
 * Notes an issue of which an event did not tell all, and has a job read it; many are read together by one, which ends only
 * once nothing waits: so it is queued by the one that waits longest, of those that came at once too. Whether this one
 * `isFirst` of a flood the caller may know; else it is asked. One statement, or two.
 */
export async function requestReading(
  { clock, halfTold, jobs }: Pick<World, 'clock' | 'halfTold' | 'jobs'>,
  id: IssueId,
  { isFirst, ...only }: { isFirst: boolean } & HalfToldOnly,
): Promise<void> {
  const now = clock.now();
  if (!(await halfTold.add(id, now, only))) return;
  if (isFirst || (await halfTold.findFirst(now - lostAfterMilliseconds)) === id) await jobs.readHalfTold(0, 0);
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

/** What is new and lies below nothing that is mirrored is left out of the mirror. */
async function readGroup(world: Needs, ids: IssueId[]): Promise<void> {
  const { clock, halfTold, mirror } = world;
  const startedAt = clock.now();
  const mirrored = await mirror.listMirrored(ids);
  const known = new Set(mirrored.map(({ id }) => id));
  const placed = await readPlaced(
    world,
    ids.filter((id) => !known.has(id)),
  );
  const read = [...known, ...placed];
  await openReadings(world, read);
  await settleMissing(world, [...known]);
  await readBelowTogether(world, read, startedAt);
  const formerParents = mirrored.flatMap(({ parentId }) => parentId ?? []);
  await requestRecompute(world, [...new Set([...read, ...formerParents])]);
  await halfTold.delete(ids, startedAt);
}

/** Reads issues that are new to the mirror, and stores those whose parent is mirrored, or comes with them; answers which. */
async function readPlaced({ clock, jiraIssues, mirror }: Needs, ids: IssueId[]): Promise<IssueId[]> {
  if (ids.length === 0) return [];
  const askedAt = clock.now();
  const read = await jiraIssues.read(ids, 'app');
  const placed = new Set((await mirror.listMirrored(parentsOf(read))).map(({ id }) => id));
  for (let before = -1; placed.size > before;) {
    before = placed.size;
    for (const { id, parentId } of read) if (parentId !== null && placed.has(parentId)) placed.add(id);
  }
  const stored = read.filter(({ id }) => placed.has(id));
  await mirror.store(stored, askedAt);
  return stored.map(({ id }) => id);
}

const parentsOf = (issues: { parentId: IssueId | null }[]): IssueId[] => [
  ...new Set(issues.flatMap(({ parentId }) => parentId ?? [])),
];
