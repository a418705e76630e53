import type { ReactElement } from 'react';
import { Skeleton } from '../components/skeleton';
import type { Place } from '../place';
import type { Routes } from '../routes';
import { Routed } from '../routing';
import { loadAdminPage } from './admin-pages';
import { loadGlobalPage } from './global-pages';
import { loadProjectPage } from './project-pages';

type PagedPlace = Place & { surface: 'project-page' | 'strategy-admin' | 'global-page' };

/** The pages of a surface that has several, by the app's own address. */
export async function openPages(place: PagedPlace, routes: Routes): Promise<ReactElement> {
  const load = loaderOf(place);
  const path = routes.pathNow();
  const first = { path, page: await load(path) };
  return <Routed routes={routes} first={first} load={load} waiting={<Skeleton shape={place.surface} />} />;
}

function loaderOf(place: PagedPlace): (path: string) => Promise<ReactElement> {
  switch (place.surface) {
    case 'project-page':
      return (path) => loadProjectPage(partsOf(path), place.projectId);
    case 'strategy-admin':
      return (path) => loadAdminPage(partsOf(path));
    case 'global-page':
      return (path) => loadGlobalPage(partsOf(path));
  }
}

/** '/goals/objective/1' → ['goals', 'objective', '1'] */
const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');
