import { publishGlobal } from '@forge/realtime';
import { channelOf } from '../contract/live';
import type { TeamId } from '../domain/ids';
import type { LiveNews } from '../use-cases/ports';
import { logFailure } from './log';

/** @see https://developer.atlassian.com/platform/forge/runtime-reference/realtime-events-api/ */
export class RealtimeNews implements LiveNews {
  async announce(teamIds: TeamId[]): Promise<void> {
    await Promise.all(teamIds.map(announceTo));
  }
}

async function announceTo(teamId: TeamId): Promise<void> {
  try {
    const published = await publishGlobal(channelOf(teamId), '{}');
    if (published.errors !== undefined) logFailure('realtime', new Error(JSON.stringify(published.errors)));
  } catch (failure) {
    logFailure('realtime', failure);
  }
}
