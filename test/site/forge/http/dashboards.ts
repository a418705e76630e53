import { Hono } from 'hono';
import { z } from 'zod';
import { dashboardLayouts, gadgetConfigurationKey } from '../../jira/data';
import { layoutOf } from '../../jira/dashboard-layout';
import type { Jira } from '../../jira/jira';
import { sessionAccount } from './viewer';

const arrangement = z.object({ layout: z.enum(dashboardLayouts) });

/** What Jira's own page of a dashboard knows of it beside the REST API: its layout, and how its gadgets are configured. */
export function dashboardApi(jira: Jira): Hono {
  const app = new Hono();
  app.get('/:id', (c) => {
    const dashboard = jira.dashboard(c.req.param('id'));
    if (!dashboard) return c.json({ message: 'Unknown dashboard.' }, 404);
    const configurations = dashboard.gadgets.map(({ id, properties }) => [
      id,
      properties[gadgetConfigurationKey] ?? {},
    ]);
    return c.json({ layout: layoutOf(dashboard), configurations: Object.fromEntries(configurations) as object });
  });
  app.post('/:id', async (c) => {
    const dashboard = jira.dashboard(c.req.param('id'));
    if (!dashboard) return c.json({ message: 'Unknown dashboard.' }, 404);
    const { layout } = arrangement.parse(await c.req.json());
    if (sessionAccount(c, jira) !== dashboard.ownerAccountId) return c.json({ message: 'You may not edit it.' }, 403);
    jira.arrangeDashboard(dashboard, layout);
    return c.body(null, 204);
  });
  return app;
}
