import type { HeartbeatView, WorkReadingView, WorkStandingView, WorkWeekView } from '../../contract/work-views';
import { addWork, type WorkTally } from '../../domain/heartbeat';
import { groupBy } from '../group-by';
import type { TeamHeartbeat, WorkTeamRow, WorkWeek } from '../ports';
import { toIso } from '../to-iso';

export const toHeartbeatView = ({
  version,
  jql,
  issueTypeIds,
  wishedStrategic,
}: Omit<TeamHeartbeat, 'teamId'>): HeartbeatView => ({
  version,
  jql,
  issueTypeIds: [...issueTypeIds],
  wishedStrategic,
});

export const toReadingView = ({ computedAt, trouble }: WorkTeamRow): WorkReadingView => ({
  computedAt: computedAt === null ? null : toIso(computedAt),
  trouble: trouble && { error: trouble.error, since: toIso(trouble.since) },
});

export const toStandingView = (row: WorkTeamRow): WorkStandingView => ({
  ...toReadingView(row),
  wishedStrategic: row.heartbeat.wishedStrategic,
  work: row.work,
});

/** The weeks of several teams, week by week; the earliest first. */
export function addWeeks(weeks: WorkWeek[]): WorkWeekView[] {
  const sums = [...groupBy(weeks, ({ week }) => week)].map(([week, own]) => {
    const inProgress = own.flatMap((each): WorkTally[] => (each.inProgress === null ? [] : [each.inProgress]));
    return {
      week,
      completed: addWork(own.map(({ completed }) => completed)),
      inProgress: inProgress.length === 0 ? null : addWork(inProgress),
    };
  });
  return sums.toSorted((one, other) => (one.week < other.week ? -1 : 1));
}
