import { catalogueRoutes } from './rest/catalogue';
import { dashboardRoutes } from './rest/dashboards';
import { fieldRoutes } from './rest/fields';
import { issueRoutes } from './rest/issues';
import { jqlRoutes } from './rest/jql';
import { groupRoutes } from './rest/groups';
import { peopleRoutes } from './rest/people';
import { permissionRoutes } from './rest/permission-checks';
import { projectRoutes } from './rest/projects';
import type { Route } from './rest/route';
import { searchRoutes } from './rest/searches';

const base = '/rest/api/3';

const routes = [
  ...issueRoutes,
  ...searchRoutes,
  ...jqlRoutes,
  ...catalogueRoutes,
  ...fieldRoutes,
  ...projectRoutes,
  ...permissionRoutes,
  ...groupRoutes,
  ...peopleRoutes,
  ...dashboardRoutes,
].map((route) => ({ route, template: base + route.path, pattern: patternOf(base + route.path) }));

export interface Match {
  readonly route: Route;
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The endpoint at a path (without query), if this site has it. */
export function matchRoute(method: string, path: string): Match | undefined {
  const candidates = routes.filter(({ route, pattern }) => route.method === method && pattern.test(path));
  const found = candidates.find(({ template }) => template === path) ?? candidates[0];
  if (!found) return undefined;
  const groups = found.pattern.exec(path)?.groups ?? {};
  const params = Object.entries(groups).map(([name, value]) => [name, decoded(value)] as const);
  return { route: found.route, template: found.template, params: Object.fromEntries(params) };
}

/** A path that is not well encoded names nothing; it is taken as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
}
