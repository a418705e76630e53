import type { TeamId } from '../../domain/ids';
import type { Caller, Comment, World } from '../ports';
import { recordChange, type Change } from '../record-activity';

/** Notes in the log what was done about a comment, and tells open pages of the goal's team. */
export async function noteTalk(
  world: Pick<World, 'activity' | 'clock' | 'news'>,
  caller: Caller,
  { id, objectiveId, keyResultId, teamId }: Pick<Comment, 'id' | 'objectiveId' | 'keyResultId'> & { teamId: TeamId },
  change: Change['change'],
): Promise<void> {
  const subject =
    keyResultId === null
      ? ({ kind: 'objective', id: objectiveId } as const)
      : ({ kind: 'keyResult', id: keyResultId } as const);
  await recordChange(world, caller, subject, { change, from: null, to: id });
  await world.news.announce([teamId]);
}
