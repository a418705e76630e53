import type { StrategicGoalId, TeamId } from '../../domain/ids';
import type { World } from '../ports';

/**
 * Has a job work out how these teams stand, and which of these strategic goals nothing serves any more. The change before it
 * stands without: the hourly sweep makes up for it.
 */
export async function requestOverview(
  { clock, jobs }: Pick<World, 'clock' | 'jobs'>,
  teamIds: TeamId[],
  strategicGoalIds: StrategicGoalId[] = [],
): Promise<void> {
  if (teamIds.length + strategicGoalIds.length === 0) return;
  await jobs.overview({ teamIds, strategicGoalIds, askedAt: clock.now() }).catch(() => undefined);
}

/** The same of all teams in all cycles that run; in the end is noted of what `trace` that was the overview. */
export async function requestFullOverview({ jobs }: Pick<World, 'jobs'>, trace: string | null = null): Promise<void> {
  await jobs.overview({ after: null, trace }).catch(() => undefined);
}
