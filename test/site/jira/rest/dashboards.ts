import { z } from 'zod';
import { withGadget, withoutGadget } from '../dashboard-layout';
import { gadgetColors } from '../data';
import type { Dashboard, Gadget } from '../data';
import { Refusal } from '../refusal';
import type { Answer, Call, Route } from './route';
import { bodyAs, noContent, numberOf, ok, param } from './route';

const position = z.object({ row: z.int(), column: z.int() });
const gadgetBody = z.looseObject({
  moduleKey: z.string().optional(),
  title: z.string().optional(),
  color: z.enum(gadgetColors).optional(),
  position: position.optional(),
});

const top: Gadget['position'] = { row: 0, column: 0 };

const gadgetsPath = '/dashboard/{dashboardId}/gadget';
const gadgetPath = '/dashboard/{dashboardId}/gadget/{gadgetId}';
const propertiesPath = '/dashboard/{dashboardId}/items/{itemId}/properties';
const propertyPath = '/dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey}';

export const dashboardRoutes: readonly Route[] = [
  { method: 'GET', path: '/dashboard', answer: getDashboards },
  { method: 'GET', path: '/dashboard/{id}', answer: (call) => ok(dashboardPicture(call, dashboardOf(call, 'id'))) },
  { method: 'GET', path: gadgetsPath, answer: getGadgets },
  { method: 'POST', path: gadgetsPath, answer: addGadget },
  { method: 'PUT', path: gadgetPath, answer: updateGadget },
  { method: 'DELETE', path: gadgetPath, answer: removeGadget },
  { method: 'GET', path: propertiesPath, answer: getPropertyKeys },
  { method: 'GET', path: propertyPath, answer: getProperty },
  { method: 'PUT', path: propertyPath, answer: setProperty },
  { method: 'DELETE', path: propertyPath, answer: deleteProperty },
];

function getDashboards(call: Call): Answer {
  const { site, query } = call;
  const startAt = numberOf(query, 'startAt', 0);
  const maxResults = Math.min(numberOf(query, 'maxResults', 20), 100);
  const all = site.model.dashboards;
  const dashboards = all.slice(startAt, startAt + maxResults).map((dashboard) => dashboardPicture(call, dashboard));
  return ok({ startAt, maxResults, total: all.length, dashboards });
}

function getGadgets(call: Call): Answer {
  return ok({ gadgets: dashboardOf(call).gadgets.map(gadgetPicture) });
}

function addGadget(call: Call): Answer {
  const dashboard = ownDashboardOf(call);
  const { moduleKey = '', title = 'Gadget', color = 'blue', position = top } = bodyAs(call, gadgetBody);
  const id = Number(call.site.model.nextId());
  const gadget: Gadget = { id, moduleKey, title, color, position, properties: {} };
  call.site.model.putDashboard({ ...dashboard, gadgets: withGadget(dashboard.gadgets, gadget) });
  return ok(gadgetPicture(gadget));
}

function updateGadget(call: Call): Answer {
  const gadget = gadgetOf(call, 'gadgetId');
  const { title = gadget.title, color = gadget.color, position = gadget.position } = bodyAs(call, gadgetBody);
  const dashboard = ownDashboardOf(call);
  const gadgets = withGadget(dashboard.gadgets, { ...gadget, title, color, position });
  call.site.model.putDashboard({ ...dashboard, gadgets });
  return noContent;
}

function removeGadget(call: Call): Answer {
  const dashboard = ownDashboardOf(call);
  const gadgets = withoutGadget(dashboard.gadgets, gadgetOf(call, 'gadgetId'));
  call.site.model.putDashboard({ ...dashboard, gadgets });
  return noContent;
}

function getPropertyKeys(call: Call): Answer {
  const { id, properties } = gadgetOf(call, 'itemId');
  const self = `${call.site.pictures.api}/dashboard/${dashboardOf(call).id}/items/${id}/properties`;
  return ok({ keys: Object.keys(properties).map((key) => ({ key, self: `${self}/${encodeURIComponent(key)}` })) });
}

function getProperty(call: Call): Answer {
  const { properties } = gadgetOf(call, 'itemId');
  const key = param(call, 'propertyKey');
  if (!Object.hasOwn(properties, key)) {
    throw new Refusal(404, [`Dashboard item property with key '${key}' does not exist.`]);
  }
  return ok({ key, value: properties[key] });
}

function setProperty(call: Call): Answer {
  const gadget = gadgetOf(call, 'itemId');
  const key = param(call, 'propertyKey');
  const status = Object.hasOwn(gadget.properties, key) ? 200 : 201;
  keep(call, { ...gadget, properties: { ...gadget.properties, [key]: call.body } });
  return { status, body: {} };
}

function deleteProperty(call: Call): Answer {
  const gadget = gadgetOf(call, 'itemId');
  const { [param(call, 'propertyKey')]: gone, ...properties } = gadget.properties;
  if (gone === undefined) throw new Refusal(404, ['Dashboard item property does not exist.']);
  keep(call, { ...gadget, properties });
  return noContent;
}

function keep(call: Call, gadget: Gadget): void {
  const dashboard = ownDashboardOf(call);
  const gadgets = dashboard.gadgets.map((each) => (each.id === gadget.id ? gadget : each));
  call.site.model.putDashboard({ ...dashboard, gadgets });
}

function dashboardOf(call: Call, name = 'dashboardId'): Dashboard {
  const id = param(call, name);
  const dashboard = call.site.model.dashboard(id);
  if (!dashboard) throw new Refusal(404, [`The dashboard with id '${id}' does not exist.`]);
  return dashboard;
}

/** The dashboard, of which only its owner may change anything. */
function ownDashboardOf(call: Call): Dashboard {
  const dashboard = dashboardOf(call);
  if (isWritable(call, dashboard)) return dashboard;
  throw new Refusal(403, ['You must be the owner of the dashboard.']);
}

const isWritable = ({ viewer }: Call, { ownerAccountId }: Dashboard): boolean =>
  viewer.kind === 'user' && viewer.user.accountId === ownerAccountId;

function gadgetOf(call: Call, name: string): Gadget {
  const id = param(call, name);
  const gadget = dashboardOf(call).gadgets.find((each) => String(each.id) === id);
  if (!gadget) throw new Refusal(404, [`The dashboard item with id '${id}' does not exist.`]);
  return gadget;
}

function dashboardPicture(call: Call, dashboard: Dashboard): object {
  const { site } = call;
  const { id, name, ownerAccountId } = dashboard;
  const { accountId, active, avatarUrls, displayName, self } = site.pictures.user(ownerAccountId);
  return {
    id,
    name,
    isFavourite: false,
    isWritable: isWritable(call, dashboard),
    owner: { accountId, active, avatarUrls, displayName, self },
    popularity: 1,
    self: `${site.pictures.api}/dashboard/${id}`,
    sharePermissions: [{ type: 'loggedin' }],
    view: `${site.pictures.siteUrl}/jira/dashboards/${id}`,
  };
}

function gadgetPicture({ id, moduleKey, title, color, position }: Gadget): object {
  return { id, moduleKey, title, color, position };
}
