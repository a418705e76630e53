import type { GapListView, GapsPageView } from '../../contract/gap-views';
import type { Parsed } from '../../contract/operations';
import type { GapFilter } from '../../contract/operations/gaps';
import { addTallies, countsIn, gapsIn, type GapTally } from '../../domain/gap-tally';
import type { StrategicGoalId, TeamId } from '../../domain/ids';
import { placeTeams, sumWithin } from '../../domain/team-tree';
import type { Caller, CountedTeam, World } from '../ports';
import { toCycleView } from '../progress/progress-views';
import { shownCycle } from '../shown-cycle';
import { toGapList } from './gap-views';

const perPage = 50;

type Counts = Pick<GapsPageView, 'counts' | 'team' | 'teams' | 'byStrategicGoal'>;

/** The gaps of a cycle, counted and listed: the one asked for, or the one that runs today. Three statements. */
export async function readGaps(
  { clock, gapRegister, teamsPage }: Pick<World, 'clock' | 'gapRegister' | 'teamsPage'>,
  { cycleId, filter }: Parsed<'readGaps'>,
  { accountId }: Caller,
): Promise<GapsPageView> {
  const today = clock.today();
  const { cycles, strategicGoals, isMembershipDue } = await teamsPage.readFrame(accountId);
  const cycle = shownCycle(cycles, cycleId, today);
  const frame = { today, cycles: cycles.map(toCycleView), strategicGoals, isMembershipDue, cycleId: cycle?.id ?? null };
  if (cycle === undefined) return { ...frame, ...countAll([], {}, filter), list: { gaps: [], next: null } };
  const { teams, company } = await gapRegister.count(cycle.id, accountId);
  const query = { cycleId: cycle.id, filter, after: null, limit: perPage };
  return {
    ...frame,
    ...countAll(teams, company, filter),
    list: toGapList(await gapRegister.list(query, accountId)),
  };
}

/** More of the same. One statement. */
export async function listGaps(
  { gapRegister }: Pick<World, 'gapRegister'>,
  { cycleId, filter, after, limit }: Parsed<'listGaps'>,
  { accountId }: Caller,
): Promise<GapListView> {
  return toGapList(await gapRegister.list({ cycleId, filter, after, limit }, accountId));
}

function countAll(all: CountedTeam[], company: GapTally, { teamId, strategicGoalId }: GapFilter): Counts {
  const team = all.find(({ id }) => id === teamId) ?? null;
  const within = sumWithin(placeTeams(all), ({ tally }) => tally, addTallies);
  const whole = team === null ? addTallies([company, ...all.map(({ tally }) => tally)]) : (within.get(team.id) ?? {});
  const parents = new Set(all.map(({ parentId }) => parentId));
  const countOf = (tally: GapTally, id: StrategicGoalId | null) => gapsIn(countsIn(tally, id));
  const ids = Object.keys(whole).filter((id): id is StrategicGoalId => id !== '');
  return {
    counts: countsIn(whole, strategicGoalId),
    team: team && { id: team.id, name: team.name, parentId: team.parentId },
    teams: teamsBelow(all, team)
      .map(({ id, name }) => ({
        ...{ id, name, hasBelow: parents.has(id) },
        gaps: countOf(within.get(id) ?? {}, strategicGoalId),
      }))
      .filter(({ gaps }) => gaps > 0)
      .sort((one, other) => other.gaps - one.gaps),
    byStrategicGoal: ids.map((id) => ({ id, gaps: countOf(whole, id) })).sort((one, other) => other.gaps - one.gaps),
  };
}

/** Right below the team, or at the top: of a company that is one team at the top, right below that. */
function teamsBelow(all: CountedTeam[], team: CountedTeam | null): CountedTeam[] {
  const below = (id: TeamId | null) => all.filter(({ parentId }) => parentId === id);
  if (team !== null) return below(team.id);
  const [first, ...others] = below(null);
  const belowFirst = first === undefined ? [] : below(first.id);
  return first === undefined || others.length > 0 || belowFirst.length === 0 ? below(null) : belowFirst;
}
