import type {
  ChangePeriod,
  CompanyProgressView,
  DivergingView,
  MoversView,
} from '../../contract/company-progress-views';
import { expectedShare } from '../../domain/cycle';
import { addDays } from '../../domain/day';
import { isAhead } from '../../domain/divergence';
import type { CycleId } from '../../domain/ids';
import type { Rules } from '../../domain/rules';
import { changeFrom } from '../../domain/share';
import { addStandings } from '../../domain/standing';
import { shareOn } from '../../domain/trend';
import type { Caller, CompanyMoves, MoverRow, World } from '../ports';
import { toCycleView } from '../progress/progress-views';
import { shownCycle } from '../shown-cycle';
import { type Judged, paceOf, toStandingView } from '../teams/team-lines';

/** Strategic goals whose trend is read. */
const mostTrends = 20;
/** Listed of those that moved most, and of those that moved least. */
const mostMovers = 10;
const diverging = { teams: 10, keyResults: 20 };

const nothing: CompanyMoves = { top: [], movers: [], diverging: [] };

/**
 * How the company, its strategic goals and its teams move in a cycle: the one asked for, or the one that runs today. Three
 * statements.
 */
export async function readCompanyProgress(
  { clock, companyProgress, teamsPage }: Pick<World, 'clock' | 'companyProgress' | 'teamsPage'>,
  { cycleId, days }: { cycleId: CycleId | null; days: ChangePeriod },
  { accountId }: Caller,
): Promise<CompanyProgressView> {
  const today = clock.today();
  const { cycles, strategicGoals, settings } = await teamsPage.readFrame(accountId);
  const cycle = shownCycle(cycles, cycleId, today);
  const by = { cycle: cycle ?? { startsOn: today, endsOn: today }, today, rules: settings.rules };
  const goals = strategicGoals.filter(({ isRetired }) => !isRetired);
  const charted =
    cycle === undefined ? [] : goals.slice(0, mostTrends).map(({ id }) => ({ kind: 'strategicGoal' as const, id }));
  const trends = await companyProgress.listHistories(charted, by.cycle);
  const since = addDays(today, -days);
  const moves =
    cycle === undefined
      ? nothing
      : await companyProgress.readMoves({ cycleId: cycle.id, days, mostMovers, diverging }, accountId);
  const { changeIn14Days: _, ...company } = toStandingView(addStandings(moves.top), null, by);
  return {
    ...{ today, cycles: cycles.map(toCycleView), cycleId: cycle?.id ?? null, company },
    strategicGoals: goals.map(({ id, title, progress }) => {
      const trend = trends.get(id) ?? [];
      return {
        ...{ id, title, progress, trend },
        expected: expectedShare(by.cycle, by.today),
        pace: paceOf(progress, progress === null, by),
        change: changeFrom(shareOn(trend, since), progress),
      };
    }),
    movers: toMoversView(by.cycle.endsOn < since ? [] : moves.movers, by),
    diverging: toDivergingViews(moves.diverging, settings.rules),
  };
}

/** `rows`: those that moved most, then those that moved least, as far as they are others. */
function toMoversView(rows: MoverRow[], by: Judged): MoversView {
  const movers = rows.map((row) => ({
    ...row,
    expected: expectedShare(by.cycle, by.today),
    pace: paceOf(row.progress, false, by),
  }));
  const half = Math.max(Math.ceil(movers.length / 2), movers.length - mostMovers);
  return { most: movers.slice(0, half), least: movers.slice(half).toReversed() };
}

const toDivergingViews = (widest: DivergingView[], rules: Rules): DivergingView[] =>
  widest.filter(({ delivery, progress }) => isAhead(delivery, progress, rules));
