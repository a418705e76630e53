import { readFile, rename, writeFile } from 'node:fs/promises';
import { Changes } from './changes';
import { arranged } from './dashboard-layout';
import type { Dashboard, DashboardLayout, JiraData, JiraIssue, JiraProject, JiraUser } from './data';
import type { JiraEvent } from './events';
import { Faults } from './faults';
import type { JqlFunction } from './jql/functions';
import { Model } from './model';
import { openApiCheck } from './openapi';
import type { OpenApiCheck } from './openapi';
import { Pictures } from './pictures';
import { Refusal } from './refusal';
import type { Answer, Call, Site } from './rest/route';
import { matchRoute } from './router';
import type { Match } from './router';
import { SearchIndex } from './search-index';
import { recognise } from './viewer';
import type { Identity, Viewer } from './viewer';

export type { JiraData } from './data';
export type { JiraEvent } from './events';
export { Faults } from './faults';
export type { JqlFunction, JqlFunctionClause } from './jql/functions';
export { identityFromBasicAuth } from './viewer';
export type { Identity } from './viewer';

export interface JiraRequest {
  method: string;
  /** with its query; begins with `/rest/` */
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface JiraResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface JiraOptions {
  data: JiraData;
  /** ms since the epoch */
  clock: () => number;
  /** Jira's OpenAPI file; without it nothing is checked against it */
  openApiFile?: string;
  /** the base of all links, without a slash at its end */
  siteUrl: string;
}

export function createJira(options: JiraOptions): Jira {
  return new Jira(options);
}

/** A Jira site in memory: its issues and people, served by a subset of Jira Cloud's REST API v3. */
export class Jira {
  readonly unknownRequests: { method: string; path: string }[] = [];
  readonly violations: string[] = [];
  readonly faults = new Faults();
  private readonly listeners = new Set<(event: JiraEvent) => void>();
  private readonly jqlFunctions = new Map<string, JqlFunction>();
  private readonly openApi: OpenApiCheck | undefined;
  private site: Site;

  constructor(private readonly options: JiraOptions) {
    this.openApi = options.openApiFile === undefined ? undefined : openApiCheck(options.openApiFile);
    this.site = this.siteOf(options.data);
  }

  get users(): readonly JiraUser[] {
    return this.site.model.users;
  }

  get projects(): readonly JiraProject[] {
    return this.site.model.projects;
  }

  issue(idOrKey: string): JiraIssue | undefined {
    return this.site.model.issue(idOrKey);
  }

  dashboard(id: string): Dashboard | undefined {
    return this.site.model.dashboard(id);
  }

  arrangeDashboard(dashboard: Dashboard, layout: DashboardLayout): void {
    this.site.model.putDashboard(arranged(dashboard, layout));
  }

  /** Answers a REST request; every refusal of Jira's is an answer too. */
  async handle(request: JiraRequest, identity: Identity): Promise<JiraResponse> {
    const fault = this.faults.take(request.path);
    if (fault) return response({ status: fault.status, body: errorBody(['The request failed.']) }, fault.headers);
    const url = new URL(request.path, this.options.siteUrl);
    const method = request.method.toUpperCase();
    const match = matchRoute(method, url.pathname);
    if (!match) return this.unknown(method, request.path);
    const viewer = recognise(this.site.model, identity);
    if (!viewer) return response(unauthenticated);
    return response(await this.answer(match, viewer, url.searchParams, request.body));
  }

  /** Tells of every product event, right after the change; the function returned ends that. */
  onEvent(listener: (event: JiraEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Makes a JQL function of an app known to searches. */
  defineJqlFunction(name: string, run: JqlFunction): void {
    this.jqlFunctions.set(name.toLowerCase(), run);
  }

  toData(): JiraData {
    return this.site.model.toData();
  }

  async saveTo(path: string): Promise<void> {
    const unfinished = `${path}.new`;
    await writeFile(unfinished, JSON.stringify(this.toData()));
    await rename(unfinished, path);
  }

  /** Replaces everything on the site by what `saveTo` wrote. */
  async loadFrom(path: string): Promise<void> {
    this.site = this.siteOf(JSON.parse(await readFile(path, 'utf8')) as JiraData);
  }

  private siteOf(data: JiraData): Site {
    const { clock, siteUrl } = this.options;
    const model = new Model(data);
    const pictures = new Pictures(model, siteUrl);
    const index = new SearchIndex(model, clock, () => this.faults.searchIndexDelayMs);
    const changes = new Changes(model, index, pictures, clock, (event) => this.emit(event));
    return { model, pictures, index, changes, clock, jqlFunctions: this.jqlFunctions };
  }

  private emit(event: JiraEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private unknown(method: string, path: string): JiraResponse {
    this.unknownRequests.push({ method, path });
    return response({ status: 404, body: errorBody([`This site has no ${method} ${path}.`]) });
  }

  private async answer(match: Match, viewer: Viewer, query: URLSearchParams, text = ''): Promise<Answer> {
    const { params, route, template } = match;
    const body = parseBody(text);
    if (body.broken)
      return refused(new Refusal(400, ['There was an error parsing JSON. Check that your request body is valid.']));
    const answer = await answerOrRefusal(match, { site: this.site, viewer, params, query, body: body.value });
    const exchange = { method: route.method, path: template, query, requestBody: body.value };
    const violations = this.openApi?.violationsOf({ ...exchange, status: answer.status, answerBody: answer.body });
    this.violations.push(...(violations ?? []));
    return answer;
  }
}

const unauthenticated: Answer = {
  status: 401,
  body: errorBody(['You are not authenticated. Authentication required to perform this operation.']),
};

async function answerOrRefusal({ route }: Match, call: Call): Promise<Answer> {
  try {
    return await route.answer(call);
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    throw error;
  }
}

function refused({ status, errorMessages, errors }: Refusal): Answer {
  return { status, body: errorBody(errorMessages, errors) };
}

function errorBody(errorMessages: readonly string[], errors: Readonly<Record<string, string>> = {}): unknown {
  return { errorMessages, errors };
}

function parseBody(text: string): { broken: boolean; value: unknown } {
  if (text === '') return { broken: false, value: undefined };
  try {
    return { broken: false, value: JSON.parse(text) };
  } catch {
    return { broken: true, value: undefined };
  }
}

function response({ status, body }: Answer, headers: Record<string, string> = {}): JiraResponse {
  const type = body === undefined ? {} : { 'Content-Type': 'application/json;charset=UTF-8' };
  return { status, headers: { ...type, ...headers }, body: body === undefined ? '' : JSON.stringify(body) };
}
