import type { IssueId } from '../domain/ids';
import { Unavailable, type World } from './ports';
import type { MirrorRun } from './records';
import { listServed, recomputeProgress } from './recompute-progress';
import { settleMissing } from './settle-missing';

type Needs = Pick<World, 'clock' | 'jobs' | 'jiraIssues' | 'marks' | 'mirror' | 'mirrorRuns' | 'progress' | 'news'>;

/** How often a reading notes how far it has come, for the panel to show and for a job to go on from. */
const noteEveryMilliseconds = 1_000;

/** Wait before a reading that Jira refused goes on, if Jira does not say; doubled at each refusal, an hour at most. */
const firstWaitSeconds = 5;
const longestWaitSeconds = 3_600;

/**
 * Reads an issue and all below it from Jira into the mirror, as the app, since progress counts also what the person who
 * asked may not see; whether that person may name the issue was checked before. Resumable: it stops when the budget is
 * used up or Jira refuses, and a job goes on from there.
 */
export async function mirrorIssues(world: Needs, issueId: IssueId, budgetMilliseconds: number): Promise<void> {
  const endAt = world.clock.now() + budgetMilliseconds;
  let run = (await world.mirrorRuns.find(issueId)) ?? (await start(world, issueId));
  let notedAt = world.clock.now();
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
    await settleMissing(world, await world.mirror.listUnreadSince(run.issueId, run.startedAt));
  } catch (failure) {
    if (!(failure instanceof Unavailable)) throw failure;
    const wait = failure.retryAfterSeconds ?? firstWaitSeconds * 2 ** run.attempts;
    const waiting: MirrorRun = { ...run, state: 'waiting', attempts: run.attempts + 1 };
    return pause(world, waiting, Math.min(wait, longestWaitSeconds));
  }
  await world.mirrorRuns.delete(issueId);
  await recomputeProgress(world, await listServed(world, issueId));
}

async function start({ clock, mirrorRuns }: Needs, issueId: IssueId): Promise<MirrorRun> {
  const run: MirrorRun = {
    issueId,
    state: 'reading',
    frontier: [],
    pageToken: null,
    read: 0,
    expected: null,
    startedAt: clock.now(),
    attempts: 0,
  };
  await mirrorRuns.save(run);
  return run;
}

async function readRoot(world: Needs, run: MirrorRun): Promise<MirrorRun> {
  const [root] = await world.jiraIssues.read([run.issueId], 'app');
  if (root === undefined) {
    await world.mirror.applyDeletion(run.issueId, world.clock.now());
    return run;
  }
  await world.mirror.store([root], world.clock.now());
  return { ...run, read: 1, frontier: [[run.issueId]] };
}

async function readPage(world: Needs, run: MirrorRun, parents: IssueId[]): Promise<MirrorRun> {
  const page = await world.jiraIssues.readChildren(parents, 'app', run.pageToken);
  const isFirstOfMany = run.pageToken === null && page.nextPageToken !== null;
  const counted = isFirstOfMany ? run.read + (await world.jiraIssues.countChildren(parents, 'app')) : null;
  await world.mirror.store(page.issues, world.clock.now());
  const rest = page.nextPageToken === null ? run.frontier.slice(1) : run.frontier;
  return {
    ...run,
    state: 'reading',
    attempts: 0,
    read: run.read + page.issues.length,
    expected: counted ?? run.expected,
    pageToken: page.nextPageToken,
    frontier: page.parentsBelow.length === 0 ? rest : [...rest, page.parentsBelow],
  };
}

async function pause(world: Needs, run: MirrorRun, delaySeconds: number): Promise<void> {
  await world.mirrorRuns.save(run);
  await world.jobs.mirror(run.issueId, delaySeconds);
}
