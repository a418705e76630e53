import { join } from 'node:path';
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import { Hono } from 'hono';
import type { Manifest } from '../manifest';
import type { Origins } from './origins';
import { readWithin, staticFile } from './static-file';
import type { Translated } from './translated';

export interface AppResourcesOptions {
  manifest: Manifest;
  origins: Origins;
  translated: Translated;
  /** The folder of the site's pages: it has the script that opens the bridge, and in dist/ the design tokens. */
  web: string;
  onCspReport: (report: unknown) => void;
}

/** The origin of the app's Custom UI: its resources under a deep path, with the policy that Forge serves them with. */
export function appResources(options: AppResourcesOptions): Hono {
  const { manifest, origins, translated, web, onCspReport } = options;
  const resourceByKey = new Map(manifest.resources.map(({ key, path }) => [key, join(manifest.root, path)]));
  const app = new Hono();

  app.get('/bridge-child.js', async (c) => (await staticFile(web, 'bridge-child.js')) ?? c.notFound());
  app.get('/tokens.css', async (c) => (await staticFile(join(web, 'dist'), 'tokens.css')) ?? c.notFound());
  app.post('/csp-report', async (c) => {
    onCspReport(await c.req.json());
    return c.body(null, 204);
  });
  app.get('/cdn/:appId/:resource/__LOCALES__/:file', (c) => {
    const file = translated.file(c.req.param('file'));
    return file === undefined ? c.notFound() : c.json(file);
  });
  app.get('/cdn/:appId/:resource/:path{.+}', async (c) => {
    const { appId, resource, path } = c.req.param();
    const folder = resourceByKey.get(resource);
    if (appId !== manifest.appId || folder === undefined) return c.notFound();
    if (!path.endsWith('.html')) return (await staticFile(folder, path)) ?? c.notFound();
    const page = await readWithin(folder, path);
    return page ? servedPage(page.toString('utf8'), manifest, origins) : c.notFound();
  });
  return app;
}

/** The page as Forge delivers it: the bridge first in its head, and the production policy in its headers. */
function servedPage(html: string, manifest: Manifest, origins: Origins): Response {
  const $ = load(html);
  $('head').prepend('<script src="/bridge-child.js"></script>');
  return new Response($.html(), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy(html, manifest, origins),
    },
  });
}

function contentSecurityPolicy(html: string, { permissions }: Manifest, { site }: Origins): string {
  const processing = new CSPProcessingService({ info: () => undefined }, load);
  const existingCSPDetails = processing.getCspDetails(html, permissions);
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails,
    microsEnv: 'prod',
    hostname: site,
  });
  return [...directives.filter((directive) => !directive.startsWith('report-uri')), 'report-uri /csp-report'].join(
    '; ',
  );
}
