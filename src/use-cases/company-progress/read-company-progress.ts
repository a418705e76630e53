import type { ChangePeriod, CompanyProgressView } from '../../contract/company-progress-views';
import { addDays } from '../../domain/day';
import { expectedShare } from '../../domain/cycle';
import type { CycleId } from '../../domain/ids';
import { changeFrom } from '../../domain/share';
import { addStandings } from '../../domain/standing';
import { shareOn } from '../../domain/trend';
import type { Caller, World } from '../ports';
import { toCycleView } from '../progress/progress-views';
import { shownCycle } from '../shown-cycle';
import { paceOf, toStandingView } from '../teams/team-lines';

/** Strategic goals whose trend is read. */
const mostTrends = 20;

/** How the company and its strategic goals move in a cycle: the one asked for, or the one that runs today. Three statements. */
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
  const standings = cycle === undefined ? [] : await companyProgress.listTop(cycle.id);
  const { changeIn14Days: _, ...company } = toStandingView(addStandings(standings), null, by);
  return {
    ...{ today, cycles: cycles.map(toCycleView), cycleId: cycle?.id ?? null, company },
    strategicGoals: goals.map(({ id, title, progress }) => {
      const trend = trends.get(id) ?? [];
      const earlier = shareOn(trend, addDays(today, -days));
      return {
        ...{ id, title, progress, trend },
        expected: expectedShare(by.cycle, today),
        pace: paceOf(progress, progress === null, by),
        change: changeFrom(earlier, progress),
      };
    }),
  };
}
