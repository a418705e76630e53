import { DashboardTiles } from '../dashboard/dashboard-tiles';
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
      <DashboardTiles dashboards={dashboards ?? []} />
      {dashboards?.length === 0 && <p>There are no dashboards yet.</p>}
    </div>
  );
}
