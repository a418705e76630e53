import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { AppModal } from './bridge/app-modal';
import { PageActionsProvider } from './bridge/page-actions';
import type { PageModal } from './bridge/page-actions';
import { BoardPage } from './board/board-page';
import { CreateDialog } from './issue/create-dialog';
import { IssueDialog } from './issue/issue-dialog';
import { MoveProvider } from './issue/move';
import { JIRA } from './jira/queries';
import { noteChanged } from './jira/recently-changed';
import { AdminAppPage, GlobalAppPage, ManageAppsPage, ProjectAppPage, ProjectSettingsAppPage } from './pages/app-pages';
import { DashboardPage } from './dashboard/dashboard-page';
import { DashboardsPage } from './pages/dashboards-page';
import { FrontPage } from './pages/front-page';
import { IssuePage } from './pages/issue-page';
import { ListPage } from './pages/list-page';
import { NotFound } from './pages/not-found';
import { SummaryPage } from './pages/summary-page';
import { PageError } from './shell/page-error';
import { Shell } from './shell/shell';
import { InstallationProvider } from './site/installation';
import { listenLive } from './site/live';

function renderModal(modal: PageModal, close: () => void) {
  switch (modal.kind) {
    case 'app':
      return <AppModal modal={modal} close={close} />;
    case 'issue':
      return <IssueDialog issueKey={modal.issueKey} onClose={modal.onClose} close={close} />;
    case 'create':
      return <CreateDialog prefill={modal.prefill} onClose={modal.onClose} close={close} />;
  }
}

/** Changes that come within this time of each other are read together. */
const CALM_MS = 50;

/** Reads again what is on the screen when an issue changed, whoever changed it. */
function useLiveIssues(): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: number | undefined;
    const readAgain = () => {
      timer = undefined;
      void client.invalidateQueries({ queryKey: JIRA });
    };
    return listenLive((message) => {
      if (message.kind !== 'issue-changed') return;
      noteChanged(message.issueId);
      timer ??= window.setTimeout(readAgain, CALM_MS);
    });
  }, [client]);
}

export function App() {
  useLiveIssues();
  return (
    <InstallationProvider failed={(error) => <PageError error={error} />}>
      <PageActionsProvider renderModal={renderModal}>
        <MoveProvider>
          <Routes>
            <Route element={<Shell />}>
              <Route index element={<FrontPage />} />
              <Route path="browse/:issueKey" element={<IssuePage />} />
              <Route path="jira/software/projects/:projectKey">
                <Route index element={<Navigate to="board" replace />} />
                <Route path="summary" element={<SummaryPage />} />
                <Route path="board" element={<BoardPage />} />
                <Route path="list" element={<ListPage />} />
                <Route path="apps/:moduleKey/*" element={<ProjectAppPage />} />
                <Route path="settings/apps/:moduleKey/*" element={<ProjectSettingsAppPage />} />
              </Route>
              <Route path="jira/apps/:moduleKey/*" element={<GlobalAppPage />} />
              <Route path="jira/dashboards" element={<DashboardsPage />} />
              <Route path="jira/dashboards/:dashboardId" element={<DashboardPage />} />
              <Route path="jira/settings/apps" element={<ManageAppsPage />} />
              <Route path="jira/settings/apps/:moduleKey/*" element={<AdminAppPage />} />
              <Route path="*" element={<NotFound what="page" />} />
            </Route>
          </Routes>
        </MoveProvider>
      </PageActionsProvider>
    </InstallationProvider>
  );
}
