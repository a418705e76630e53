import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Ends a test run with the notes that tests left for the reader (see notes.ts) and the line `N passed, N failed`.
 * A run without a single test fails.
 */
export default class SummaryReporter {
  #directory = mkdtempSync(join(tmpdir(), 'throughline-tests-'));
  #notes = join(this.#directory, 'notes.jsonl');
  #ranNothing = false;

  onRunStart() {
    process.env.TEST_NOTES_FILE = this.#notes;
  }

  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    this.#ranNothing = results.numPassedTests + failed === 0;
    const notes = this.#readNotes();
    rmSync(this.#directory, { recursive: true });
    // Jest writes its own summary after every other reporter's.
    process.once('exit', () => {
      for (const note of notes) console.log(`Note: ${note}`);
      console.log(`${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    });
  }

  getLastError() {
    return this.#ranNothing ? new Error('No test ran.') : undefined;
  }

  #readNotes() {
    if (!existsSync(this.#notes)) return [];
    const lines = readFileSync(this.#notes, 'utf8').trimEnd().split('\n');
    return new Set(lines.map((line) => JSON.parse(line)));
  }
}
