import DashboardIcon from '@atlaskit/icon/core/dashboard';
import { Link } from 'react-router';
import { dashboardPath } from '../bridge/destinations';
import type { Dashboard } from '../jira/shapes';

/** Leads to each dashboard. */
export const DashboardTiles = ({ dashboards }: { dashboards: readonly Dashboard[] }) => (
  <ul className="tiles" aria-label="Dashboards">
    {dashboards.map(({ id, name, owner }) => (
      <li key={id}>
        <Link className="tile" to={dashboardPath(id)}>
          <DashboardIcon label="" />
          <span>
            <strong>{name}</strong>
            <br />
            <span className="quiet">{owner?.displayName}</span>
          </span>
        </Link>
      </li>
    ))}
  </ul>
);
