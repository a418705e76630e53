import type { GoalKey, GoalPageView, PastCheckInView } from '../../contract/goal-page-views';
import { notFound, ok, type Reply } from '../../contract/reply';
import type { Day } from '../../domain/day';
import { isMeasuredByPeople } from '../../domain/measure';
import { trendOfReadings, type TrendPoint } from '../../domain/trend';
import { listComments } from '../dialogue/read-comments';
import type { Caller, ContributingRow, GoalRow, PastCheckIn, World } from '../ports';
import { comparedDay, toCycleView, toObjectiveProgressView, toTeamView } from '../progress/progress-views';
import { toIso } from '../to-iso';
import { toGoalView } from './goal-views';

/** Check-ins listed: a daily one for a year on the page of a key result. */
const most = { objective: 100, keyResult: 400 } as const;

/** One goal with all that is known and said of it. Three statements. */
export async function readGoalPage(
  world: Pick<World, 'clock' | 'comments' | 'goalPage'>,
  goal: GoalKey,
  caller: Caller,
): Promise<Reply<GoalPageView>> {
  const { clock, goalPage } = world;
  const today = clock.today();
  const row = await goalPage.findGoal(goal, comparedDay(today), caller.accountId);
  if (row === undefined) return notFound(goal.kind === 'objective' ? 'objective' : 'key-result');
  const mostCheckIns = most[goal.kind];
  const { checkIns, history } = await goalPage.findHistory(goal, row.cycle, mostCheckIns + 1);
  const hasMore = checkIns.length > mostCheckIns;
  return ok({
    today,
    ...toGoal(row, today, caller),
    keyResultId: goal.kind === 'keyResult' ? goal.id : null,
    checkIns: { shown: checkIns.slice(0, mostCheckIns).map(toPastCheckIn), hasMore },
    trend: hasMore ? history : trendOf(goal, row, checkIns, history),
    comments: await listComments(world, goal, null),
  });
}

function toGoal(row: GoalRow, today: Day, caller: Caller) {
  const { team, upperLeadId, projectIds, cycle, strategicGoal, parent, proposedParent, openQuestions, rules } = row;
  const isLeader = [team.leadId, upperLeadId].includes(caller.accountId);
  const { agreed } = row;
  return {
    objective: toGoalView(row, cycle, today, rules),
    team: { ...toTeamView(team, caller), isLeader, projectIds },
    cycle: toCycleView(cycle),
    ...{ strategicGoal, parent, proposedParent, openQuestions },
    children: row.children.map((child) => toContributing(child, row, today)),
    agreed: row.objective.state === 'proposed' || agreed === null ? null : { by: agreed.by, at: toIso(agreed.at) },
  };
}

const toContributing = (
  { objective, teamName, cycle, progress }: ContributingRow,
  { rules }: GoalRow,
  today: Day,
): GoalPageView['children'][number] => ({
  ...objective,
  teamName,
  cycleName: cycle.name,
  progress: toObjectiveProgressView(progress, cycle, today, rules),
});

const toPastCheckIn = ({ createdAt, statedPace, replacesId, ...checkIn }: PastCheckIn): PastCheckInView => ({
  ...checkIn,
  createdAt: toIso(createdAt),
  stated: statedPace,
  isCorrection: replacesId !== null,
});

/** What people measure, by the days that it held on: a late check-in or a correction changes the past as it was known. */
function trendOf(goal: GoalKey, row: GoalRow, checkIns: PastCheckIn[], history: TrendPoint[]): TrendPoint[] {
  const keyResult = row.keyResults.find((each) => each.keyResult.id === goal.id)?.keyResult;
  if (keyResult === undefined || !isMeasuredByPeople(keyResult.measure)) return history;
  const readings = checkIns
    .filter(({ isCorrected }) => !isCorrected)
    .toReversed()
    .map(({ measuredOn, value }) => ({ on: measuredOn, value }));
  return trendOfReadings(keyResult.measure, readings, row.cycle);
}
