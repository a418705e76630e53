import type { Functions } from './functions';
import { CLOUD_ID, ENVIRONMENT_ID } from './identifiers';
import type { Manifest, UiModule } from './manifest';

/** Where a call from a screen comes from: its module and what Jira says of the place it is shown in. */
export interface ScreenContext {
  moduleKey?: string;
  extension?: unknown;
}

export interface Caller {
  accountId: string;
}

const LARGEST_REQUEST_BYTES = 500 * 1000;
const LARGEST_RESPONSE_BYTES = 5 * 1000 ** 2;

export interface ModulesOptions {
  manifest: Manifest;
  functions: Functions;
  siteUrl: string;
}

/** Runs the functions that belong to the app's screens. */
export class Modules {
  constructor(private readonly options: ModulesOptions) {}

  /** Asks the resolver of the screen, or of the first screen that has one, for an operation. */
  async invoke(
    operation: string,
    payload: unknown,
    { accountId }: Caller,
    screen: ScreenContext = {},
  ): Promise<unknown> {
    const module = this.moduleWithResolver(screen.moduleKey);
    checkSize('request', payload, LARGEST_REQUEST_BYTES);
    const call = {
      functionKey: module.resolver,
      moduleKey: module.key,
      moduleType: module.type,
      operation,
      accountId,
    };
    const context = this.contextOf(module, accountId, screen.extension);
    const result = await this.options.functions.invoke(call, { call: { functionKey: operation, payload }, context });
    checkSize('response', result, LARGEST_RESPONSE_BYTES);
    return result;
  }

  /** The status that an issue context shows when it is closed; undefined where the manifest names no function. */
  async dynamicProperties({ moduleKey, extension }: ScreenContext, { accountId }: Caller): Promise<unknown> {
    const module = this.options.manifest.uiModules.find(({ key }) => key === moduleKey);
    if (module?.dynamicProperties === undefined) return undefined;
    const call = { functionKey: module.dynamicProperties, moduleKey: module.key, moduleType: module.type, accountId };
    return this.options.functions.invoke(call, { cloudId: CLOUD_ID, extension });
  }

  private moduleWithResolver(moduleKey: string | undefined): UiModule & { resolver: string } {
    const { uiModules } = this.options.manifest;
    const hasResolver = (module: UiModule): module is UiModule & { resolver: string } => module.resolver !== undefined;
    const module = uiModules.filter(hasResolver).find(({ key }) => moduleKey === undefined || key === moduleKey);
    if (!module) throw new Error(`The manifest has no resolver for ${moduleKey ?? 'any screen'}.`);
    return module;
  }

  private contextOf(module: UiModule, accountId: string, extension: unknown) {
    return {
      accountId,
      cloudId: CLOUD_ID,
      localId: `ari:cloud:jira::site/${CLOUD_ID}/${module.key}`,
      moduleKey: module.key,
      environmentId: ENVIRONMENT_ID,
      environmentType: 'DEVELOPMENT',
      siteUrl: this.options.siteUrl,
      extension: { type: module.type, ...(extension as object | undefined) },
    };
  }
}

function checkSize(what: string, value: unknown, limit: number): void {
  const bytes = value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
  if (bytes > limit) throw new Error(`The ${what} of ${bytes} bytes exceeds the limit of ${limit} bytes.`);
}
