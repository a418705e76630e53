import { asApp, asUser, bindInvocationContext, type Route } from '@forge/api';
import { bulkhead, DelegateBackoff, handleType, retry, wrap } from 'cockatiel';
import { z } from 'zod';
import { type Behalf, Unavailable } from '../../use-cases/ports';

/** Tries of one request, waiting as Jira asks; a longer wait than this is left to whoever asked. */
const tries = 3;
const longestWaitSeconds = 5;
const firstWaitMilliseconds = 300;

/** Jira is asked five things at most at once, whatever runs in this process. */
const fiveAtOnce = bulkhead(5, Infinity);

/** Beginning of Jira's words for what lasts until the hour ends; bursts are over in a moment. */
const quotaReason = 'jira-quota';

/** The app's points of this hour are used up, all customers' or this one's: more requests would be refused. */
export class QuotaUsedUp extends Unavailable {}

class Busy extends Error {
  constructor(
    readonly status: number,
    readonly retryAfterSeconds: number | undefined,
    readonly isQuota: boolean,
  ) {
    super(`Jira answered ${status}`);
  }
}

const retrying = retry(
  handleType(Busy, (busy) => !busy.isQuota && (busy.retryAfterSeconds ?? 0) <= longestWaitSeconds),
  {
    maxAttempts: tries - 1,
    backoff: new DelegateBackoff(({ attempt, result }) => {
      const told = 'error' in result && result.error instanceof Busy ? result.error.retryAfterSeconds : undefined;
      const least = told === undefined ? firstWaitMilliseconds * 2 ** (attempt - 1) : told * 1000;
      return least + Math.random() * firstWaitMilliseconds;
    }),
  },
);
const policy = wrap(retrying, fiveAtOnce);

export interface JiraAnswer {
  status: number;
  body: unknown;
}

export type AskJira = (as: Behalf, path: Route, body?: unknown) => Promise<JiraAnswer>;

/**
 * One request to Jira's REST API on somebody's behalf; retried on 429 and 5xx as `Retry-After` says, and a
 * little later by chance.
 * @throws Unavailable when Jira stays busy or broken; for any other status the caller decides.
 */
export const askJira: AskJira = async (as, path, body) => {
  try {
    // A request that had to queue is started by another one's end: it keeps the invocation it belongs to.
    return await policy.execute(bindInvocationContext(() => send(as, path, body)));
  } catch (failure) {
    if (failure instanceof Busy) {
      const Refusal = failure.isQuota ? QuotaUsedUp : Unavailable;
      throw new Refusal(failure.message, failure.retryAfterSeconds, { cause: failure });
    }
    throw failure;
  }
};

async function send(as: Behalf, path: Route, body: unknown): Promise<JiraAnswer> {
  const api = as === 'app' ? asApp() : asUser();
  const response = await api.requestJira(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.status === 429 || response.status >= 500) {
    const isQuota = response.headers.get('RateLimit-Reason')?.startsWith(quotaReason) ?? false;
    throw new Busy(response.status, parseSeconds(response.headers.get('Retry-After')), isQuota);
  }
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
}

function parseSeconds(header: string | null): number | undefined {
  const seconds = Number(header ?? NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

/** The body of a successful answer. @throws Error when Jira refused the request, or its answer has another shape. */
export function bodyOf<T extends z.ZodType>(schema: T, answer: JiraAnswer, asked: string): z.output<T> {
  if (answer.status < 200 || answer.status > 299) throw new Error(`Jira answered ${answer.status} to ${asked}`);
  const parsed = schema.safeParse(answer.body);
  if (!parsed.success) throw new Error(`Jira's answer to ${asked} has another shape: ${parsed.error.message}`);
  return parsed.data;
}

const refusal = z.object({ errorMessages: z.array(z.string()) });

/** What Jira says is wrong with the JQL of a search that it refused, in its own words. */
export function whatIsWrong({ body }: JiraAnswer): string {
  const parsed = refusal.safeParse(body);
  return parsed.success && parsed.data.errorMessages.length > 0
    ? parsed.data.errorMessages.join(' ')
    : 'Jira does not understand this JQL.';
}
