import type { Unavailable } from './ports';

const firstWaitSeconds = 5;
const longestWaitSeconds = 3_600;

/** Seconds before what Jira refused goes on: as Jira says, else doubled at each refusal; an hour at most. */
export const waitAfterRefusal = ({ retryAfterSeconds }: Unavailable, earlierRefusals: number): number =>
  Math.min(retryAfterSeconds ?? firstWaitSeconds * 2 ** earlierRefusals, longestWaitSeconds);
