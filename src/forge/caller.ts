import { z } from 'zod';
import type { AccountId } from '../domain/ids';
import type { Caller } from '../use-cases/ports';

/** `accountId` is written over by the platform; nothing else of the context is taken for who somebody is. */
const context = z.object({ accountId: z.string().min(1) });

/** The account id that Forge gives people who have not logged in. */
const anonymous = 'unidentified';

/** The person who asks, as Forge signed it; undefined for visitors who are not logged in. */
export function findCaller(signedContext: unknown): Caller | undefined {
  const parsed = context.safeParse(signedContext);
  if (!parsed.success || parsed.data.accountId === anonymous) return undefined;
  return { accountId: parsed.data.accountId as AccountId };
}
