import { findSharedFile } from '../../site/shared-file';
import { demoCompany } from '../../site/jira/demo-company';
import { createJira } from '../../site/jira/jira';
import type { Identity, Jira, JiraData, JiraEvent, JiraResponse } from '../../site/jira/jira';

export const start = Date.UTC(2026, 10, 23, 6, 5, 6, 123);

export interface Reply {
  readonly status: number;
  readonly headers: Record<string, string>;
  /** the parsed body, to be looked into by `at` and `jest` matchers */
  readonly json: unknown;
}

export interface OpenSite {
  readonly jira: Jira;
  readonly events: JiraEvent[];
  readonly clock: { now: number };
  readonly ask: (who: string, method: string, path: string, body?: unknown) => Promise<Reply>;
}

/** A site with a clock to be moved, on which every exchange is compared with the OpenAPI file where it is at hand. */
export function openSite(data: JiraData = demoCompany(start)): OpenSite {
  const clock = { now: start };
  const openApiFile = findSharedFile('jira-openapi-v3.json');
  const siteUrl = 'http://127.0.0.1:2990';
  const jira = createJira({ data, clock: () => clock.now, siteUrl, ...(openApiFile && { openApiFile }) });
  const events: JiraEvent[] = [];
  jira.onEvent((event) => events.push(event));
  const ask: OpenSite['ask'] = async (who, method, pathBelowApi, body) => {
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    return replyOf(await jira.handle({ method, path: `/rest/api/3${pathBelowApi}`, ...text }, identityOf(who)));
  };
  return { jira, events, clock, ask };
}

/** The value at a path of keys and indexes inside parsed JSON; undefined where the path leads nowhere. */
export function at(json: unknown, ...keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    json,
  );
}

/** The list at a path inside parsed JSON. */
export function listAt(json: unknown, ...keys: readonly (string | number)[]): readonly unknown[] {
  const list = at(json, ...keys);
  return Array.isArray(list) ? list : [];
}

/** The object at a path inside parsed JSON. */
export function recordAt(json: unknown, ...keys: readonly (string | number)[]): object {
  const value = at(json, ...keys);
  return typeof value === 'object' && value !== null ? value : {};
}

export async function searchKeys(site: OpenSite, who: string, jql: string): Promise<readonly unknown[]> {
  const { status, json } = await site.ask(who, 'POST', '/search/jql', { jql, fields: ['key'], maxResults: 5000 });
  if (status !== 200) throw new Error(`${jql}: ${JSON.stringify(json)}`);
  return listAt(json, 'issues').map((issue) => at(issue, 'key'));
}

function identityOf(who: string): Identity {
  if (who === 'app' || who === 'anonymous') return { kind: who };
  return { kind: 'user', accountId: who };
}

function replyOf({ status, headers, body }: JiraResponse): Reply {
  return { status, headers, json: body === '' ? undefined : JSON.parse(body) };
}
