import type { Identity, Jira } from '../jira/jira';
import { pointsOf } from '../jira/points';
import type { Invocation, JiraCall, Outbound, Target } from './invocation';
import type { Manifest } from './manifest';
import type { Problems } from './problems';
import type { Queue } from './queue';
import type { RealtimeHub } from './realtime';
import type { createSqlEndpoint } from './sql/endpoint';

/** The part of Jira that the app's requests reach. */
export type JiraHandler = Pick<Jira, 'handle'>;

export interface OutboundOptions {
  manifest: Manifest;
  jira: JiraHandler;
  sql: ReturnType<typeof createSqlEndpoint>;
  queue: Queue;
  realtime: RealtimeHub;
  problems: Problems;
}

/** Answers what the `@forge` packages ask of the platform. What it does not know is refused and written down. */
export function createOutbound(options: OutboundOptions): Outbound {
  const { manifest, jira, sql, queue, realtime, problems } = options;

  async function requestJira(invocation: Invocation, target: Target, path: string, init: RequestInit) {
    const identity = identityOf(target, invocation.scope.accountId, manifest);
    if ('refusal' in identity) return proxyError(401, identity.refusal);
    const method = init.method ?? 'GET';
    const call: JiraCall = { method, path, as: identity.kind, points: 0 };
    invocation.record.jiraCalls.push(call);
    const headers = Object.fromEntries(new Headers(init.headers));
    const body = bodyOf(init);
    const answer = await jira.handle({ method, path, headers, ...(body !== undefined && { body }) }, identity);
    call.points = pointsOf(path, answer.body);
    return new Response(hasBody(answer.status) ? answer.body : null, {
      status: answer.status,
      headers: answer.headers,
    });
  }

  function requestPlatform(invocation: Invocation, path: string, init: RequestInit): Response | undefined {
    const action = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path)?.[1];
    if (!action) return undefined;
    const body: unknown = JSON.parse(bodyOf(init) ?? '{}');
    if (action === 'stats') return queue.stats(body);
    if (action === 'cancel') return queue.cancel(body);
    const { response, accepted } = queue.publish(body, invocation.scope.chain);
    invocation.record.queued += accepted;
    return response;
  }

  async function route(invocation: Invocation, target: Target, path: string, init: RequestInit) {
    const { record } = invocation;
    if (target.type === 'sql') return sql.handle(path, bodyOf(init) ?? '', (query) => record.sql.push(query));
    if (target.type === 'realtime') {
      const { response, published } = realtime.answer(bodyOf(init) ?? '');
      if (published) record.published += 1;
      return response;
    }
    if (target.type === 'fpp' && target.remote === 'jira') return requestJira(invocation, target, path, init);
    if (target.type === 'fpp' && target.remote === 'stargate') return requestPlatform(invocation, path, init);
    return undefined;
  }

  return async (invocation, target, path, init) => {
    const response = await route(invocation, target, path, init);
    if (response) return response;
    problems.add(
      'outbound',
      `${target.type} ${target.remote ?? ''} ${init.method ?? 'GET'} ${path}`,
      'not answered here',
    );
    return proxyError(501, 'NOT_ANSWERED_BY_THE_LOCAL_SITE');
  };
}

/** Whom a request acts for; `refusal` is the error code of the proxy. */
function identityOf(target: Target, caller: string | undefined, manifest: Manifest): Identity | { refusal: string } {
  if (target.provider === 'app') return { kind: 'app' };
  if (target.provider === 'none') return { kind: 'anonymous' };
  const accountId = target.accountId ?? caller;
  if (accountId === undefined) return { refusal: 'NEEDS_AUTHENTICATION_ERR' };
  if (accountId !== caller && !manifest.allowsImpersonation) return { refusal: 'AUTH_TYPE_UNAVAILABLE' };
  return { kind: 'user', accountId };
}

function proxyError(status: number, code: string): Response {
  return new Response(null, { status, headers: { 'forge-proxy-error': code } });
}

function bodyOf(init: RequestInit): string | undefined {
  return typeof init.body === 'string' ? init.body : undefined;
}

const hasBody = (status: number) => status !== 204 && status !== 304;
