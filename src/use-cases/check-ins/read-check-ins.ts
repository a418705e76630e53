import type { CheckInsView, MyKeyResultView } from '../../contract/check-in-views';
import type { Day } from '../../domain/day';
import type { Caller, MyKeyResultRow, World } from '../ports';
import { comparedDay, toCycleView, toKeyResultView, toTeamView } from '../progress/progress-views';

/** What is the caller's to measure, what is due first. One statement, no Jira calls. */
export async function readCheckIns(
  { clock, checkIns }: Pick<World, 'clock' | 'checkIns'>,
  caller: Caller,
): Promise<CheckInsView> {
  const today = clock.today();
  const rows = await checkIns.listMine(caller.accountId, today, comparedDay(today));
  const keyResults = rows.map((row) => toMyKeyResultView(row, today, caller));
  return { keyResults: keyResults.toSorted(byDueDay) };
}

const toMyKeyResultView = (row: MyKeyResultRow, today: Day, caller: Caller): MyKeyResultView => ({
  keyResult: toKeyResultView(row.keyResult, row.progress, row.reading, row.cycle, today, row.rules),
  objective: row.objective,
  strategicGoal: row.strategicGoal,
  team: toTeamView(row.team, caller),
  cycle: toCycleView(row.cycle),
});

/** Days sort as text; what has none comes last. */
function byDueDay({ keyResult: one }: MyKeyResultView, { keyResult: other }: MyKeyResultView): number {
  if (one.dueOn === other.dueOn) return 0;
  if (one.dueOn === null) return 1;
  if (other.dueOn === null) return -1;
  return one.dueOn < other.dueOn ? -1 : 1;
}
