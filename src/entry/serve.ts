import type { Permission } from '../contract/permission';
import { operations, type OperationName, type Output, type Parsed } from '../contract/operations';
import { refuse, type Reply } from '../contract/reply';
import { type Caller, Unavailable } from '../use-cases/ports';
import type { z } from 'zod';

/** A use case behind every operation: one missing does not compile. */
export type Handlers = {
  [Name in OperationName]: (input: Parsed<Name>, caller: Caller) => Promise<Reply<Output<Name>>>;
};

/** What serving needs beside the handlers. */
export interface Desk {
  findCaller(context: unknown): Caller | undefined;
  checkPermission(permission: Permission<unknown>, input: unknown, caller: Caller): Promise<Reply<never> | undefined>;
  /** Logs a failure; answers the reference under which it is found. */
  logFailure(where: string, failure: unknown): string;
}

/** One operation, its types forgotten: `Handlers` has held them together, and the schema parses what comes in. */
interface Served {
  input: z.ZodType;
  permission: Permission<unknown>;
  run(input: unknown, caller: Caller): Promise<Reply<unknown>>;
}

/**
 * Serves one request: parses it, reads the caller from what Forge signed, checks the permission, runs the use case. Every
 * failure becomes a coded reply; nobody sees an internal message.
 */
export async function serve(
  name: OperationName,
  handlers: Handlers,
  desk: Desk,
  request: { payload: unknown; context: unknown },
): Promise<Reply<unknown>> {
  const served = { ...operations[name], run: handlers[name] } as unknown as Served;
  const parsed = served.input.safeParse(request.payload ?? {});
  if (!parsed.success) return refuse({ code: 'invalid-input', issues: parsed.error.issues.map(toFieldIssue) });
  const caller = desk.findCaller(request.context);
  if (caller === undefined) return refuse({ code: 'forbidden', message: 'Log in to Jira first.' });
  try {
    return (
      (await desk.checkPermission(served.permission, parsed.data, caller)) ?? (await served.run(parsed.data, caller))
    );
  } catch (failure) {
    return unavailable(failure, desk.logFailure(name, failure));
  }
}

const toFieldIssue = ({ path, code, message }: z.core.$ZodIssue) => ({ path: path.join('.'), reason: code, message });

function unavailable(failure: unknown, reference: string): Reply<never> {
  if (!(failure instanceof Unavailable)) {
    const message = `Something went wrong. What you typed is kept: try again, and give the reference ${reference} if it stays.`;
    return refuse({ code: 'unavailable', reference, message });
  }
  const { retryAfterSeconds } = failure;
  const message = 'Jira is busy right now. Try again in a moment.';
  return refuse({
    code: 'unavailable',
    reference,
    message,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
}
