import type { Caller, World } from '../ports';

/** Keeps until when the caller has seen the news; not what is still to come. */
export async function noteLook(
  { clock, following }: Pick<World, 'clock' | 'following'>,
  at: string,
  { accountId }: Caller,
): Promise<null> {
  await following.saveLook(accountId, Math.min(Date.parse(at), clock.now()));
  return null;
}
