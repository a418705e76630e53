import type { z } from 'zod';
import { app } from '../app';
import { operations, type OperationName } from '../contract/operations';
import type { Permission } from '../contract/permission';
import { refuse, type Reply } from '../contract/reply';
import { type Caller, TooLarge, Unavailable } from '../use-cases/ports';

/** One operation, its types forgotten: `Handlers` has held them together, and the schema parses what comes in. */
interface Served {
  input: z.ZodType;
  permission: Permission<unknown>;
  run: (input: unknown, caller: Caller) => Promise<Reply<unknown>>;
}

/**
 * Serves one request: parses it, reads the caller from what Forge signed, checks the permission, runs the use case. Every
 * failure becomes a coded reply; nobody sees an internal message.
 */
export async function serve(
  name: OperationName,
  request: { payload: unknown; context: unknown },
): Promise<Reply<unknown>> {
  const { input, permission, run } = { ...operations[name], run: app.handlers[name] } as unknown as Served;
  const parsed = input.safeParse(request.payload ?? {});
  if (!parsed.success) return refuse({ code: 'invalid-input', issues: parsed.error.issues.map(toFieldIssue) });
  const caller = app.findCaller(request.context);
  if (caller === undefined) return refuse({ code: 'forbidden', message: 'Log in to Jira first.' });
  try {
    return (await app.checkPermission(permission, parsed.data, caller)) ?? (await run(parsed.data, caller));
  } catch (failure) {
    return refusalOf(failure, app.logFailure(name, failure));
  }
}

const toFieldIssue = ({ path, code, message }: z.core.$ZodIssue) => ({ path: path.join('.'), reason: code, message });

function refusalOf(failure: unknown, reference: string): Reply<never> {
  if (failure instanceof TooLarge) {
    const message = `This is more than can be shown or kept at once. What you typed is kept: make it shorter or look at a part of it, and give the reference ${reference} if that does not help.`;
    return refuse({ code: 'limit', message });
  }
  if (!(failure instanceof Unavailable)) {
    const message = `Something went wrong. What you typed is kept: try again, and give the reference ${reference} if it stays.`;
    return refuse({ code: 'unavailable', reference, message });
  }
  const { retryAfterSeconds } = failure;
  const message = 'It is too busy right now. What you typed is kept: try again in a moment.';
  return refuse({
    code: 'unavailable',
    reference,
    message,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
}
