import { join } from 'node:path';
import { Agenda } from './forge/agenda';
import { createClock } from './forge/clock';
import type { MovableClock } from './forge/clock';
import { Events } from './forge/events';
import { Functions } from './forge/functions';
import { APP_VERSION, CONTEXT_ARI, ENVIRONMENT_ID, INSTALLATION_ID } from './forge/identifiers';
import type { InvocationRecord } from './forge/invocation';
import { defineJqlFunctions } from './forge/jql-functions';
import { readManifest } from './forge/manifest';
import type { Manifest } from './forge/manifest';
import { Modules } from './forge/modules';
import type { Caller, ScreenContext } from './forge/modules';
import { createOutbound } from './forge/outbound';
import { Problems } from './forge/problems';
import { Queue } from './forge/queue';
import type { Rates } from './forge/rates';
import { RealtimeHub } from './forge/realtime';
import { Schedule } from './forge/schedule';
import { createSqlEndpoint } from './forge/sql/endpoint';
import type { SqlEngine } from './forge/sql/engine';
import { openDatabase } from './forge/sql/open-database';
import type { DatabaseChoice, OpenedDatabase } from './forge/sql/open-database';
import type { Jira } from './jira/jira';

/** The part of Jira that a site needs. */
export type SiteJira = Pick<Jira, 'handle' | 'onEvent' | 'defineJqlFunction' | 'users'>;

export interface SiteOptions<J extends SiteJira> {
  /** The exports of the app's index, from source or from the deployed bundle. */
  app: Record<string, unknown>;
  jira: J;
  /** By default a database in memory; an opened one belongs to the site from then on. */
  database?: DatabaseChoice | OpenedDatabase;
  clock?: MovableClock;
  /** The path of manifest.yml. */
  manifest?: string;
  /** Where the site answers, as the app sees it in `siteUrl`. */
  siteUrl?: string;
  /** Deliver events, jobs and schedules by themselves as time passes, instead of when `settle` is called. */
  live?: boolean;
  /** Tell the app that it was installed; by default when the database is new. */
  install?: boolean;
  /** Refuse what exceeds Forge's rates, as Forge does, from the beginning on. */
  enforceRates?: boolean;
}

export interface Site<J extends SiteJira = SiteJira> {
  /** Asks the app's resolver for an operation, as a screen does. */
  invoke(operation: string, payload: unknown, as: Caller, screen?: ScreenContext): Promise<unknown>;
  /** Runs any function of the manifest with `payload` as its first argument. */
  callFunction(functionKey: string, payload: unknown, as?: Caller): Promise<unknown>;
  /** What the issue context shows before it is opened. */
  contextStatus(screen: ScreenContext, as: Caller): Promise<unknown>;
  /** Until every due event is delivered and every due job is done; `advance` also moves the clock to those not due. */
  settle(options?: { advance?: boolean }): Promise<void>;
  readonly clock: MovableClock;
  readonly rates: Rates;
  readonly queue: Queue;
  readonly events: Events;
  readonly realtime: RealtimeHub;
  readonly schedule: Schedule;
  readonly invocations: readonly InvocationRecord[];
  resetInvocations(): void;
  readonly problems: Problems;
  readonly manifest: Manifest;
  readonly jira: J;
  readonly sql: SqlEngine;
  close(): Promise<void>;
}

/** A Jira site in this process, with the app installed in it. Rejects when the database cannot be reached. */
export async function createSite<J extends SiteJira>(options: SiteOptions<J>): Promise<Site<J>> {
  const { app, jira, database = 'memory', clock = createClock(), live = false } = options;
  const manifest = readManifest(options.manifest ?? join(process.cwd(), 'manifest.yml'));
  const opened = typeof database === 'object' && 'engine' in database ? database : await openDatabase(database);
  const { engine: sql, isNew } = opened;
  const problems = new Problems();
  const agenda = new Agenda(clock, live);
  const functions: Functions = new Functions({
    app,
    clock,
    manifest,
    problems,
    outbound: (...request) => outbound(...request),
  });
  const rates: Rates = { enforceRates: options.enforceRates ?? false };
  const parts = { manifest, clock, agenda, functions, problems, rates };
  const queue = new Queue(parts);
  const events = new Events(parts);
  const schedule = new Schedule(parts);
  const realtime = new RealtimeHub(clock, rates);
  const endpoint = createSqlEndpoint({
    engine: sql,
    clock,
    get enforceRates() {
      return rates.enforceRates;
    },
  });
  const outbound = createOutbound({ manifest, jira, sql: endpoint, queue, realtime, problems });
  const modules = new Modules({ manifest, functions, siteUrl: options.siteUrl ?? 'http://127.0.0.1:3000' });
  const stopEvents = jira.onEvent(({ name, payload }) => events.emit(name, payload));
  defineJqlFunctions(jira, manifest, functions);
  if (options.install ?? isNew) events.emit('avi:forge:installed:app', installation(manifest, jira));

  return {
    invoke: (operation, payload, as, screen) => modules.invoke(operation, payload, as, screen),
    callFunction: (functionKey, payload, as) =>
      functions.invoke({ functionKey, moduleKey: functionKey, moduleType: 'function', ...as }, payload),
    contextStatus: (screen, as) => modules.dynamicProperties(screen, as),
    settle: (choice) => queue.drain(choice),
    clock,
    rates,
    queue,
    events,
    realtime,
    schedule,
    invocations: functions.invocations,
    resetInvocations: () => functions.reset(),
    problems,
    manifest,
    jira,
    sql,
    async close() {
      stopEvents();
      await agenda.close();
      await sql.close();
    },
  };
}

/** The payload of the installation event. */
function installation({ appId, scopes }: Manifest, { users }: Pick<Jira, 'users'>): Record<string, unknown> {
  return {
    id: `ari:cloud:ecosystem::installation/${INSTALLATION_ID}`,
    installerAccountId: users.find(({ jiraAdministrator }) => jiraAdministrator)?.accountId,
    app: { id: `ari:cloud:ecosystem::app/${appId}`, version: APP_VERSION },
    environment: { id: ENVIRONMENT_ID },
    context: CONTEXT_ARI,
    permissions: { scopes },
  };
}
