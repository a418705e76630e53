import { membershipIsFresh, membershipLasts } from '../../domain/readers';
import type { Caller, World } from '../ports';

/**
 * Reads from Jira which groups the caller is in, where some objective is restricted to a group and what is known is not
 * fresh. Opening a screen asks Jira nothing: so it is asked afterwards, and screens read again when it changed.
 */
export async function confirmMembership(
  { clock, jiraGroups, memberships }: Pick<World, 'clock' | 'jiraGroups' | 'memberships'>,
  { accountId }: Caller,
): Promise<{ hasChanged: boolean }> {
  const { membership: known, isAskedFor } = await memberships.find(accountId);
  const readAt = clock.now();
  if (!isAskedFor || (known !== null && readAt - known.readAt < membershipIsFresh)) return { hasChanged: false };
  const groupIds = [...new Set(await jiraGroups.listOwn())].sort();
  await memberships.save(accountId, { groupIds, readAt });
  const counted = known !== null && readAt - known.readAt <= membershipLasts ? known.groupIds : [];
  return { hasChanged: groupIds.join() !== counted.join() };
}
