import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPages } from '../site/forge/start/build';
import unpackBrowser from './unpack-browser';

/** Once before all journeys: the app's screens and the site's pages are built, the browser is unpacked. */
export default async function prepareJourneys(): Promise<void> {
  const root = resolve(__dirname, '../..');
  const cache = join(root, '.site', 'build');
  mkdirSync(cache, { recursive: true });
  const common = { root, cache, onProgress: () => undefined };
  await buildPages({ ...common, project: 'static', alsoFrom: ['src/domain', 'src/contract'] });
  await buildPages({ ...common, project: 'test/site/web' });
  await unpackBrowser();
}
