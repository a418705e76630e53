import { InvocationError, InvocationErrorCode } from '@forge/events';
import { Unavailable } from '../use-cases/ports';

/** Wait before an event is delivered again, in seconds, unless whoever was busy says otherwise; 900 s at most. */
const usualWaitSeconds = 30;
const longestWaitSeconds = 900;

/**
 * Has Forge deliver the event again when something was busy: a trigger that throws is not tried again.
 * @see https://developer.atlassian.com/platform/forge/events-reference/
 */
export async function retrying(work: () => Promise<void>): Promise<InvocationError | undefined> {
  try {
    await work();
    return undefined;
  } catch (failure) {
    if (!(failure instanceof Unavailable)) throw failure;
    const retryAfter = Math.min(longestWaitSeconds, Math.max(1, failure.retryAfterSeconds ?? usualWaitSeconds));
    return new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
}
