import { ForgeSQLAPIError } from '@forge/sql';
import { MigrationCheckPointError, MigrationExecutionError } from '@forge/sql/out/errors';
import { TooLarge, Unavailable } from '../../../use-cases/ports';

/** MySQL's and TiDB's numbers for the failures that the app answers to. */
export const errno = { unknownColumn: 1054, duplicateKey: 1062, noSuchTable: 1146 } as const;

/** What the same statement may not meet again: others in its way, a server that is busy, gone or coming back. */
const passing = [
  1040, // too many connections
  1053, // shutting down
  1205, // waited too long for a lock
  1213, // deadlock
  1317, // interrupted
  2006, // the server has gone away
  2013, // the connection was lost
  3024, // over its time
  8002, // a write conflict, not retried
  8022, // a write conflict, retried in vain
  8027, // the schema is out of date
  8028, // the schema has changed meanwhile
  8175, // over its memory, which depends on what else there is
  8176, // the server's memory was used up
  ...[9001, 9002, 9003, 9004, 9005, 9006], // storage times out, is busy, locked, or unavailable
  9007, // a write conflict
];

/** What is too large stays so. */
const tooLarge = [
  1153, // the statement
  8004, // all that it writes
  8025, // a row
];

/** Whether the database refused a statement with one of these numbers. Forge passes it on as `debug.errno`. */
export function isDatabaseError(error: unknown, ...numbers: number[]): boolean {
  const told = error instanceof ForgeSQLAPIError ? numberOf(error) : undefined;
  return numbers.some((number) => told === number);
}

function numberOf({ context }: ForgeSQLAPIError): unknown {
  const debug: unknown = context?.debug;
  return typeof debug === 'object' && debug !== null && 'errno' in debug ? debug.errno : undefined;
}

/**
 * The error as the use cases know it: `Unavailable` when the same statement may succeed later, `TooLarge` when less of it
 * would; `refusedForSeconds` is how long Forge refuses more of its kind.
 */
export function sqlFailure(error: unknown, refusedForSeconds?: number): unknown {
  const refusal = stepRefusal(error);
  if (refusal instanceof ForgeSQLAPIError) {
    const message = ['Forge SQL:', refusal.code, numberOf(refusal), refusal.message].filter(Boolean).join(' ');
    if (isTooLarge(refusal)) return new TooLarge(message, { cause: error });
    const retryAfterSeconds = refusal.responseDetails.status === 429 ? refusedForSeconds : undefined;
    return mayPass(refusal) ? new Unavailable(message, retryAfterSeconds, { cause: error }) : error;
  }
  return isUnanswered(refusal) ? new Unavailable('Forge SQL did not answer', undefined, { cause: error }) : error;
}

/** What the database refused, where it was a step of the schema: its failure has that for its cause. */
export const stepRefusal = (error: unknown): unknown => (isOfStep(error) ? error.cause : error);

const isOfStep = (error: unknown): error is MigrationExecutionError | MigrationCheckPointError =>
  error instanceof MigrationExecutionError || error instanceof MigrationCheckPointError;

/** Forge's own limits are 1 MiB a request and 4 MiB an answer. */
const isTooLarge = (refusal: ForgeSQLAPIError): boolean =>
  refusal.responseDetails.status === 413 ||
  refusal.code === 'SIZE_LIMIT_EXCEEDED' ||
  isDatabaseError(refusal, ...tooLarge);

const mayPass = (refusal: ForgeSQLAPIError): boolean =>
  refusal.responseDetails.status >= 500 ||
  refusal.responseDetails.status === 429 ||
  refusal.code === 'QUERY_TIMED_OUT' ||
  isDatabaseError(refusal, ...passing);

/** How fetch fails when the way to Forge SQL is broken. */
const isUnanswered = (failure: unknown): boolean => failure instanceof TypeError && failure.cause !== undefined;
