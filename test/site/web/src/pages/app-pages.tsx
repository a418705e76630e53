import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { AppFrame } from '../bridge/app-frame';
import { adminPath, modulePath } from '../bridge/destinations';
import { useFrameHistory } from '../bridge/frame-history';
import { useProject } from '../jira/queries';
import { PageError } from '../shell/page-error';
import { useTitle } from '../shell/title';
import { useModules, useViewer } from '../site/installation';
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

/** A `jira:projectPage` module; the app routes its own pages below the module's address. */
export function ProjectAppPage() {
  const { projectKey = '' } = useParams();
  const module = useModule('jira:projectPage');
  const { data: project, error } = useProject(projectKey);
  const { id, key, projectTypeKey } = project ?? {};
  const about = useMemo(() => ({ project: { id, key, type: projectTypeKey } }), [id, key, projectTypeKey]);
  if (!module) return <NotFound what="app page" />;
  if (error) return <PageError error={error} />;
  return (
    project && (
      <PageFrame
        key={`${module.key} ${projectKey}`}
        module={module}
        about={about}
        base={modulePath(module.key, projectKey)}
      />
    )
  );
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

/** The Jira settings of apps: the `jira:adminPage` modules, for administrators. */
export function AdminPage(): ReactNode {
  const viewer = useViewer();
  const modules = useModules('jira:adminPage');
  const module = useModule('jira:adminPage');
  if (viewer?.role !== 'admin') return <NotFound what="settings page" />;
  if (module) return <PageFrame key={module.key} module={module} about={NOTHING} base={adminPath(module.key)} />;
  return (
    <div className="page">
      <h1>Apps</h1>
      <ul className="tiles">
        {modules.map(({ key, title }) => (
          <li key={key}>
            <Link className="tile" to={adminPath(key)}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
      {modules.length === 0 && <p>No installed app has settings.</p>}
    </div>
  );
}
