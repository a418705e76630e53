import { CONTEXT_ARI } from './identifiers';
import type { Clock } from './clock';
import { createInvocation, runInvocation } from './invocation';
import type { Invocation, InvocationRecord, Outbound } from './invocation';
import type { Manifest } from './manifest';
import type { Problems } from './problems';

/** Seconds a function may take: 25 for what people and events start, 55 for consumers and schedules by default. */
const DEFAULT_SECONDS = 25;
const BACKGROUND_SECONDS = 55;

/** Records kept for `invocations`; the oldest go first. */
const KEPT = 10_000;

export interface Call {
  functionKey: string;
  moduleKey: string;
  moduleType: string;
  operation?: string;
  accountId?: string;
  chain?: number;
}

export interface FunctionsOptions {
  app: Record<string, unknown>;
  clock: Clock;
  manifest: Manifest;
  outbound: Outbound;
  problems: Problems;
}

type Handler = (...args: unknown[]) => unknown;

export class FunctionTimeout extends Error {}

export class Functions {
  readonly invocations: InvocationRecord[] = [];

  constructor(private readonly options: FunctionsOptions) {}

  reset(): void {
    this.invocations.length = 0;
  }

  /**
   * Runs the function as Forge does: its own runtime, a deadline, arguments that crossed a wire. Rejects with what the
   * handler threw, or with `FunctionTimeout`.
   */
  async invoke(call: Call, argument: unknown): Promise<unknown> {
    const { handler, timeoutMs } = this.lookup(call);
    const record = this.newRecord(call);
    const { functionKey, moduleKey, moduleType, accountId, chain = 0 } = call;
    const { clock, manifest } = this.options;
    const { appId } = manifest;
    const scope = { appId, functionKey, moduleKey, moduleType, accountId, timeoutMs, chain, clock };
    const invocation = createInvocation(scope, record, this.options.outbound);
    const startedAt = performance.now();
    try {
      const run = () => new Promise<unknown>((resolve) => resolve(handler(wire(argument), backendContext(accountId))));
      return wire(await withDeadline(runInvocation(invocation, run), timeoutMs, functionKey));
    } catch (error) {
      this.fail(invocation, error);
      throw error;
    } finally {
      invocation.ended = true;
      record.ms = performance.now() - startedAt;
    }
  }

  private lookup({ functionKey, moduleType }: Call): { handler: Handler; timeoutMs: number } {
    const module = this.options.manifest.functions.get(functionKey);
    if (!module) throw new Error(`The manifest has no function ${functionKey}.`);
    const handler = this.options.app[module.exportName];
    if (typeof handler !== 'function') throw new Error(`The app does not export ${module.exportName}.`);
    const background = moduleType === 'consumer' || moduleType === 'scheduledTrigger';
    const seconds = background ? (module.timeoutSeconds ?? BACKGROUND_SECONDS) : DEFAULT_SECONDS;
    return { handler: handler as Handler, timeoutMs: seconds * 1000 };
  }

  private newRecord({ functionKey, operation }: Call): InvocationRecord {
    const record: InvocationRecord = { functionKey, sql: [], jiraCalls: [], queued: 0, published: 0, ms: 0 };
    if (operation !== undefined) record.operation = operation;
    this.invocations.push(record);
    if (this.invocations.length > KEPT) this.invocations.shift();
    return record;
  }

  private fail({ record }: Invocation, error: unknown): void {
    record.error = error instanceof Error ? error.message : String(error);
    this.options.problems.add('function', record.operation ?? record.functionKey, error);
  }
}

/** What a handler gets as its second argument. */
function backendContext(accountId: string | undefined) {
  return { principal: accountId === undefined ? undefined : { accountId }, installContext: CONTEXT_ARI };
}

function wire(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

async function withDeadline<T>(work: Promise<T>, timeoutMs: number, functionKey: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    const message = `${functionKey} did not end within ${timeoutMs / 1000} s.`;
    timer = setTimeout(() => reject(new FunctionTimeout(message)), timeoutMs);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
