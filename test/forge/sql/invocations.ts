import { randomUUID } from 'node:crypto';

/** Stands in for the platform's runtime: whatever runs from now on belongs to a new invocation. */
export function enterInvocation(): void {
  const invocationId = randomUUID();
  const appContext = { appId: 'app', environmentId: 'environment', installationId: 'site', invocationId };
  const lambdaContext = { getRemainingTimeInMillis: () => 25_000 };
  Object.assign(globalThis, { __forge_runtime__: { appContext, lambdaContext } });
}
