import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { contentHash } from './content-hash';
import { StartError, reasonOf } from './start-error';

const run = promisify(execFile);

export interface BuildOptions {
  /** The folder of manifest.yml; also the working directory, which Forge's bundler goes by. */
  root: string;
  /** Where finished builds are kept. */
  cache: string;
  onProgress: (line: string) => void;
}

/** The app as `forge deploy` bundles it: the exports of its index. Built again only when its sources change. */
export async function appBundle({ root, cache, onProgress }: BuildOptions): Promise<Record<string, unknown>> {
  const hash = contentHash(
    ['src', 'manifest.yml', 'package-lock.json', 'tsconfig.json'].map((path) => join(root, path)),
  );
  const folder = join(cache, `app-${hash}`);
  if (!existsSync(folder)) {
    onProgress('Bundling the app …');
    for (const name of readdirSync(cache)) if (name.startsWith('app-')) rmSync(join(cache, name), { recursive: true });
    await bundle(folder);
  }
  const load = createRequire(join(folder, 'index.cjs'));
  return load('./index.cjs') as Record<string, unknown>;
}

async function bundle(folder: string): Promise<void> {
  try {
    // Loading Forge's bundler takes longer than a start that finds its builds finished.
    const { bundleApp } = await import('../../../../tools/bundle-app');
    await bundleApp(folder);
  } catch (error) {
    throw new StartError(`The app cannot be bundled: ${reasonOf(error)}`);
  }
}

export interface PagesOptions extends BuildOptions {
  /** The folder of the Vite project, relative to the root. */
  project: string;
  /** Further sources that the project imports, relative to the root. */
  alsoFrom?: readonly string[];
}

/** Builds a Vite project into its dist/, when that is missing or older than its sources. */
export async function buildPages({ root, cache, onProgress, project, alsoFrom = [] }: PagesOptions): Promise<void> {
  const hash = contentHash([project, ...alsoFrom, 'package-lock.json'].map((path) => join(root, path)));
  const stamp = join(cache, `${project.replaceAll('/', '-')}.hash`);
  const built = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (built && existsSync(join(root, project, 'dist', 'index.html'))) return;
  onProgress(`Building ${project} …`);
  try {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    // A test runner's NODE_ENV would build the screens for tests.
    const env = { ...process.env, NODE_ENV: 'production' };
    await run(process.execPath, [vite, 'build', '--logLevel', 'error', project], { cwd: root, env });
  } catch (error) {
    throw new StartError(`${project} cannot be built: ${reasonOf(error)}`);
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, hash);
}
