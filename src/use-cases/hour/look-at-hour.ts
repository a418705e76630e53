import { stalledAfterMilliseconds } from '../mirror/resume-lost-jobs';
import type { HourLook, World } from '../ports';

/** What an hour may bring, in the order in which it is taken up. */
export interface HourParts {
  migrate: boolean;
  resumeLostJobs: boolean;
  resumeLostCatchUp: boolean;
  resumeWork: boolean;
  mendTrees: boolean;
  projectPublishedGoals: boolean;
  refreshJiraValues: boolean;
  requestFullOverview: boolean;
}

const everything: HourParts = {
  ...{ migrate: true, resumeLostJobs: true, resumeLostCatchUp: true, resumeWork: true },
  ...{ mendTrees: true, projectPublishedGoals: true, refreshJiraValues: true, requestFullOverview: true },
};

/**
 * Looks what there is to do: most hours of most sites nothing is, and that costs this one statement. What a sweep works
 * out is done where anything that it rests on has changed since the last one began, and once a day. Where the look fails,
 * the schema may be older than it: all is to be done.
 */
export async function lookAtHour({
  clock,
  hour,
}: Pick<World, 'clock' | 'hour'>): Promise<{ parts: HourParts; trace: string | null }> {
  const now = clock.now();
  try {
    const look = await hour.look(now, clock.today(), now - stalledAfterMilliseconds);
    return { parts: partsOf(look), trace: look.trace };
  } catch {
    return { parts: everything, trace: null };
  }
}

function partsOf(look: HourLook): HourParts {
  const isChanged = look.hasTurned || look.trace !== look.sweptTrace;
  return {
    ...{ migrate: look.isSchemaOld, resumeLostJobs: look.hasLostJobs, resumeLostCatchUp: look.hasCatchUp },
    ...{ resumeWork: look.hasWork, refreshJiraValues: look.hasMeasures },
    ...{ mendTrees: isChanged, projectPublishedGoals: isChanged, requestFullOverview: isChanged },
  };
}
