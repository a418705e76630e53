import type { WorkTeamsView, WorkView, WorkWeekView } from '../../contract/work-views';
import { daysBetween } from '../../domain/day';
import type { CycleId, TeamId } from '../../domain/ids';
import { addWeeks } from '../../domain/work-weeks';
import type { World, WorkWeek } from '../ports';
import type { Cycle } from '../records';
import { toCycleView } from '../progress/progress-views';
import { shownCycle } from '../shown-cycle';

/** Teams of one answer: a line has at most 1.4 kB, its name of 255 letters included, and an answer 1 MiB. */
const teamsPerPage = 700;

/** A week of a team has about 160 bytes: so many are 1 MiB. */
const weeksPerStatement = 6_000;

type Needs = Pick<World, 'clock' | 'cycles' | 'workPage'>;

/**
 * Work of the company in a cycle: every team's own, and where one statement holds them the weeks of all. Three
 * statements, two where there are more teams than that.
 */
export async function readWork({ clock, cycles, workPage }: Needs, cycleId: CycleId | null): Promise<WorkView> {
  const allCycles = await cycles.list();
  const cycle = shownCycle(allCycles, cycleId, clock.today());
  const page = await listWorkTeams({ workPage }, cycle?.id ?? null, null);
  const isWhole = cycle === undefined || (page.next === null && page.teams.length <= teamsPerStatement(cycle));
  const teamIds = page.teams.map(({ id }) => id);
  return {
    ...page,
    cycles: allCycles.map(toCycleView),
    cycleId: cycle?.id ?? null,
    weeks: isWhole ? addWeeks(cycle === undefined ? [] : await workPage.listWeeks(cycle.id, teamIds)) : null,
  };
}

/** The teams after that one, or the first. One statement. */
export async function listWorkTeams(
  { workPage }: Pick<World, 'workPage'>,
  cycleId: CycleId | null,
  after: TeamId | null,
): Promise<WorkTeamsView> {
  const listed = await workPage.listTeamLines(cycleId, after, teamsPerPage + 1);
  const teams = listed.slice(0, teamsPerPage);
  return { teams, next: listed.length > teams.length ? (teams.at(-1)?.id ?? null) : null };
}

/** Weeks of teams together, the earliest first. Two statements, more for many teams in a long cycle. */
export async function readWorkWeeks(
  { cycles, workPage }: Pick<World, 'cycles' | 'workPage'>,
  cycleId: CycleId,
  teamIds: TeamId[],
): Promise<WorkWeekView[]> {
  const cycle = (await cycles.list()).find(({ id }) => id === cycleId);
  if (cycle === undefined) return [];
  const atOnce = teamsPerStatement(cycle);
  let sum: WorkWeek[] = [];
  for (let from = 0; from < teamIds.length; from += atOnce) {
    sum = addWeeks([...sum, ...(await workPage.listWeeks(cycleId, teamIds.slice(from, from + atOnce)))]);
  }
  return sum;
}

/** A cycle's days touch at most one week more than they fill. */
const teamsPerStatement = ({ startsOn, endsOn }: Cycle): number =>
  Math.max(1, Math.floor(weeksPerStatement / (daysBetween(startsOn, endsOn) / 7 + 2)));
