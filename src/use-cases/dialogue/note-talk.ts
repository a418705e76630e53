import type { Caller, FoundComment, World } from '../ports';
import { recordChange, type Change } from '../record-activity';

/** Notes in the log what was done about a comment, and tells open pages of the team that it concerns. */
export async function noteTalk(
  world: Pick<World, 'activity' | 'clock' | 'news'>,
  caller: Caller,
  { id, about, teamId }: Pick<FoundComment, 'id' | 'about' | 'teamId'>,
  change: Change['change'],
): Promise<void> {
  await recordChange(world, caller, about, { change, from: null, to: id });
  if (teamId !== null) await world.news.announce([teamId]);
}
