import AppsIcon from '@atlaskit/icon/core/apps';
import BoardIcon from '@atlaskit/icon/core/board';
import DashboardIcon from '@atlaskit/icon/core/dashboard';
import GlobeIcon from '@atlaskit/icon/core/globe';
import ListIcon from '@atlaskit/icon/core/list-bulleted';
import PersonIcon from '@atlaskit/icon/core/person-avatar';
import type { ReactNode } from 'react';
import { Link, NavLink, useMatch } from 'react-router';
import { adminPath, modulePath, projectPath, projectSettingsPath, SETTINGS } from '../bridge/destinations';
import { ModuleIcon } from '../issue/issue-apps';
import { useAdministersProject, useProject, useProjects } from '../jira/queries';
import { useModules, useViewer } from '../site/installation';
import type { AppModule } from '../site/site-client';
import { useProjectKey } from './project-key';
import { ProjectMark } from './project-mark';

export function Sidebar() {
  return (
    <nav className="sidebar" aria-label="Main">
      <ul>
        <Item to="/" icon={<PersonIcon label="" />} text="For you" end />
        <Item to="/jira/dashboards" icon={<DashboardIcon label="" />} text="Dashboards" />
      </ul>
      <PlaceNav />
    </nav>
  );
}

/** What belongs to the place: its project, the settings, or all projects. */
function PlaceNav() {
  const projectKey = useProjectKey();
  const isInSettings = useMatch('/jira/settings/*') !== null;
  const viewer = useViewer();
  if (projectKey !== undefined) return <ProjectNav key={projectKey} projectKey={projectKey} />;
  return isInSettings && viewer?.role === 'admin' ? <SettingsNav /> : <ProjectsNav />;
}

/** The app's page of *Configure* has no place here: its button leads there. */
function SettingsNav() {
  const modules = useModules('jira:adminPage').filter(({ useAsConfig }) => !useAsConfig);
  return (
    <>
      <h2>Apps</h2>
      <ul>
        <Item to={SETTINGS} icon={<AppsIcon label="" />} text="Manage apps" end />
        {modules.map((module) => (
          <Item key={module.key} to={adminPath(module.key)} icon={<ModuleIcon module={module} />} text={module.title} />
        ))}
      </ul>
    </>
  );
}

function Item({ to, icon, text, end = false }: { to: string; icon: ReactNode; text: string; end?: boolean }) {
  return (
    <li>
      <NavLink className="sidebar-item" to={to} end={end}>
        <span className="sidebar-icon">{icon}</span>
        {text}
      </NavLink>
    </li>
  );
}

function ProjectsNav() {
  const { data: projects = [] } = useProjects();
  return (
    <>
      <h2>Projects</h2>
      <ul>
        {projects.map(({ id, key, name }) => (
          <Item key={id} to={projectPath(key, 'board')} icon={<ProjectMark projectKey={key} />} text={name} />
        ))}
      </ul>
      <GlobalAppsNav />
    </>
  );
}

/** Apps with a page of their own; the pages of one stand below it once it is open. */
function GlobalAppsNav() {
  const modules = useModules('jira:globalPage');
  const opened = useMatch('/jira/apps/:moduleKey/*')?.params.moduleKey;
  if (modules.length === 0) return null;
  return (
    <>
      <h2>Apps</h2>
      <ul>
        {modules.map((module) => (
          <ModuleItems key={module.key} module={module} base={modulePath(module.key)} isOpen={module.key === opened} />
        ))}
      </ul>
    </>
  );
}

function ProjectNav({ projectKey }: { projectKey: string }) {
  const { data: project } = useProject(projectKey);
  const modules = useModules('jira:projectPage');
  if (!project) return null;
  return (
    <>
      <div className="sidebar-project">
        <ProjectMark projectKey={projectKey} />
        <span>
          <strong>{project.name}</strong>
          <br />
          <span className="quiet">Software project</span>
        </span>
      </div>
      <ul>
        <Item to={projectPath(projectKey, 'summary')} icon={<GlobeIcon label="" />} text="Summary" />
        <Item to={projectPath(projectKey, 'board')} icon={<BoardIcon label="" />} text="Board" />
        <Item to={projectPath(projectKey, 'list')} icon={<ListIcon label="" />} text="List" />
      </ul>
      {modules.length > 0 && <h2>Apps</h2>}
      <ul>
        {modules.map((module) => (
          <ModuleItems key={module.key} module={module} base={modulePath(module.key, projectKey)} />
        ))}
      </ul>
      <ProjectSettingsNav projectKey={projectKey} />
    </>
  );
}

function ProjectSettingsNav({ projectKey }: { projectKey: string }) {
  const modules = useModules('jira:projectSettingsPage');
  const administers = useAdministersProject(projectKey);
  if (!administers || modules.length === 0) return null;
  return (
    <>
      <h2>Project settings</h2>
      <ul>
        {modules.map((module) => (
          <ModuleItems key={module.key} module={module} base={projectSettingsPath(module.key, projectKey)} />
        ))}
      </ul>
    </>
  );
}

/** A module with pages of its own heads them, and leads to the first. */
function ModuleItems({ module, base, isOpen = true }: { module: AppModule; base: string; isOpen?: boolean }) {
  const icon = <ModuleIcon module={module} />;
  const [first] = module.pages ?? [];
  if (first === undefined) return <Item to={base} icon={icon} text={module.title} />;
  return (
    <>
      <li>
        <Link className="sidebar-item" to={`${base}/${first.route}`}>
          <span className="sidebar-icon">{icon}</span>
          {module.title}
        </Link>
      </li>
      {(isOpen ? module.pages : undefined)?.map(({ title, route }) => (
        <li key={route}>
          <NavLink className="sidebar-item sidebar-item--below" to={`${base}/${route}`}>
            {title}
          </NavLink>
        </li>
      ))}
    </>
  );
}
