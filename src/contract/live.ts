import type { KeyResultId, TeamId } from '../domain/ids';

/** What the app announces when numbers of a team's goals were worked out anew: ids only, nothing restricted. */
export interface LiveMessage {
  keyResultIds: KeyResultId[];
}

/** The Realtime channel of a team. */
export const channelOf = (teamId: TeamId): string => `team-${teamId}`;
