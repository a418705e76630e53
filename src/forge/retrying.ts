import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { Unavailable } from '../use-cases/ports';

/**
 * Wait before an event is delivered again, in seconds, unless whoever was busy says otherwise; 900 s at most. Forge does
 * so four times, so that what was busy has half an hour.
 */
const firstWaitSeconds = 30;
const growth = 5;
const longestWaitSeconds = 900;

const retriedEvent = z.object({ retryContext: z.object({ retryCount: z.int().nonnegative() }) });

/**
 * Has Forge deliver the event again when something was busy: a trigger that throws is not tried again.
 * @see https://developer.atlassian.com/platform/forge/events-reference/
 */
export async function retrying(event: unknown, work: () => Promise<void>): Promise<InvocationError | undefined> {
  try {
    await work();
    return undefined;
  } catch (failure) {
    if (!(failure instanceof Unavailable)) throw failure;
    const seconds = failure.retryAfterSeconds ?? firstWaitSeconds * growth ** retriesOf(event);
    const retryAfter = Math.min(longestWaitSeconds, Math.max(1, seconds));
    return new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
}

function retriesOf(event: unknown): number {
  const parsed = retriedEvent.safeParse(event);
  return parsed.success ? parsed.data.retryContext.retryCount : 0;
}
