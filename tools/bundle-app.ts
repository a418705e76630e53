import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { getEntryPoints, getNodeBundler } from '@forge/bundler';
import type { Logger } from '@forge/cli-shared';
import { NullLogger } from '@forge/cli-shared';
import { manifestFile } from './manifest';

/** Atlassian's wrapper around the app's code is downloaded at deploy time; the bundle itself does not depend on it. */
const noRuntime = { script: '', source: 'none', version: 'none' };

const logger: Logger = { ...NullLogger, warn: console.warn };

/**
 * Bundles the functions that the manifest names with Forge's own bundler, as `forge deploy` does, but offline. Type
 * errors in src/ fail it.
 *
 * @returns the path of the bundle in `outputDirectory`: a CommonJS file with the exports of src/index.ts.
 */
export async function bundleApp(outputDirectory: string): Promise<string> {
  const bundler = getNodeBundler(
    logger,
    { getNodeRuntimeWrapper: () => Promise.resolve(noRuntime), getNodeRuntimeLoader: () => Promise.resolve(noRuntime) },
    manifestFile,
  );
  const entryPoints = getEntryPoints(await manifestFile.getAppHandlers());
  const bundle = await bundler.bundle({ appDirectory: process.cwd(), entryPoints });
  await cp(bundle.outputDir, outputDirectory, { recursive: true });
  return join(outputDirectory, 'index.cjs');
}
