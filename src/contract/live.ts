import type { TeamId } from '../domain/ids';

/**
 * The Realtime channel of a team. What is announced there says only that something of it is new: goals may be restricted,
 * and whoever listens reads again with their own rights.
 */
export const channelOf = (teamId: TeamId): string => `team-${teamId}`;
