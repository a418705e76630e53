import { createSqlEndpoint } from '../../site/forge/sql/endpoint';
import type { SqlEngine } from '../../site/forge/sql/engine';
import type { Clock } from '../../site/forge/clock';
import { createInvocation, runInvocation } from '../../site/forge/invocation';
import { RealtimeHub } from '../../site/forge/realtime';

/** Runs what belongs to the app's inside where Forge SQL answers, without a time limit; what it queues or announces is lost. */
export function asTheApp<T>(engine: SqlEngine, clock: Clock, run: () => Promise<T>): Promise<T> {
  const realtime = new RealtimeHub(clock, { enforceRates: false });
  const endpoint = createSqlEndpoint({ engine, clock, enforceRates: false });
  const module = { appId: 'bench', functionKey: 'bench', moduleKey: 'bench', moduleType: 'function' };
  const scope = { ...module, accountId: undefined, timeoutMs: 3_600_000, chain: 0, clock };
  const record = { functionKey: 'bench', sql: [], jiraCalls: [], queued: 0, published: 0, ms: 0 };
  const invocation = createInvocation(scope, record, async (_, target, path, init) => {
    if (target.type === 'sql') return endpoint.handle(path, init.body as string, () => undefined);
    if (target.type === 'realtime') return realtime.answer(init.body as string).response;
    return new Response(null, { status: 201 });
  });
  return runInvocation(invocation, run);
}
