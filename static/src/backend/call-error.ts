import type { AppError, FieldIssue } from '../../../src/contract/reply';

/** An operation that the backend refused, or that never reached it ('unreachable'). */
export class CallError extends Error {
  constructor(readonly refusal: AppError | { code: 'unreachable'; message: string }) {
    super('message' in refusal ? refusal.message : refusal.code);
    this.name = 'CallError';
  }

  get isConflict(): boolean {
    return this.refusal.code === 'conflict' && this.refusal.reason === 'newer-edit';
  }

  /** What is wrong with single fields; empty for every other error. */
  get fieldIssues(): FieldIssue[] {
    return this.refusal.code === 'invalid-input' ? this.refusal.issues : [];
  }

  /** Finds the failure in the logs. */
  get reference(): string | null {
    return this.refusal.code === 'unavailable' ? this.refusal.reference : null;
  }
}

/** Any failure as the one error that screens show. */
export function asCallError(error: unknown): CallError {
  return error instanceof CallError ? error : new CallError({ code: 'unreachable', message: String(error) });
}
