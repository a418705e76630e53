import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate, useNavigationType } from 'react-router';

interface FrameLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
}

type To = string | Partial<FrameLocation>;
type Listener = (location: FrameLocation, action: string) => unknown;

/** What `view.createHistory()` answers: the `history` package's shape, its paths relative to the app's page. */
export interface FrameHistory {
  readonly action: string;
  readonly location: FrameLocation;
  readonly listen: (listener: Listener) => () => void;
  readonly push: (to: To, state?: unknown) => void;
  readonly replace: (to: To, state?: unknown) => void;
  readonly go: (delta: number) => void;
  readonly goBack: () => void;
  readonly goForward: () => void;
}

const addressOf = (to: To): string =>
  typeof to === 'string' ? to : `${to.pathname ?? ''}${to.search ?? ''}${to.hash ?? ''}`;

const withSlash = (path: string): string => (path.startsWith('/') ? path : `/${path}`);

/** Ties the app's own routes to the browser's address below `base`. */
export function useFrameHistory(base: string): () => FrameHistory {
  const navigate = useNavigate();
  const action = useNavigationType();
  const location = useLocation();
  const [listeners] = useState(() => new Set<Listener>());
  const here = useMemo(
    () => ({ ...location, pathname: withSlash(location.pathname.slice(base.length)) }),
    [base, location],
  );
  const latest = useRef({ here, action });

  useEffect(() => {
    const moved = latest.current.here.key !== here.key;
    latest.current = { here, action };
    if (moved) for (const listener of [...listeners]) listener(here, action);
  }, [here, action, listeners]);

  return () => ({
    action: latest.current.action,
    location: latest.current.here,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    push: (to, state) => void navigate(base + withSlash(addressOf(to)), { state }),
    replace: (to, state) => void navigate(base + withSlash(addressOf(to)), { state, replace: true }),
    go: (delta) => void navigate(delta),
    goBack: () => void navigate(-1),
    goForward: () => void navigate(1),
  });
}
