import BoardIcon from '@atlaskit/icon/core/board';
import DashboardIcon from '@atlaskit/icon/core/dashboard';
import GlobeIcon from '@atlaskit/icon/core/globe';
import ListIcon from '@atlaskit/icon/core/list-bulleted';
import PersonIcon from '@atlaskit/icon/core/person-avatar';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { modulePath, projectPath } from '../bridge/destinations';
import { ModuleIcon } from '../issue/issue-apps';
import { useProject, useProjects } from '../jira/queries';
import { useModules } from '../site/installation';
import type { AppModule } from '../site/site-client';
import { useProjectKey } from './project-key';
import { ProjectMark } from './project-mark';

export function Sidebar() {
  const projectKey = useProjectKey();
  return (
    <nav className="sidebar" aria-label="Main">
      <ul>
        <Item to="/" icon={<PersonIcon label="" />} text="For you" end />
        <Item to="/jira/dashboards" icon={<DashboardIcon label="" />} text="Dashboards" />
      </ul>
      {projectKey === undefined ? <ProjectsNav /> : <ProjectNav key={projectKey} projectKey={projectKey} />}
    </nav>
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
          <ModuleItems key={module.key} module={module} projectKey={projectKey} />
        ))}
      </ul>
    </>
  );
}

function ModuleItems({ module, projectKey }: { module: AppModule; projectKey: string }) {
  const base = modulePath(module.key, projectKey);
  return (
    <>
      <Item to={base} icon={<ModuleIcon module={module} />} text={module.title} end={module.pages !== undefined} />
      {module.pages?.map(({ title, route }) => (
        <li key={route}>
          <NavLink className="sidebar-item sidebar-item--below" to={`${base}/${route}`}>
            {title}
          </NavLink>
        </li>
      ))}
    </>
  );
}
