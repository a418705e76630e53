import { FullValidationProcessor, ProductTriggerValidationProcessor } from '@forge/manifest';
import { deprecatedRuntimes } from './manifest';

/** Forge's own validation of manifest.yml and of the functions, resources and events it names. Warnings fail it too. */
async function checkManifest(): Promise<void> {
  const validations = [new FullValidationProcessor({ deprecatedRuntimes }), new ProductTriggerValidationProcessor()];
  const results = await Promise.all(validations.map((validation) => validation.process(undefined)));
  const problems = results.flatMap((result) => result.errors ?? []);
  for (const { level, line, column, message } of problems) {
    console.error(`manifest.yml:${line}:${column} ${level}: ${message}`);
  }
  console.log(`Manifest: ${problems.length} problems.`);
  if (problems.length > 0 || results.some((result) => !result.success)) process.exitCode = 1;
}

void checkManifest();
