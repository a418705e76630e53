import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Ends a test run with the notes that tests left for the reader (see notes.ts), the databases that they ran on and the
 * line `N passed, N failed`. A run without a single test fails.
 *
 * Option `notOnTidb`: the note for a run with a database where there is no TiDB.
 */
export default class SummaryReporter {
  #directory = mkdtempSync(join(tmpdir(), 'throughline-tests-'));
  #notes = join(this.#directory, 'notes.jsonl');
  #ranNothing = false;
  #notOnTidb;

  constructor(_globalConfig, { notOnTidb } = {}) {
    this.#notOnTidb = notOnTidb;
  }

  onRunStart() {
    process.env.TEST_NOTES_FILE = this.#notes;
  }

  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    this.#ranNothing = results.numPassedTests + failed === 0;
    const { notes, databases } = this.#readNotes();
    if (this.#notOnTidb !== undefined && databases.length > 0) notes.push(this.#notOnTidb);
    rmSync(this.#directory, { recursive: true });
    // Jest writes its own summary after every other reporter's.
    process.once('exit', () => {
      for (const note of notes) console.log(`Note: ${note}`);
      if (databases.length > 0) console.log(`Databases: ${databases.join(', ')}`);
      console.log(`${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    });
  }

  getLastError() {
    return this.#ranNothing ? new Error('No test ran.') : undefined;
  }

  #readNotes() {
    const text = existsSync(this.#notes) ? readFileSync(this.#notes, 'utf8').trimEnd() : '';
    const lines = text === '' ? [] : [...new Set(text.split('\n'))].map((line) => JSON.parse(line));
    return {
      notes: lines.flatMap(({ note }) => note ?? []),
      databases: lines.flatMap(({ database }) => database ?? []).sort(),
    };
  }
}
