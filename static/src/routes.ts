import { router, view } from '@forge/bridge';
import type { Place } from './place';

/** The app's own addresses below its module's page, such as '/goals/…'; '/' is its root. */
export interface Routes {
  /** The address that the browser shows now. */
  readonly pathNow: () => string;
  /** Where such an address stands in Jira; null where Jira does not say. */
  readonly hrefOf: (path: string) => string | null;
  readonly go: (path: string) => void;
  /** Tells of each move to another address, also of one away from the first that was made already. */
  readonly listen: (firstPath: string, onMove: (path: string) => void) => () => void;
}

/** Ties the app's addresses to the browser's: Jira shows them, and its back button works. */
export async function openRoutes(place: Place): Promise<Routes> {
  const { moduleKey } = place;
  const projectKey = place.surface === 'project-page' ? place.projectKey : null;
  const target = { target: 'module', moduleKey, ...(projectKey === null ? {} : { projectKey }) } as const;
  const [history, url] = await Promise.all([view.createHistory(), router.getUrl(target).catch(() => null)]);
  const base = url?.href.replace(/\/$/, '') ?? null;
  return {
    pathNow: () => history.location.pathname,
    hrefOf: (path) => (base === null ? null : base + path),
    go: (path) => history.push(path),
    listen: (firstPath, onMove) => {
      const { pathname: now } = history.location;
      if (now !== firstPath) queueMicrotask(() => onMove(now));
      // Over the bridge every answer is a promise.
      const listening = Promise.resolve(history.listen(({ pathname }: { pathname: string }) => onMove(pathname)));
      return () => void listening.then((stop) => stop());
    },
  };
}
