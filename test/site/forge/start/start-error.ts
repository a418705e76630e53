import { SqlFailure } from '../sql/failure';

/** Why the site cannot start, in one sentence for the person who started it. */
export class StartError extends Error {}

export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  if (error instanceof SqlFailure) return error.debug?.sqlMessage ?? error.message;
  return error instanceof Error ? error.message : String(error);
}
