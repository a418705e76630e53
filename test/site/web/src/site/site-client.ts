import type { DashboardLayout } from '../../../jira/data';

/** What the site's server answers beside Jira's own REST API: the session, the installed app and the controls. */

export interface SiteUser {
  readonly accountId: string;
  readonly displayName: string;
  readonly role: string;
  readonly avatarUrl: string;
}

export interface Session {
  readonly accountId: string;
  readonly users: readonly SiteUser[];
  readonly siteUrl: string;
  readonly cdnUrl: string;
  readonly cloudId: string;
  readonly appId: string;
  readonly appName: string;
  readonly environmentId: string;
}

export interface ModulePage {
  readonly title: string;
  readonly route: string;
}

/** A UI module of the app's manifest, its texts already translated. */
export interface AppModule {
  readonly type: string;
  readonly key: string;
  readonly title: string;
  readonly label?: string;
  readonly icon?: string;
  readonly resource: string;
  readonly status?: ModuleStatus;
  readonly pages?: readonly ModulePage[];
  /** Of a `jira:adminPage`: the app's *Configure* button leads to it. */
  readonly useAsConfig?: boolean;
  readonly description?: string;
  /** Of a `jira:dashboardGadget`: its picture, what edits its configuration, and whether Jira loads it anew. */
  readonly thumbnail?: string;
  readonly edit?: { readonly resource: string };
  readonly refreshable?: boolean;
}

export interface ModuleStatus {
  readonly type: 'badge' | 'lozenge' | 'icon';
  readonly value: { readonly label: string; readonly url?: string; readonly type?: string };
}

/** What a frame of the app is about: `type`, `location`, and what the place adds (issue, project, modal …). */
export interface Extension {
  readonly type: string;
  readonly location: string;
  readonly [part: string]: unknown;
}

export type Answer =
  { readonly result: unknown } | { readonly error: { readonly name: string; readonly message: string } };

/** Calls the site. Throws in the site's own words unless it answers 2xx. */
export async function callSite<Result>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Result> {
  const response = await fetch(`/site/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer: unknown = text === '' ? null : JSON.parse(text);
  if (!response.ok) throw new Error((answer as { readonly message?: string }).message);
  return answer as Result;
}

export interface ProductRequest {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface ProductResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Invocation {
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly payload: unknown;
  readonly extension: Extension;
}

/** What Jira's own page knows of a dashboard beside its REST API; configurations by the id of the gadget. */
export interface Arrangement {
  readonly layout: DashboardLayout;
  readonly configurations: Readonly<Record<number, GadgetConfiguration>>;
}

/** What the app submitted for a gadget; `refresh` in minutes. */
export interface GadgetConfiguration {
  readonly refresh?: number;
  readonly [part: string]: unknown;
}

export const readSession = () => callSite<Session>('GET', 'session');
export const becomeUser = (accountId: string) => callSite<unknown>('POST', 'session', { accountId });
export const readModules = () => callSite<readonly AppModule[]>('GET', 'modules');
export const invokeResolver = (invocation: Invocation) => callSite<Answer>('POST', 'invoke', invocation);
export const readArrangement = (dashboardId: string) => callSite<Arrangement>('GET', `dashboards/${dashboardId}`);
export const arrange = (dashboardId: string, layout: DashboardLayout) =>
  callSite<unknown>('POST', `dashboards/${dashboardId}`, { layout });
export const readContextStatus = (moduleKey: string, extension: Extension) =>
  callSite<{ status: ModuleStatus } | null>('POST', 'context-status', { moduleKey, extension });
export const requestAsViewer = (request: ProductRequest) => callSite<ProductResponse>('POST', 'jira-request', request);
export const publishRealtime = (publication: Readonly<Record<string, unknown>>) =>
  callSite<{ eventId: string; eventTimestamp: string }>('POST', 'realtime', publication);
