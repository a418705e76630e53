import { router } from '@forge/bridge';
import { createContext, useContext, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { useCallback, useEffect, useState } from 'react';
import linkStyles from './components/issue-link.module.css';
import type { Routes } from './routes';

const Current = createContext<Pick<Routes, 'go' | 'hrefOf'> & { readonly path: string }>({
  path: '/',
  go: () => undefined,
  hrefOf: () => null,
});

/** The address shown, and how to go to another. */
export const useRoutes = () => useContext(Current);

interface PagesElsewhereProps {
  /** The module whose pages they are. */
  readonly moduleKey: string;
  readonly children: ReactNode;
}

/** Where the app has no pages of its own: links lead to those of another module, away from here. */
export function PagesElsewhere({ moduleKey, children }: PagesElsewhereProps) {
  const [base, setBase] = useState<string | null>(null);
  useEffect(() => {
    router.getUrl({ target: 'module', moduleKey }).then(
      (url) => setBase(url?.href.replace(/\/$/, '') ?? null),
      () => undefined,
    );
  }, [moduleKey]);
  const routes = {
    path: '',
    hrefOf: (path: string) => (base === null ? null : base + path),
    go: (path: string) => void router.navigate({ target: 'module', moduleKey, path }),
  };
  return <Current.Provider value={routes}>{children}</Current.Provider>;
}

interface RoutedProps {
  readonly routes: Routes;
  /** The page that was loaded at the start. */
  readonly first: { readonly path: string; readonly page: ReactElement };
  readonly load: (path: string) => Promise<ReactElement>;
  /** Stands there while another page is being loaded. */
  readonly waiting: ReactElement;
}

/** The page that the address names. */
export function Routed({ routes, first, load, waiting }: RoutedProps) {
  const [shown, setShown] = useState(first);
  const show = useCallback(
    (path: string): void => {
      setShown({ path, page: waiting });
      void load(path).then((page) => setShown((now) => (now.path === path ? { path, page } : now)));
    },
    [load, waiting],
  );
  const { path: firstPath } = first;
  useEffect(() => routes.listen(firstPath, show), [routes, show, firstPath]);
  const { go, hrefOf } = routes;
  return (
    <Current.Provider value={{ path: shown.path, go, hrefOf }}>
      <div key={shown.path}>{shown.page}</div>
    </Current.Provider>
  );
}

interface RouteLinkProps {
  readonly to: string;
  readonly className?: string | undefined;
  readonly isCurrent?: boolean;
  readonly children: ReactNode;
}

/** Leads to another page of the app. */
export function RouteLink({ to, className = linkStyles.link, isCurrent = false, children }: RouteLinkProps) {
  const { go, hrefOf } = useRoutes();
  const href = hrefOf(to);
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    if ((event.metaKey || event.ctrlKey) && href !== null) void router.open(href);
    else go(to);
  };
  return (
    <a className={className} href={href ?? '#'} aria-current={isCurrent ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
