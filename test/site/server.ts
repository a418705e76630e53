import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { appResources } from './forge/http/app-resources';
import { originsOf } from './forge/http/origins';
import type { Origins } from './forge/http/origins';
import { siteApi } from './forge/http/site-api';
import { readWithin, staticFile } from './forge/http/static-file';
import { Translated } from './forge/http/translated';
import { restIdentity } from './forge/http/viewer';
import type { Jira } from './jira/jira';
import type { Site } from './site';

/** A port that is taken before what it serves exists, so that nobody waits for a build in vain. */
export interface OpenPort {
  readonly origins: Origins;
  /** Answers every request from now on; until then they get 503. */
  serve(handle: (request: Request) => Response | Promise<Response>): void;
  close(): Promise<void>;
}

/** Binds to the loopback interface alone; port 0 takes a free one. Rejects when the port is in use. */
export async function openPort(port: number): Promise<OpenPort> {
  let listener = (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(503, { 'retry-after': '1' }).end('The site is starting.\n');
  };
  const server = createServer((request, response) => listener(request, response));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    origins: originsOf((server.address() as AddressInfo).port),
    serve(handle) {
      const forward = getRequestListener(handle);
      listener = (request, response) => void forward(request, response);
    },
    close: () => closed(server),
  };
}

async function closed(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}

export interface SiteServerOptions {
  site: Site<Jira>;
  origins: Origins;
  /** The folder of the site's own pages; `npm start` builds them into its dist/. */
  web?: string;
}

/** Jira's pages and REST API on one origin, the app's Custom UI on the other; any other host or origin is refused. */
export function siteHandler({ site, origins, web = join(__dirname, 'web') }: SiteServerOptions) {
  const cspReports: unknown[] = [];
  const translated = new Translated(site.manifest);
  const pages = sitePages(site, join(web, 'dist'), siteApi({ site, origins, translated, cspReports }));
  const onCspReport = (report: unknown) => void cspReports.push(report);
  const resources = appResources({ manifest: site.manifest, origins, translated, web, onCspReport });
  return (request: Request): Response | Promise<Response> => {
    const { origin } = new URL(request.url);
    const asker = request.headers.get('origin');
    if (origin === origins.cdn) return resources.fetch(request);
    if (origin !== origins.site) return new Response('Unknown host.\n', { status: 421 });
    if (asker !== null && asker !== origins.site) return new Response('Foreign origin.\n', { status: 403 });
    return pages.fetch(request);
  };
}

function sitePages({ jira }: Site<Jira>, dist: string, api: Hono): Hono {
  const app = new Hono();
  app.route('/site', api);
  app.all('/rest/*', async (c) => {
    const url = new URL(c.req.url);
    const body = await c.req.text();
    const request = { method: c.req.method, path: url.pathname + url.search, headers: c.req.header() };
    const answer = await jira.handle({ ...request, ...(body !== '' && { body }) }, restIdentity(c));
    const hasBody = answer.status !== 204 && answer.status !== 304;
    return new Response(hasBody ? answer.body : null, { status: answer.status, headers: answer.headers });
  });
  app.get('*', async (c) => {
    const file = await staticFile(dist, c.req.path);
    if (file) return file;
    const page = await readWithin(dist, 'index.html');
    return page ? c.html(page.toString('utf8')) : c.text('The site has no pages yet.\n', 404);
  });
  return app;
}
