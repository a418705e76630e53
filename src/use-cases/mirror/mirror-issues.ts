import type { IssueId, KeyResultId } from '../../domain/ids';
import { Unavailable, type World } from '../ports';
import type { MirrorRun } from '../records';
import { listServed, recomputeProgress } from '../progress/recompute-progress';
import { requestRecompute } from '../progress/request-recompute';
import { waitAfterRefusal } from '../wait-after-refusal';
import { settleMissing } from './settle-missing';

/** Time for reading at once while a person waits; what is left goes on as a job. */
const atOnceBudgetMilliseconds = 5_000;

type Needs = Pick<
  World,
  'clock' | 'jobs' | 'jiraIssues' | 'marks' | 'mirror' | 'mirrorRuns' | 'progress' | 'news' | 'settings'
>;

/** How often a reading notes how far it has come, for the panel to show and for a job to go on from. */
const noteEveryMilliseconds = 1_000;

/**
 * Opens the reading of an issue and all below it, or finds the one under way. Noted before anything depends on it: what
 * is open is taken up by the hourly sweep, whatever happens.
 */
export async function openReading(world: Needs, issueId: IssueId): Promise<MirrorRun> {
  const [underWay] = await world.mirrorRuns.list([issueId]);
  if (underWay !== undefined) return underWay;
  const run = newRun(world, issueId);
  await world.mirrorRuns.save(run);
  return run;
}

/** Does so for several issues, at most 100; two statements. */
export async function openReadings(world: Needs, issueIds: IssueId[]): Promise<void> {
  const underWay = new Set((await world.mirrorRuns.list(issueIds)).map(({ issueId }) => issueId));
  await world.mirrorRuns.save(...issueIds.filter((id) => !underWay.has(id)).map((id) => newRun(world, id)));
}

const newRun = ({ clock }: Pick<World, 'clock'>, issueId: IssueId): MirrorRun => ({
  issueId,
  state: 'reading',
  frontier: [],
  pageToken: null,
  read: 0,
  expected: null,
  startedAt: clock.now(),
  attempts: 0,
});

/**
 * Reads on from Jira into the mirror, as the app, since progress counts also what the person who asked may not see;
 * whether that person may name the issue was checked before. It stops when the budget is used up or Jira refuses, and a
 * job goes on from there. `finish` works out the numbers once all is read.
 */
export async function readOn(
  world: Needs,
  opened: MirrorRun,
  budgetMilliseconds: number,
  finish: () => Promise<void>,
): Promise<void> {
  const endAt = world.clock.now() + budgetMilliseconds;
  let notedAt = world.clock.now();
  let run = opened;
  try {
    if (run.read === 0) run = await readRoot(world, run);
    for (let group = run.frontier[0]; group !== undefined; group = run.frontier[0]) {
      if (world.clock.now() > endAt) {
        await pause(world, run, 0);
        return;
      }
      run = await readPage(world, run, group);
      if (world.clock.now() - notedAt < noteEveryMilliseconds) continue;
      await world.mirrorRuns.save(run);
      notedAt = world.clock.now();
    }
    await settleMissing(world, await world.mirror.listUnreadSince([run.issueId], run.startedAt));
  } catch (failure) {
    if (!(failure instanceof Unavailable)) throw failure;
    const waiting: MirrorRun = { ...run, state: 'waiting', attempts: run.attempts + 1 };
    return pause(world, waiting, waitAfterRefusal(failure, run.attempts));
  }
  await finish();
  await world.mirrorRuns.delete(run.issueId);
}

/** A job: opens the reading of an issue, or goes on with it, and has what it counts for recomputed. */
export async function mirrorIssues(world: Needs, issueId: IssueId, budgetMilliseconds: number): Promise<void> {
  await readOn(world, await openReading(world, issueId), budgetMilliseconds, async () => {
    await requestRecompute(world, [issueId]);
  });
}

/**
 * For a person who waits: the same at once, as far as it goes within the budget, with the numbers of what the issue counts
 * for and of the key results that the person linked it to.
 */
export async function readAtOnce(world: Needs, run: MirrorRun, linkedIds: KeyResultId[] = []): Promise<void> {
  await readOn(world, run, atOnceBudgetMilliseconds, async () =>
    recomputeProgress(world, [...new Set([...linkedIds, ...(await listServed(world, run.issueId))])]),
  );
}

/**
 * For a person who waits after naming several issues, at most 100, whose readings are open and which were read
 * themselves: reads what is below all of them together, which asks Jira far less than one after the other. What the
 * budget does not hold, or Jira refuses, is read by a job for each. The numbers are left to the caller.
 */
export async function readBelowTogether(world: Needs, issueIds: IssueId[], startedAt: number): Promise<void> {
  const [first] = issueIds;
  if (first === undefined) return;
  const endAt = world.clock.now() + atOnceBudgetMilliseconds;
  let run: MirrorRun = { ...newRun(world, first), frontier: [issueIds] };
  try {
    for (let group = run.frontier[0]; group !== undefined; group = run.frontier[0]) {
      if (world.clock.now() > endAt) throw new Unavailable('There is more to read than a person waits for');
      run = await readPage(world, run, group);
    }
    await settleMissing(world, await world.mirror.listUnreadSince(issueIds, startedAt));
    await world.mirrorRuns.delete(...issueIds);
  } catch (failure) {
    if (!(failure instanceof Unavailable)) throw failure;
    for (const id of issueIds) await world.jobs.mirror(id, failure.retryAfterSeconds ?? 0);
  }
}

async function readRoot(world: Needs, run: MirrorRun): Promise<MirrorRun> {
  const askedAt = world.clock.now();
  const [root] = await world.jiraIssues.read([run.issueId], 'app');
  if (root === undefined) {
    await world.mirror.applyDeletion(run.issueId, askedAt);
    return run;
  }
  await world.mirror.store([root], askedAt);
  return { ...run, read: 1, frontier: [[run.issueId]] };
}

async function readPage(world: Needs, run: MirrorRun, group: IssueId[]): Promise<MirrorRun> {
  const askedAt = world.clock.now();
  const page = await world.jiraIssues.readChildren(group, 'app', run.pageToken);
  const isFirstOfMany = run.pageToken === null && page.nextPageToken !== null;
  const counted = isFirstOfMany ? await world.jiraIssues.countChildren(page.parents, 'app') : null;
  await world.mirror.store(page.issues, askedAt);
  const unfinished = page.nextPageToken === null ? [] : [page.parents];
  const below = page.parentsBelow.length === 0 ? [] : [page.parentsBelow];
  return {
    ...run,
    state: 'reading',
    attempts: 0,
    read: run.read + page.issues.length,
    expected: counted === null ? run.expected : run.read + counted,
    pageToken: page.nextPageToken,
    frontier: [...unfinished, ...below, ...run.frontier.slice(1)],
  };
}

async function pause(world: Needs, run: MirrorRun, delaySeconds: number): Promise<void> {
  await world.mirrorRuns.save(run);
  await world.jobs.mirror(run.issueId, delaySeconds);
}
