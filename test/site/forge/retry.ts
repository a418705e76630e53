import type { RetryOptions } from '@forge/events';
import { FunctionTimeout } from './functions';

/** Why and how late something is delivered again; `retryData` is the app's own. */
export interface Retry {
  afterMs: number;
  reason: string;
  data?: unknown;
}

/** A retry may be asked for four times, at most 900 s ahead. */
export const MOST_RETRIES = 4;
const LONGEST_RETRY_SECONDS = 900;

/** The first platform retry comes after about 40 s, each further one after twice as long, up to 15 minutes. */
const FIRST_BACKOFF_MS = 40_000;

/** What a handler asks for by returning an `InvocationError`. */
export function requestedRetry(result: unknown): Retry | undefined {
  const { _retry, retryOptions } = (result ?? {}) as { _retry?: boolean; retryOptions?: Partial<RetryOptions> };
  if (_retry !== true) return undefined;
  const seconds = Math.min(retryOptions?.retryAfter ?? 1, LONGEST_RETRY_SECONDS);
  const reason = retryOptions?.retryReason ?? 'FUNCTION_RETRY_REQUEST';
  return { afterMs: seconds * 1000, reason, data: retryOptions?.retryData as unknown };
}

/** The platform's own retry after a thrown error; `retryCount` is how many there were. */
export function platformRetry(error: unknown, retryCount: number): Retry {
  const reason = error instanceof FunctionTimeout ? 'FUNCTION_TIME_OUT' : 'FUNCTION_ERROR_HOSTED_APP_CODE';
  return { afterMs: Math.min(FIRST_BACKOFF_MS * 2 ** retryCount, LONGEST_RETRY_SECONDS * 1000), reason };
}

export function retryContext(retryCount: number, { reason, data }: Retry) {
  return { retryCount, retryReason: reason, retryData: data ?? null };
}
