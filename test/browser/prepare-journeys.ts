import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { appBundle, buildPages } from '../site/forge/start/build';
import unpackBrowser from './unpack-browser';

/** Once before all journeys: the app and its screens are bundled, the site's pages built, the browser unpacked. */
export default async function prepareJourneys(): Promise<void> {
  const root = resolve(__dirname, '../..');
  const cache = join(root, '.site', 'build');
  mkdirSync(cache, { recursive: true });
  const common = { root, cache, onProgress: () => undefined };
  await Promise.all([
    buildPages({ ...common, project: 'static', alsoFrom: ['src/domain', 'src/contract'] }),
    buildPages({ ...common, project: 'test/site/web' }),
    appBundle(common),
    unpackBrowser(),
  ]);
}
