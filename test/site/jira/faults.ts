export type FaultStatus = 429 | 500 | 503;

interface Fault {
  left: number;
  readonly status: FaultStatus;
  readonly retryAfterSeconds: number | undefined;
  readonly pathIncludes: string;
  readonly reason: RateLimitReason;
}

/** Why Jira answers 429. */
export type RateLimitReason = `jira-${'quota-global' | 'quota-tenant' | 'burst'}-based` | 'jira-per-issue-on-write';

interface FaultOptions {
  retryAfterSeconds?: number;
  pathIncludes?: string;
  reason?: RateLimitReason;
}

/** Troubles that Jira has on demand. */
export class Faults {
  /** How long a change takes to reach the search index. */
  searchIndexDelayMs = 0;
  private readonly queue: Fault[] = [];

  /** The next `n` requests (whose path contains `pathIncludes`) are answered with `status`. */
  failNext(n: number, status: FaultStatus, options: FaultOptions = {}): void {
    const { retryAfterSeconds, pathIncludes = '', reason = 'jira-burst-based' } = options;
    this.queue.push({ left: n, status, retryAfterSeconds, pathIncludes, reason });
  }

  /** Uses up one fault that is due for a request to `path`; answers its status and headers. */
  take(path: string): { status: FaultStatus; headers: Record<string, string> } | undefined {
    const fault = this.queue.find((each) => each.left > 0 && path.includes(each.pathIncludes));
    if (!fault) return undefined;
    fault.left -= 1;
    return { status: fault.status, headers: headersOf(fault) };
  }
}

function headersOf({ status, retryAfterSeconds, reason }: Fault): Record<string, string> {
  if (status === 429) {
    return { 'Retry-After': String(retryAfterSeconds ?? 1), 'RateLimit-Reason': reason };
  }
  return retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) };
}
