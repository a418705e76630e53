import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';

export interface FunctionModule {
  key: string;
  /** The name that src/index.ts exports. */
  exportName: string;
  timeoutSeconds: number | undefined;
}

export type OnFilterError = 'IGNORE' | 'IGNORE_AND_LOG' | 'RECEIVE' | 'RECEIVE_AND_LOG';

export interface Trigger {
  key: string;
  functionKey: string;
  events: string[];
  ignoreSelf: boolean;
  expression: string | undefined;
  onError: OnFilterError;
}

export interface Consumer {
  key: string;
  queue: string;
  functionKey: string;
}

export interface ScheduledTrigger {
  key: string;
  functionKey: string;
  interval: 'fiveMinute' | 'hour' | 'day' | 'week';
}

/** A module with a screen: everything that the manifest says of it, and the parts the site needs by name. */
export interface UiModule {
  type: string;
  key: string;
  title: unknown;
  resource: string;
  resolver: string | undefined;
  dynamicProperties: string | undefined;
  properties: Record<string, unknown>;
}

export interface JqlFunctionModule {
  key: string;
  name: string;
  functionKey: string;
}

/** Where the texts of each locale are, relative to the manifest. */
export interface Translations {
  resources: { key: string; path: string }[];
  fallback: { default: string; [locale: string]: string | string[] };
}

export interface Manifest {
  /** The folder that its paths are relative to. */
  root: string;
  appId: string;
  /** What the app is called where it is registered, which the manifest does not say: the name of its package. */
  appName: string;
  scopes: string[];
  /** Whether `asUser(accountId)` of somebody who is not the caller is allowed. */
  allowsImpersonation: boolean;
  permissions: Record<string, unknown>;
  resources: { key: string; path: string }[];
  functions: Map<string, FunctionModule>;
  triggers: Trigger[];
  consumers: Consumer[];
  scheduledTriggers: ScheduledTrigger[];
  jqlFunctions: JqlFunctionModule[];
  uiModules: UiModule[];
  translations: Translations | undefined;
}

type Entry = Record<string, unknown> & { key: string };
type Modules = Record<string, Entry[] | undefined>;

export function readManifest(path: string): Manifest {
  const source = parse(readFileSync(path, 'utf8')) as {
    app: { id: string };
    permissions?: Record<string, unknown> & {
      scopes?: string[] | Record<string, { allowImpersonation?: boolean } | null>;
    };
    resources?: { key: string; path: string }[];
    modules?: Modules;
    translations?: Translations;
  };
  const modules = source.modules ?? {};
  const scopes = source.permissions?.scopes ?? [];
  const root = dirname(resolve(path));
  return {
    root,
    appName: packageName(root),
    appId: source.app.id.replace(/^.*\//, ''),
    scopes: Array.isArray(scopes) ? scopes : Object.keys(scopes),
    allowsImpersonation: !Array.isArray(scopes) && Object.values(scopes).some((scope) => scope?.allowImpersonation),
    permissions: source.permissions ?? {},
    resources: source.resources ?? [],
    functions: new Map((modules.function ?? []).map((entry) => [entry.key, functionModule(entry)])),
    triggers: (modules.trigger ?? []).map(trigger),
    consumers: (modules.consumer ?? []).map((entry) => ({
      key: entry.key,
      queue: String(entry.queue),
      functionKey: functionOf(entry),
    })),
    scheduledTriggers: (modules.scheduledTrigger ?? []).map((entry) => ({
      key: entry.key,
      functionKey: functionOf(entry),
      interval: entry.interval as ScheduledTrigger['interval'],
    })),
    jqlFunctions: (modules['jira:jqlFunction'] ?? []).map((entry) => ({
      key: entry.key,
      name: String(entry.name),
      functionKey: functionOf(entry),
    })),
    uiModules: Object.entries(modules).flatMap(([type, entries]) => uiModules(type, entries ?? [])),
    translations: source.translations,
  };
}

function packageName(folder: string): string {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return 'App';
  const { name } = JSON.parse(readFileSync(file, 'utf8')) as { name: string };
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function functionModule(entry: Entry): FunctionModule {
  const handler = String(entry.handler);
  const timeoutSeconds = entry.timeoutSeconds;
  return {
    key: entry.key,
    exportName: handler.slice(handler.lastIndexOf('.') + 1),
    timeoutSeconds: typeof timeoutSeconds === 'number' ? timeoutSeconds : undefined,
  };
}

function trigger(entry: Entry): Trigger {
  const filter = (entry.filter ?? {}) as { ignoreSelf?: boolean; expression?: string; onError?: OnFilterError };
  return {
    key: entry.key,
    functionKey: functionOf(entry),
    events: entry.events as string[],
    ignoreSelf: filter.ignoreSelf ?? false,
    expression: filter.expression,
    onError: filter.onError ?? 'IGNORE_AND_LOG',
  };
}

const PRODUCT_MODULE = /^(jira|global):/;

function uiModules(type: string, entries: readonly Entry[]): UiModule[] {
  if (!PRODUCT_MODULE.test(type)) return [];
  return entries
    .filter((entry) => typeof entry.resource === 'string')
    .map((entry) => ({
      type,
      key: entry.key,
      title: entry.title,
      resource: String(entry.resource),
      resolver: optionalFunction(entry.resolver),
      dynamicProperties: optionalFunction(entry.dynamicProperties),
      properties: entry,
    }));
}

function functionOf(entry: Entry): string {
  return String(entry.function);
}

function optionalFunction(reference: unknown): string | undefined {
  const key = (reference as { function?: unknown } | undefined)?.function;
  return typeof key === 'string' ? key : undefined;
}
