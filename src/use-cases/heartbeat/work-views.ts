import type { HeartbeatView, WorkReadingView, WorkStandingView } from '../../contract/work-views';
import type { TeamHeartbeat, WorkTeamRow } from '../ports';
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
