import type { ChangePeriod, DivergingView, MoversView } from '../../contract/company-progress-views';
import { notFound, ok, type Reply } from '../../contract/reply';
import { expectedShare } from '../../domain/cycle';
import { addDays } from '../../domain/day';
import { isAhead } from '../../domain/divergence';
import type { CycleId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { paceOf } from '../teams/team-lines';

type Needs = Pick<World, 'clock' | 'companyProgress' | 'cycles' | 'settings'>;

/** Listed of those that moved most, and of those that moved least. */
const listed = 10;
const divergingTeams = 10;
const divergingKeyResults = 20;

/** Departments and teams by what moved in the last days. Three statements. */
export async function listMovers(
  { clock, companyProgress, cycles, settings }: Needs,
  { cycleId, days }: { cycleId: CycleId; days: ChangePeriod },
): Promise<Reply<MoversView>> {
  const cycle = await cycles.find(cycleId);
  if (cycle === undefined) return notFound('cycle');
  const today = clock.today();
  const by = { cycle, today, rules: await settings.findRules() };
  const rows = await companyProgress.listMovers(cycleId, addDays(today, -days), listed);
  const movers = rows.map((row) => ({
    ...row,
    expected: expectedShare(cycle, today),
    pace: paceOf(row.progress, false, by),
  }));
  const half = Math.max(Math.ceil(movers.length / 2), movers.length - listed);
  return ok({ most: movers.slice(0, half), least: movers.slice(half).toReversed() });
}

/** Key results that were delivered while their number has not moved, the widest apart first. Two statements. */
export async function listDiverging(
  { companyProgress, settings }: Needs,
  { cycleId }: { cycleId: CycleId },
  { accountId }: Caller,
): Promise<DivergingView> {
  const rules = await settings.findRules();
  const query = { cycleId, mostTeams: divergingTeams, limit: divergingKeyResults };
  const widest = await companyProgress.listDiverging(query, accountId);
  return { keyResults: widest.filter(({ delivery, progress }) => isAhead(delivery, progress, rules)) };
}
