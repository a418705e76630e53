import { Hono } from 'hono';
import { z } from 'zod';
import type { Jira } from '../../jira/jira';
import type { Site } from '../../site';
import { applyControls } from './controls';
import { dashboardApi } from './dashboards';
import { liveStream } from './live';
import type { Origins } from './origins';
import { sessionOf } from './session';
import type { Translated } from './translated';
import { becomeUser, sessionAccount } from './viewer';

export interface SiteApiOptions {
  site: Site<Jira>;
  origins: Origins;
  translated: Translated;
  cspReports: readonly unknown[];
}

const userChoice = z.object({ accountId: z.string() });
const screen = z.object({ moduleKey: z.string(), extension: z.unknown().optional() });
const invocation = screen.extend({ functionKey: z.string(), payload: z.unknown().optional() });
const publication = z.object({
  channelName: z.string(),
  eventPayload: z.unknown().optional(),
  isGlobal: z.boolean().default(false),
});
const productRequest = z.object({
  method: z.string(),
  path: z.string().startsWith('/'),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().nullish(),
});

/** What the site's pages ask beside Jira's REST API: the session, the installed app, live news and the controls. */
export function siteApi({ site, origins, translated, cspReports }: SiteApiOptions): Hono {
  const { jira, manifest } = site;
  const app = new Hono();
  app.onError((error, c) =>
    error instanceof z.ZodError
      ? c.json({ message: z.prettifyError(error) }, 400)
      : c.json({ message: error.message }, 500),
  );

  app.get('/session', async (c) => {
    const accountId = sessionAccount(c, jira);
    becomeUser(c, accountId);
    return c.json(await sessionOf(jira, origins, manifest, accountId));
  });
  app.post('/session', async (c) => {
    const { accountId } = userChoice.parse(await c.req.json());
    if (!jira.users.some((user) => user.accountId === accountId)) return c.json({ message: 'Unknown user.' }, 404);
    becomeUser(c, accountId);
    return c.body(null, 204);
  });
  app.get('/modules', (c) => {
    const languages = (c.req.header('accept-language') ?? '')
      .split(',')
      .map((language) => language.split(/[-;]/)[0] ?? '');
    const modules = manifest.uiModules.map(({ type, properties }) => ({ ...properties, type }));
    return c.json(translated.apply(modules, languages.filter(Boolean)));
  });
  app.post('/invoke', async (c) => {
    const { functionKey, payload, moduleKey, extension } = invocation.parse(await c.req.json());
    const caller = { accountId: sessionAccount(c, jira) };
    try {
      return c.json({ result: (await site.invoke(functionKey, payload, caller, { moduleKey, extension })) ?? null });
    } catch (error) {
      return c.json({ error: invocationError(error) });
    }
  });
  app.post('/context-status', async (c) => {
    const place = screen.parse(await c.req.json());
    return c.json((await site.contextStatus(place, { accountId: sessionAccount(c, jira) })) ?? null);
  });
  app.post('/jira-request', async (c) => {
    const { method, path, headers, body } = productRequest.parse(await c.req.json());
    const identity = { kind: 'user' as const, accountId: sessionAccount(c, jira) };
    const answer = await jira.handle({ method, path, headers, ...(typeof body === 'string' && { body }) }, identity);
    return c.json({ ...answer, statusText: '' });
  });
  app.post('/realtime', async (c) => {
    const { channelName, eventPayload, isGlobal } = publication.parse(await c.req.json());
    const { eventId, eventTimestamp } = site.realtime.publish(channelName, eventPayload, isGlobal);
    return c.json({ eventId, eventTimestamp });
  });
  app.route('/dashboards', dashboardApi(jira));
  app.get('/live', (c) => liveStream(c, jira, site.realtime));
  app.post('/controls', async (c) => c.json(await applyControls(site, await c.req.json())));
  app.get('/report', (c) => {
    const { unknownRequests, violations } = jira;
    return c.json({
      problems: site.problems.all,
      unknownRequests,
      violations,
      cspReports,
      invocations: site.invocations,
    });
  });
  return app;
}

/** What the bridge rejects with when a function fails. */
function invocationError(error: unknown) {
  const reason = error instanceof Error ? error.message : String(error);
  return { name: 'BridgeAPIError', message: `There was an error invoking the function - ${reason}` };
}
