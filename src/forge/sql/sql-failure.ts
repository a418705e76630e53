import { ForgeSQLAPIError } from '@forge/sql';
import { Unavailable } from '../../use-cases/ports';

/** MySQL's numbers for the failures that the app answers to. */
export const errno = { duplicateKey: 1062, noSuchTable: 1146 } as const;

/** Whether the database refused a statement with this number. Forge passes it on as `debug.errno`. */
export function isDatabaseError(error: unknown, number: number): boolean {
  if (!(error instanceof ForgeSQLAPIError)) return false;
  const debug: unknown = error.context?.debug;
  return typeof debug === 'object' && debug !== null && 'errno' in debug && debug.errno === number;
}

/** The error as the use cases know it: `Unavailable` when the same statement may succeed later. */
export function sqlFailure(error: unknown): unknown {
  if (!(error instanceof ForgeSQLAPIError)) return error;
  const { status } = error.responseDetails;
  const mayPass = status >= 500 || status === 429 || error.code === 'QUERY_TIMED_OUT';
  return mayPass ? new Unavailable(`Forge SQL: ${error.code} ${error.message}`, undefined, { cause: error }) : error;
}
