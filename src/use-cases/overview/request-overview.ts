import type { TeamId } from '../../domain/ids';
import type { World } from '../ports';

/** Has a job work out how these teams stand. The change before it stands without: the hourly sweep makes up for it. */
export async function requestOverview({ jobs }: Pick<World, 'jobs'>, teamIds: TeamId[]): Promise<void> {
  if (teamIds.length > 0) await jobs.overview({ teamIds }).catch(() => undefined);
}

/** The same of all teams in all cycles that run. */
export async function requestFullOverview({ jobs }: Pick<World, 'jobs'>): Promise<void> {
  await jobs.overview({ after: null }).catch(() => undefined);
}
