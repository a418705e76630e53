import { useDashboards } from '../jira/queries';
import { PageError } from '../shell/page-error';
import { useTitle } from '../shell/title';

export function DashboardsPage() {
  useTitle('Dashboards');
  const { data: dashboards, error } = useDashboards();
  if (error) return <PageError error={error} />;
  return (
    <div className="page">
      <h1>Dashboards</h1>
      <ul className="tiles" aria-label="Dashboards">
        {dashboards?.map(({ id, name, owner }) => (
          <li key={id} className="tile">
            <span>
              <strong>{name}</strong>
              <br />
              <span className="quiet">{owner?.displayName}</span>
            </span>
          </li>
        ))}
      </ul>
      {dashboards?.length === 0 && <p>There are no dashboards yet.</p>}
    </div>
  );
}
