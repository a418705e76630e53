import type { ReactElement } from 'react';
import type { ProjectId } from '../../src/domain/ids';
import { askAhead } from './backend/call';
import { Skeleton } from './components/skeleton';
import type { Place } from './place';
import { openRoutes, Routed } from './routing';

type PagedPlace = Place & { surface: 'project-page' | 'strategy-admin' };

/** The pages of a surface that has several, by the app's own address. */
export async function openPages(place: PagedPlace): Promise<ReactElement> {
  const routes = await openRoutes(place.moduleKey, place.surface === 'project-page' ? place.projectKey : null);
  const load = loaderOf(place);
  return (
    <Routed routes={routes} first={await load(routes.path)} load={load} waiting={<Skeleton shape={place.surface} />} />
  );
}

function loaderOf(place: PagedPlace): (path: string) => Promise<ReactElement> {
  switch (place.surface) {
    case 'project-page':
      return (path) => loadProjectPage(partsOf(path), place.projectId);
    case 'strategy-admin':
      return (path) => loadAdminPage(partsOf(path));
  }
}

/** '/goals/objective/1' → ['goals', 'objective', '1'] */
const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/** The code of a page is loaded while its data is being read. An unknown address is our focus. */
async function loadProjectPage([name]: string[], projectId: ProjectId): Promise<ReactElement> {
  switch (name) {
    default: {
      const opened = askAhead('readProjectPage', { projectId, cycleId: null });
      const { ProjectPage } = await import('./surfaces/project-page/project-page');
      return <ProjectPage projectId={projectId} opened={opened} />;
    }
  }
}

/** An unknown address is the strategy. */
async function loadAdminPage([name]: string[]): Promise<ReactElement> {
  const { AdminFrame } = await import('./surfaces/strategy-admin/admin-frame');
  switch (name) {
    default:
      return <AdminFrame tab="strategy">…</AdminFrame>;
  }
}
