import { view } from '@forge/bridge';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { askAhead } from './backend/call';
import './base.css';
import { Skeleton } from './components/skeleton';
import { startTranslations } from './locale/start-translations';
import { placeOf, PlaceProvider, type Place } from './place';
import { openRoutes } from './routes';

/** Loads the code of the surface while its data is being read. */
async function loadSurface(place: Place): Promise<ReactElement> {
  switch (place.surface) {
    case 'issue-panel': {
      const opened = askAhead('readIssuePanel', { issueId: place.issueId });
      const { IssuePanel } = await import('./surfaces/issue-panel/issue-panel');
      return <IssuePanel issueId={place.issueId} opened={opened} />;
    }
    case 'gadget': {
      const { openGadget } = await import('./pages/gadget');
      return openGadget(place);
    }
    case 'project-settings': {
      const { projectId } = place;
      const opened = askAhead('readHeartbeat', { projectId });
      const { WorkSettingsPage } = await import('./surfaces/work-settings-page/work-settings-page');
      return <WorkSettingsPage projectId={projectId} opened={opened} />;
    }
    case 'project-page':
    case 'strategy-admin':
    case 'global-page': {
      // The app's own address is asked for while the code that chooses by it comes, with what nearly every page needs.
      const [routes, { openPages }] = await Promise.all([
        openRoutes(place),
        import('./pages/pages'),
        import('./components/page'),
      ]);
      return openPages(place, routes);
    }
  }
}

/** A host without themes shows the app all the same. */
const enableTheme = (): Promise<void> => view.theme.enable().catch(() => undefined);

async function start(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  const themed = enableTheme();
  const context = await view.getContext();
  const place = placeOf(context);
  root.render(<Skeleton shape={place.surface} />);
  const [surface] = await Promise.all([loadSurface(place), startTranslations(context.locale), themed]);
  root.render(<PlaceProvider value={place}>{surface}</PlaceProvider>);
}

const element = document.getElementById('root');
if (element !== null) void start(element);
