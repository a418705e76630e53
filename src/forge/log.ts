import { randomUUID } from 'node:crypto';

/** Writes a failure to the app's log without anybody's data; answers the reference under which it is found there. */
export function logFailure(where: string, failure: unknown): string {
  const reference = randomUUID().slice(0, 8);
  const text = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  console.error(`[${reference}] ${where}: ${text}`);
  return reference;
}
