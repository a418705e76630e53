import { notFound, ok, type Reply } from '../../contract/reply';
import type { TeamId } from '../../domain/ids';
import type { Caller, World } from '../ports';

/** Follows a team: the caller sees it first, and what changes in its goals. */
export const followTeam = async (
  { following }: Pick<World, 'following'>,
  teamId: TeamId,
  { accountId }: Caller,
): Promise<Reply<null>> => ((await following.follow(accountId, teamId)) ? ok(null) : notFound('team'));

export async function unfollowTeam(
  { following }: Pick<World, 'following'>,
  teamId: TeamId,
  { accountId }: Caller,
): Promise<null> {
  await following.unfollow(accountId, teamId);
  return null;
}
