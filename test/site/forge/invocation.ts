import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { type Clock, systemNow } from './clock';
import { APP_VERSION, CONTEXT_ARI, ENVIRONMENT_ID, INSTALLATION_ID } from './identifiers';

export interface JiraCall {
  method: string;
  path: string;
  as: 'user' | 'app' | 'anonymous';
  /** What it cost of the app's points. */
  points: number;
}

/** What one run of an app function did. */
export interface InvocationRecord {
  functionKey: string;
  /** The operation that a resolver was asked for. */
  operation?: string;
  /** The statements sent, in order. */
  sql: string[];
  jiraCalls: JiraCall[];
  /** Queue events pushed. */
  queued: number;
  /** Realtime messages published. */
  published: number;
  ms: number;
  error?: string;
}

/** Who and what an invocation runs for. */
export interface InvocationScope {
  appId: string;
  functionKey: string;
  moduleKey: string;
  moduleType: string;
  accountId: string | undefined;
  timeoutMs: number;
  /** How many queue pushes led here, one after another. */
  chain: number;
  clock: Clock;
}

export type Outbound = (invocation: Invocation, target: Target, path: string, init: RequestInit) => Promise<Response>;

/** What a request of the `@forge` packages is addressed to. */
export interface Target {
  type?: string;
  provider?: string;
  remote?: string;
  accountId?: string;
}

export interface Invocation {
  readonly scope: InvocationScope;
  readonly record: InvocationRecord;
  readonly runtime: object;
  readonly outbound: Outbound;
  /** Set when the function has answered or run out of time: Forge freezes its process then. */
  ended: boolean;
}

const current = new AsyncLocalStorage<Invocation>();

/**
 * The two globals that the `@forge` packages reach the platform by. Both belong to the invocation that asks, so
 * several run at the same time, for several sites, without seeing each other.
 */
Object.defineProperty(globalThis, '__forge_runtime__', {
  configurable: true,
  get: () => current.getStore()?.runtime,
});
Object.defineProperty(globalThis, '__forge_fetch__', {
  configurable: true,
  value: async (target: Target, path: string, init: RequestInit = {}) => {
    const invocation = current.getStore();
    if (!invocation) throw new Error('Forge runtime not found.');
    if (invocation.ended) throw new Error(`${invocation.record.functionKey} called ${path} after its end.`);
    return invocation.outbound(invocation, target, path, init);
  },
});

/** The app lives in the site's time. */
Date.now = () => current.getStore()?.scope.clock.now() ?? systemNow();

export function runInvocation<T>(invocation: Invocation, run: () => T): T {
  return current.run(invocation, run);
}

export function createInvocation(scope: InvocationScope, record: InvocationRecord, outbound: Outbound): Invocation {
  const deadline = performance.now() + scope.timeoutMs;
  const ignore = () => undefined;
  const silent = { incr: ignore, decr: ignore, set: ignore, measure: () => ({ stop: ignore }) };
  const runtime = {
    proxy: { token: '', url: '', host: '' },
    contextAri: CONTEXT_ARI,
    lambdaContext: {
      awsRequestId: randomUUID(),
      getRemainingTimeInMillis: () => Math.max(0, deadline - performance.now()),
    },
    appContext: {
      appId: scope.appId,
      appVersion: APP_VERSION,
      environmentId: ENVIRONMENT_ID,
      environmentType: 'DEVELOPMENT',
      invocationId: randomUUID(),
      installationId: INSTALLATION_ID,
      functionKey: scope.functionKey,
      moduleType: scope.moduleType,
      moduleKey: scope.moduleKey,
    },
    aaid: scope.accountId,
    allowedEgress: [],
    tracing: { traceId: randomUUID(), spanId: randomUUID() },
    container: { appCodeDir: process.cwd(), region: 'us-east-1', runtime: 'nodejs24.x' },
    metrics: { counter: () => silent, gauge: () => silent, timing: () => silent },
    realtime: { contextToken: scope.moduleKey },
  };
  return { scope, record, runtime, outbound, ended: false };
}
