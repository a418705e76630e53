import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { Unavailable } from '../use-cases/ports';

/**
 * Wait before an event is delivered again, in seconds, unless whoever was busy says otherwise: growing, and half of it by
 * chance, so that a thousand events that were refused at once do not come at once again; 900 s at most. Forge does so
 * four times, so that what was busy has half an hour.
 */
const firstWaitSeconds = 60;
const growth = 5;
const longestWaitSeconds = 900;
const mostRetries = 4;

const retriedEvent = z.object({ retryContext: z.object({ retryCount: z.int().nonnegative() }) });

/**
 * Has Forge deliver the event again when something was busy: a trigger that throws is not tried again. What is still busy
 * at the last time is put off by `putOff`, with so long a wait in seconds.
 * @see https://developer.atlassian.com/platform/forge/events-reference/
 */
export async function retrying(
  event: unknown,
  work: () => Promise<void>,
  putOff?: (delaySeconds: number) => Promise<void>,
): Promise<InvocationError | undefined> {
  try {
    await work();
    return undefined;
  } catch (failure) {
    if (!(failure instanceof Unavailable)) throw failure;
    const retryAfter = waitSeconds(failure, retriesOf(event));
    if (putOff !== undefined && retriesOf(event) >= mostRetries) {
      await putOff(retryAfter);
      return undefined;
    }
    return new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
}

function waitSeconds({ retryAfterSeconds }: Unavailable, retries: number): number {
  const least = retryAfterSeconds ?? Math.min(longestWaitSeconds, firstWaitSeconds * growth ** retries) / 2;
  return Math.min(longestWaitSeconds, Math.max(1, Math.round(least * (1 + Math.random()))));
}

function retriesOf(event: unknown): number {
  const parsed = retriedEvent.safeParse(event);
  return parsed.success ? parsed.data.retryContext.retryCount : 0;
}
