import type { Input, OperationName, Output } from '../../../src/contract/operations';
import type { Reply } from '../../../src/contract/reply';
import type { Site } from '../site';

/** Asks the app for an operation on a person's behalf, as its screens do. @throws Error when it refuses */
export async function ask<Name extends OperationName>(
  site: Pick<Site, 'invoke'>,
  accountId: string,
  operation: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const reply = (await site.invoke(operation, input, { accountId })) as Reply<Output<Name>>;
  if (!reply.ok) throw new Error(`${operation} was refused: ${JSON.stringify(reply.error)}`);
  return reply.value;
}
