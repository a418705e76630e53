import { ForgeSQLAPIError } from '@forge/sql';
import { Unavailable } from '../../use-cases/ports';

/** MySQL's and TiDB's numbers for the failures that the app answers to. */
export const errno = {
  unknownColumn: 1054,
  duplicateKey: 1062,
  noSuchTable: 1146,
  lockWaitTimeout: 1205,
  deadlock: 1213,
  transactionRetry: 8002,
  transactionNotRetryable: 8022,
  writeConflict: 9007,
} as const;

/** Another write was in the way. */
const conflicts = [
  errno.lockWaitTimeout,
  errno.deadlock,
  errno.transactionRetry,
  errno.transactionNotRetryable,
  errno.writeConflict,
];

/** Whether the database refused a statement with one of these numbers. Forge passes it on as `debug.errno`. */
export function isDatabaseError(error: unknown, ...numbers: number[]): boolean {
  if (!(error instanceof ForgeSQLAPIError)) return false;
  const debug: unknown = error.context?.debug;
  if (typeof debug !== 'object' || debug === null || !('errno' in debug)) return false;
  return numbers.some((number) => debug.errno === number);
}

/**
 * The error as the use cases know it: `Unavailable` when the same statement may succeed later; `refusedForSeconds` is how
 * long Forge refuses more of its kind.
 */
export function sqlFailure(error: unknown, refusedForSeconds?: number): unknown {
  // The failure of a step of the schema has the refusal for its cause.
  const refusal = error instanceof Error && error.cause instanceof ForgeSQLAPIError ? error.cause : error;
  if (!(refusal instanceof ForgeSQLAPIError) || !mayPass(refusal)) return error;
  const retryAfterSeconds = refusal.responseDetails.status === 429 ? refusedForSeconds : undefined;
  return new Unavailable(`Forge SQL: ${refusal.code} ${refusal.message}`, retryAfterSeconds, { cause: error });
}

function mayPass(refusal: ForgeSQLAPIError): boolean {
  const { status } = refusal.responseDetails;
  return (
    status >= 500 || status === 429 || refusal.code === 'QUERY_TIMED_OUT' || isDatabaseError(refusal, ...conflicts)
  );
}
