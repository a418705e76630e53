import { addWork, noWork, weekOf, weighWork } from '../../domain/heartbeat';
import type { Day } from '../../domain/day';
import type { CycleId } from '../../domain/ids';
import { type TeamToRead, Unavailable, type WorkReading, type WorkShare, type WorkWeek, type World } from '../ports';
import type { Cycle } from '../records';
import { waitAfterRefusal } from '../wait-after-refusal';
import { type Budget, isUsedUp } from './work-budget';
import { beginReading, readWorkPage } from './work-reading';
import type { Parents } from './work-lines';

type Needs = Pick<World, 'clock' | 'cycles' | 'jiraIssues' | 'jiraWork' | 'jobs' | 'mirror' | 'news' | 'work'>;

/** A team's work is read once a day; one whose JQL Jira refuses is asked for again after an hour. */
const dayMilliseconds = 24 * 3_600_000;
const hourMilliseconds = 3_600_000;

/** Teams listed at once. */
const teamsAtOnce = 20;

/** Wait between two runs: what is left of Jira's budget is for people. */
const pauseSeconds = 60;

/** Has a job look for teams whose work is due. */
export async function resumeWork({ clock, jobs, work }: Pick<Needs, 'clock' | 'jobs' | 'work'>): Promise<void> {
  if ((await work.listDue(clock.now(), 1)).length > 0) await jobs.work(0);
}

/**
 * A job: reads from Jira what the teams that are due completed in the cycles that run and what they have in progress,
 * and stores its shares. It goes on in a job of its own when time or requests are used up, or Jira refused, from the
 * page that it came to; it may run twice, late or after a crash.
 */
export async function computeWork(world: Needs, given: { milliseconds: number; requests: number }): Promise<void> {
  const budget = { endAt: world.clock.now() + given.milliseconds, requests: given.requests };
  const cycles = await world.cycles.list();
  let waitSeconds: number | null = null;
  do {
    const teams = await world.work.listDue(world.clock.now(), teamsAtOnce);
    if (teams.length === 0) return;
    waitSeconds = await computeTeams(world, teams, cycles, budget);
    if (waitSeconds === null && teams.length < teamsAtOnce) return;
  } while (waitSeconds === null);
  await world.jobs.work(waitSeconds);
}

/** One team after the other; answers how long to wait before going on, null when all are done. */
async function computeTeams(world: Needs, teams: TeamToRead[], cycles: Cycle[], budget: Budget) {
  for (const team of teams) {
    if (isUsedUp(budget, world.clock.now())) return pauseSeconds;
    const waitSeconds = await computeTeam(world, team, cycles, budget);
    if (waitSeconds !== null) return waitSeconds;
  }
  return null;
}

/** Answers how long to wait before going on; null when it is done with this team. @see computeTeams */
async function computeTeam(world: Needs, due: TeamToRead, cycles: Cycle[], budget: Budget): Promise<number | null> {
  const { clock, work } = world;
  const parents: Parents = new Map();
  let reading = due.underWay ?? beginReading(world, due, cycles);
  try {
    while (!isUsedUp(budget, clock.now())) {
      const page = await readWorkPage(world, due, reading, parents, budget);
      if (page.kind === 'refused') return await refused(world, due, reading, page.error);
      if (page.kind === 'done') return await finish(world, due, page.reading);
      reading = page.reading;
    }
    await work.pause(due.team.id, clock.now(), 0, reading);
    return pauseSeconds;
  } catch (failure) {
    if (!(failure instanceof Unavailable)) throw failure;
    const wait = waitAfterRefusal(failure, due.attempts);
    await work.pause(due.team.id, clock.now() + wait * 1_000, due.attempts + 1, reading);
    return wait;
  }
}

/** What Jira refuses at the first page is wrong; later, its place in the search was lost, and the reading starts over. */
async function refused({ clock, work }: Needs, { team, trouble }: TeamToRead, reading: WorkReading, error: string) {
  const now = clock.now();
  if (reading.pageToken !== null) await work.makeDue([team.id], now);
  else await work.fail(team.id, now + hourMilliseconds, { error, since: trouble?.since ?? now });
  return null;
}

async function finish({ clock, news, work }: Needs, { team }: TeamToRead, reading: WorkReading): Promise<null> {
  const { cycles, startedAt, items } = reading;
  const dueAt = startedAt + dayMilliseconds;
  const found = foundIn(reading, weekOf(clock.today()));
  if (await work.keep(team.id, dueAt, startedAt, found)) return null;
  const known = await work.listWeeks(
    team.id,
    cycles.map(({ id }) => id),
  );
  const shares = cycles.map(({ id }) => toShare(reading, id, known.get(id) ?? [], weekOf(clock.today())));
  await work.finish(team.id, dueAt, startedAt, { shares, items, found });
  await news.announce([team.id]);
  return null;
}

/** All that is stored of a reading, whatever the order in which Jira gave it. */
const foundIn = ({ cycles, completed, inProgress, items }: WorkReading, thisWeek: Day): string =>
  JSON.stringify([thisWeek, cycles, completed, inProgress, items.toSorted((a, b) => (a.issueId < b.issueId ? -1 : 1))]);

function toShare(reading: WorkReading, cycleId: CycleId, known: WorkWeek[], thisWeek: Day): WorkShare {
  const sums = Object.entries(reading.completed[cycleId] ?? {});
  const tallies = weighWork(sums.map(([, sum]) => sum));
  const completedIn = new Map(sums.map(([week], index) => [week, tallies[index] ?? noWork]));
  const [inProgress = noWork] = weighWork([reading.inProgress]);
  const inProgressIn = new Map(known.map((week) => [week.week, week.inProgress]));
  inProgressIn.set(thisWeek, inProgress);
  const weeks = [...new Set([...completedIn.keys(), ...inProgressIn.keys()])].toSorted() as Day[];
  return {
    cycleId,
    ...{ completed: addWork(tallies), inProgress },
    weeks: weeks.map((week) => ({
      week,
      completed: completedIn.get(week) ?? noWork,
      inProgress: inProgressIn.get(week) ?? null,
    })),
  };
}
