import { Link } from 'react-router';
import { projectPath } from '../bridge/destinations';
import { IssueRow } from '../issue/issue-row';
import { DashboardTiles } from '../dashboard/dashboard-tiles';
import { useDashboards, useProjects, useSearch } from '../jira/queries';
import { PageError } from '../shell/page-error';
import { ProjectMark } from '../shell/project-mark';
import { useTitle } from '../shell/title';

/** The viewer's projects, the dashboards, and the issues that changed last. */
export function FrontPage() {
  useTitle('For you');
  const { data: projects = [], error } = useProjects();
  const { data: dashboards = [] } = useDashboards();
  const { data: recent = [] } = useSearch('updated >= -30d ORDER BY updated DESC', 15);
  if (error) return <PageError error={error} />;
  return (
    <div className="page">
      <h1>For you</h1>
      <h2>Projects</h2>
      <ul className="tiles" aria-label="Projects">
        {projects.map((project) => (
          <li key={project.id}>
            <Link className="tile" to={projectPath(project.key, 'board')}>
              <ProjectMark projectKey={project.key} />
              <span>
                <strong>{project.name}</strong>
                <br />
                <span className="quiet">{project.key}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {projects.length === 0 && <p>There is no project that you may see.</p>}
      {dashboards.length > 0 && (
        <>
          <h2>Dashboards</h2>
          <DashboardTiles dashboards={dashboards} />
        </>
      )}
      {recent.length > 0 && (
        <>
          <h2>Recently updated</h2>
          <ul className="issue-rows" aria-label="Recently updated">
            {recent.map((issue) => (
              <IssueRow key={issue.id} issue={issue} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
