import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { StatsigService } from '@forge/cli-shared';
import { FileSystemReader, NullLogger } from '@forge/cli-shared';
import type { LintResult } from '@forge/lint';
import { getClientSideLintersOnly, lint, PermissionLinter } from '@forge/lint';
import { findSharedFile } from '../test/site/shared-file';
import { bundleApp } from './bundle-app';
import { deprecatedRuntimes, manifestFile } from './manifest';

/** Forge's service for settings of its command line; the linters ask it for one of them. */
const settings = {
  getDeprecatedRuntimes: () => Promise.resolve(deprecatedRuntimes),
} as unknown as StatsigService;

/**
 * Lets the linter that holds the scopes against the REST calls in src/ read Jira's OpenAPI file here; without these
 * variables it downloads one for each product.
 */
async function useLocalOpenApi(jiraOpenApi: string, scratch: string): Promise<void> {
  const otherProducts = join(scratch, 'no-paths.json');
  await writeFile(otherProducts, JSON.stringify({ paths: {} }));
  process.env.USE_LOCAL_SWAGGER = '1';
  process.env.LOCAL_JIRA_SWAGGER = jiraOpenApi;
  for (const product of ['JSM', 'JSW', 'CONF', 'CONF_V2', 'BB'])
    process.env[`LOCAL_${product}_SWAGGER`] = otherProducts;
}

async function lintApp(scratch: string): Promise<LintResult[]> {
  const jiraOpenApi = findSharedFile('jira-openapi-v3.json');
  if (jiraOpenApi === undefined)
    console.log("Scopes were not checked against REST calls: Jira's OpenAPI file is not here.");
  else await useLocalOpenApi(jiraOpenApi, scratch);
  const manifest = await manifestFile.readConfig();
  const linters = await getClientSideLintersOnly(manifest, 'production', NullLogger, settings);
  const files = await new FileSystemReader().recursiveReadDir('./src');
  return lint(files, manifest, 'production', NullLogger, settings, {
    linters: linters.filter((linter) => jiraOpenApi !== undefined || !(linter instanceof PermissionLinter)),
    linter: { mode: 'client-side' },
  });
}

/** @returns how many errors and warnings there are; both keep the app from being deployed. */
function report(results: readonly LintResult[]): number {
  const problems = results.flatMap(({ file, errors, warnings, approvals }) =>
    [...errors, ...warnings, ...approvals].map((problem) => ({ file: relative('.', file), ...problem })),
  );
  for (const { file, line, column, message, ...problem } of problems) {
    console.error(`${file}:${line}:${column} ${problem.class}: ${message}`);
  }
  return problems.length;
}

/** What `forge deploy` does before it uploads anything, without a login or the network. */
async function checkDeploy(): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'throughline-deploy-'));
  try {
    const problems = report(await lintApp(scratch));
    const { size } = await stat(await bundleApp(scratch));
    console.log(`Forge: bundle of ${Math.round(size / 1000)} kB, ${problems} errors.`);
    if (problems > 0) process.exitCode = 1;
  } finally {
    await rm(scratch, { recursive: true });
  }
}

checkDeploy().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
