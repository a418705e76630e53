import { appendFileSync } from 'node:fs';

/**
 * Leaves a sentence for the end of the test run, for what a green run alone would hide; the same sentence is shown once.
 *
 * @example noteForSummary('The storage contract did not run on MariaDB: no mariadbd and no TEST_DATABASE_URL.');
 */
export function noteForSummary(note: string): void {
  const file = process.env.TEST_NOTES_FILE;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(note)}\n`);
}
