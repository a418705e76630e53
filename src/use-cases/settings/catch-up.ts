import type { KeyResultId } from '../../domain/ids';
import { recomputeProgress } from '../progress/recompute-progress';
import { stalledAfterMilliseconds } from '../mirror/resume-lost-jobs';
import { issuesAtOnce, settleMissing } from '../mirror/settle-missing';
import { type CatchUp, type Settings, Unavailable, type World } from '../ports';
import { waitAfterRefusal } from '../wait-after-refusal';
import { deliversOtherwise, mirrorsOtherwise } from './settings-view';

type Needs = Pick<
  World,
  'catchUps' | 'clock' | 'cycles' | 'jiraIssues' | 'jobs' | 'marks' | 'mirror' | 'news' | 'progress' | 'settings'
>;

/** Key results that are worked out together. */
const keyResultsAtOnce = 25;

/** Steps in their order. */
const steps = ['issues', 'keyResults', 'done'] as const;

/**
 * Begins what a save leaves to do, or begins anew with what an earlier one left undone. Without a job it is left to the
 * hourly sweep: the save stands.
 */
export async function beginCatchUp(world: Needs, before: Settings, after: Settings): Promise<CatchUp> {
  const underWay = await world.catchUps.find();
  const own = mirrorsOtherwise(before, after) ? 'issues' : deliversOtherwise(before, after) ? 'keyResults' : 'done';
  const left = underWay?.step ?? 'done';
  const step = steps.indexOf(left) < steps.indexOf(own) ? left : own;
  return begin(world, after.version, step);
}

async function begin(world: Needs, version: number, step: CatchUp['step']): Promise<CatchUp> {
  const catchUp = await openStep(world, { version, step });
  await world.catchUps.begin(catchUp);
  if (step !== 'done') await world.jobs.catchUp(0).catch(() => undefined);
  return catchUp;
}

async function openStep(
  { catchUps, clock }: Needs,
  { version, step }: Pick<CatchUp, 'version' | 'step'>,
): Promise<CatchUp> {
  const total = { issues: () => catchUps.countIssues(), keyResults: () => catchUps.countKeyResults(), done: () => 0 };
  return { version, step, after: '', done: 0, total: await total[step](), attempts: 0, touchedAt: clock.now() };
}

/**
 * A job: brings mirror and numbers into line with the settings, group by group, until all is done or the budget is used
 * up. It may run twice, late or after a crash; one that a newer save took the place of ends.
 */
export async function catchUp(world: Needs, budgetMilliseconds: number): Promise<void> {
  const endAt = world.clock.now() + budgetMilliseconds;
  let underWay = unfinished(await world.catchUps.find());
  while (underWay !== undefined) {
    if (world.clock.now() > endAt) return world.jobs.catchUp(0);
    underWay = unfinished(await goOn(world, underWay));
  }
}

const unfinished = (catchUp: CatchUp | undefined): CatchUp | undefined =>
  catchUp?.step === 'done' ? undefined : catchUp;

/** Takes one group; undefined when Jira refused, and a job is to go on, or when a newer save took its place. */
async function goOn(world: Needs, catchUp: CatchUp): Promise<CatchUp | undefined> {
  try {
    return await noted(world, await takeGroup(world, catchUp));
  } catch (failure) {
    if (!(failure instanceof Unavailable)) throw failure;
    await pause(world, catchUp, failure);
    return undefined;
  }
}

const noted = async ({ catchUps, clock }: Needs, catchUp: CatchUp): Promise<CatchUp | undefined> => {
  const touched = { ...catchUp, touchedAt: clock.now() };
  return (await catchUps.advance(touched)) ? touched : undefined;
};

async function takeGroup(world: Needs, catchUp: CatchUp): Promise<CatchUp> {
  const { version, after } = catchUp;
  if (catchUp.step === 'issues') {
    const ids = await world.catchUps.listIssues(after, issuesAtOnce);
    if (ids.length === 0) return openStep(world, { version, step: 'keyResults' });
    await settleMissing(world, ids);
    return past(catchUp, ids);
  }
  const ids = await world.catchUps.listKeyResults(after, keyResultsAtOnce);
  if (ids.length === 0) {
    await world.cycles.leaveBehind();
    return openStep(world, { version, step: 'done' });
  }
  await recomputeGroup(world, ids);
  return past(catchUp, ids);
}

const past = (catchUp: CatchUp, ids: string[]): CatchUp => ({
  ...catchUp,
  after: ids.at(-1) ?? catchUp.after,
  done: catchUp.done + ids.length,
  attempts: 0,
});

/** A group that fails is left to the jobs that recompute each key result on its own, so that it holds up no other. */
async function recomputeGroup(world: Needs, ids: KeyResultId[]): Promise<void> {
  try {
    await recomputeProgress(world, ids);
  } catch {
    const now = world.clock.now();
    await world.marks.save(
      ids.map((keyResultId) => ({ keyResultId, isDue: true, runAt: now, nextSlotAt: now })),
      now,
    );
    await world.jobs.recompute(0);
  }
}

async function pause(world: Needs, catchUp: CatchUp, refusal: Unavailable): Promise<void> {
  const waiting = await noted(world, { ...catchUp, attempts: catchUp.attempts + 1 });
  if (waiting !== undefined) await world.jobs.catchUp(waitAfterRefusal(refusal, catchUp.attempts));
}

/** Takes up a catch-up whose job was lost, and begins one that a crash after a save left out. Two statements. */
export async function resumeLostCatchUp(world: Needs): Promise<void> {
  const [{ version }, underWay] = await Promise.all([world.settings.findSettings(), world.catchUps.find()]);
  if (version > (underWay?.version ?? 0)) await begin(world, version, 'issues');
  else if (underWay !== undefined && underWay.step !== 'done' && isStalled(world, underWay))
    await world.jobs.catchUp(0);
}

const isStalled = ({ clock }: Needs, { touchedAt }: CatchUp): boolean =>
  touchedAt < clock.now() - stalledAfterMilliseconds;
