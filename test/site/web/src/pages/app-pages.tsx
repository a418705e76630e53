import Button from '@atlaskit/button/new';
import AppIcon from '@atlaskit/icon/core/app';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { AppFrame } from '../bridge/app-frame';
import { adminPath, modulePath, projectSettingsPath } from '../bridge/destinations';
import { useFrameHistory } from '../bridge/frame-history';
import { usePageActions } from '../bridge/page-actions';
import { useAdministersProject, useProject } from '../jira/queries';
import { PageError } from '../shell/page-error';
import { useTitle } from '../shell/title';
import { useInstallation, useModules, useViewer } from '../site/installation';
import type { AppModule } from '../site/site-client';
import { NotFound } from './not-found';

const NOTHING = {};

function useModule(type: string): AppModule | undefined {
  const { moduleKey } = useParams();
  return useModules(type).find(({ key }) => key === moduleKey);
}

interface PageFrameProps {
  readonly module: AppModule;
  readonly about: Readonly<Record<string, unknown>>;
  readonly base: string;
}

function PageFrame({ module, about, base }: PageFrameProps) {
  const createHistory = useFrameHistory(base);
  useTitle(module.title);
  return (
    <div className="app-page">
      <h1>{module.title}</h1>
      <AppFrame module={module} about={about} createHistory={createHistory} fill />
    </div>
  );
}

interface InProjectProps {
  readonly module: AppModule;
  readonly projectKey: string;
  readonly base: string;
}

function PageInProject({ module, projectKey, base }: InProjectProps) {
  const { data: project, error } = useProject(projectKey);
  const { id, key, projectTypeKey } = project ?? {};
  const about = useMemo(() => ({ project: { id, key, type: projectTypeKey } }), [id, key, projectTypeKey]);
  if (error) return <PageError error={error} />;
  return project && <PageFrame key={`${module.key} ${projectKey}`} module={module} about={about} base={base} />;
}

/** A `jira:projectPage` module; the app routes its own pages below the module's address. */
export function ProjectAppPage() {
  const { projectKey = '' } = useParams();
  const module = useModule('jira:projectPage');
  if (!module) return <NotFound what="app page" />;
  return <PageInProject module={module} projectKey={projectKey} base={modulePath(module.key, projectKey)} />;
}

/** A `jira:projectSettingsPage` module, for administrators of the project. */
export function ProjectSettingsAppPage() {
  const { projectKey = '' } = useParams();
  const module = useModule('jira:projectSettingsPage');
  const administers = useAdministersProject(projectKey);
  if (administers === undefined) return null;
  if (!administers || !module) return <NotFound what="settings page" />;
  return <PageInProject module={module} projectKey={projectKey} base={projectSettingsPath(module.key, projectKey)} />;
}

/** A `jira:globalPage` module. */
export function GlobalAppPage() {
  const module = useModule('jira:globalPage');
  return module ? (
    <PageFrame key={module.key} module={module} about={NOTHING} base={modulePath(module.key)} />
  ) : (
    <NotFound what="app page" />
  );
}

/** A `jira:adminPage` module, for administrators; `configure` instead of its key names the one that is the app's settings. */
export function AdminAppPage(): ReactNode {
  const { moduleKey = '' } = useParams();
  const modules = useModules('jira:adminPage');
  const isAdministrator = useViewer()?.role === 'admin';
  const module =
    modules.find(({ useAsConfig }) => useAsConfig && moduleKey === 'configure') ??
    modules.find(({ key }) => key === moduleKey);
  if (!isAdministrator || !module) return <NotFound what="settings page" />;
  return <PageFrame key={moduleKey} module={module} about={NOTHING} base={adminPath(moduleKey)} />;
}

/** The apps of the site, for administrators: the one that is installed, with the way to its settings. */
export function ManageAppsPage(): ReactNode {
  const { session } = useInstallation();
  const modules = useModules('jira:adminPage');
  const isAdministrator = useViewer()?.role === 'admin';
  const { navigate } = usePageActions();
  useTitle('Manage apps');
  if (!isAdministrator) return <NotFound what="settings page" />;
  const isConfigurable = modules.some(({ useAsConfig }) => useAsConfig);
  return (
    <div className="page">
      <h1>Manage apps</h1>
      <ul className="apps" aria-label="Installed apps">
        <li className="tile">
          <AppIcon label="" />
          <strong className="app-name">{session.appName}</strong>
          {isConfigurable && <Button onClick={() => navigate(adminPath('configure'))}>Configure</Button>}
        </li>
      </ul>
    </div>
  );
}
