import type { AppModule } from '../site/site-client';

/** Where `router.navigate`, `open` and `getUrl` of @forge/bridge may point: a URL, or a named target of Jira. */
export type Destination =
  | { readonly url: string }
  | { readonly target: 'issue'; readonly issueKey: string }
  | { readonly target: 'dashboard'; readonly dashboardId: string }
  | { readonly target: 'userProfile'; readonly accountId: string }
  | { readonly target: 'projectSettingsDetails'; readonly projectKey: string }
  | { readonly target: 'module'; readonly moduleKey: string; readonly projectKey?: string; readonly path?: string };

export const issuePath = (issueKey: string): string => `/browse/${issueKey}`;

export const dashboardPath = (dashboardId: string): string => `/jira/dashboards/${dashboardId}`;

export const projectPath = (projectKey: string, view: string): string =>
  `/jira/software/projects/${projectKey}/${view}`;

export const modulePath = (moduleKey: string, projectKey?: string): string =>
  projectKey === undefined ? `/jira/apps/${moduleKey}` : projectPath(projectKey, `apps/${moduleKey}`);

/** A project's own settings, for its administrators. */
export const projectSettingsPath = (moduleKey: string, projectKey: string): string =>
  projectPath(projectKey, `settings/apps/${moduleKey}`);

/** Where administrators manage the apps of the site. */
export const SETTINGS = '/jira/settings/apps';

/** `configure` instead of a key is the page of the app's *Configure* button. */
export const adminPath = (moduleKey: string): string => `${SETTINGS}/${moduleKey}`;

function appModulePath(modules: readonly AppModule[], moduleKey: string, projectKey?: string): string {
  const module = modules.find(({ key }) => key === moduleKey);
  if (!module) throw new Error(`The app has no module "${moduleKey}"`);
  switch (module.type) {
    case 'jira:adminPage':
      return adminPath(module.useAsConfig ? 'configure' : moduleKey);
    case 'jira:globalPage':
      return modulePath(moduleKey);
    case 'jira:projectPage':
      return modulePath(moduleKey, projectOf(moduleKey, projectKey));
    case 'jira:projectSettingsPage':
      return projectSettingsPath(moduleKey, projectOf(moduleKey, projectKey));
    default:
      throw new Error(`The module "${moduleKey}" has no page of its own`);
  }
}

function projectOf(moduleKey: string, projectKey: string | undefined): string {
  if (projectKey !== undefined) return projectKey;
  throw new Error(`The module "${moduleKey}" stands in a project: its address needs a projectKey`);
}

/** The address of a destination, absolute. Throws for a module that the app does not have. */
export function urlOf(destination: Destination, modules: readonly AppModule[], siteUrl: string): URL {
  if ('url' in destination) return new URL(destination.url, siteUrl);
  return new URL(pathOf(destination, modules), siteUrl);
}

function pathOf(destination: Exclude<Destination, { url: string }>, modules: readonly AppModule[]): string {
  switch (destination.target) {
    case 'issue':
      return issuePath(destination.issueKey);
    case 'dashboard':
      return dashboardPath(destination.dashboardId);
    case 'userProfile':
      return `/jira/people/${destination.accountId}`;
    case 'projectSettingsDetails':
      return projectPath(destination.projectKey, 'summary');
    case 'module':
      return appModulePath(modules, destination.moduleKey, destination.projectKey) + (destination.path ?? '');
    default:
      throw new Error('Jira has no such navigation target');
  }
}
