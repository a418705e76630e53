import { makeInvoke } from '@forge/bridge';
import type { Definitions, Input, OperationName, Output } from '../../../src/contract/operations';
import type { Reply } from '../../../src/contract/reply';
import { CallError } from './call-error';

const invoke = makeInvoke<Definitions>();

/** Calls an operation of the backend. Throws a `CallError`, and nothing else, when it does not succeed. */
export async function call<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const reply = await send(name, input);
  if (!reply.ok) throw new CallError(reply.error);
  return reply.value;
}

/** Calls before the screen is there to show a failure: whoever awaits the answer gets it. */
export function askAhead<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const answer = call(name, input);
  answer.catch(() => undefined);
  return answer;
}

async function send<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Reply<Output<Name>>> {
  try {
    const ask = invoke as (name: Name, input: Input<Name>) => Promise<Reply<Output<Name>>>;
    return await ask(name, input);
  } catch (error) {
    throw new CallError({ code: 'unreachable', message: error instanceof Error ? error.message : String(error) });
  }
}
